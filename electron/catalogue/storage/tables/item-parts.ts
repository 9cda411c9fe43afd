import { z } from 'zod';
import type { ReadTx } from '../sql.ts';

const otherItem = z.strictObject({ item: z.string(), number: z.string(), description: z.string() });

/** What is part of an item, in the order of seizure. */
export function partsOfItem(tx: ReadTx, itemId: string): z.infer<typeof otherItem>[] {
  const sql = 'SELECT id AS item, number, description FROM items WHERE inside = ? ORDER BY no';
  return tx.all(otherItem, sql, itemId);
}
