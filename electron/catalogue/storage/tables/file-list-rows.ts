import { z } from 'zod';
import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import { fileProblems } from '#shared/domain/file-list/problems.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import type { ReadTx, SqlValue, WriteTx } from '../sql.ts';
import { audited, blob } from './columns.ts';
import { placeOf, type FileListPlace } from './file-list-places.ts';
import { insertMany } from './insert-many.ts';

/** A row of a list as it lies in the file: its shape is no more than the columns'. */
const storedRow = z.strictObject({
  id: z.int(),
  path: z.string(),
  bytes: z.int().nullable(),
  sha256: blob.nullable(),
  sha1: blob.nullable(),
  md5: blob.nullable(),
  modified: z.int().nullable(),
  problem: z.string().nullable(),
  leaf: blob,
});
export type StoredFileRow = Omit<Readonly<z.infer<typeof storedRow>>, 'id'> & {
  /** Its place in its list, from 0. */
  readonly ordinal: number;
};
const auditedRow = storedRow.extend({ id: audited, bytes: audited.nullable(), modified: audited.nullable() });
const leafRow = z.strictObject({ leaf: blob });
const idRow = z.strictObject({ id: z.int() });
const countRow = z.strictObject({ count: z.int() });
const pathRow = z.strictObject({ path: z.string() });

const columns = 'id, path, bytes, sha256, sha1, md5, modified, problem, leaf';

/** What a row is stored as. */
export interface NewFileRow {
  readonly path: string;
  readonly bytes: number | null;
  readonly sha256: Uint8Array | null;
  readonly sha1: Uint8Array | null;
  readonly md5: Uint8Array | null;
  readonly modified: number | null;
  readonly problem: string | null;
  readonly leaf: Uint8Array;
}

/** Only before the list is sealed. So many rows from a number on. */
export function insertFileRows(tx: WriteTx, id: number, rows: number, rowAt: (row: number) => NewFileRow): void {
  const table = `file_list_rows (${columns})`;
  insertMany(tx, { table, columns: 9 }, rows, (at) => {
    const { path, bytes, sha256, sha1, md5, modified, problem, leaf } = rowAt(at);
    return [id + at, path, bytes, sha256, sha1, md5, modified, problem, leaf];
  });
}

/** Numbers from `from` to below `to`; refused by the database for a sealed list. */
export function deleteFileRows(tx: WriteTx, from: number, to: number): void {
  tx.run('DELETE FROM file_list_rows WHERE id >= ? AND id < ?', from, to);
}

const inPlace =
  ({ base }: Pick<FileListPlace, 'base'>) =>
  ({ id, ...row }: z.infer<typeof storedRow>): StoredFileRow => ({ ...row, ordinal: id - base });

/** Every row of a list, in its order; none of a list that has no place. */
export function fileRows(tx: ReadTx, list: string): IterableIterator<StoredFileRow> {
  const place = placeOf(tx, list);
  return place === undefined ? [].values() : fileRowsAt(tx, place);
}

/** Every row in a range of numbers, in their order. */
export function* fileRowsAt(
  tx: ReadTx,
  place: Pick<FileListPlace, 'base' | 'files'>,
): Generator<StoredFileRow, undefined> {
  const sql = `SELECT ${columns} FROM file_list_rows WHERE id >= ? AND id < ? ORDER BY id`;
  const shown = inPlace(place);
  for (const row of tx.iterate(storedRow, sql, place.base, place.base + place.files)) yield shown(row);
}

/** Every row at a number from `from` to below `to`, infinite ones among them, counted from `base`; for the audit. */
export function* auditedRowsBetween(
  tx: ReadTx,
  base: number,
  from: number,
  to: number,
): Generator<StoredFileRow, undefined> {
  const sql = `SELECT ${columns} FROM file_list_rows WHERE id >= ? AND id < ? ORDER BY id`;
  const shown = inPlace({ base });
  for (const row of tx.iterate(auditedRow, sql, from, to)) yield shown(row);
}

const valueRow = z.strictObject({
  path: z.string(),
  bytes: z.int().nullable(),
  sha256: z.string().nullable(),
  sha1: z.string().nullable(),
  md5: z.string().nullable(),
  modified: z.int().nullable(),
  problem: z.enum(fileProblems).nullable(),
});

/** Every row of a list as it is digested, in its order: the database writes the digests out, which is what takes longest. */
export function fileRowValues(tx: ReadTx, list: string): IterableIterator<FileRowValue> {
  const place = placeOf(tx, list);
  if (place === undefined) return [].values();
  const hexOf = (digest: string) => `nullif(lower(hex(${digest})), '') AS ${digest}`;
  const digests = fileAlgorithms.map(hexOf).join(', ');
  const sql = `SELECT path, bytes, ${digests}, modified, problem FROM file_list_rows WHERE id >= ? AND id < ? ORDER BY id`;
  return tx.iterate(valueRow, sql, place.base, place.base + place.files);
}

