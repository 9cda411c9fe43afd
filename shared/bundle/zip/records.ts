import { fail, FailureError, ok, type Failure, type Result } from '../../errors/result.ts';
import type { ByteSource } from '../source.ts';

/** A ZIP record could not be taken at its word. `reason` is a stable word for the log and the tests. */
export function malformed(reason: string, file = ''): { readonly ok: false; readonly error: Failure } {
  return fail('BUNDLE_ZIP_MALFORMED', file === '' ? { reason } : { reason, file });
}

/** Little-endian view on a record. Offsets are those of APPNOTE.TXT 6.3. */
export class RecordView {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u16(offset: number): number {
    return this.#view.getUint16(offset, true);
  }
  u32(offset: number): number {
    return this.#view.getUint32(offset, true);
  }
  /** A 64-bit size; beyond 2^53 - 1 it becomes Infinity, which no limit lets through. */
  u64(offset: number): number {
    const value = this.#view.getBigUint64(offset, true);
    return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(value);
  }
}

/** Where the central directory lies, as the end records say. */
export interface DirectoryPlace {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
}

const endSize = 22;
const locatorSize = 20;
const end64Size = 56;
const endSignature = 0x06054b50;
const locatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const recordSignatures: ReadonlySet<number> = new Set([localSignature, centralSignature, endSignature]);

/**
 * Reads the end records. Strict where readers are known to differ: the end record is the last 22 bytes (no archive
 * comment that could hold a second one), one disk only, and the directory ends exactly where the end records begin.
 */
export async function readDirectoryPlace(source: ByteSource): Promise<Result<DirectoryPlace>> {
  if (source.size < endSize) return source.size === 0 ? fail('BUNDLE_TRUNCATED') : fail('BUNDLE_NOT_RECOGNISED');
  const tail = new RecordView(await source.read(source.size - endSize, endSize));
  if (tail.u32(0) !== endSignature) return await missingEnd(source);
  if (tail.u16(20) !== 0) return malformed('comment');
  const end = {
    disk: tail.u16(4),
    startDisk: tail.u16(6),
    entriesHere: tail.u16(8),
    entries: tail.u16(10),
    size: tail.u32(12),
    offset: tail.u32(16),
  };
  const endOffset = source.size - endSize;
  const end64 = await readEnd64(source, endOffset);
  if (!end64.ok) return end64;
  if (end64.value === null) {
    if (end.disk !== 0 || end.startDisk !== 0 || end.entriesHere !== end.entries) return malformed('disks');
    return checkPlace({ offset: end.offset, size: end.size, entries: end.entries }, endOffset);
  }
  const { place, startsAt } = end64.value;
  const agrees = (short: number, full: number, marker: number) => short === marker || short === full;
  if (
    !agrees(end.entries, place.entries, 0xffff) ||
    !agrees(end.size, place.size, 0xffffffff) ||
    !agrees(end.offset, place.offset, 0xffffffff)
  ) {
    return malformed('end-records-disagree');
  }
  return checkPlace(place, startsAt);
}

/**
 * SECURITY SEC-27: a zip that was damaged at both ends is not taken for something that never was one.
 * Tells a zip with a comment behind it, one whose end is missing, what is left of one and something else apart.
 */
async function missingEnd(source: ByteSource): Promise<Result<never>> {
  const length = Math.min(source.size, endSize + 0xffff);
  const head = new RecordView(await source.read(0, length));
  const tail = new RecordView(await source.read(source.size - length, length));
  if (head.u32(0) !== localSignature)
    return holdsRecord(head) || holdsRecord(tail) ? malformed('start') : fail('BUNDLE_NOT_RECOGNISED');
  for (let offset = length - endSize; offset >= 0; offset--) {
    if (tail.u32(offset) === endSignature && offset + endSize + tail.u16(offset + 20) === length)
      return malformed('comment');
  }
  return fail('BUNDLE_TRUNCATED');
}

function holdsRecord(view: RecordView): boolean {
  for (let offset = view.bytes.length - 4; offset >= 0; offset--)
    if (recordSignatures.has(view.u32(offset))) return true;
  return false;
}

function checkPlace(place: DirectoryPlace, directoryEnd: number): Result<DirectoryPlace> {
  return place.offset + place.size === directoryEnd ? ok(place) : malformed('directory-place');
}

async function readEnd64(
  source: ByteSource,
  endOffset: number,
): Promise<Result<{ place: DirectoryPlace; startsAt: number } | null>> {
  if (endOffset < locatorSize) return ok(null);
  const locatorOffset = endOffset - locatorSize;
  const locator = new RecordView(await source.read(locatorOffset, locatorSize));
  if (locator.u32(0) !== locatorSignature) return ok(null);
  const startsAt = locator.u64(8);
  if (locator.u32(4) !== 0 || locator.u32(16) !== 1 || startsAt + end64Size !== locatorOffset)
    return malformed('end64-place');
  const record = new RecordView(await source.read(startsAt, end64Size));
  if (record.u32(0) !== end64Signature || record.u64(4) !== end64Size - 12) return malformed('end64');
  if (record.u32(16) !== 0 || record.u32(20) !== 0 || record.u64(24) !== record.u64(32)) return malformed('disks');
  return ok({ place: { entries: record.u64(32), size: record.u64(40), offset: record.u64(48) }, startsAt });
}

/** Sizes and offset that a ZIP64 extra field may widen; a field is present only where the 32-bit value is all ones, in this order. */
export interface WideFields {
  unpacked: number;
  packed: number;
  localOffset: number | null;
}

const zip64Id = 0x0001;
const unicodePathId = 0x7075;

/** Walks the extra fields of a header. A second name for the file (Info-ZIP Unicode Path) is refused: readers differ on which one counts. */
export function readExtra(extra: Uint8Array, fields: WideFields, file: string): Result<WideFields> {
  const view = new RecordView(extra);
  const wide = { ...fields };
  let seen64 = false;
  let offset = 0;
  while (offset < extra.length) {
    if (offset + 4 > extra.length) return malformed('extra-field', file);
    const id = view.u16(offset);
    const end = offset + 4 + view.u16(offset + 2);
    if (end > extra.length || id === unicodePathId || (id === zip64Id && seen64)) return malformed('extra-field', file);
    if (id === zip64Id) {
      seen64 = true;
      if (!readZip64(view, offset + 4, end, wide)) return malformed('zip64-field', file);
    }
    offset = end;
  }
  const narrow = wide.unpacked === 0xffffffff || wide.packed === 0xffffffff || wide.localOffset === 0xffffffff;
  return narrow && !seen64 ? malformed('zip64-field', file) : ok(wide);
}

function readZip64(view: RecordView, start: number, end: number, wide: WideFields): boolean {
  let offset = start;
  const next = (): number => {
    offset += 8;
    return offset <= end ? view.u64(offset - 8) : Number.NaN;
  };
  if (wide.unpacked === 0xffffffff) wide.unpacked = next();
  if (wide.packed === 0xffffffff) wide.packed = next();
  if (wide.localOffset === 0xffffffff) wide.localOffset = next();
  return offset <= end && !Number.isNaN(wide.unpacked + wide.packed + (wide.localOffset ?? 0));
}

/** Turns an exception of a `ByteSource` into data; anything else is not ours to swallow. */
export function failureOf(error: unknown): { readonly ok: false; readonly error: Failure } {
  if (error instanceof FailureError) return { ok: false, error: error.failure };
  throw error;
}
