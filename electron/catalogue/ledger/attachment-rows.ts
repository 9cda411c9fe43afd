import type { AttachmentRow } from '#shared/contract/items.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { StoredAttachment } from '../storage/tables/attachments.ts';
import { blockedContentsOfFile, setOfContent } from '../storage/tables/blocked.ts';

/** Attachments of one case or find as lists show them. */
export function attachmentRows(
  tx: ReadTx,
  file: string,
  stored: readonly StoredAttachment[],
  names: ReadonlyMap<string, string>,
): AttachmentRow[] {
  const blocked = blockedContentsOfFile(tx, file);
  return stored.map(({ data, seq, at, by }) => ({
    ...data,
    seq,
    at,
    byName: names.get(by) ?? by,
    blocked: blocked.has(data.sha256) || setOfContent(tx, data) !== undefined,
  }));
}
