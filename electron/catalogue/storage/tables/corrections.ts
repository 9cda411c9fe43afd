import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { position, type EntryPosition } from './columns.ts';

/** Where the corrections of an entry stand; what they say is read from the ledger. */
const correctionPosition = z.strictObject(position);

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

/** In the order they were made. */
export function correctionsOf(tx: ReadTx, target: EntryPosition): EntryPosition[] {
  return tx.all(
    correctionPosition,
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
