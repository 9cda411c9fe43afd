import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type BigIntStats } from 'node:fs';
import type { FileProblem } from '#shared/ledger/file-list.ts';
import type { HashedFile, Jobs } from './jobs.ts';
import { placeOf } from './place.ts';

const CHUNK_BYTES = 1 << 20;
const PROGRESS_BYTES = 32 * CHUNK_BYTES;

/**
 * Not followed if it became a link meanwhile, not waited for if it became a pipe. Windows has neither flag.
 * Without an access time where the system allows it to the owner of a file: looking at evidence should not change it.
 */
const where = (flag: number | undefined) => flag ?? 0;
const flags = constants.O_RDONLY | where(constants.O_NOFOLLOW) | where(constants.O_NONBLOCK);
const untouchedFlags = flags | where(constants.O_NOATIME);

const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/** Digests files one after the other. `onProgress` gets the bytes read since it was last called, once they are many. */
export function hashFiles({ root, files }: Jobs['hash']['input'], onProgress: (bytes: number) => void): HashedFile[] {
  let untold = 0;
  const onRead = (bytes: number) => {
    untold += bytes;
    if (untold < PROGRESS_BYTES) return;
    onProgress(untold);
    untold = 0;
  };
  return files.map(({ path, bytes }) => hashFile(placeOf(root, path), bytes, onRead));
}

function hashFile(place: Buffer, listedBytes: number, onRead: (bytes: number) => void): HashedFile {
  const without = (problem: FileProblem): HashedFile => ({ bytes: listedBytes, sha256: null, problem });
  let handle: number | null = null;
  try {
    handle = openUntouched(place);
    const before = fstatSync(handle, { bigint: true });
    if (!before.isFile()) return without('special-file');
    const { bytes, sha256 } = digest(handle, onRead);
    const steady = isSame(before, fstatSync(handle, { bigint: true })) && BigInt(bytes) === before.size;
    return steady ? { bytes, sha256, problem: null } : without('changed-while-read');
  } catch (error) {
    return without(isCode(error, 'ELOOP') ? 'symbolic-link' : 'unreadable');
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function openUntouched(place: Buffer): number {
  try {
    return openSync(place, untouchedFlags);
  } catch (error) {
    if (isCode(error, 'EPERM')) return openSync(place, flags);
    throw error;
  }
}

function digest(handle: number, onRead: (bytes: number) => void): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (;;) {
    const read = readSync(handle, chunk, 0, CHUNK_BYTES, null);
    if (read === 0) return { bytes, sha256: hash.digest('hex') };
    hash.update(read === CHUNK_BYTES ? chunk : chunk.subarray(0, read));
    bytes += read;
    onRead(read);
  }
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return (
    before.size === after.size &&
    before.mtimeNs === after.mtimeNs &&
    before.ctimeNs === after.ctimeNs &&
    before.ino === after.ino
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
