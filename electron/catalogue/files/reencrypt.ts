import { readdirSync, rmSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError } from '#shared/errors/result.ts';
import { asFailure, withFailures } from '../storage/errors.ts';
import { createSealer, SEALED_CHUNK_BYTES, type Sealer } from './cipher.ts';
import { opensUnder, readAttachment, type Expected } from './read-attachment.ts';

/** Not the ending of a part that waits for its entry: such a part is given its name when a catalogue is opened. */
const COPY = '.rekey';

/** What a process that was killed left. */
export function discardFileCopies(folder: string): void {
  withFailures('write', () => {
    for (const name of readdirSync(folder)) if (name.endsWith(COPY)) rmSync(join(folder, name));
  });
}

/**
 * Brings a stored attachment under another files key: whole, by one rename. Nothing to do for one that is under it
 * already. One that is missing or damaged stays as it is; `audit` names it. The caller syncs the folder.
 */
export async function reencrypt(
  primitives: Primitives,
  folder: string,
  keys: { readonly next: Uint8Array; readonly before: Uint8Array },
  expected: Expected,
): Promise<void> {
  const final = join(folder, expected.attachment);
  const copy = final + COPY;
  try {
    if (await opensUnder(folder, keys.next, expected)) return;
    const sealer = createSealer(keys.next, expected.attachment);
    try {
      await writeCopy(copy, sealer, readAttachment(primitives, folder, keys.before, expected), expected.bytes);
    } finally {
      sealer.end();
    }
    await rename(copy, final);
  } catch (error) {
    await rm(copy, { force: true });
    if (!isLost(error)) throw asFailure(error, 'write');
  }
}

function isLost(error: unknown): boolean {
  return error instanceof FailureError && ['ATTACHMENT_MISSING', 'ATTACHMENT_DAMAGED'].includes(error.failure.code);
}

async function writeCopy(
  path: string,
  sealer: Sealer,
  chunks: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await write(file, sealer.header);
    const sealed = Buffer.alloc(SEALED_CHUNK_BYTES);
    let done = 0;
    for await (const plain of chunks) {
      done += plain.length;
      const last = done === bytes;
      await write(file, sealed.subarray(0, sealer.seal(plain, last, sealed)));
      plain.fill(0);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function write(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) written += (await file.write(bytes, written)).bytesWritten;
}
