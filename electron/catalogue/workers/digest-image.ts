import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { errorCode } from './error-code.ts';
import type { Digest, HashAlgorithm } from '#shared/domain/acquisition/events.ts';

const CHUNK_BYTES = 1 << 20;
const PART_BYTES = 32 * CHUNK_BYTES;

export interface ImageInput {
  /** Segments in their order: one stream. */
  readonly files: readonly string[];
  readonly algorithms: readonly HashAlgorithm[];
}
/** `image`: the medium gives an error, or fewer bytes than the file has. `computer`: no leave, no such file, too many open ones. */
export type ImageOutput = { readonly digests: readonly Digest[] } | { readonly failed: 'image' | 'computer' };

/** The digests of all segments of an image as if they were one file. `onRead`: bytes read since the last time. */
export function digestImage({ files, algorithms }: ImageInput, onRead: (bytes: number) => void): ImageOutput {
  const hashes = algorithms.map((algorithm) => ({ algorithm, hash: createHash(algorithm) }));
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let untold = 0;
  try {
    for (const file of files)
      readWhole(file, chunk, (bytes) => {
        for (const { hash } of hashes) hash.update(bytes);
        untold += bytes.length;
        if (untold < PART_BYTES) return;
        onRead(untold);
        untold = 0;
      });
  } catch (error) {
    // Only these are words about the image: the rest would be the same with a whole one.
    return { failed: error instanceof BrokenOff || errorCode(error) === 'EIO' ? 'image' : 'computer' };
  }
  onRead(untold);
  return { digests: hashes.map(({ algorithm, hash }) => ({ algorithm, value: hash.digest('hex') })) };
}

class BrokenOff extends Error {}

/** Throws when it cannot be opened or is no file, and BrokenOff when it ends before its size. */
function readWhole(file: string, chunk: Buffer, take: (bytes: Buffer) => void): void {
  const handle = openSync(file, constants.O_RDONLY);
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw new Error('no file');
    let done = 0;
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      take(chunk.subarray(0, read));
      done += read;
    }
    if (done < stats.size) throw new BrokenOff();
  } finally {
    closeSync(handle);
  }
}
