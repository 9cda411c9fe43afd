import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';
import { PART } from './recover.ts';

/**
 * Writes plain chunks to a new file of a folder the person chose. It has its name only when `chunks` ended without an
 * error. TARGET_EXISTS, DISK_FULL, NOT_WRITABLE, and what `chunks` throws; nothing is left then.
 */
export async function savePlain(chunks: AsyncIterable<Uint8Array>, folder: string, name: string): Promise<void> {
  const target = join(folder, name);
  const part = target + PART;
  if (existsSync(target)) throw new FailureError('TARGET_EXISTS', { name });
  const file = await open(part, 'wx', 0o600).catch((error: unknown) => {
    throw openFailure(error, name);
  });
  try {
    await writeAll(file, chunks);
    // A rename replaces without a word what came there meanwhile.
    if (existsSync(target)) throw new FailureError('TARGET_EXISTS', { name });
    await rename(part, target);
    syncPath(folder);
  } catch (error) {
    await rm(part, { force: true });
    throw asFailure(error, 'write');
  }
}

function openFailure(error: unknown, name: string): unknown {
  const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
  return exists ? new FailureError('TARGET_EXISTS', { name: name + PART }) : asFailure(error, 'write');
}

async function writeAll(file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of chunks) {
      for (let written = 0; written < chunk.length;) written += (await file.write(chunk, written)).bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
