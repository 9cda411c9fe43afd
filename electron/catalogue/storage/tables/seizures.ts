import { z } from 'zod';
import { seizureRecorded, type SeizureRecorded } from '#shared/domain/seizure/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position, type EntryPosition } from './columns.ts';

const seizureRow = z.strictObject({ ...position, items: z.int(), data: json(seizureRecorded) });
export type StoredSeizure = Readonly<z.infer<typeof seizureRow>>;

const columns = 'station, seq, items, data';

export function insertSeizure(tx: WriteTx, seizure: SeizureRecorded, at: EntryPosition): void {
  tx.run(
    'INSERT INTO seizures (id, case_id, station, seq, items, data) VALUES (?, ?, ?, ?, 0, ?)',
    seizure.seizure,
    seizure.case,
    at.station,
    at.seq,
    jsonText(seizure),
  );
}

export function updateSeizure(tx: WriteTx, seizure: SeizureRecorded): void {
  tx.run('UPDATE seizures SET data = ? WHERE id = ?', jsonText(seizure), seizure.seizure);
}

/** One more item was seized in it. */
export function countSeizedItem(tx: WriteTx, seizureId: string): void {
  tx.run('UPDATE seizures SET items = items + 1 WHERE id = ?', seizureId);
}

export function seizureById(tx: ReadTx, id: string): StoredSeizure | undefined {
  return tx.get(seizureRow, `SELECT ${columns} FROM seizures WHERE id = ?`, id);
}

export function seizuresOfCase(tx: ReadTx, caseId: string): StoredSeizure[] {
  return tx.all(seizureRow, `SELECT ${columns} FROM seizures WHERE case_id = ? ORDER BY seq, station`, caseId);
}

export const seizuresTable: AuditedTable = {
  table: 'seizures',
  rows: 'SELECT * FROM seizures ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
