import { z } from 'zod';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import type { ReadTx, SqlValue, WriteTx } from '../sql.ts';
import { blob, counted } from './columns.ts';

/** A row of a sealed list as it lies in the file: it is audited, not trusted, so its shape is no more than the columns'. */
const storedRow = z.strictObject({
  ordinal: z.int(),
  path: z.string(),
  bytes: z.int(),
  sha256: blob.nullable(),
  problem: z.string().nullable(),
  leaf: blob,
});
const listRow = z.strictObject({ list: z.string() });
export type StoredFileRow = Readonly<z.infer<typeof storedRow>>;

const columns = 'ordinal, path, bytes, sha256, problem, leaf';

/** Only before the list is sealed, in the same transaction. */
export function insertFileRow(tx: WriteTx, list: string, ordinal: number, row: FileRowValue, leaf: Uint8Array): void {
  tx.run(
    'INSERT INTO file_list_rows (list, ordinal, path, bytes, sha256, problem, leaf) VALUES (?, ?, ?, ?, ?, ?, ?)',
    list,
    ordinal,
    row.path,
    row.bytes,
    row.sha256 === null ? null : Buffer.from(row.sha256, 'hex'),
    row.problem,
    leaf,
  );
}

/** Every row of a list, in its order. */
export function fileRows(tx: ReadTx, list: string): IterableIterator<StoredFileRow> {
  return tx.iterate(storedRow, `SELECT ${columns} FROM file_list_rows WHERE list = ? ORDER BY ordinal`, list);
}

/** Lists that have rows, whatever the ledger says of them. */
export function listsWithRows(tx: ReadTx): string[] {
  // One step a list, where DISTINCT would read every row.
  const sql = `WITH RECURSIVE lists (list) AS (
      SELECT min(list) FROM file_list_rows
      UNION ALL SELECT (SELECT min(r.list) FROM file_list_rows r WHERE r.list > lists.list) FROM lists WHERE lists.list IS NOT NULL)
    SELECT list FROM lists WHERE list IS NOT NULL`;
  return tx.all(listRow, sql).map(({ list }) => list);
}

/** What a person looks for in a list: a digest, if it is one, else a part of the path (letters of ASCII in either case). */
interface FileSearch {
  readonly condition: string;
  readonly parameters: readonly SqlValue[];
}

function fileSearch(search: string): FileSearch {
  if (search === '') return { condition: 'TRUE', parameters: [] };
  if (/^[0-9a-f]{64}$/i.test(search)) return { condition: 'sha256 = ?', parameters: [Buffer.from(search, 'hex')] };
  return { condition: "path LIKE ? ESCAPE '!'", parameters: [`%${search.replace(/[!%_]/g, '!$&')}%`] };
}

export function fileRowPage(tx: ReadTx, list: string, search: string, after: number, limit: number): StoredFileRow[] {
  const { condition, parameters } = fileSearch(search);
  return tx.all(
    storedRow,
    `SELECT ${columns} FROM file_list_rows WHERE list = ? AND ordinal > ? AND ${condition} ORDER BY ordinal LIMIT ?`,
    list,
    after,
    ...parameters,
    limit,
  );
}

/** Counts no further than `most`. */
export function fileRowCount(tx: ReadTx, list: string, search: string, most: number): number {
  const { condition, parameters } = fileSearch(search);
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM file_list_rows WHERE list = ? AND ${condition} LIMIT ?)`;
  return tx.get(counted, sql, list, ...parameters, most)?.count ?? 0;
}
