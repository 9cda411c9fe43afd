import { fileAlgorithms, type FileAlgorithm } from '../../domain/file-list/events.ts';
import { FailureError } from '../../errors/result.ts';
import { utf8, utf8Text } from '../encoding.ts';
import { mergeSort } from './merge-sort.ts';

/** What reconciling asks of a row. Digests are lower-case hexadecimal. */
export interface ComparableRow {
  readonly path: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly sha1: string | null;
  readonly md5: string | null;
}

const digestBytes = { sha256: 32, sha1: 20, md5: 16 } as const;
/** The bit of an algorithm in a record's first byte. */
const bits = { sha256: 1, sha1: 2, md5: 4 } as const;

/** Bytes of the digests that a record of these flags has. */
const digestsBytes = Uint8Array.from({ length: 8 }, (_, flags) =>
  fileAlgorithms.reduce((sum, algorithm) => sum + ((flags & bits[algorithm]) === 0 ? 0 : digestBytes[algorithm]), 0),
);

/** What a store is made of: plain data, so that a thread can hand it over. Rows are in the order in which they came. */
export interface PackedRows {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly sizes: Float64Array<ArrayBuffer>;
  readonly used: number;
  readonly present: number;
}

const CHUNK = 4 * 1024 * 1024;
/** Beginnings of records are numbers of 32 bits. */
const MOST_CHUNKS = 1023;
const nothing = new Uint8Array(0);
const UNKNOWN_SIZE = -1;

/**
 * Rows of one list, packed: a million objects would need several times the memory. A record is one byte that says which
 * digests follow, the digests, and the UTF-8 of the path.
 */
export class RowStore {
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  #used = CHUNK;
  #starts = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #sizes = new Float64Array(1024);
  #length = 0;
  #present = 0;
  /** Places by path; empty until `sort`. */
  #order: Uint32Array = new Uint32Array(0);

  static from(packed: PackedRows): RowStore {
    const store = new RowStore();
    store.#chunks.push(...packed.chunks);
    store.#used = packed.used;
    store.#starts = packed.starts;
    store.#lengths = packed.lengths;
    store.#sizes = packed.sizes;
    store.#length = packed.starts.length;
    store.#present = packed.present;
    return store;
  }

  packed(): PackedRows {
    return {
      chunks: this.#chunks,
      starts: this.#starts.slice(0, this.#length),
      lengths: this.#lengths.slice(0, this.#length),
      sizes: this.#sizes.slice(0, this.#length),
      used: this.#used,
      present: this.#present,
    };
  }

  get length(): number {
    return this.#length;
  }

