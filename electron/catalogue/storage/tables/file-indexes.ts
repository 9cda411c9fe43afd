import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { audited, blob, exists } from './columns.ts';
import type { FileListPlace } from './file-list-places.ts';
import { insertMany } from './insert-many.ts';

/** What rows of file lists are found by; all of it is computed from them. */

export type FileOrder = 'bytes' | 'modified';

const idRow = z.strictObject({ id: z.int() });
const digestRow = z.strictObject({ digest: blob, id: audited });
const gramRow = z.strictObject({ id: z.int(), rows: blob });
const rootRow = z.strictObject({ id: z.int(), root: blob });
const orderRow = z.strictObject({ sorted_by: z.string(), block: audited, ordinals: blob });
export type StoredDigest = Readonly<z.infer<typeof digestRow>>;
export type StoredGram = Readonly<z.infer<typeof gramRow>>;
export type StoredRoot = Readonly<z.infer<typeof rootRow>>;
export type StoredOrder = Readonly<z.infer<typeof orderRow>>;

type Range = Pick<FileListPlace, 'base' | 'files'>;

/** Digests and the numbers of their rows: quickest in their order. */
export function insertDigests(tx: WriteTx, digests: readonly (readonly [digest: Uint8Array, id: number])[]): void {
  insertMany(tx, { table: 'file_digests (digest, id)', columns: 2 }, digests.length, (at) => digests[at] ?? []);
}

export function deleteDigest(tx: WriteTx, digest: Uint8Array, id: number): void {
  tx.run('DELETE FROM file_digests WHERE digest = ? AND id = ?', digest, id);
}

/** Numbers of rows that have a digest, from a number on. */
export function rowsWithDigest(tx: ReadTx, digest: Uint8Array, from: number, limit: number): number[] {
  const sql = 'SELECT id FROM file_digests WHERE digest = ? AND id >= ? ORDER BY id LIMIT ?';
  return tx.all(idRow, sql, digest, from, limit).map(({ id }) => id);
}

export function hasDigest(tx: ReadTx, digest: Uint8Array, id: number): boolean {
  return exists(tx, 'SELECT 1 FROM file_digests WHERE digest = ? AND id = ?', digest, id);
}

/** All of them, in their order. */
export function allDigests(tx: ReadTx): IterableIterator<StoredDigest> {
  return tx.iterate(digestRow, 'SELECT digest, id FROM file_digests ORDER BY digest, id');
}

const GRAMS = 2 ** 24;

/** `chunk` counts 65,536 row numbers each, from 0. */
export function insertGram(tx: WriteTx, chunk: number, gram: number, rows: Uint8Array): void {
  tx.run('INSERT INTO file_name_grams (id, rows) VALUES (?, ?)', chunk * GRAMS + gram, rows);
}

export function gramRows(tx: ReadTx, chunk: number, gram: number): Uint8Array | undefined {
  return tx.get(gramRow, 'SELECT id, rows FROM file_name_grams WHERE id = ?', chunk * GRAMS + gram)?.rows;
}

const chunkOf = (id: number) => Math.floor(id / 65_536);
const gramRange = ({ base, files }: Range) => [chunkOf(base) * GRAMS, (chunkOf(base + files - 1) + 1) * GRAMS] as const;

export function gramsAt(tx: ReadTx, range: Range): IterableIterator<StoredGram> {
  return tx.iterate(
    gramRow,
    'SELECT id, rows FROM file_name_grams WHERE id >= ? AND id < ? ORDER BY id',
    ...gramRange(range),
  );
}

export function insertRoot(tx: WriteTx, block: number, root: Uint8Array): void {
  tx.run('INSERT INTO file_list_blocks (id, root) VALUES (?, ?)', block, root);
}

const rootRange = ({ base, files }: Range) => [base / 256, Math.ceil((base + files) / 256)] as const;

/** Of all blocks of a list, in their order. `id` counts blocks from number 0 on. */
export function rootsAt(tx: ReadTx, range: Range): StoredRoot[] {
  return tx.all(
    rootRow,
    'SELECT id, root FROM file_list_blocks WHERE id >= ? AND id < ? ORDER BY id',
    ...rootRange(range),
  );
}

export function insertOrderBlock(tx: WriteTx, base: number, by: FileOrder, block: number, ordinals: Uint8Array): void {
  const sql = 'INSERT INTO file_list_orders (base, sorted_by, block, ordinals) VALUES (?, ?, ?, ?)';
  tx.run(sql, base, by, block, ordinals);
}

export function orderBlock(tx: ReadTx, base: number, by: FileOrder, block: number): Uint8Array | undefined {
  const sql = 'SELECT sorted_by, block, ordinals FROM file_list_orders WHERE base = ? AND sorted_by = ? AND block = ?';
  return tx.get(orderRow, sql, base, by, block)?.ordinals;
}

export function orderBlocksAt(tx: ReadTx, base: number): IterableIterator<StoredOrder> {
  const sql = 'SELECT sorted_by, block, ordinals FROM file_list_orders WHERE base = ? ORDER BY sorted_by, block';
  return tx.iterate(orderRow, sql, base);
}

/** Everything but the digests, which are one by one. */
export function deleteIndexes(tx: WriteTx, range: Range): void {
  tx.run('DELETE FROM file_name_grams WHERE id >= ? AND id < ?', ...gramRange(range));
  tx.run('DELETE FROM file_list_blocks WHERE id >= ? AND id < ?', ...rootRange(range));
  tx.run('DELETE FROM file_list_orders WHERE base = ?', range.base);
}

/** Of all lists. */
export function clearFileIndexes(tx: WriteTx): void {
  for (const table of ['file_digests', 'file_name_grams', 'file_list_blocks', 'file_list_orders'])
    tx.run(`DELETE FROM ${table}`);
}
