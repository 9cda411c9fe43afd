import { z } from 'zod';
import { hashSetKinds, type HashSetKind } from '#shared/domain/hash-set/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { audited } from './columns.ts';

const noRow = z.strictObject({ no: z.int() });
const auditedNo = z.strictObject({ no: audited });
const idRow = z.strictObject({ id: z.string() });
const fileRow = z.strictObject({ file: z.int() });
const kindRow = z.strictObject({ file: z.int(), kind: z.enum(hashSetKinds) });
const pair = z.strictObject({ file: z.int(), category: z.int() });
const auditedPair = z.strictObject({ file: audited, category: audited });
/** A file by its place in its list, and the category that recognises it (`hash_set_categories`). */
export type FileMatch = Readonly<z.infer<typeof pair>>;

/** The number of a match whose rows are about to be stored. */
export function reserveMatchPlace(tx: WriteTx, id: string): number {
  const next = tx.get(noRow, 'SELECT coalesce(max(no), 0) + 1 AS no FROM file_match_places')?.no ?? 1;
  tx.run('INSERT INTO file_match_places (no, id) VALUES (?, ?)', next, id);
  return next;
}

export function insertFileMatch(tx: WriteTx, place: number, { file, category }: FileMatch): void {
  tx.run('INSERT INTO file_matches (place, file, category) VALUES (?, ?, ?)', place, file, category);
}

export function matchPlace(tx: ReadTx, id: string): number | undefined {
  return tx.get(auditedNo, 'SELECT no FROM file_match_places WHERE id = ?', id)?.no;
}

/** The newest match of an item, by which its list is filtered; undefined: it was never matched. */
export function newestMatchPlace(tx: ReadTx, itemId: string): number | undefined {
  const sql = `SELECT p.no FROM file_list_matches m JOIN file_match_places p ON p.id = m.id
    WHERE m.item_id = ? ORDER BY m.seq DESC, m.station LIMIT 1`;
  return tx.get(noRow, sql, itemId)?.no;
}

/** Numbers of the categories of a set, or of one of them; none for a set that there is not. */
export function categoryNumbers(tx: ReadTx, set: string, category: string | null): number[] {
  const sql = `SELECT c.no FROM hash_set_categories c JOIN hash_set_places p ON p.no = c.place
    WHERE p.id = ? AND (? IS NULL OR c.category = ?) ORDER BY c.no`;
  return tx.all(noRow, sql, set, category, category).map(({ no }) => no);
}

/** The first files that one category recognises, by their places. */
export function filesInCategory(tx: ReadTx, place: number, category: number, limit: number): number[] {
  const sql = 'SELECT file FROM file_matches WHERE place = ? AND category = ? ORDER BY file LIMIT ?';
  return tx.all(fileRow, sql, place, category, limit).map(({ file }) => file);
}

/** Of what kinds the sets in force are that a match recognised these files by. A set that was retired says nothing any more. */
export function kindsOfFiles(tx: ReadTx, place: number, files: readonly number[]): ReadonlyMap<number, HashSetKind[]> {
  const sql = `SELECT DISTINCT m.file, s.kind FROM file_matches m
    JOIN hash_set_categories c ON c.no = m.category
    JOIN hash_set_places p ON p.no = c.place
    JOIN hash_sets s ON s.id = p.id
    WHERE m.place = ? AND m.file IN (SELECT value FROM json_each(?)) AND s.retired IS NULL`;
  const kinds = new Map<number, HashSetKind[]>();
  for (const { file, kind } of tx.all(kindRow, sql, place, JSON.stringify(files)))
    kinds.set(file, [...(kinds.get(file) ?? []), kind]);
  return kinds;
}

/** In their order. */
export function fileMatches(tx: ReadTx, place: number): IterableIterator<FileMatch> {
  return tx.iterate(
    auditedPair,
    'SELECT file, category FROM file_matches WHERE place = ? ORDER BY file, category',
    place,
  );
}

/**
 * Which files between two places of a list the sets recognise; a file may come twice. The work grows with the rows between
 * them, not with the catalogue: whoever asks decides how long the service is held.
 */
export function recognised(
  tx: ReadTx,
  list: { readonly base: number },
  range: { readonly from: number; readonly to: number },
): FileMatch[] {
  return tx.all(
    pair,
    `SELECT f.id - ? AS file, r.category FROM file_list_rows f CROSS JOIN hash_set_rows r
     ON r.digest IN (f.sha256, f.sha1, f.md5) WHERE f.id >= ? AND f.id < ?`,
    list.base,
    list.base + range.from,
    list.base + range.to,
  );
}

/** Matches that never got their entry. */
export function leftoverMatches(tx: ReadTx): string[] {
  const sql = 'SELECT id FROM file_match_places WHERE id NOT IN (SELECT id FROM file_list_matches)';
  return tx.all(idRow, sql).map(({ id }) => id);
}

/** Some of the rows of a leftover; gives how many. The place goes with the last of them. */
export function dropFileMatches(tx: WriteTx, id: string, most: number): number {
  const place = matchPlace(tx, id) ?? -1;
  const dropped = tx.run(
    `DELETE FROM file_matches WHERE place = ? AND file <= (SELECT min(file) + ? FROM file_matches WHERE place = ?)`,
    place,
    most,
    place,
  );
  if (dropped === 0) tx.run('DELETE FROM file_match_places WHERE no = ?', place);
  return dropped;
}