/** What is asked of rows beside their place: an expression over the columns, with its parameters. */
export interface FileCondition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}
export const anyFile: FileCondition = { sql: 'TRUE', parameters: [] };

/** Rows from one place of a list to before another that meet a condition, at most so many. */
export function fileRowsBetween(
  tx: ReadTx,
  place: FileListPlace,
  range: { readonly from: number; readonly to: number; readonly limit: number },
  condition: FileCondition,
): StoredFileRow[] {
  const sql = `SELECT ${columns} FROM file_list_rows WHERE id >= ? AND id < ? AND ${condition.sql} ORDER BY id LIMIT ?`;
  const [from, to] = [place.base + range.from, place.base + range.to];
  return tx.all(storedRow, sql, from, to, ...condition.parameters, range.limit).map(inPlace(place));
}

/** Those of the rows at the named places of a list that meet a condition, in its order. */
export function fileRowsOf(
  tx: ReadTx,
  place: FileListPlace,
  ordinals: readonly number[],
  condition: FileCondition,
): StoredFileRow[] {
  const ids = JSON.stringify(ordinals.map((ordinal) => place.base + ordinal));
  const sql = `SELECT ${columns} FROM file_list_rows
    WHERE id IN (SELECT value FROM json_each(?)) AND ${condition.sql} ORDER BY id`;
  return tx.all(storedRow, sql, ids, ...condition.parameters).map(inPlace(place));
}

/** How many rows from one place of a list to before another meet a condition. */
export function countBetween(
  tx: ReadTx,
  { base }: FileListPlace,
  range: { readonly from: number; readonly to: number },
  condition: FileCondition,
): number {
  const sql = `SELECT count(*) AS count FROM file_list_rows WHERE id >= ? AND id < ? AND ${condition.sql}`;
  return tx.get(countRow, sql, base + range.from, base + range.to, ...condition.parameters)?.count ?? 0;
}

/** How many of the rows at the named places of a list meet a condition. */
export function countOf(
  tx: ReadTx,
  { base }: FileListPlace,
  ordinals: readonly number[],
  condition: FileCondition,
): number {
  const ids = JSON.stringify(ordinals.map((ordinal) => base + ordinal));
  const sql = `SELECT count(*) AS count FROM file_list_rows
    WHERE id IN (SELECT value FROM json_each(?)) AND ${condition.sql}`;
  return tx.get(countRow, sql, ids, ...condition.parameters)?.count ?? 0;
}

export function fileRowAt(tx: ReadTx, place: FileListPlace, ordinal: number): StoredFileRow | undefined {
  const row = tx.get(storedRow, `SELECT ${columns} FROM file_list_rows WHERE id = ?`, place.base + ordinal);
  return row === undefined ? undefined : inPlace(place)(row);
}

/** Paths of the rows from one place of a list to before another. */
export function* filePaths(
  tx: ReadTx,
  { base }: FileListPlace,
  from: number,
  to: number,
): Generator<string, undefined> {
  const sql = 'SELECT path FROM file_list_rows WHERE id >= ? AND id < ? ORDER BY id';
  for (const { path } of tx.iterate(pathRow, sql, base + from, base + to)) yield path;
}

/** Leaves of the rows from one place of a list to before another. */
export function fileLeaves(tx: ReadTx, place: FileListPlace, from: number, to: number): Uint8Array[] {
  const sql = 'SELECT leaf FROM file_list_rows WHERE id >= ? AND id < ? ORDER BY id';
  return tx.all(leafRow, sql, place.base + from, place.base + to).map(({ leaf }) => leaf);
}

/** The place of the first path that is not below `prefix`, by the bytes of both. */
export function firstPathFrom(tx: ReadTx, place: FileListPlace, prefix: string): number {
  let from = 0;
  for (let to = place.files; from < to;) {
    const middle = Math.floor((from + to) / 2);
    const row = tx.get(idRow, 'SELECT id FROM file_list_rows WHERE id = ? AND path < ?', place.base + middle, prefix);
    if (row === undefined) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The first row at or after a number, whatever list it is of. */
export function firstRowFrom(tx: ReadTx, id: number): number | undefined {
  return tx.get(idRow, 'SELECT id FROM file_list_rows WHERE id >= ? ORDER BY id LIMIT 1', id)?.id;
}
