import { z } from 'zod';
import { custodyStates, temporaryOut, type CustodyState } from '#shared/domain/custody/transitions.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';

/** Stands for the whole catalogue in place of a case. */
export const wholeCatalogue = '';

const countRow = z.strictObject({ custody: z.enum(custodyStates), items: z.int() });

/** One item more (or, with -1, less) in this place of custody, in its case and in the catalogue. */
export function countItem(tx: WriteTx, caseId: string, custody: CustodyState, change: 1 | -1): void {
  tx.run(
    `INSERT INTO item_counts (case_id, custody, items) VALUES (?, ?, ?), (?, ?, ?)
     ON CONFLICT (case_id, custody) DO UPDATE SET items = items + excluded.items`,
    ...[caseId, custody, change],
    ...[wholeCatalogue, custody, change],
  );
}

export interface ItemCounts {
  readonly items: number;
  readonly stored: number;
  readonly out: number;
  readonly handedOver: number;
}

/** Items of a case or of the `wholeCatalogue` by where they are. */
export function itemCounts(tx: ReadTx, scope: string): ItemCounts {
  const rows = tx.all(countRow, 'SELECT custody, items FROM item_counts WHERE case_id = ?', scope);
  const sum = (counts: (custody: CustodyState) => boolean) =>
    rows.reduce((total, row) => total + (counts(row.custody) ? row.items : 0), 0);
  return {
    items: sum(() => true),
    stored: sum((custody) => custody === 'stored'),
    out: sum((custody) => temporaryOut.includes(custody)),
    handedOver: sum((custody) => custody === 'with-prosecutor'),
  };
}

/** Items in one place of custody. */
export function itemCountIn(tx: ReadTx, scope: string, custody: CustodyState): number {
  return (
    tx.get(countRow, 'SELECT custody, items FROM item_counts WHERE case_id = ? AND custody = ?', scope, custody)
      ?.items ?? 0
  );
}

export const itemCountsTable: AuditedTable = {
  table: 'item_counts',
  rows: 'SELECT * FROM item_counts ORDER BY case_id, custody',
  key: ['case_id', 'custody'],
  name: keyName('case_id', 'custody'),
};
