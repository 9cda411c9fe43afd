import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { exists, position } from './columns.ts';

const clearanceRow = z.strictObject({
  case_id: z.string(),
  user_id: z.string(),
  reason: z.string(),
  ...position,
  at: z.string(),
  by: z.string(),
});
export type Clearance = Readonly<z.infer<typeof clearanceRow>>;

const caseRow = z.strictObject({ case_id: z.string() });
const columns = 'case_id, user_id, reason, station, seq, at, by';

export function insertClearance(tx: WriteTx, row: Clearance): void {
  tx.run(
    `INSERT INTO clearances (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    row.case_id,
    row.user_id,
    row.reason,
    row.station,
    row.seq,
    row.at,
    row.by,
  );
}

export function deleteClearance(tx: WriteTx, caseId: string, user: string): void {
  tx.run('DELETE FROM clearances WHERE case_id = ? AND user_id = ?', caseId, user);
}

export function isCleared(tx: ReadTx, caseId: string, user: string): boolean {
  return exists(tx, 'SELECT case_id FROM clearances WHERE case_id = ? AND user_id = ?', caseId, user);
}

/** Who is cleared for a case, the first first. */
export function clearancesOfCase(tx: ReadTx, caseId: string): Clearance[] {
  return tx.all(clearanceRow, `SELECT ${columns} FROM clearances WHERE case_id = ? ORDER BY seq, station`, caseId);
}

export function casesClearedFor(tx: ReadTx, user: string): string[] {
  const sql = 'SELECT case_id FROM clearances WHERE user_id = ? ORDER BY case_id';
  return tx.all(caseRow, sql, user).map((row) => row.case_id);
}

export const clearancesTable: AuditedTable = {
  table: 'clearances',
  rows: 'SELECT * FROM clearances ORDER BY case_id, user_id',
  key: ['case_id', 'user_id'],
  name: keyName('case_id', 'user_id'),
};
