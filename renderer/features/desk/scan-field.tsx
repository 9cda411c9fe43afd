import { Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { letterTexts as texts } from '#shared/text/screens/desk.ts';
import { call } from '../../bridge/call.ts';
import { startTask } from '../../bridge/tasks.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { FieldLabel } from '../../ui/form/field.tsx';
import { useSay } from '../../ui/language/language.tsx';

type Chosen = NonNullable<Output<'window.choose'>>;

export interface Scan {
  readonly file: Chosen | null;
  readonly choose: (file: Chosen | null) => void;
  /** Keeps the file among the attachments of the case, once however often the paper is refused. Null: there is none. */
  readonly keep: (caption: string) => Promise<Result<string | null>>;
}

export function useScan(caseId: string): Scan {
  const [file, choose] = useState<Chosen | null>(null);
  const kept = useRef<{ readonly token: string; readonly attachment: string } | null>(null);
  const keep = async (caption: string): Promise<Result<string | null>> => {
    if (file === null) return ok(null);
    if (kept.current?.token === file.token) return ok(kept.current.attachment);
    const added = await startTask({
      method: 'attachments.add',
      input: { case: caseId, item: null, kind: 'document', caption, file: file.token },
      title: texts.scanTask,
      parameters: { name: file.name },
      scope: file.token,
    });
    if (!added.ok) return added;
    kept.current = { token: file.token, attachment: added.value.attachment };
    return ok(added.value.attachment);
  };
  return { file, choose, keep };
}

/** The scan of a paper: chosen here, kept when the paper is signed. */
export function ScanField({ scan }: { readonly scan: Scan }) {
  const say = useSay();
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'attachment' });
    if (chosen.ok && chosen.value !== null) scan.choose(chosen.value);
  };
  return (
    <div className="rb-scan">
      <FieldLabel label={texts.scan} optional />
      <p className="rb-quiet">{say(texts.scanHint)}</p>
      <div className="rb-scan-file">
        <Button variant="default" leftSection={<IconPaperclip size={16} stroke={1.5} />} onClick={() => void choose()}>
          {say(texts.chooseScan)}
        </Button>
        {scan.file === null ? null : (
          <>
            <span className="rb-scan-name">{scan.file.name}</span>
            <IconButton
              label={say(texts.dropScan, { name: scan.file.name })}
              onClick={() => {
                scan.choose(null);
              }}
            >
              <IconX size={16} stroke={1.5} />
            </IconButton>
          </>
        )}
      </div>
    </div>
  );
}
