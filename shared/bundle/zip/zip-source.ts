import { FailureError, ok, type Result } from '../../errors/result.ts';
import { defaultLimits, type BundleLimits } from '../limits.ts';
import type { BundleEntry, BundleSource, ByteSource } from '../source.ts';
import { crc32 } from './crc32.ts';
import { methodDeflated, readDirectory } from './directory.ts';
import { inflate, inflateStep } from './inflate.ts';
import { placeRecords, type PlacedRecord } from './local.ts';
import { failureOf } from './records.ts';

const storedStep = 64 * 1024;

/**
 * SECURITY SEC-27: sizes are bounded before and while unpacking, and what two readers could see differently is refused.
 * A zip file made by a stranger as a `BundleSource`. Reads APPNOTE.TXT 6.3 narrowly: stored or deflated, one disk, not
 * encrypted, the two directories saying the same, no gaps and no overlaps; memory stays bounded whatever it declares.
 */
export function zipSource(bytes: ByteSource, limits: BundleLimits = defaultLimits): BundleSource {
  let opened: Promise<Result<ZipContent>> | null = null;
  const content = () => (opened ??= readContent(bytes, limits));
  return {
    list: async () => {
      const read = await content();
      return read.ok ? ok(read.value.entries) : read;
    },
    open: async function* (path) {
      const read = await content();
      const record = read.ok ? read.value.files.get(path) : undefined;
      if (record === undefined) throw new FailureError('BUNDLE_FILE_MISSING', { file: path });
      yield* unpack(bytes, record);
    },
  };
}

interface ZipContent {
  readonly entries: readonly BundleEntry[];
  readonly files: ReadonlyMap<string, PlacedRecord>;
}

async function readContent(bytes: ByteSource, limits: BundleLimits): Promise<Result<ZipContent>> {
  try {
    const directory = await readDirectory(bytes, limits);
    if (!directory.ok) return directory;
    const placed = await placeRecords(bytes, directory.value);
    if (!placed.ok) return placed;
    const files = placed.value.filter((record) => record.kind === 'file');
    return ok({ entries: placed.value.map(toEntry), files: new Map(files.map((record) => [record.path, record])) });
  } catch (error) {
    return failureOf(error);
  }
}

function toEntry({ path, kind, unpacked }: PlacedRecord): BundleEntry {
  return { path: kind === 'folder' ? path.slice(0, -1) : path, size: unpacked, kind };
}

/** The bytes of an entry; stops at the first byte beyond the declared size, checks size and CRC at the end. */
async function* unpack(bytes: ByteSource, record: PlacedRecord): AsyncIterable<Uint8Array> {
  const { path, unpacked } = record;
  let seen = 0;
  let crc = 0;
  for await (const chunk of record.method === methodDeflated
    ? inflate(slices(bytes, record, inflateStep), path)
    : slices(bytes, record, storedStep)) {
    seen += chunk.length;
    if (seen > unpacked) throw new FailureError('BUNDLE_ZIP_BOMB', { file: path, limit: unpacked });
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (seen < unpacked) throw new FailureError('BUNDLE_TRUNCATED', { file: path });
  if (crc !== record.crc) throw new FailureError('BUNDLE_FILE_CHANGED', { file: path });
}

async function* slices(bytes: ByteSource, record: PlacedRecord, step: number): AsyncIterable<Uint8Array> {
  for (let offset = 0; offset < record.packed; offset += step) {
    yield await bytes.read(record.dataOffset + offset, Math.min(step, record.packed - offset));
  }
}
