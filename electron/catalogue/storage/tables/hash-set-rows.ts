import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { audited, blob } from './columns.ts';

const noRow = z.strictObject({ no: z.int() });
const placeRow = z.strictObject({ no: audited, id: z.string() });
const categoryRow = z.strictObject({ no: audited, place: audited, category: z.string() });
export type HashSetCategory = Readonly<z.infer<typeof categoryRow>>;
const setRow = z.strictObject({ digest: blob, category: audited });
export type StoredSetRow = Readonly<z.infer<typeof setRow>>;

/** The number of a set whose rows are about to be stored. */
export function reserveSetPlace(tx: WriteTx, id: string): number {
  const next = tx.get(noRow, 'SELECT coalesce(max(no), 0) + 1 AS no FROM hash_set_places')?.no ?? 1;
  tx.run('INSERT INTO hash_set_places (no, id) VALUES (?, ?)', next, id);
  return next;
}

/** Categories in their order; gives the number of the first, from which they go on by one. */
export function insertSetCategories(tx: WriteTx, place: number, categories: readonly string[]): number {
  const first = tx.get(noRow, 'SELECT coalesce(max(no), 0) + 1 AS no FROM hash_set_categories')?.no ?? 1;
  for (const [index, category] of categories.entries())
    tx.run('INSERT INTO hash_set_categories (no, place, category) VALUES (?, ?, ?)', first + index, place, category);
  return first;
}

export function insertSetRow(tx: WriteTx, digest: Uint8Array, category: number): void {
  tx.run('INSERT INTO hash_set_rows (digest, category) VALUES (?, ?)', digest, category);
}

export function hashSetPlaces(tx: ReadTx): Readonly<z.infer<typeof placeRow>>[] {
  return tx.all(placeRow, 'SELECT no, id FROM hash_set_places ORDER BY no');
}

export function hashSetCategories(tx: ReadTx): HashSetCategory[] {
  return tx.all(categoryRow, 'SELECT no, place, category FROM hash_set_categories ORDER BY no');
}

/** Rows of every set, by digest. */
export function hashSetRows(tx: ReadTx): IterableIterator<StoredSetRow> {
  return tx.iterate(setRow, 'SELECT digest, category FROM hash_set_rows ORDER BY digest, category');
}

/** Places of sets that never got their entry. */
export function leftoverSetPlaces(tx: ReadTx): number[] {
  const sql = 'SELECT no FROM hash_set_places WHERE id NOT IN (SELECT id FROM hash_sets) ORDER BY no';
  return tx.all(noRow, sql).map(({ no }) => no);
}

/** Rows of leftovers whose digest begins with this byte. */
export function dropSetRows(tx: WriteTx, firstByte: number): void {
  tx.run(
    `DELETE FROM hash_set_rows WHERE digest >= ? AND digest < ? AND category IN (
       SELECT c.no FROM hash_set_categories c JOIN hash_set_places p ON p.no = c.place
       WHERE p.id NOT IN (SELECT id FROM hash_sets))`,
    Buffer.of(firstByte),
    firstByte === 0xff ? Buffer.alloc(33, 0xff) : Buffer.of(firstByte + 1),
  );
}

/** After all their rows. */
export function dropSetPlaces(tx: WriteTx): void {
  const left = 'SELECT no FROM hash_set_places WHERE id NOT IN (SELECT id FROM hash_sets)';
  tx.run(`DELETE FROM hash_set_categories WHERE place IN (${left})`);
  tx.run('DELETE FROM hash_set_places WHERE id NOT IN (SELECT id FROM hash_sets)');
}
