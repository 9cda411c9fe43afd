import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { blob } from './columns.ts';

/** The restricted key of a case, sealed to one who may open it, and signed by whoever sealed it. */
const caseKeyRow = z.strictObject({
  case_id: z.string(),
  generation: z.int(),
  holder: z.string(),
  sealed: blob,
  by: z.string(),
  signature: blob,
});
export type CaseKeyRow = Readonly<z.infer<typeof caseKeyRow>>;

const holderRow = z.strictObject({ holder: z.string() });
const columns = 'case_id, generation, holder, sealed, by, signature';

export function putCaseKey(tx: WriteTx, row: CaseKeyRow): void {
  tx.run(
    `INSERT OR REPLACE INTO case_keys (${columns}) VALUES (?, ?, ?, ?, ?, ?)`,
    row.case_id,
    row.generation,
    row.holder,
    row.sealed,
    row.by,
    row.signature,
  );
}

export function caseKeyOf(tx: ReadTx, caseId: string, generation: number, holder: string): CaseKeyRow | undefined {
  return tx.get(
    caseKeyRow,
    `SELECT ${columns} FROM case_keys WHERE case_id = ? AND generation = ? AND holder = ?`,
    caseId,
    generation,
    holder,
  );
}

/** Every sealed key of a case, also of generations that are over: there should be none. */
export function caseKeysOfCase(tx: ReadTx, caseId: string): CaseKeyRow[] {
  return tx.all(caseKeyRow, `SELECT ${columns} FROM case_keys WHERE case_id = ? ORDER BY generation, holder`, caseId);
}

export function caseKeysOfHolder(tx: ReadTx, holder: string): CaseKeyRow[] {
  return tx.all(caseKeyRow, `SELECT ${columns} FROM case_keys WHERE holder = ? ORDER BY case_id, generation`, holder);
}

export function allCaseKeys(tx: ReadTx): IterableIterator<CaseKeyRow> {
  return tx.iterate(caseKeyRow, `SELECT ${columns} FROM case_keys ORDER BY case_id, generation, holder`);
}

/** Who has a sealed copy of the key of this generation. */
export function caseKeyHolders(tx: ReadTx, caseId: string, generation: number): string[] {
  const sql = 'SELECT holder FROM case_keys WHERE case_id = ? AND generation = ? ORDER BY holder';
  return tx.all(holderRow, sql, caseId, generation).map(({ holder }) => holder);
}

export function deleteCaseKeys(tx: WriteTx, caseId: string): void {
  tx.run('DELETE FROM case_keys WHERE case_id = ?', caseId);
}

export function deleteCaseKeyOf(tx: WriteTx, caseId: string, holder: string): void {
  tx.run('DELETE FROM case_keys WHERE case_id = ? AND holder = ?', caseId, holder);
}
