import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';

const stateRow = z.strictObject({ generation: z.int(), due: z.int() });
const listedRow = z.strictObject({ case_id: z.string(), generation: z.int(), due: z.int() });

/** What the ledger says about the restricted key of a case. A case without restricted values has none. */
export interface CaseKeyState {
  readonly generation: number;
  /** Somebody who could open the key lost that since it was last changed. */
  readonly due: boolean;
}

/** The case has its first restricted value, and with it a key. */
export function beginCaseKey(tx: WriteTx, caseId: string): void {
  tx.run('INSERT OR IGNORE INTO case_key_states (case_id, generation, due) VALUES (?, 0, 0)', caseId);
}

export function caseKeyState(tx: ReadTx, caseId: string): CaseKeyState | undefined {
  const row = tx.get(stateRow, 'SELECT generation, due FROM case_key_states WHERE case_id = ?', caseId);
  return row && { generation: row.generation, due: row.due !== 0 };
}

export function allCaseKeyStates(tx: ReadTx): (CaseKeyState & { readonly case: string })[] {
  const sql = 'SELECT case_id, generation, due FROM case_key_states ORDER BY case_id';
  return tx.all(listedRow, sql).map((row) => ({ case: row.case_id, generation: row.generation, due: row.due !== 0 }));
}

/** The key was changed: what was due is done. */
export function putGeneration(tx: WriteTx, caseId: string, generation: number): void {
  tx.run('UPDATE case_key_states SET generation = ?, due = 0 WHERE case_id = ?', generation, caseId);
}

export function setDue(tx: WriteTx, caseId: string): void {
  tx.run('UPDATE case_key_states SET due = 1 WHERE case_id = ?', caseId);
}

export function setAllDue(tx: WriteTx): void {
  tx.run('UPDATE case_key_states SET due = 1');
}

export const caseKeyStatesTable: AuditedTable = {
  table: 'case_key_states',
  rows: 'SELECT * FROM case_key_states ORDER BY case_id',
  key: ['case_id'],
  name: keyName('case_id'),
};
