import { z } from 'zod';
import { fileListMatched } from '#shared/domain/hash-set/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { exists, json, position } from './columns.ts';
import { insertRecord } from './item-records.ts';

const matchRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(fileListMatched) });
export type StoredMatch = Readonly<z.infer<typeof matchRow>>;

const columns = 'station, seq, at, by, data';

export function insertMatch(tx: WriteTx, event: EventOf<'file-list.matched'>): void {
  insertRecord(tx, 'file_list_matches', event.data.match, event);
}

export function isMatchKnown(tx: ReadTx, id: string): boolean {
  return exists(tx, 'SELECT 1 FROM file_list_matches WHERE id = ?', id);
}

/** The newest first. */
export function matchesOfItem(tx: ReadTx, itemId: string): StoredMatch[] {
  return tx.all(
    matchRow,
    `SELECT ${columns} FROM file_list_matches WHERE item_id = ? ORDER BY seq DESC, station`,
    itemId,
  );
}

export function allMatches(tx: ReadTx): StoredMatch[] {
  return tx.all(matchRow, `SELECT ${columns} FROM file_list_matches ORDER BY id`);
}

export const fileListMatchesTable: AuditedTable = {
  table: 'file_list_matches',
  rows: 'SELECT * FROM file_list_matches ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
