import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { positionRow, type EntryPosition } from './columns.ts';

export function insertCorrection(tx: WriteTx, correction: EntryPosition, target: EntryPosition, caseId: string): void {
  tx.run(
    'INSERT INTO corrections (station, seq, target_station, target_seq, case_id) VALUES (?, ?, ?, ?, ?)',
    correction.station,
    correction.seq,
    target.station,
    target.seq,
    caseId,
  );
}

/** Where the corrections of an entry stand, in the order they were made; what they say is read from the ledger. */
export function correctionsOf(tx: ReadTx, target: EntryPosition): EntryPosition[] {
  return tx.all(
    positionRow,
    'SELECT station, seq FROM corrections WHERE target_station = ? AND target_seq = ? ORDER BY seq, station',
    target.station,
    target.seq,
  );
}

export const correctionsTable: AuditedTable = {
  table: 'corrections',
  rows: 'SELECT * FROM corrections ORDER BY station, seq',
  key: ['station', 'seq'],
  name: keyName('station', 'seq'),
};
