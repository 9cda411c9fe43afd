import { z } from 'zod';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { blockedContents } from '#shared/domain/blocked/blocked.ts';
import type { FileAlgorithm } from '#shared/domain/file-list/events.ts';
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

type FileDigests = Readonly<Record<FileAlgorithm, Uint8Array | null>>;
const setRow = z.strictObject({ name: z.string(), seq: z.int() });

/** The newest blocked set in force that has one of these digests, whatever they are. */
function blockedSetWith(tx: ReadTx, digests: FileDigests): Readonly<z.infer<typeof setRow>> | undefined {
  return tx.get(
    setRow,
    `SELECT s.name, s.seq FROM hash_set_rows r JOIN hash_set_categories c ON c.no = r.category
     JOIN hash_set_places p ON p.no = c.place JOIN hash_sets s ON s.id = p.id
     WHERE r.digest IN (?, ?, ?) AND s.kind = 'blocked' AND s.retired IS NULL ORDER BY s.seq DESC LIMIT 1`,
    digests.sha256,
    digests.sha1,
    digests.md5,
  );
}

/**
 * The newest blocked set in force that has the SHA-256 of these bytes; undefined: none, or two people released an item of the
 * case that holds the very bytes, or what that item is part of, since both were there.
 */
export function setOfContent(
  tx: ReadTx,
  { case: file, sha256 }: Pick<AttachmentAdded, 'case' | 'sha256'>,
): string | undefined {
  const set = blockedSetWith(tx, { sha256: Buffer.from(sha256, 'hex'), sha1: null, md5: null });
  if (set === undefined) return undefined;
  const releases = `SELECT 1 FROM attachments a JOIN items i ON i.id = a.item_id JOIN subjects e ON e.item_id IN (i.id, i.inside)
    WHERE a.case_id = ? AND json_extract(a.data, '$.sha256') = ? AND e.type = 'item.content-released' AND e.seq > max(a.seq, ?)`;
  return exists(tx, releases, caseOfFile(tx, file), sha256, set.seq) ? undefined : set.name;
}

/** The newest blocked set in force that has a file of the item's list; undefined: none, or two people released the item since. */
export function setOfFile(tx: ReadTx, item: string, digests: FileDigests): string | undefined {
  const set = blockedSetWith(tx, digests);
  if (set === undefined) return undefined;
  const releases = `SELECT 1 FROM items i JOIN subjects e ON e.item_id IN (i.id, i.inside)
    WHERE i.id = ? AND e.type = 'item.content-released' AND e.seq > ?`;
  return exists(tx, releases, item, set.seq) ? undefined : set.name;
}

/** The same of a whole case or find: the blocked items of each blocked content, by its SHA-256. */
export function blockedContentsOfFile(tx: ReadTx, file: string): ReadonlyMap<string, readonly string[]> {
  const blocked = blockedItemsOfCase(tx, caseOfFile(tx, file));
  const held = [...blocked].flatMap((item) => attachmentsOfItem(tx, item).map(({ data }) => data));
  return blockedContents(held, blocked);
}
