import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { blob } from './columns.ts';

/** The key of one restricted attachment's file, sealed under the restricted key of its case. */
const restrictedKeyRow = z.strictObject({
  attachment: z.string(),
  case_id: z.string(),
  generation: z.int(),
  sealed: blob,
});
export type RestrictedKeyRow = Readonly<z.infer<typeof restrictedKeyRow>>;

const columns = 'attachment, case_id, generation, sealed';

export function putRestrictedKey(tx: WriteTx, row: RestrictedKeyRow): void {
  tx.run(
    `INSERT OR REPLACE INTO restricted_keys (${columns}) VALUES (?, ?, ?, ?)`,
    row.attachment,
    row.case_id,
    row.generation,
    row.sealed,
  );
}

export function restrictedKeyOf(tx: ReadTx, attachment: string): RestrictedKeyRow | undefined {
  return tx.get(restrictedKeyRow, `SELECT ${columns} FROM restricted_keys WHERE attachment = ?`, attachment);
}

export function restrictedKeysOfCase(tx: ReadTx, caseId: string): RestrictedKeyRow[] {
  const sql = `SELECT ${columns} FROM restricted_keys WHERE case_id = ? ORDER BY attachment`;
  return tx.all(restrictedKeyRow, sql, caseId);
}

export function allRestrictedKeys(tx: ReadTx): IterableIterator<RestrictedKeyRow> {
  return tx.iterate(restrictedKeyRow, `SELECT ${columns} FROM restricted_keys ORDER BY attachment`);
}