  /** In any order. Throws FailureError FILE_LIST_ROW_CHANGED with `row`, counted from 0, for a digest of another form or a path of megabytes. */
  add(row: ComparableRow): void {
    const path = utf8(row.path);
    const present = fileAlgorithms.filter((algorithm) => row[algorithm] !== null);
    const size = present.reduce((sum, algorithm) => sum + digestBytes[algorithm], 1) + path.length;
    if (size > CHUNK || this.#chunks.length >= MOST_CHUNKS) throw this.#refused();
    if (this.#used + size > CHUNK) {
      this.#chunks.push(new Uint8Array(CHUNK));
      this.#used = 0;
    }
    const chunk = this.#chunks.at(-1) ?? nothing;
    let at = this.#used;
    const flags = present.reduce((sum, algorithm) => sum | bits[algorithm], 0);
    chunk[at++] = flags;
    for (const algorithm of present) {
      if (!writeHex(chunk, at, row[algorithm] ?? '', digestBytes[algorithm])) throw this.#refused();
      at += digestBytes[algorithm];
    }
    chunk.set(path, at);
    this.#note(row.bytes ?? UNKNOWN_SIZE, size, flags);
  }

  #note(bytes: number, size: number, flags: number): void {
    if (this.#length === this.#starts.length) {
      const room = Math.max(1024, this.#length * 2);
      this.#starts = grown(new Uint32Array(room), this.#starts);
      this.#lengths = grown(new Uint32Array(room), this.#lengths);
      this.#sizes = grown(new Float64Array(room), this.#sizes);
    }
    const start = (this.#chunks.length - 1) * CHUNK + this.#used;
    this.#starts[this.#length] = start;
    this.#lengths[this.#length] = size;
    this.#sizes[this.#length] = bytes;
    this.#present |= flags;
    this.#used += size;
    this.#length++;
  }

  #refused(): FailureError {
    return new FailureError('FILE_LIST_ROW_CHANGED', { row: this.#length });
  }

  /** Brings the rows into the order of `comparePaths`; from then on they are asked for by their place in it. FILE_LIST_PATH_TWICE is thrown for a path that comes twice. */
  *sort(): Generator<undefined, void> {
    const compare = (left: number, right: number) => this.#compareRows(left, this, right);
    let sorted = true;
    for (let index = 1; sorted && index < this.#length; index++) {
      sorted = compare(index - 1, index) < 0;
      if (index % 4096 === 0) yield;
    }
    this.#order = sorted
      ? Uint32Array.from({ length: this.#length }, (_, index) => index)
      : yield* mergeSort(this.#length, compare);
    for (let place = 1; !sorted && place < this.#length; place++) {
      if (compare(this.#order[place - 1] ?? 0, this.#order[place] ?? 0) === 0)
        throw new FailureError('FILE_LIST_PATH_TWICE', { path: this.path(place) });
      if (place % 4096 === 0) yield;
    }
  }

  /** Whether any row has a digest of this kind. */
  has(algorithm: FileAlgorithm): boolean {
    return (this.#present & bits[algorithm]) !== 0;
  }

  path(place: number): string {
    return utf8Text(this.#pathOf(this.#order[place] ?? 0)) ?? '';
  }

  /** Size of the file; null when the list does not say. */
  bytes(place: number): number | null {
    const size = this.#sizes[this.#order[place] ?? 0] ?? UNKNOWN_SIZE;
    return size === UNKNOWN_SIZE ? null : size;
  }

  /** A view, not a copy; null when the row has none of this kind. */
  digest(place: number, algorithm: FileAlgorithm): Uint8Array | null {
    const { chunk, start } = this.#recordOf(this.#order[place] ?? 0);
    const flags = chunk[start] ?? 0;
    if ((flags & bits[algorithm]) === 0) return null;
    let at = start + 1;
    for (const stronger of fileAlgorithms) {
      if (stronger === algorithm) break;
      if ((flags & bits[stronger]) !== 0) at += digestBytes[stronger];
    }
    return chunk.subarray(at, at + digestBytes[algorithm]);
  }

  /** Order of two paths, of one list or of two. */
  comparePath(place: number, other: RowStore, otherPlace: number): number {
    return this.#compareRows(this.#order[place] ?? 0, other, other.#order[otherPlace] ?? 0);
  }

  #recordOf(row: number): { readonly chunk: Uint8Array; readonly start: number; readonly end: number } {
    const start = this.#starts[row] ?? 0;
    const index = Math.floor(start / CHUNK);
    const base = index * CHUNK;
    return {
      chunk: this.#chunks[index] ?? nothing,
      start: start - base,
      end: start - base + (this.#lengths[row] ?? 0),
    };
  }

  #pathOf(row: number): Uint8Array {
    const { chunk, start, end } = this.#recordOf(row);
    return chunk.subarray(start + 1 + (digestsBytes[chunk[start] ?? 0] ?? 0), end);
  }

  /** Asked some ten million times: it makes no object. */
  #compareRows(row: number, other: RowStore, otherRow: number): number {
    const start = this.#starts[row] ?? 0;
    const otherStart = other.#starts[otherRow] ?? 0;
    const chunk = this.#chunks[Math.floor(start / CHUNK)] ?? nothing;
    const otherChunk = other.#chunks[Math.floor(otherStart / CHUNK)] ?? nothing;
    const first = start % CHUNK;
    const otherFirst = otherStart % CHUNK;
    const from = first + 1 + (digestsBytes[chunk[first] ?? 0] ?? 0);
    const otherFrom = otherFirst + 1 + (digestsBytes[otherChunk[otherFirst] ?? 0] ?? 0);
    const length = (this.#lengths[row] ?? 0) - (from - first);
    const otherLength = (other.#lengths[otherRow] ?? 0) - (otherFrom - otherFirst);
    const common = Math.min(length, otherLength);
    for (let index = 0; index < common; index++) {
      const difference = (chunk[from + index] ?? 0) - (otherChunk[otherFrom + index] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }
}

/** Order of bytes; negative, 0 or positive. */
export function comparePacked(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function grown<T extends Uint32Array | Float64Array>(larger: T, array: T): T {
  larger.set(array);
  return larger;
}

/** False for anything but `length` bytes of lower-case hexadecimal. */
function writeHex(target: Uint8Array, at: number, hex: string, length: number): boolean {
  if (hex.length !== length * 2) return false;
  for (let index = 0; index < length; index++) {
    const high = nibble(hex.charCodeAt(index * 2));
    const low = nibble(hex.charCodeAt(index * 2 + 1));
    if (high < 0 || low < 0) return false;
    target[at + index] = high * 16 + low;
  }
  return true;
}

function nibble(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}
