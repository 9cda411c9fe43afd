import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import type { WriteTx } from '../storage/sql.ts';
import {
  insertDigests,
  insertGram,
  insertOrderBlock,
  insertRoot,
  type FileOrder,
} from '../storage/tables/file-indexes.ts';
import type { FileListPlace } from '../storage/tables/file-list-places.ts';
import { insertFileRows, type NewFileRow } from '../storage/tables/file-list-rows.ts';
import { BLOCK_ROWS } from './blocks.ts';
import { CHUNK_ROWS, GramIndexer, type GramRows } from './name-grams.ts';
import { orderBlocks, orderOf } from './orders.ts';
import { columnOf, digestOrder, ordinalOf } from './sort-digests.ts';

/** Rows of one transaction: some hundredths of a second, for which another writer waits. */
const ROWS_AT_ONCE = 2048;
/** What is larger than a row. */
const BYTES_AT_ONCE = 512 * 1024;

export const fileOrders: readonly FileOrder[] = ['bytes', 'modified'];

/** The rows of a list in their order, as far as indexes are made of them. */
export interface IndexedRows {
  readonly rows: number;
  path(ordinal: number): Uint8Array;
  digest(ordinal: number, algorithm: FileAlgorithm): Uint8Array | null;
  /** `NO_VALUE` for what nobody recorded. */
  values(order: FileOrder): Float64Array;
}

/** Runs one small transaction after another. */
export interface ListWriter {
  write(work: (tx: WriteTx) => void): void;
}

export function writeRows(
  writer: ListWriter,
  { base, files }: FileListPlace,
  rowAt: (ordinal: number) => NewFileRow,
  stored: (rows: number) => void,
): void {
  inBatches(files, ROWS_AT_ONCE, (from, to) => {
    writer.write((tx) => {
      insertFileRows(tx, base + from, to - from, (row) => rowAt(from + row));
    });
    stored(to);
  });
}

export function writeIndexes(
  writer: ListWriter,
  place: FileListPlace,
  rows: IndexedRows,
  roots: readonly Uint8Array[],
): void {
  writeNames(writer, place, rows);
  writeDigests(writer, place, rows);
  for (const order of fileOrders) writeOrder(writer, place, order, rows);
  inBatches(roots.length, ROWS_AT_ONCE, (from, to) => {
    writer.write((tx) => {
      roots.slice(from, to).forEach((root, index) => {
        insertRoot(tx, place.base / BLOCK_ROWS + from + index, root);
      });
    });
  });
}

/** The index of names of a list, chunk by chunk. */
function* nameChunks(rows: IndexedRows): Generator<readonly GramRows[]> {
  const indexer = new GramIndexer();
  for (let from = 0; from < rows.rows; from += CHUNK_ROWS)
    yield indexer.chunk(Math.min(CHUNK_ROWS, rows.rows - from), (row) => rows.path(from + row));
}

function writeNames(writer: ListWriter, { base }: FileListPlace, rows: IndexedRows): void {
  let chunk = base / CHUNK_ROWS;
  for (const grams of nameChunks(rows)) {
    const inChunk = chunk++;
    inBytes(grams, (part) => {
      writer.write((tx) => {
        for (const { gram, rows: found } of part) insertGram(tx, inChunk, gram, found);
      });
    });
  }
}

/** Those of all algorithms in one order: algorithm by algorithm, every page of the index would be written again for each. */
function writeDigests(writer: ListWriter, { base }: FileListPlace, rows: IndexedRows): void {
  const columns = fileAlgorithms.map((algorithm) => (ordinal: number) => rows.digest(ordinal, algorithm));
  const order = digestOrder(rows.rows, columns);
  inBatches(order.length, ROWS_AT_ONCE, (from, to) => {
    const digests = Array.from(order.subarray(from, to), (place): readonly [Uint8Array, number] => {
      const ordinal = ordinalOf(place);
      return [columns[columnOf(place)]?.(ordinal) ?? new Uint8Array(), base + ordinal];
    });
    writer.write((tx) => {
      insertDigests(tx, digests);
    });
  });
}

function writeOrder(writer: ListWriter, { base }: FileListPlace, by: FileOrder, rows: IndexedRows): void {
  const blocks = Array.from(orderBlocks(orderOf(rows.values(by))), (ordinals, block) => ({ block, rows: ordinals }));
  inBytes(blocks, (part) => {
    writer.write((tx) => {
      for (const { block, rows: ordinals } of part) insertOrderBlock(tx, base, by, block, ordinals);
    });
  });
}

function inBytes<T extends { readonly rows: Uint8Array }>(
  parts: readonly T[],
  work: (some: readonly T[]) => void,
): void {
  let from = 0;
  let bytes = 0;
  for (const [index, { rows }] of parts.entries()) {
    bytes += rows.length;
    if (bytes < BYTES_AT_ONCE && index + 1 - from < ROWS_AT_ONCE) continue;
    work(parts.slice(from, index + 1));
    from = index + 1;
    bytes = 0;
  }
  if (from < parts.length) work(parts.slice(from));
}

function inBatches(count: number, size: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += size) work(from, Math.min(count, from + size));
}
