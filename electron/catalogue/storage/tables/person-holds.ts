import { z } from 'zod';
import { personHeld } from '#shared/domain/hold/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position } from './columns.ts';

const holdRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(personHeld) });
/** A measure with corrected data, and who recorded it when. */
export type StoredHold = Readonly<z.infer<typeof holdRow>>;

export function insertHold(tx: WriteTx, { data, station, seq, at, by }: EventOf<'person.held'>): void {
  tx.run(
    'INSERT INTO person_holds (station, seq, case_id, person_id, at, by, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    station,
    seq,
    data.case,
    data.person,
    at,
    by,
    jsonText(data),
  );
}

export function updateHold(tx: WriteTx, { data, station, seq }: EventOf<'person.held'>): void {
  tx.run('UPDATE person_holds SET data = ? WHERE station = ? AND seq = ?', jsonText(data), station, seq);
}

/** The oldest first. */
export function holdsOfPerson(tx: ReadTx, person: string): StoredHold[] {
  return tx.all(
    holdRow,
    'SELECT station, seq, at, by, data FROM person_holds WHERE person_id = ? ORDER BY seq, station',
    person,
  );
}

/** Of everybody in the case, the oldest first. */
export function holdsOfCase(tx: ReadTx, caseId: string): StoredHold[] {
  return tx.all(
    holdRow,
    'SELECT station, seq, at, by, data FROM person_holds WHERE case_id = ? ORDER BY seq, station',
    caseId,
  );
}

export const personHoldsTable: AuditedTable = {
  table: 'person_holds',
  rows: 'SELECT * FROM person_holds ORDER BY station, seq',
  key: ['station', 'seq'],
  name: keyName('person_id', 'seq'),
};
