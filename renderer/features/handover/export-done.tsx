import { IconFolderOpen, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { handoverTexts as texts } from '#shared/text/screens/handover.ts';
import { stageTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { startVerification } from '../../bridge/verifications.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';

type Made = Output<'handover.export'>;

export interface ExportDoneProps {
  readonly made: Made;
  readonly number: string;
  /** Of the folder that it was made in. */
  readonly target: string;
  readonly onAnother: () => void;
}

/** The names of everything in the target folder that is no bundle folder. */
function packagesOf({ outputs, path, name, disclosing }: Made): string {
  const folder = path.length - name.length;
  return outputs
    .filter((output) => output !== path && output !== disclosing?.path)
    .map((output) => output.slice(folder))
    .join(', ');
}

/** Which bundle was made, where it lies, the key that must reach the recipient by another way, and what comes next. */
export function ExportDone({ made, number, target, onAnother }: ExportDoneProps) {
  const say = useSay();
  const language = useLanguage();
  const { exported, path, disclosing } = made;
  const packages = packagesOf(made);
  return (
    <Notice
      tone="done"
      title={say(texts.doneTitle, { stage: say(stageTexts[exported.stage]), version: exported.version })}
      actions={<NextSteps made={made} target={target} onAnother={onAnother} />}
    >
      <p>{say(texts.doneFor, { number, recipient: exported.recipient })}</p>
      <p>
        {say(texts.doneWhere, {
          path,
          files: formatCount(language, made.files),
          size: formatBytes(language, made.bytes),
        })}
        {packages === '' ? null : ` ${say(texts.doneBeside, { names: packages })}`}
      </p>
      {disclosing === null ? null : <p>{say(texts.doneDisclosing, { name: disclosing.name })}</p>}
      <p>{say(texts.doneKey)}</p>
      <p>
        <strong>{say(texts.signerKey)}</strong>
        <br />
        <HashText value={made.signerKey} what={say(texts.signerKey)} />
      </p>
    </Notice>
  );
}

function NextSteps({ made, target, onAnother }: Omit<ExportDoneProps, 'number'>) {
  const { go } = useNavigation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const show = async () => {
    const shown = await call('window.show-in-folder', { token: target, inside: made.name });
    setFailure(shown.ok ? null : shown.error);
  };
  const verify = () => {
    startVerification({
      bundle: { token: target, inside: made.name, name: made.name, path: made.path },
      trustKey: made.signerKey,
      older: null,
    });
    go({ screen: 'verify' });
  };
  return (
    <>
      <ActionButton
        id="handover.verify"
        label={texts.checkNow}
        look="primary"
        icon={<IconShieldCheck size={16} stroke={1.5} />}
        onRun={verify}
      />
      <ActionButton
        id="handover.show"
        label={texts.showFolder}
        icon={<IconFolderOpen size={16} stroke={1.5} />}
        onRun={() => void show()}
      />
      <ActionButton id="handover.another" label={texts.another} onRun={onAnother} />
      <ErrorNotice failure={failure} />
    </>
  );
}
