import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { position, positionRow, type EntryPosition } from './columns.ts';

/** Which case and item an entry is about; a correction is about the item of the entry it corrects. */
const subject = z.strictObject({
  ...position,
  case_id: z.string().nullable(),
  item_id: z.string().nullable(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
});
export type Subject = Readonly<z.infer<typeof subject>>;

export function insertSubject(tx: WriteTx, row: Subject): void {
  tx.run(
    'INSERT INTO subjects (station, seq, case_id, item_id, type, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    row.station,
    row.seq,
    row.case_id,
    row.item_id,
    row.type,
    row.at,
    row.by,
  );
}

export function subjectAt(tx: ReadTx, station: string, seq: number): Subject | undefined {
  return tx.get(
    subject,
    'SELECT station, seq, case_id, item_id, type, at, by FROM subjects WHERE station = ? AND seq = ?',
    station,
    seq,
  );
}

/** Entries about a case after the position, in the order of their numbers. */
export function subjectsOfCase(
  tx: ReadTx,
  caseId: string,
  after: { readonly seq: number; readonly station: string },
  limit: number,
): Subject[] {
  return tx.all(
    subject,
    `SELECT station, seq, case_id, item_id, type, at, by FROM subjects
     WHERE case_id = ? AND (seq, station) > (?, ?) ORDER BY seq, station LIMIT ?`,
    caseId,
    after.seq,
    after.station,
    limit,
  );
}

/** Entries about an item, corrections of them among these, in the order of their numbers. */
export function subjectsOfItem(tx: ReadTx, itemId: string): Subject[] {
  return tx.all(
    subject,
    'SELECT station, seq, case_id, item_id, type, at, by FROM subjects WHERE item_id = ? ORDER BY seq, station',
    itemId,
  );
}

/** Every place that stands in the ledger and is about a case, in the order of their numbers. */
export function subjectPlaces(tx: ReadTx): EntryPosition[] {
  return tx.all(positionRow, 'SELECT station, seq FROM subjects WHERE case_id IS NOT NULL ORDER BY seq, station');
}

/** Entries of a case that commit to restricted values, in the order of their numbers. */
export function sealedEntriesOfCase(tx: ReadTx, caseId: string): EntryPosition[] {
  return tx.all(
    positionRow,
    `SELECT station, seq FROM subjects
     WHERE case_id = ? AND type IN ('person.recorded', 'person.amended', 'restricted.added') ORDER BY seq, station`,
    caseId,
  );
}

export const subjectsTable: AuditedTable = {
  table: 'subjects',
  rows: 'SELECT * FROM subjects ORDER BY station, seq',
  key: ['station', 'seq'],
  name: keyName('station', 'seq'),
};
