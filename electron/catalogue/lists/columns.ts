/** Room for the first rows; doubled when it is full. */
const FIRST_ROWS = 1024;

/** Numbers of rows, in one block: arrays of objects would need many times the memory. */
export class NumberColumn {
  #values = new Float64Array(FIRST_ROWS);

  set(row: number, value: number): void {
    if (row >= this.#values.length) this.#values = doubled(this.#values, new Float64Array(this.#values.length * 2));
    this.#values[row] = value;
  }

  at(row: number): number {
    return this.#values[row] ?? 0;
  }
}

/** Digests of one length, or none; without memory until there is one. */
export class DigestColumn {
  readonly #length: number;
  #bytes = Buffer.alloc(0);
  #has = new Uint8Array(0);

  constructor(length: number) {
    this.#length = length;
  }

  get used(): boolean {
    return this.#has.length > 0;
  }

  set(row: number, digest: Uint8Array): void {
    while (row >= this.#has.length) {
      const rows = Math.max(FIRST_ROWS, this.#has.length * 2);
      this.#bytes = doubled(this.#bytes, Buffer.alloc(rows * this.#length));
      this.#has = doubled(this.#has, new Uint8Array(rows));
    }
    this.#bytes.set(digest, row * this.#length);
    this.#has[row] = 1;
  }

  /** A view, good until the next `set`. */
  at(row: number): Buffer | null {
    return this.#has[row] === 1 ? this.#bytes.subarray(row * this.#length, (row + 1) * this.#length) : null;
  }
}

function doubled<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const PART_BYTES = 8 * 1024 * 1024;

/** Texts of rows as their UTF-8, one after another in parts of some megabytes. */
export class TextColumn {
  readonly #parts: Buffer[] = [];
  #free = 0;
  readonly #starts = new NumberColumn();
  readonly #lengths = new NumberColumn();

  push(row: number, text: string): void {
    const bytes = Buffer.byteLength(text);
    let part = this.#parts.at(-1);
    if (part === undefined || this.#free + bytes > part.length) {
      part = Buffer.alloc(Math.max(PART_BYTES, bytes));
      this.#parts.push(part);
      this.#free = 0;
    }
    part.write(text, this.#free);
    // The number of the part and the place in it are one number: both are far below 2^26.
    this.#starts.set(row, (this.#parts.length - 1) * PLACES + this.#free);
    this.#lengths.set(row, bytes);
    this.#free += bytes;
  }

  bytes(row: number): Buffer {
    const start = this.#starts.at(row);
    const offset = start % PLACES;
    const part = this.#parts[Math.floor(start / PLACES)] ?? Buffer.alloc(0);
    return part.subarray(offset, offset + this.#lengths.at(row));
  }

  /** -1 after the last. */
  byteAt(row: number, index: number): number {
    if (index >= this.#lengths.at(row)) return -1;
    const start = this.#starts.at(row);
    return this.#parts[Math.floor(start / PLACES)]?.[(start % PLACES) + index] ?? -1;
  }
}

const PLACES = 2 ** 26;
