import { fail, ok, type ErrorDetails, type Result } from '../../errors/result.ts';
import { utf8Text } from '../../ledger/encoding.ts';
import type { BundleLimits } from '../limits.ts';
import type { ByteSource } from '../source.ts';
import { malformed, readDirectoryPlace, readExtra, RecordView } from './records.ts';

/** One record of the central directory, checked on its own. */
export interface ZipRecord {
  readonly path: string;
  readonly nameBytes: Uint8Array;
  readonly kind: 'file' | 'folder' | 'symbolic-link' | 'special';
  readonly flags: number;
  readonly method: number;
  /** DOS time and date as one number; only compared with the local header. */
  readonly stamp: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly localOffset: number;
}

export const methodStored = 0;
export const methodDeflated = 8;
export const flagDescriptor = 1 << 3;
const flagUtf8 = 1 << 11;
/** DEFLATE speed hints, data descriptor, UTF-8 name. Encryption, patch data, masked headers: refused. */
const flagsAllowed = (1 << 1) | (1 << 2) | flagDescriptor | flagUtf8;
const flagsEncryption = (1 << 0) | (1 << 6) | (1 << 13);

/** External attributes, lower byte: what DOS calls a directory. */
const dosDirectory = 0x10;

const recordSize = 46;
const recordSignature = 0x02014b50;
/** Enough for `entries` records with long names; one file cannot make us hold more. */
const directoryLimit = 64 * 1024 * 1024;

/** The records in the order of the directory, and where the directory begins: there the entries must end. */
export interface ZipDirectory {
  readonly records: readonly ZipRecord[];
  readonly offset: number;
}

/** The central directory: every record well-formed, sizes within the limits. */
export async function readDirectory(source: ByteSource, limits: BundleLimits): Promise<Result<ZipDirectory>> {
  const place = await readDirectoryPlace(source);
  if (!place.ok) return place;
  if (place.value.entries > limits.entries) return fail('BUNDLE_TOO_LARGE', { limit: limits.entries, unit: 'entries' });
  if (place.value.size > directoryLimit) return fail('BUNDLE_TOO_LARGE', { limit: directoryLimit, unit: 'bytes' });
  const bytes = await source.read(place.value.offset, place.value.size);
  const records: ZipRecord[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const read = readRecord(bytes.subarray(offset));
    if (!read.ok) return read;
    records.push(read.value.record);
    offset += read.value.length;
  }
  if (records.length !== place.value.entries) return malformed('entry-count');
  const excess = beyondLimits(records, limits);
  return excess === null ? ok({ records, offset: place.value.offset }) : fail('BUNDLE_ZIP_BOMB', excess);
}

function readRecord(bytes: Uint8Array): Result<{ record: ZipRecord; length: number }> {
  const view = new RecordView(bytes);
  if (bytes.length < recordSize || view.u32(0) !== recordSignature) return malformed('directory-record');
  const nameLength = view.u16(28);
  const extraLength = view.u16(30);
  const length = recordSize + nameLength + extraLength + view.u16(32);
  if (length > bytes.length) return malformed('directory-record');
  const nameBytes = bytes.subarray(recordSize, recordSize + nameLength);
  const flags = view.u16(8);
  const path = decodeName(nameBytes, (flags & flagUtf8) !== 0);
  if (path === null) return malformed('name');
  if ((flags & flagsEncryption) !== 0) return malformed('encrypted', path);
  if ((flags & ~flagsAllowed) !== 0) return malformed('flags', path);
  const method = view.u16(10);
  if (method !== methodStored && method !== methodDeflated) return malformed('method', path);
  if (view.u16(34) !== 0) return malformed('disks', path);
  const extra = bytes.subarray(recordSize + nameLength, recordSize + nameLength + extraLength);
  const wide = readExtra(extra, { packed: view.u32(20), unpacked: view.u32(24), localOffset: view.u32(42) }, path);
  if (!wide.ok) return wide;
  const { packed, unpacked, localOffset } = wide.value;
  if (method === methodStored && packed !== unpacked) return malformed('stored-size', path);
  const attributes = view.u32(38);
  // One reader goes by the slash, another by the DOS attribute: it would see a folder where we see a file.
  if ((attributes & dosDirectory) !== 0 && !path.endsWith('/')) return malformed('directory-attribute', path);
  const kind = kindOf(path, attributes >>> 16);
  if (kind === 'folder' && unpacked !== 0) return malformed('folder-with-content', path);
  const record = {
    path,
    nameBytes,
    kind,
    flags,
    method,
    stamp: view.u32(12),
    crc: view.u32(16),
    packed,
    unpacked,
    localOffset: localOffset ?? 0,
  };
  return ok({ record, length });
}

/** UTF-8 when the flag says so, plain ASCII otherwise: a legacy code page would let two readers see two names. */
function decodeName(bytes: Uint8Array, utf8: boolean): string | null {
  return bytes.length === 0 || (!utf8 && bytes.some((byte) => byte > 0x7f)) ? null : utf8Text(bytes);
}

/** The upper half of the external attributes is a Unix mode wherever it is set; a link is refused whatever host wrote it. */
function kindOf(path: string, mode: number): ZipRecord['kind'] {
  const type = mode & 0o170000;
  if (type === 0o120000) return 'symbolic-link';
  const named = path.endsWith('/') ? 'folder' : 'file';
  if (type === 0) return named;
  if (type === 0o040000) return named === 'folder' ? 'folder' : 'special';
  return type === 0o100000 && named === 'file' ? 'file' : 'special';
}

function beyondLimits(records: readonly ZipRecord[], limits: BundleLimits): ErrorDetails | null {
  let total = 0;
  for (const { path, packed, unpacked } of records) {
    total += unpacked;
    if (unpacked > limits.fileBytes) return { file: path, limit: limits.fileBytes };
    if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio) return { file: path, limit: limits.ratio };
  }
  return total > limits.totalBytes ? { limit: limits.totalBytes } : null;
}
