import { z } from 'zod';
import { fileListCompared } from '#shared/domain/comparison/events.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { json, position } from './columns.ts';
import { insertRecord } from './item-records.ts';

const comparisonRow = z.strictObject({ ...position, at: z.string(), by: z.string(), data: json(fileListCompared) });
export type StoredComparison = Readonly<z.infer<typeof comparisonRow>>;

const columns = 'station, seq, at, by, data';

export function insertComparison(tx: WriteTx, event: EventOf<'file-list.compared'>): void {
  insertRecord(tx, 'file_comparisons', event.data.comparison, event);
}

export function comparisonById(tx: ReadTx, id: string): StoredComparison | undefined {
  return tx.get(comparisonRow, `SELECT ${columns} FROM file_comparisons WHERE id = ?`, id);
}

/** The newest first. */
export function comparisonsOfItem(tx: ReadTx, itemId: string): StoredComparison[] {
  return tx.all(
    comparisonRow,
    `SELECT ${columns} FROM file_comparisons WHERE item_id = ? ORDER BY seq DESC, station`,
    itemId,
  );
}

export function allComparisons(tx: ReadTx): StoredComparison[] {
  return tx.all(comparisonRow, `SELECT ${columns} FROM file_comparisons ORDER BY id`);
}

export const fileComparisonsTable: AuditedTable = {
  table: 'file_comparisons',
  rows: 'SELECT * FROM file_comparisons ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
