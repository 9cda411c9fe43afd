import { z } from 'zod';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { blockedContents } from '#shared/domain/blocked/blocked.ts';
import type { ReadTx } from '../sql.ts';
import { attachmentsOfItem, attachmentsWithContent } from './attachments.ts';
import { exists } from './columns.ts';
import { adoptionOf } from './find-parts.ts';

const idRow = z.strictObject({ id: z.string() });

/** Ids of the items of a case whose content is blocked, by themselves or with what they are part of. */
export function blockedItemsOfCase(tx: ReadTx, caseId: string): ReadonlySet<string> {
  const sql = `SELECT id FROM items WHERE case_id = ? AND blocked = 1
    UNION SELECT i.id FROM items o JOIN items i ON i.inside = o.id WHERE o.case_id = ? AND o.blocked = 1`;
  return new Set(tx.all(idRow, sql, caseId, caseId).map(({ id }) => id));
}

/** Whether the content of an item is blocked, by itself or with what it is part of. */
export function isItemBlocked(tx: ReadTx, item: string): boolean {
  const sql = `SELECT 1 FROM items i LEFT JOIN items o ON o.id = i.inside
    WHERE i.id = ? AND (i.blocked = 1 OR o.blocked = 1)`;
  return exists(tx, sql, item);
}

/** A find that went into a case is judged with it: its captures are attachments of both. */
function caseOfFile(tx: ReadTx, file: string): string {
  return adoptionOf(tx, file)?.case ?? file;
}

/** The blocked items of the case that hold the bytes of this attachment; none: they may be seen. */
export function blocksOfContent(
  tx: ReadTx,
  { case: file, sha256 }: Pick<AttachmentAdded, 'case' | 'sha256'>,
): readonly string[] {
  const caseId = caseOfFile(tx, file);
  const blocked = blockedItemsOfCase(tx, caseId);
  if (blocked.size === 0) return [];
  const same = attachmentsWithContent(tx, caseId, sha256).map(({ data }) => data);
  return blockedContents(same, blocked).get(sha256) ?? [];
}

/** The same of a whole case or find: the blocked items of each blocked content, by its SHA-256. */
export function blockedContentsOfFile(tx: ReadTx, file: string): ReadonlyMap<string, readonly string[]> {
  const blocked = blockedItemsOfCase(tx, caseOfFile(tx, file));
  const held = [...blocked].flatMap((item) => attachmentsOfItem(tx, item).map(({ data }) => data));
  return blockedContents(held, blocked);
}
