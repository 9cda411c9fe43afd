import { readdirSync } from 'node:fs';
import { FailureError } from '#shared/errors/result.ts';
import { readAttachment } from '../../files/read-attachment.ts';
import { PART } from '../../files/recover.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { allAttachments, storedFileIds, type StoredAttachment } from '../../storage/tables/attachments.ts';
import { breathe, type AuditTools } from './audit-tools.ts';

const TABLE = 'attachments';

/** Names in the attachments' folder; none when somebody removed it. Parts are work under way. */
export function storedFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.endsWith(PART));
  } catch {
    return [];
  }
}

export interface AttachmentFiles {
  readonly folder: string;
  readonly keys: readonly Uint8Array[];
  /** Taken before the snapshot of the tables, because a file gets its name after its entry. */
  readonly names: readonly string[];
}

/** Opens every attachment to its last byte, and names files that no entry knows. */
export async function checkAttachments(tools: AuditTools, fresh: ReadTx, files: AttachmentFiles): Promise<number> {
  const attachments = [...allAttachments(fresh)];
  for (const [index, { data }] of attachments.entries()) {
    tools.progress('checking-files', index, attachments.length, 'files');
    // Those whose bytes were there already have no file of their own; the fold has compared what both say of it.
    if (data.storedWith === undefined) await checkAttachment(tools, files, data);
  }
  const known = new Set(storedFileIds(fresh));
  for (const name of files.names) if (!known.has(name)) tools.findings.add('ATTACHMENT_ORPHAN', TABLE, name);
  return attachments.length;
}

async function checkAttachment(
  tools: AuditTools,
  { folder, keys }: AttachmentFiles,
  data: StoredAttachment['data'],
): Promise<void> {
  try {
    // Only its end tells whether it is whole; what comes before is not needed.
    for await (const chunk of readAttachment(tools.primitives, folder, keys, data))
      if (chunk.length > 0) await breathe(tools.signal);
  } catch (error) {
    if (!(error instanceof FailureError) || tools.signal.aborted) throw error;
    tools.findings.add(error.failure.code, TABLE, data.attachment, { name: data.name });
  }
}
