import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Digest, HashAlgorithm } from '#shared/domain/acquisition/events.ts';

const CHUNK_BYTES = 1 << 20;
const PART_BYTES = 32 * CHUNK_BYTES;

export interface ImageInput {
  /** Segments in their order: one stream. */
  readonly files: readonly string[];
  readonly algorithms: readonly HashAlgorithm[];
}
/** Null: one of the segments cannot be read to its end. */
export type ImageOutput = readonly Digest[] | null;

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
  } catch {
    return null;
  }
  onRead(untold);
  return hashes.map(({ algorithm, hash }) => ({ algorithm, value: hash.digest('hex') }));
}

/** Throws when it cannot be opened, is no file, or breaks off. */
function readWhole(file: string, chunk: Buffer, take: (bytes: Buffer) => void): void {
  const handle = openSync(file, constants.O_RDONLY);
  try {
    if (!fstatSync(handle).isFile()) throw new Error('no file');
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) take(chunk.subarray(0, read));
  } finally {
    closeSync(handle);
  }
}
