import { z } from 'zod';
import { warrantRecorded, type WarrantRecorded } from '#shared/domain/warrant/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, type EntryPosition } from './columns.ts';

const warrantRow = z.strictObject({ seq: z.int(), data: json(warrantRecorded) });
export type StoredWarrant = Readonly<z.infer<typeof warrantRow>>;

export function insertWarrant(tx: WriteTx, warrant: WarrantRecorded, at: EntryPosition): void {
  tx.run(
    'INSERT INTO warrants (id, case_id, station, seq, data) VALUES (?, ?, ?, ?, ?)',
    warrant.warrant,
    warrant.case,
    at.station,
    at.seq,
    jsonText(warrant),
  );
}

export function updateWarrant(tx: WriteTx, warrant: WarrantRecorded): void {
  tx.run('UPDATE warrants SET data = ? WHERE id = ?', jsonText(warrant), warrant.warrant);
}

export function warrantById(tx: ReadTx, id: string): WarrantRecorded | undefined {
  return tx.get(warrantRow, 'SELECT seq, data FROM warrants WHERE id = ?', id)?.data;
}

export function warrantsOfCase(tx: ReadTx, caseId: string): StoredWarrant[] {
  return tx.all(warrantRow, 'SELECT seq, data FROM warrants WHERE case_id = ? ORDER BY seq, station', caseId);
}

const caseRow = z.strictObject({ case: z.string() });

/** Cases with an approval of a court in free text. */
export function casesWithApprovals(tx: ReadTx): string[] {
  const sql = `SELECT DISTINCT case_id AS "case" FROM warrants
    WHERE json_extract(data, '$.kind') = 'court-approval' ORDER BY case_id`;
  return tx.all(caseRow, sql).map((row) => row.case);
}

export const warrantsTable: AuditedTable = {
  table: 'warrants',
  rows: 'SELECT * FROM warrants ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
