import { FailureError } from '../../errors/result.ts';
import { canonicalBytes } from '../canonical.ts';
import { comparePaths } from '../file-list.ts';
import { mergeSort } from '../reconcile/merge-sort.ts';
import { comparePacked } from '../reconcile/row-store.ts';

/** What the leaf of a row of a set is made of; LEDGER.md section "Hash sets". `digest`: hexadecimal. @throws FailureError CANONICAL_INVALID. */
export function hashSetRowBytes(digest: string, category: string): Uint8Array {
  return canonicalBytes([digest, category]);
}

/** What the leaf of a file that a set recognises is made of. @throws FailureError CANONICAL_INVALID. */
export function fileMatchBytes(ordinal: number, set: string, category: string): Uint8Array {
  return canonicalBytes([ordinal, set, category]);
}

const SLOT = 32;
const ROWS_OF_CHUNK = 65_536;
const KEY_BYTES = 6;

/**
 * Pairs of digest and category, some 36 bytes each. Digests of 16, 20 or 32 bytes lie in slots of 32; `sorted` brings them into
 * the order of a set, each pair once.
 */
export class SetRows {
  readonly #most: number;
  readonly #slots: Uint8Array[] = [];
  readonly #lengths: Uint8Array[] = [];
  readonly #categories: Uint16Array[] = [];
  readonly #numbers = new Map<string, number>();
  #count = 0;

  /** `most`: rows, before those that come twice are left out. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Rows that were added; some may be the same. */
  get added(): number {
    return this.#count;
  }

  hasCategory(category: string): boolean {
    return this.#numbers.has(category);
  }

  get categories(): number {
    return this.#numbers.size;
  }

  /** Throws FailureError HASH_SET_TOO_LARGE with `limit`. */
  add(digest: Uint8Array, category: string): void {
    if (this.#count >= this.#most) throw new FailureError('HASH_SET_TOO_LARGE', { limit: this.#most });
    const at = this.#count % ROWS_OF_CHUNK;
    if (at === 0) {
      this.#slots.push(new Uint8Array(ROWS_OF_CHUNK * SLOT));
      this.#lengths.push(new Uint8Array(ROWS_OF_CHUNK));
      this.#categories.push(new Uint16Array(ROWS_OF_CHUNK));
    }
    const number = this.#numbers.get(category) ?? this.#numbers.size;
    this.#numbers.set(category, number);
    this.#slots.at(-1)?.set(digest, at * SLOT);
    const [lengths, categories] = [this.#lengths.at(-1), this.#categories.at(-1)];
    if (lengths !== undefined) lengths[at] = digest.length;
    if (categories !== undefined) categories[at] = number;
    this.#count++;
  }

  /** Pauses (yields) every few milliseconds. */
  *sorted(): Generator<undefined, SortedSet> {
    const names = [...this.#numbers.keys()].sort(comparePaths);
    const ranks = Uint16Array.from(this.#numbers.keys(), (name) => names.indexOf(name));
    const keys = new Float64Array(this.#count);
    for (let row = 0; row < this.#count; row++) {
      if (row % 4096 === 0) yield;
      keys[row] = keyOf(this.#digest(row));
    }
    const compare = (left: number, right: number) =>
      (keys[left] ?? 0) - (keys[right] ?? 0) ||
      comparePacked(this.#digest(left), this.#digest(right)) ||
      (ranks[this.#category(left)] ?? 0) - (ranks[this.#category(right)] ?? 0);
    const order = yield* mergeSort(this.#count, compare);
    let kept = 0;
    for (let at = 0; at < order.length; at++) {
      if (at % 4096 === 0) yield;
      const row = order[at] ?? 0;
      if (kept === 0 || compare(order[kept - 1] ?? 0, row) !== 0) order[kept++] = row;
    }
    return new SortedSet(
      names,
      order.subarray(0, kept),
      (row) => this.#digest(row),
      (row) => ranks[this.#category(row)] ?? 0,
    );
  }

  #digest(row: number): Uint8Array {
    const chunk = Math.floor(row / ROWS_OF_CHUNK);
    const at = row % ROWS_OF_CHUNK;
    const length = this.#lengths[chunk]?.[at] ?? 0;
    return this.#slots[chunk]?.subarray(at * SLOT, at * SLOT + length) ?? new Uint8Array(0);
  }

  #category(row: number): number {
    return this.#categories[Math.floor(row / ROWS_OF_CHUNK)]?.[row % ROWS_OF_CHUNK] ?? 0;
  }
}

function keyOf(digest: Uint8Array): number {
  let key = 0;
  for (let index = 0; index < KEY_BYTES; index++) key = key * 256 + (digest[index] ?? 0);
  return key;
}

/** The rows of a set in their order. */
export class SortedSet {
  /** In the order of their bytes; a row names one by its place. */
  readonly categories: readonly string[];
  readonly #order: Uint32Array;
  readonly #digestOf: (row: number) => Uint8Array;
  readonly #categoryOf: (row: number) => number;

  constructor(
    categories: readonly string[],
    order: Uint32Array,
    digestOf: (row: number) => Uint8Array,
    categoryOf: (row: number) => number,
  ) {
    this.categories = categories;
    this.#order = order;
    this.#digestOf = digestOf;
    this.#categoryOf = categoryOf;
  }

  get length(): number {
    return this.#order.length;
  }

  *places(): Generator<number, void> {
    for (let place = 0; place < this.length; place++) yield place;
  }

  /** A view, not a copy. */
  digest(place: number): Uint8Array {
    return this.#digestOf(this.#order[place] ?? 0);
  }

  category(place: number): number {
    return this.#categoryOf(this.#order[place] ?? 0);
  }
}
