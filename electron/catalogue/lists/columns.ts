import { partOfBytes } from './sort-paths.ts';

/** Rows of one part of a column. Columns grow part by part: making one anew for more rows would leave twice the memory behind. */
const PART_ROWS = 65_536;

type Numbers = Float64Array | Uint32Array | Uint8Array;

/** Asked many times for every row: in bits, which is several times as quick as dividing. */
const partOf = (row: number) => row >>> 16;
const placeIn = (row: number) => row & (PART_ROWS - 1);

/** Numbers of rows: arrays of objects would need many times the memory. */
export class NumberColumn {
  readonly #newPart: (rows: number) => Numbers;
  readonly #parts: Numbers[] = [];

  /** The array says which numbers fit. */
  constructor(newPart: (rows: number) => Numbers = (rows) => new Float64Array(rows)) {
    this.#newPart = newPart;
  }

  set(row: number, value: number): void {
    (this.#parts[partOf(row)] ??= this.#newPart(PART_ROWS))[placeIn(row)] = value;
  }

  at(row: number): number {
    return this.#parts[partOf(row)]?.[placeIn(row)] ?? 0;
  }
}

/** Digests of one length, or none; without memory where there is none. */
export class DigestColumn {
  readonly #length: number;
  readonly #parts: (Buffer | undefined)[] = [];
  readonly #has = new NumberColumn((rows) => new Uint8Array(rows));
  #used = false;

  constructor(length: number) {
    this.#length = length;
  }

  get used(): boolean {
    return this.#used;
  }

  set(row: number, digest: Uint8Array): void {
    this.#place(row).set(digest, placeIn(row) * this.#length);
  }

  /** Of as many hexadecimal digits as it takes. */
  setHex(row: number, digits: string): void {
    this.#place(row).write(digits, placeIn(row) * this.#length, this.#length, 'hex');
  }

  /** A view. */
  at(row: number): Buffer | null {
    if (this.#has.at(row) === 0) return null;
    const start = placeIn(row) * this.#length;
    return this.#parts[partOf(row)]?.subarray(start, start + this.#length) ?? null;
  }

  #place(row: number): Buffer {
    this.#has.set(row, 1);
    this.#used = true;
    return (this.#parts[partOf(row)] ??= Buffer.alloc(PART_ROWS * this.#length));
  }
}

const TEXT_BYTES = 8 * 1024 * 1024;

/** Texts of rows as their UTF-8, one after another in parts of some megabytes. */
export class TextColumn {
  readonly #parts: Buffer[] = [];
  #free = 0;
  readonly #part = new NumberColumn((rows) => new Uint32Array(rows));
  readonly #start = new NumberColumn((rows) => new Uint32Array(rows));
  readonly #length = new NumberColumn((rows) => new Uint32Array(rows));

  push(row: number, text: string): void {
    const bytes = Buffer.byteLength(text);
    let part = this.#parts.at(-1);
    if (part === undefined || this.#free + bytes > part.length) {
      part = Buffer.alloc(Math.max(TEXT_BYTES, bytes));
      this.#parts.push(part);
      this.#free = 0;
    }
    part.write(text, this.#free);
    this.#part.set(row, this.#parts.length - 1);
    this.#start.set(row, this.#free);
    this.#length.set(row, bytes);
    this.#free += bytes;
  }

  bytes(row: number): Buffer {
    const start = this.#start.at(row);
    return this.#parts[this.#part.at(row)]?.subarray(start, start + this.#length.at(row)) ?? Buffer.alloc(0);
  }

  /** For `sortByBytes`. */
  partAt(row: number, depth: number): number {
    const part = this.#parts[this.#part.at(row)];
    const start = this.#start.at(row);
    return part === undefined ? 0 : partOfBytes(part, start, start + this.#length.at(row), depth);
  }
}
