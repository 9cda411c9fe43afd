import type { FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { nativePrimitives } from '../crypto/native-primitives.ts';
import { BlockRoots } from '../lists/blocks.ts';
import { NO_VALUE } from '../lists/orders.ts';
import { writeIndexes, type IndexedRows } from '../lists/write-list.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { clearFileIndexes, type FileOrder } from '../storage/tables/file-indexes.ts';
import { allPlaces } from '../storage/tables/file-list-places.ts';
import { fileRowsAt, type StoredFileRow } from '../storage/tables/file-list-rows.ts';
import { readFileIndexesVersion, writeFileIndexesVersion } from '../storage/tables/meta.ts';

/** Goes up whenever the same rows would be found by other indexes than before. */
const indexesVersion = '1';

export function needsFileIndexes(tx: ReadTx): boolean {
  return readFileIndexesVersion(tx) !== indexesVersion;
}

/** Makes anew what rows of file lists are found by: once, after a program that had no such indexes. */
export function refillFileIndexes(tx: WriteTx): void {
  clearFileIndexes(tx);
  const writer = {
    write: (work: (tx: WriteTx) => void) => {
      work(tx);
    },
  };
  for (const place of allPlaces(tx)) {
    const rows = new StoredRows([...fileRowsAt(tx, place)]);
    writeIndexes(writer, place, rows, rows.roots());
  }
  writeFileIndexesVersion(tx, indexesVersion);
}

class StoredRows implements IndexedRows {
  readonly #rows: readonly StoredFileRow[];

  constructor(rows: readonly StoredFileRow[]) {
    this.#rows = rows;
  }

  get rows(): number {
    return this.#rows.length;
  }

  path(ordinal: number): Uint8Array {
    return Buffer.from(this.#rows[ordinal]?.path ?? '');
  }

  digest(ordinal: number, algorithm: FileAlgorithm): Uint8Array | null {
    return this.#rows[ordinal]?.[algorithm] ?? null;
  }

  values(order: FileOrder): Float64Array {
    return Float64Array.from(this.#rows, (row) => row[order] ?? NO_VALUE);
  }

  roots(): readonly Uint8Array[] {
    const blocks = new BlockRoots(nativePrimitives);
    for (const { leaf } of this.#rows) blocks.append(leaf);
    blocks.finish();
    return blocks.roots;
  }
}
