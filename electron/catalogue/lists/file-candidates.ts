import type { ReadTx } from '../storage/sql.ts';
import { gramRows, orderBlock, type FileOrder } from '../storage/tables/file-indexes.ts';
import type { FileListPlace } from '../storage/tables/file-list-places.ts';
import { CHUNK_ROWS, gramsOf, LEAST_BYTES, rowsWithAll } from './name-grams.ts';
import { ORDER_BLOCK, orderBlockOf } from './orders.ts';

/** What is read for one search: the rows themselves are looked at afterwards. */
const MOST_GRAMS = 8;

/** So many of them, from the first to the last. */
function someOf(grams: readonly number[]): readonly number[] {
  const step = Math.max(1, (grams.length - 1) / (MOST_GRAMS - 1));
  return grams.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Which rows of a list may have some words in their path, chunk by chunk as they are asked for. */
export class NameCandidates {
  readonly #tx: ReadTx;
  readonly #firstChunk: number;
  readonly #grams: readonly number[];
  readonly #chunks = new Map<number, Uint16Array>();

  /** Null for words that are too short to be looked up. */
  static of(tx: ReadTx, place: FileListPlace, words: string): NameCandidates | null {
    const bytes = Buffer.from(words);
    return bytes.length >= LEAST_BYTES ? new NameCandidates(tx, place, someOf(gramsOf(bytes))) : null;
  }

  private constructor(tx: ReadTx, { base }: FileListPlace, grams: readonly number[]) {
    this.#tx = tx;
    this.#firstChunk = base / CHUNK_ROWS;
    this.#grams = grams;
  }

  /** Rows of a chunk of the list, counted from 0 in it, rising. */
  inChunk(chunk: number): Uint16Array {
    const known = this.#chunks.get(chunk);
    if (known !== undefined) return known;
    const rows = this.#read(this.#firstChunk + chunk);
    this.#chunks.set(chunk, rows);
    return rows;
  }

  /** Of the whole list; null when they are more than `most`. */
  all(files: number, most: number): number[] | null {
    const ordinals: number[] = [];
    for (let chunk = 0; chunk * CHUNK_ROWS < files; chunk++) {
      const rows = this.inChunk(chunk);
      if (ordinals.length + rows.length > most) return null;
      for (const row of rows) ordinals.push(chunk * CHUNK_ROWS + row);
    }
    return ordinals;
  }

  has(ordinal: number): boolean {
    const rows = this.inChunk(Math.floor(ordinal / CHUNK_ROWS));
    const row = ordinal % CHUNK_ROWS;
    let [from, to] = [0, rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((rows[middle] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    return rows[from] === row;
  }

  #read(chunk: number): Uint16Array {
    const stored: Uint8Array[] = [];
    for (const gram of this.#grams) {
      const rows = gramRows(this.#tx, chunk, gram);
      // One that is nowhere, and nothing has them all.
      if (rows === undefined) return new Uint16Array();
      stored.push(rows);
    }
    return rowsWithAll(stored);
  }
}

/** The places of rows in a stored order. */
export class RowOrder {
  readonly #tx: ReadTx;
  readonly #place: FileListPlace;
  readonly #by: FileOrder;
  #block = -1;
  #ordinals: Uint32Array = new Uint32Array();

  constructor(tx: ReadTx, place: FileListPlace, by: FileOrder) {
    this.#tx = tx;
    this.#place = place;
    this.#by = by;
  }

  at(rank: number): number {
    const block = Math.floor(rank / ORDER_BLOCK);
    if (block !== this.#block) {
      this.#ordinals = orderBlockOf(orderBlock(this.#tx, this.#place.base, this.#by, block) ?? new Uint8Array());
      this.#block = block;
    }
    return this.#ordinals[rank % ORDER_BLOCK] ?? 0;
  }
}
