import { z } from 'zod';
import { backupDrilled } from '#shared/domain/backup/events.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, jsonText, position } from './columns.ts';

const drillRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(backupDrilled) });
export type StoredDrill = Readonly<z.infer<typeof drillRow>>;

export function insertDrill(
  tx: WriteTx,
  { data, station, seq, at, by }: Extract<RecordedEvent, { type: 'backup.drilled' }>,
): void {
  tx.run(
    'INSERT INTO drills (station, seq, backup_id, at, by, data) VALUES (?, ?, ?, ?, ?, ?)',
    station,
    seq,
    data.backup,
    at,
    by,
    jsonText(data),
  );
}

/** The newest drill of any copy of a backup: one copy that went bad is worth knowing, whatever another one said before. */
export function newestDrillOf(tx: ReadTx, backup: string): StoredDrill | undefined {
  const sql = 'SELECT station, seq, at, by, data FROM drills WHERE backup_id = ? ORDER BY seq DESC, station LIMIT 1';
  return tx.get(drillRow, sql, backup);
}

export const drillsTable: AuditedTable = {
  table: 'drills',
  rows: 'SELECT * FROM drills ORDER BY station, seq',
  key: ['station', 'seq'],
  name: keyName('station', 'seq'),
};
