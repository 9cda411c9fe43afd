import { z } from 'zod';
import type { FileDifference } from '#shared/ledger/reconcile/reconcile.ts';
import type { DifferenceVerdict } from '#shared/domain/comparison/verdicts.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { audited, blob } from './columns.ts';

/** As it lies in the file: its shape is no more than the columns'. */
const storedDifference = z.strictObject({
  ordinal: z.int(),
  verdict: z.string(),
  path: z.string(),
  other: z.string().nullable(),
  listedBytes: z.int().nullable(),
  foundBytes: z.int().nullable(),
  listed: blob.nullable(),
  found: blob.nullable(),
});
export type StoredDifference = Readonly<z.infer<typeof storedDifference>>;
const auditedDifference = storedDifference.extend({
  ordinal: audited,
  listedBytes: audited.nullable(),
  foundBytes: audited.nullable(),
});

const columns = 'ordinal, verdict, path, other, listed_bytes AS listedBytes, found_bytes AS foundBytes, listed, found';
const idRow = z.strictObject({ id: z.string() });

const bytesOf = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex'));

/** Only before the entry of the comparison. */
export function insertDifference(tx: WriteTx, comparison: string, ordinal: number, row: FileDifference): void {
  tx.run(
    `INSERT INTO file_differences (comparison, ordinal, verdict, path, other, listed_bytes, found_bytes, listed, found)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    comparison,
    ordinal,
    row.verdict,
    row.path,
    row.other,
    row.listedBytes,
    row.foundBytes,
    bytesOf(row.listed),
    bytesOf(row.found),
  );
}

/** `verdict`: null for all of them. */
export function differencePage(
  tx: ReadTx,
  comparison: string,
  verdict: DifferenceVerdict | null,
  after: number,
  limit: number,
): StoredDifference[] {
  const rest = 'ordinal > ? ORDER BY ordinal LIMIT ?';
  return verdict === null
    ? tx.all(
        storedDifference,
        `SELECT ${columns} FROM file_differences WHERE comparison = ? AND ${rest}`,
        comparison,
        after,
        limit,
      )
    : tx.all(
        storedDifference,
        `SELECT ${columns} FROM file_differences WHERE comparison = ? AND verdict = ? AND ${rest}`,
        comparison,
        verdict,
        after,
        limit,
      );
}

/** In their order. */
export function fileDifferences(tx: ReadTx, comparison: string): IterableIterator<StoredDifference> {
  const sql = `SELECT ${columns} FROM file_differences WHERE comparison = ? ORDER BY ordinal`;
  return tx.iterate(auditedDifference, sql, comparison);
}

/** Comparisons that have differences, whatever the ledger says of them. */
export function comparisonsWithDifferences(tx: ReadTx): string[] {
  // One step a comparison, where DISTINCT would read every row.
  const sql = `WITH RECURSIVE ids (id) AS (
      SELECT min(comparison) FROM file_differences
      UNION ALL SELECT (SELECT min(d.comparison) FROM file_differences d WHERE d.comparison > ids.id) FROM ids WHERE ids.id IS NOT NULL)
    SELECT id FROM ids WHERE id IS NOT NULL`;
  return tx.all(idRow, sql).map(({ id }) => id);
}

/** Some of the rows of a comparison that never got its entry; gives how many. */
export function dropDifferences(tx: WriteTx, comparison: string, most: number): number {
  return tx.run(
    `DELETE FROM file_differences WHERE comparison = ? AND ordinal <=
       (SELECT min(ordinal) + ? FROM file_differences WHERE comparison = ?)`,
    comparison,
    most,
    comparison,
  );
}
