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
const LEAST_BYTES = 3;

function folded(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

/** Each three bytes once, in their order in the text; none when it is shorter. */
export function gramsOf(text: Uint8Array): number[] {
  const grams = new Set<number>();
  eachGram(text, (gram) => grams.add(gram));
  return [...grams];
}

export function hasGrams(text: Uint8Array): boolean {
  return text.length >= LEAST_BYTES;
}

function eachGram(text: Uint8Array, found: (gram: number) => void): void {
  let gram = 0;
  for (let index = 0; index < text.length; index++) {
    gram = ((gram << 8) | folded(text[index] ?? 0)) & (GRAMS - 1);
    if (index >= LEAST_BYTES - 1) found(gram);
  }
}

/** What is stored for one gram of one chunk. */
export interface GramRows {
  readonly gram: number;
  readonly rows: Uint8Array;
}

/** The index of one chunk after the other. */
export class GramBuilder {
  /** Place in `#rows` plus one, by gram: the system gives memory only to the parts that are written. */
  readonly #places = new Uint32Array(GRAMS);
  #grams: number[] = [];
  readonly #rows: number[][] = [];

  /** `row` counts from 0 in its chunk and never goes back. */
  add(row: number, path: Uint8Array): void {
    eachGram(path, (gram) => {
      const rows = this.#rowsOf(gram);
      if (rows.at(-1) !== row) rows.push(row);
    });
  }

  #rowsOf(gram: number): number[] {
    const place = this.#places[gram] ?? 0;
    if (place > 0) return this.#rows[place - 1] ?? [];
    this.#grams.push(gram);
    this.#places[gram] = this.#grams.length;
    return (this.#rows[this.#grams.length - 1] ??= []);
  }

  /** What was added since the last call, in the order of the grams. */
  take(): GramRows[] {
    const grams = Uint32Array.from(this.#grams).sort();
    const taken = Array.from(grams, (gram) => ({ gram, rows: packed(this.#rowsOf(gram)) }));
    for (const gram of this.#grams) this.#rowsOf(gram).length = 0;
    for (const gram of this.#grams) this.#places[gram] = 0;
    this.#grams = [];
    return taken;
  }
}

/** Two bytes a row, low byte first; or one bit for every row of a chunk. */
function packed(rows: readonly number[]): Uint8Array {
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
