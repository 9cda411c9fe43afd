import { atOnce, type Steps } from './steps.ts';

/**
 * Names are found by any part of them: for every three bytes that follow each other in a path, which rows have them. Rows
 * are counted in chunks, so that looking further begins at any chunk, however deep in a list: the trigram index of SQLite
 * reads what lies before it. Letters of ASCII are the same in either case.
 */
export const CHUNK_ROWS = 65_536;
/** From so many rows on a bitmap is shorter. */
const MOST_LISTED = CHUNK_ROWS / 16;
const BITMAP_BYTES = CHUNK_ROWS / 8;
export const GRAMS = 2 ** 24;
/** Shorter words are not looked up. */
export const LEAST_BYTES = 3;

function folded(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function nextGram(gram: number, byte: number): number {
  return ((gram << 8) | folded(byte)) & (GRAMS - 1);
}

/** Each three bytes once; none when the text is shorter. */
export function gramsOf(text: Uint8Array): number[] {
  const grams = new Set<number>();
  let gram = 0;
  for (const [index, byte] of text.entries()) {
    gram = nextGram(gram, byte);
    if (index >= LEAST_BYTES - 1) grams.add(gram);
  }
  return [...grams];
}

/** What is stored for one gram of one chunk. */
export interface GramRows {
  readonly gram: number;
  readonly rows: Uint8Array;
}

const NO_ROW = -1;
/** Rows that are looked at, and grams that are written out, in one step. */
const STEP = 1024;

/** Makes the index of one chunk after the other. */
export class GramIndexer {
  /** The number of a gram in its chunk plus one: the system gives memory only to the parts that are written. */
  readonly #numbers = new Uint32Array(GRAMS);

  /** Of the rows of one chunk, counted from 0, in the order of the grams. Asks for each path twice. */
  chunk(rows: number, pathOf: (row: number) => Uint8Array): GramRows[] {
    return atOnce(this.chunkSteps(rows, pathOf));
  }

  /** The same in steps. One that was left is good for no other chunk. */
  *chunkSteps(rows: number, pathOf: (row: number) => Uint8Array): Steps<GramRows[]> {
    const grams: number[] = [];
    const counts: number[] = [];
    const lastRows: number[] = [];
    yield* this.#each(rows, pathOf, (gram, row) => {
      let number = this.#numbers[gram] ?? 0;
      if (number === 0) {
        number = grams.push(gram);
        this.#numbers[gram] = number;
        counts.push(0);
        lastRows.push(NO_ROW);
      }
      if (lastRows[number - 1] === row) return;
      lastRows[number - 1] = row;
      counts[number - 1] = (counts[number - 1] ?? 0) + 1;
    });
    const lists = counts.map((count) => new Uint16Array(count));
    counts.fill(0);
    yield* this.#each(rows, pathOf, (gram, row) => {
      const number = (this.#numbers[gram] ?? 0) - 1;
      const list = lists[number];
      const count = counts[number] ?? 0;
      if (list === undefined || (count > 0 && list[count - 1] === row)) return;
      list[count] = row;
      counts[number] = count + 1;
    });
    const sorted = Uint32Array.from(grams).sort();
    const made: GramRows[] = [];
    for (const gram of sorted) {
      made.push({ gram, rows: packed(lists[(this.#numbers[gram] ?? 0) - 1]) });
      if (made.length % STEP === 0) yield;
    }
    for (const gram of grams) this.#numbers[gram] = 0;
    return made;
  }

  *#each(rows: number, pathOf: (row: number) => Uint8Array, found: (gram: number, row: number) => void): Steps<void> {
    for (let row = 0; row < rows; row++) {
      const path = pathOf(row);
      let gram = 0;
      for (let index = 0; index < path.length; index++) {
        gram = nextGram(gram, path[index] ?? 0);
        if (index >= LEAST_BYTES - 1) found(gram, row);
      }
      if (row % STEP === STEP - 1) yield;
    }
  }
}

/** Two bytes a row, low byte first; or one bit for every row of a chunk. */
function packed(rows = new Uint16Array()): Uint8Array {
  if (rows.length < MOST_LISTED) {
    const bytes = new Uint8Array(rows.length * 2);
    rows.forEach((row, index) => {
      bytes[index * 2] = row & 0xff;
      bytes[index * 2 + 1] = row >> 8;
    });
    return bytes;
  }
  const bits = new Uint8Array(BITMAP_BYTES);
  for (const row of rows) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  return bits;
}

/** One bit for every row of a chunk. */
export type RowBits = Uint8Array;

function unpacked(rows: Uint8Array): RowBits {
  if (rows.length === BITMAP_BYTES) return rows;
  const bits = new Uint8Array(BITMAP_BYTES);
  for (let index = 0; index + 1 < rows.length; index += 2) {
    const row = (rows[index] ?? 0) | ((rows[index + 1] ?? 0) << 8);
    bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return bits;
}

/** The rows of a chunk that have all of the grams, rising. Each of `stored` is what is stored for one gram. */
export function rowsWithAll(stored: readonly Uint8Array[]): Uint16Array {
  const shortest = stored.toSorted((left, right) => left.length - right.length);
  const [first, ...others] = shortest;
  if (first === undefined) return new Uint16Array();
  const bits = Uint8Array.from(unpacked(first));
  for (const other of others) {
    const more = unpacked(other);
    for (let index = 0; index < BITMAP_BYTES; index++) bits[index] = (bits[index] ?? 0) & (more[index] ?? 0);
  }
  return rowsOfBits(bits);
}

function rowsOfBits(bits: RowBits): Uint16Array {
  const rows = new Uint16Array(CHUNK_ROWS);
  let found = 0;
  for (let index = 0; index < BITMAP_BYTES; index++) {
    const byte = bits[index] ?? 0;
    if (byte === 0) continue;
    for (let bit = 0; bit < 8; bit++) if ((byte & (1 << bit)) !== 0) rows[found++] = index * 8 + bit;
  }
  return rows.slice(0, found);
}
