import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { nativePrimitives } from '../crypto/native-primitives.ts';
import type { ReadTx } from '../storage/sql.ts';
import { clearFileIndexes, type FileOrder } from '../storage/tables/file-indexes.ts';
import { allPlaces, type FileListPlace } from '../storage/tables/file-list-places.ts';
import { fileRowsAt } from '../storage/tables/file-list-rows.ts';
import { readFileIndexesVersion, writeFileIndexesVersion } from '../storage/tables/meta.ts';
import { BlockRoots } from './blocks.ts';
import { DigestColumn, NumberColumn, TextColumn } from './columns.ts';
import { NO_VALUE } from './orders.ts';
import { writeIndexes, type IndexedRows, type ListWriter } from './write-list.ts';

/** Goes up whenever the same rows would be found by other indexes than before. */
const indexesVersion = '1';
/** Rows between two looks at whether anybody still wants them. */
const ROWS_AT_ONCE = 4096;

export function needsFileIndexes(tx: ReadTx): boolean {
  return readFileIndexesVersion(tx) !== indexesVersion;
}

/**
 * Makes anew what rows of sealed lists are found by: once, after a program that had no such indexes. One list after the other,
 * in many small transactions; cut off, it begins again the next time. Throws what `check` throws.
 */
export function indexLists(
  read: ReadTx,
  writer: ListWriter,
  { check, progress }: { readonly check: () => void; readonly progress: (files: number, ofFiles: number) => void },
): void {
  writer.write(clearFileIndexes);
  const places = allPlaces(read).filter(({ state }) => state === 'sealed');
  const total = places.reduce((sum, { files }) => sum + files, 0);
  let done = 0;
  for (const place of places) {
    const rows = new StoredRows(read, place, check);
    writeIndexes(writer, place, rows, rows.roots);
    done += place.files;
    progress(done, total);
  }
  writer.write((tx) => {
    writeFileIndexesVersion(tx, indexesVersion);
  });
}

/** Rows of a list as they lie in the catalogue, in few blocks of memory, as those of a list that is being stored. */
class StoredRows implements IndexedRows {
  rows = 0;
  readonly roots: readonly Uint8Array[];
  readonly #paths = new TextColumn();
  readonly #bytes = new NumberColumn();
  readonly #modified = new NumberColumn();
  readonly #digests = { sha256: new DigestColumn(32), sha1: new DigestColumn(20), md5: new DigestColumn(16) };

  constructor(read: ReadTx, place: FileListPlace, check: () => void) {
    const blocks = new BlockRoots(nativePrimitives);
    for (const row of fileRowsAt(read, place)) {
      const at = this.rows++;
      if (at % ROWS_AT_ONCE === 0) check();
      this.#paths.push(at, row.path);
      this.#bytes.set(at, row.bytes ?? NO_VALUE);
      this.#modified.set(at, row.modified ?? NO_VALUE);
      for (const algorithm of fileAlgorithms) {
        const digest = row[algorithm];
        if (digest !== null) this.#digests[algorithm].set(at, digest);
      }
      blocks.append(row.leaf);
    }
    blocks.finish();
    this.roots = blocks.roots;
  }

  path(ordinal: number): Uint8Array {
    return this.#paths.bytes(ordinal);
  }

  digest(ordinal: number, algorithm: FileAlgorithm): Uint8Array | null {
    return this.#digests[algorithm].at(ordinal);
  }

  values(order: FileOrder): Float64Array {
    const values = order === 'bytes' ? this.#bytes : this.#modified;
    return Float64Array.from({ length: this.rows }, (_, ordinal) => values.at(ordinal));
  }
}
