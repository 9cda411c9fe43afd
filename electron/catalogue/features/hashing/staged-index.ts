import type { NewBlock, StoredBlock } from '../../storage/tables/hash-jobs.ts';
import { packedRow, packedRows, RowPacker, type Digests, type PackedRow } from '../../workers/packed-rows.ts';

const BLOCK = 2 ** 32;

/**
 * SECURITY SEC-77: what an earlier run left, to be found by what a file is now: a hash table over the packed rows themselves, because a
 * million objects would be several times as large. A row's number is its place among all that were added.
 */
export class StagedIndex {
  readonly #digests: Digests;
  readonly #blocks: StoredBlock[] = [];
  /** Block times 2^32 and where the row begins in it. */
  readonly #places: Float64Array;
  readonly #kept: Uint8Array;
  /** Numbers of rows, counted from 1; 0 is an empty slot. At most half are taken. */
  readonly #slots: Uint32Array;
  #rows = 0;
  #lasting = 0;
  #keptRows = 0;

  /** `most`: rows that will be added. */
  constructor(digests: Digests, most: number) {
    this.#digests = digests;
    this.#places = new Float64Array(most);
    this.#kept = new Uint8Array(most);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)));
  }

  /** Rows that could be kept at all, and those that were. */
  get lasting(): number {
    return this.#lasting;
  }

  get kept(): number {
    return this.#keptRows;
  }

  /** Throws RangeError for what is no block of rows. */
  add(block: StoredBlock): void {
    for (const row of packedRows(block.rows, this.#digests)) {
      this.#places[this.#rows] = this.#blocks.length * BLOCK + row.start;
      this.#rows++;
      if (row.lasting) this.#enter(row.sameness);
    }
    this.#blocks.push(block);
  }

  /** Keeps the row of a file that is just as it was: same path, size, times and inode. False when there is none. */
  keep(found: PackedRow): boolean {
    const wanted = found.sameness;
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(wanted) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) return false;
      if (!this.#row(number - 1).sameness.equals(wanted)) continue;
      this.#kept[number - 1] = 1;
      this.#keptRows++;
      return true;
    }
  }

  /** What each block has that was not kept goes: null takes the whole block away. Blocks that stay as they are are not named. */
  *stale(): Generator<readonly [id: number, instead: NewBlock | null]> {
    let number = 0;
    for (const { id, rows } of this.#blocks) {
      const packer = new RowPacker();
      let bytes = 0;
      let count = 0;
      for (const row of packedRows(rows, this.#digests)) {
        count++;
        if (this.#kept[number++] !== 1) continue;
        packer.copy(row);
        bytes += row.bytes ?? 0;
      }
      const files = packer.rows;
      if (files < count) yield [id, files === 0 ? null : { files, bytes, rows: packer.take() }];
    }
  }

  #enter(sameness: Buffer): void {
    this.#lasting++;
    const mask = this.#slots.length - 1;
    let slot = hashOf(sameness) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = this.#rows;
  }

  #row(number: number): PackedRow {
    const place = this.#places[number] ?? 0;
    const block = this.#blocks[Math.floor(place / BLOCK)];
    if (block === undefined) throw new RangeError('no such row');
    return packedRow(block.rows, place % BLOCK, this.#digests);
  }
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Buffer): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  // The last byte read reaches the low bits only by this.
  return (hash ^ (hash >>> 15)) >>> 0;
}
