import { z } from 'zod';
import { backupMade } from '#shared/domain/backup/events.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { exists, json, jsonText, position } from './columns.ts';

const backupRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(backupMade) });
export type StoredBackup = Readonly<z.infer<typeof backupRow>>;

export function insertBackup(
  tx: WriteTx,
  { data, station, seq, at, by }: Extract<RecordedEvent, { type: 'backup.made' }>,
): void {
  tx.run(
    'INSERT INTO backups (id, station, seq, at, by, data) VALUES (?, ?, ?, ?, ?, ?)',
    data.backup,
    station,
    seq,
    at,
    by,
    jsonText(data),
  );
}

/** Newest first. */
export function listedBackups(tx: ReadTx): StoredBackup[] {
  return tx.all(backupRow, 'SELECT station, seq, at, by, data FROM backups ORDER BY seq DESC, station');
}

export function isBackupKnown(tx: ReadTx, id: string): boolean {
  return exists(tx, 'SELECT id FROM backups WHERE id = ?', id);
}

export const backupsTable: AuditedTable = {
  table: 'backups',
  rows: 'SELECT * FROM backups ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
