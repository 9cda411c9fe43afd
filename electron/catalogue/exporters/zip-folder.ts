import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { ZipFile } from 'yazl';
import { isAttachmentPath, isWorkbook } from '#shared/bundle/layout.ts';
import { defaultLimits } from '#shared/bundle/limits.ts';
import { FailureError } from '#shared/errors/result.ts';
import { comparePaths } from '#shared/ledger/file-list.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';

/** The level yazl deflates with, and so the one to measure with. */
const level = 6;
/** ZIP stores local time; a moment built from its local calendar is the same everywhere, and the same bundle gives the same bytes. */
const fixed = { mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true, mode: 0o100644 };

export interface ZipOptions {
  /** Name of the one folder in the zip (RFC 8493 section 4). */
  readonly root: string;
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Packs the files of a folder, sorted by name, with fixed times and modes: the same content gives the same bytes. Throws
 * FailureError: DISK_FULL, NOT_WRITABLE, NOT_READABLE, CANCELLED.
 */
export async function zipFolder(folder: string, target: string, options: ZipOptions): Promise<void> {
  const { root, signal } = options;
  const paths = (await filesBelow(folder, '')).sort(comparePaths);
  const zip = new ZipFile();
  const open = new Set<ReadStream>();
  let done = 0;
  for (const path of paths) {
    const { size } = await stat(join(folder, path));
    const compressionLevel = (await isPacked(folder, path, size, signal)) ? level : 0;
    zip.addReadStreamLazy(`${root}/${path}`, { ...fixed, compressionLevel, size }, (give) => {
      const stream = createReadStream(join(folder, path));
      open.add(stream);
      stream.once('close', () => {
        open.delete(stream);
        options.progress(++done, paths.length);
      });
      give(null, stream);
    });
  }
  // Unheard, a file that cannot be read would end the process.
  const failed = new AbortController();
  zip.on('error', (error) => {
    failed.abort(error);
  });
  zip.end();
  try {
    const packed = createWriteStream(target, { flags: 'wx', mode: 0o600 });
    await pipeline(zip.outputStream, packed, { signal: AbortSignal.any([signal, failed.signal]) });
    syncPath(target);
  } catch (error) {
    if (signal.aborted) throw new FailureError('CANCELLED');
    throw asFailure(failed.signal.aborted ? failed.signal.reason : error, 'write');
  } finally {
    for (const stream of open) stream.destroy();
  }
}

/**
 * Whether an entry is deflated. Photos, papers and the workbook are packed in themselves, or may be anything, up to eight
 * megabytes of zeros; and no reader takes an entry that unpacks far beyond its size (HANDOVER.md section 2). Half of the
 * limit, so that another version of zlib does not decide whether our own bundle is refused.
 */
async function isPacked(folder: string, path: string, size: number, signal: AbortSignal): Promise<boolean> {
  if (isAttachmentPath(path) || isWorkbook(path)) return false;
  if (size <= defaultLimits.ratioFrom) return true;
  let packed = 0;
  const count = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) packed += chunk.length;
  };
  try {
    await pipeline(createReadStream(join(folder, path)), createDeflateRaw({ level }), count, { signal });
  } catch (error) {
    if (signal.aborted) throw new FailureError('CANCELLED');
    throw asFailure(error, 'read');
  }
  return size <= (packed * defaultLimits.ratio) / 2;
}

async function filesBelow(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : Promise.resolve([path]);
    }),
  );
  return found.flat();
}
