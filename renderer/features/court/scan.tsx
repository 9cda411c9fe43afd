import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { call } from '../../bridge/call.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { FormSection } from '../../ui/form/form.tsx';
import { useSay } from '../../ui/language/language.tsx';

type Chosen = NonNullable<Output<'window.choose'>>;

export interface Scan {
  readonly chosen: Chosen | null;
  readonly choose: () => Promise<void>;
  readonly remove: () => void;
  /** Attaches it to the case and gives its id; null when there is none. A second try attaches nothing twice. */
  readonly attach: (caption: string) => Promise<Result<string | null>>;
}

/** The scan of a paper: chosen while the form is filled in, attached first when it is signed. */
export function useScan(caseId: string): Scan {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const attached = useRef<{ readonly token: string; readonly attachment: string } | null>(null);
  const choose = async () => {
    const answer = await call('window.choose', { purpose: 'attachment' });
    if (answer.ok && answer.value !== null) setChosen(answer.value);
  };
  const attach = async (caption: string): Promise<Result<string | null>> => {
    if (chosen === null) return ok(null);
    const { token, name } = chosen;
    if (attached.current?.token === token) return ok(attached.current.attachment);
    const added = await startTask({
      method: 'attachments.add',
      input: { case: caseId, item: null, kind: 'document', caption, file: token },
      title: texts.scanTask,
      parameters: { name },
      scope: token,
    });
    if (!added.ok) return added;
    attached.current = { token, attachment: added.value.attachment };
    return ok(added.value.attachment);
  };
  return {
    chosen,
    choose,
    remove: () => {
      setChosen(null);
    },
    attach,
  };
}

export function ScanSection({ scan }: { readonly scan: Scan }) {
  const say = useSay();
  const { chosen } = scan;
  return (
    <FormSection title={texts.scan}>
      <p className="rb-quiet rb-court-scan" role="status">
        {chosen === null ? say(texts.noScan) : say(texts.scanChosen, { name: chosen.name })}
      </p>
      <div className="rb-court-acts">
        <ActionButton
          id="court.scan"
          label={texts.addScan}
          keys="Alt+L"
          icon={<IconPaperclip size={16} stroke={1.5} />}
          onRun={() => void scan.choose()}
        />
        {chosen === null ? null : (
          <ActionButton id="court.no-scan" label={texts.removeScan} look="quiet" onRun={scan.remove} />
        )}
      </div>
    </FormSection>
  );
}
