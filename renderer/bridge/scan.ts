import { useRef, useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { scanTexts } from '#shared/text/screens/scan.ts';
import { call } from './call.ts';
import { startTask } from './tasks.ts';

type Chosen = NonNullable<Output<'window.choose'>>;

export interface Scan {
  readonly name: string | null;
  readonly choose: () => void;
  readonly drop: () => void;
  /** Keeps the file among the attachments, once however often the paper is refused. Null: none was chosen. */
  readonly keep: (caption: string) => Promise<Result<string | null>>;
}

/** The scan of a paper of a case or a find: chosen while the form is filled in, kept when it is signed. */
export function useScan(caseId: string): Scan {
  const [file, setFile] = useState<Chosen | null>(null);
  const kept = useRef<{ readonly token: string; readonly attachment: string } | null>(null);
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'attachment' });
    if (chosen.ok && chosen.value !== null) setFile(chosen.value);
  };
  const keep = async (caption: string): Promise<Result<string | null>> => {
    if (file === null) return ok(null);
    if (kept.current?.token === file.token) return ok(kept.current.attachment);
    // A caption holds 400 characters, and no half of one.
    const short = Array.from(caption).slice(0, 200).join('');
    const added = await startTask({
      method: 'attachments.add',
      input: { case: caseId, item: null, kind: 'document', caption: short, file: file.token },
      title: scanTexts.task,
      parameters: { name: file.name },
      scope: file.token,
    });
    if (!added.ok) return added;
    kept.current = { token: file.token, attachment: added.value.attachment };
    return ok(added.value.attachment);
  };
  return {
    name: file?.name ?? null,
    choose: () => void choose(),
    drop: () => {
      setFile(null);
    },
    keep,
  };
}
