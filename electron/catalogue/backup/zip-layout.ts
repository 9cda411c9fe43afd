import { utf8 } from '#shared/ledger/encoding.ts';

/** One stored file of a backup, as the ZIP headers name it. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  /** CRC-32 of the content (APPNOTE 4.4.7). */
  readonly crc: number;
}

/** A stretch of the file that is no content: it is determined by the entries to the last byte. */
export interface Framing {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Whose header it is; null for the directory and the end records. */
  readonly path: string | null;
}

const VERSION = 45;
const MADE_ON_UNIX = 3 << 8;
/** 1980-01-01, the first day that ZIP knows: when a file was copied is nobody's business. */
const DOS_DATE = 0x0021;
const REGULAR_FILE = 0o100600;
const WIDE = 0xffffffff;
const ZIP64_FIELD = 0x0001;

const LOCAL_BYTES = 30 + 20;
const CENTRAL_BYTES = 46 + 28;
const END64_BYTES = 56;
const LOCATOR_BYTES = 20;
const END_BYTES = 22;

/** Little-endian fields one after the other (APPNOTE.TXT 6.3.10). */
class Fields {
  readonly #view: DataView;
  #at = 0;
  constructor(length: number) {
    this.#view = new DataView(new ArrayBuffer(length));
  }
  u16(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setUint16(this.#at, value, true);
      this.#at += 2;
    }
    return this;
  }
  u32(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setUint32(this.#at, value, true);
      this.#at += 4;
    }
    return this;
  }
  u64(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setBigUint64(this.#at, BigInt(value), true);
      this.#at += 8;
    }
    return this;
  }
  text(text: string): this {
    const bytes = utf8(text);
    new Uint8Array(this.#view.buffer).set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }
  get bytes(): Uint8Array {
    return new Uint8Array(this.#view.buffer);
  }
}

/** Length of the header in front of a file: paths are ASCII. */
export function localHeaderLength(path: string): number {
  return LOCAL_BYTES + path.length;
}

/** APPNOTE 4.3.7, always with the ZIP64 field: its length does not depend on how large the file turns out to be. */
export function localHeader({ path, bytes, crc }: ZipEntry): Uint8Array {
  return new Fields(localHeaderLength(path))
    .u32(0x04034b50)
    .u16(VERSION, 0, 0, 0, DOS_DATE)
    .u32(crc, WIDE, WIDE)
    .u16(path.length, 20)
    .text(path)
    .u16(ZIP64_FIELD, 16)
    .u64(bytes, bytes).bytes;
}

/** APPNOTE 4.3.12. */
function centralHeader({ path, bytes, crc }: ZipEntry, offset: number): Uint8Array {
  return new Fields(CENTRAL_BYTES + path.length)
    .u32(0x02014b50)
    .u16(MADE_ON_UNIX | VERSION, VERSION, 0, 0, 0, DOS_DATE)
    .u32(crc, WIDE, WIDE)
    .u16(path.length, 28, 0, 0, 0)
    .u32(REGULAR_FILE * 0x10000, WIDE)
    .text(path)
    .u16(ZIP64_FIELD, 24)
    .u64(bytes, bytes, offset).bytes;
}

/** APPNOTE 4.3.14 to 4.3.16. */
function endRecords(entries: number, size: number, offset: number): Uint8Array {
  return new Fields(END64_BYTES + LOCATOR_BYTES + END_BYTES)
    .u32(0x06064b50)
    .u64(END64_BYTES - 12)
    .u16(VERSION, VERSION)
    .u32(0, 0)
    .u64(entries, entries, size, offset)
    .u32(0x07064b50, 0)
    .u64(offset + size)
    .u32(1)
    .u32(0x06054b50)
    .u16(0, 0, 0xffff, 0xffff)
    .u32(WIDE, WIDE)
    .u16(0).bytes;
}

/** Everything behind the last file, which ends at `offset`: directory and end records. */
export function archiveEnd(entries: readonly ZipEntry[], offset: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    parts.push(centralHeader(entry, at));
    at += localHeaderLength(entry.path) + entry.bytes;
  }
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, endRecords(entries.length, size, offset)]);
}

/** Length of the whole file. */
export function archiveLength(entries: readonly Pick<ZipEntry, 'path' | 'bytes'>[]): number {
  const each = entries.map(({ path, bytes }) => LOCAL_BYTES + CENTRAL_BYTES + 2 * path.length + bytes);
  return each.reduce((sum, bytes) => sum + bytes, END64_BYTES + LOCATOR_BYTES + END_BYTES);
}

/** Every byte of the file that is not content, in order. */
export function* framings(entries: readonly ZipEntry[]): Generator<Framing> {
  let offset = 0;
  for (const entry of entries) {
    const bytes = localHeader(entry);
    yield { offset, bytes, path: entry.path };
    offset += bytes.length + entry.bytes;
  }
  yield { offset, bytes: archiveEnd(entries, offset), path: null };
}
