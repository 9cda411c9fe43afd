import type { FileAlgorithm } from '../../domain/file-list/events.ts';
import { mergeSort } from './merge-sort.ts';
import { comparePacked, type RowStore } from './row-store.ts';

/** How much of a digest one number holds exactly: most comparisons end there. */
const KEY_BYTES = 6;
const nothing = new Uint8Array(0);

/** Places of the rows of one list by their digest of one kind; rows of one digest stand together, in the order of their paths. */
export class DigestOrder {
  readonly #rows: RowStore;
  readonly #algorithm: FileAlgorithm;
  readonly #places: Uint32Array;
  readonly #keys: Float64Array;

  private constructor(rows: RowStore, algorithm: FileAlgorithm, places: Uint32Array, keys: Float64Array) {
    this.#rows = rows;
    this.#algorithm = algorithm;
    this.#places = places;
    this.#keys = keys;
  }

  static *of(rows: RowStore, algorithm: FileAlgorithm): Generator<undefined, DigestOrder> {
    const places = new Uint32Array(rows.length);
    const keys = new Float64Array(rows.length);
    let count = 0;
    for (let place = 0; place < rows.length; place++) {
      if (place % 4096 === 0) yield;
      const digest = rows.digest(place, algorithm);
      if (digest === null) continue;
      places[count] = place;
      keys[count] = keyOf(digest);
      count++;
    }
    const unordered = new DigestOrder(rows, algorithm, places.subarray(0, count), keys.subarray(0, count));
    const order = yield* mergeSort(count, (left, right) => unordered.compare(left, unordered, right));
    const ordered = new DigestOrder(rows, algorithm, new Uint32Array(count), new Float64Array(count));
    for (let at = 0; at < count; at++) {
      if (at % 4096 === 0) yield;
      ordered.#places[at] = places[order[at] ?? 0] ?? 0;
      ordered.#keys[at] = keys[order[at] ?? 0] ?? 0;
    }
    return ordered;
  }

  get length(): number {
    return this.#places.length;
  }

  place(index: number): number {
    return this.#places[index] ?? 0;
  }

  /** Order of two digests, of one list or of two. */
  compare(index: number, other: DigestOrder, otherIndex: number): number {
    const difference = (this.#keys[index] ?? 0) - (other.#keys[otherIndex] ?? 0);
    return difference === 0 ? comparePacked(this.#digest(index), other.#digest(otherIndex)) : difference;
  }

  #digest(index: number): Uint8Array {
    return this.#rows.digest(this.place(index), this.#algorithm) ?? nothing;
  }

  /** Whether the row behind it has another digest: almost always. */
  isLast(index: number): boolean {
    return index + 1 >= this.length || this.compare(index + 1, this, index) !== 0;
  }

  /** Where the rows of the digest at `index` end. A device has a hundred thousand empty files. */
  *endOfGroup(index: number): Generator<undefined, number> {
    let end = index + 1;
    while (!this.isLast(end - 1)) {
      end++;
      if ((end - index) % 4096 === 0) yield;
    }
    return end;
  }
}

function keyOf(digest: Uint8Array): number {
  let key = 0;
  for (let index = 0; index < KEY_BYTES; index++) key = key * 256 + (digest[index] ?? 0);
  return key;
}
