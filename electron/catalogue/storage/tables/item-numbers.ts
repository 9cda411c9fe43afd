import { z } from 'zod';
import type { ReadTx } from '../sql.ts';
import { counted, exists } from './columns.ts';

const unitNumberRow = z.strictObject({ number: z.string() });

/** Items of a case with a number of their own: inside of no other. */
export function topLevelItems(tx: ReadTx, caseId: string): number {
  const sql = 'SELECT count(*) AS count FROM items WHERE case_id = ? AND inside IS NULL';
  return tx.get(counted, sql, caseId)?.count ?? 0;
}

/** How many items are inside of this one. */
export function itemsInside(tx: ReadTx, itemId: string): number {
  return tx.get(counted, 'SELECT count(*) AS count FROM items WHERE inside = ?', itemId)?.count ?? 0;
}

/** Numbers of the unit, the latest first. */
export function latestUnitNumbers(tx: ReadTx, most: number): string[] {
  const sql = 'SELECT unit_number AS number FROM items WHERE unit_number IS NOT NULL ORDER BY no DESC LIMIT ?';
  return tx.all(unitNumberRow, sql, most).map(({ number }) => number);
}

export function isUnitNumberTaken(tx: ReadTx, number: string): boolean {
  return exists(tx, 'SELECT no FROM items WHERE unit_number = ? LIMIT 1', number);
}
