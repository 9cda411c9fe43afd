import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';
import { CHUNK_BYTES, createSealer, SEALED_CHUNK_BYTES, type Sealer } from './cipher.ts';
import { PART } from './recover.ts';

/** Chunks read at a time, so that the disk is not asked for every one of them. */
const READ_CHUNKS = 16;
const READ_BYTES = READ_CHUNKS * CHUNK_BYTES;

export interface WriteTools {
  readonly primitives: Primitives;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** An encrypted copy under its temporary name, on the disk to the last byte. */
export interface WrittenPart {
  readonly bytes: number;
  /** Of the plain bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Gives it its final name: only after its entry is in the ledger. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Encrypts `source` into the catalogue's `files` folder, in constant memory.
 * Throws FailureError: FILE_MISSING, NOT_READABLE, FILE_CHANGED, DISK_FULL, NOT_WRITABLE, CANCELLED. Nothing is left then.
 */
export async function writeAttachment(
  tools: WriteTools,
  folder: string,
  filesKey: Uint8Array,
  id: string,
  source: string,
): Promise<WrittenPart> {
  const from = await openSource(source);
  const part = join(folder, id + PART);
  try {
    const to = await open(part, 'wx', 0o600).catch((error: unknown) => {
      throw asFailure(error, 'write');
    });
    const discard = () => rm(part, { force: true });
    try {
      const copied = await copy(tools, from, to, createSealer(filesKey, id));
      // Its name must reach the disk too: the entry that will promise the file does so at once.
      syncPath(folder);
      return { ...copied, discard, keep: () => keepPart(folder, part, join(folder, id)) };
    } catch (error) {
      await discard();
      throw error;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** A pipe or device would block or never end: only regular files are taken. */
async function openSource(source: string): Promise<FileHandle> {
  try {
    const handle = await open(source, constants.O_RDONLY | constants.O_NONBLOCK);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    throw asFailure(error, 'read');
  }
  throw new FailureError('NOT_READABLE');
}

/** Gives a written file its final name, to the disk. */
export async function keepPart(folder: string, part: string, final: string): Promise<void> {
  try {
    await rename(part, final);
    syncPath(folder);
  } catch (error) {
    throw asFailure(error, 'write');
  }
}

async function copy(
  tools: WriteTools,
  from: FileHandle,
  to: FileHandle,
  sealer: Sealer,
): Promise<{ bytes: number; sha256: string }> {
  const before = await from.stat();
  const hash = tools.primitives.createSha256();
  const buffer = Buffer.alloc(READ_BYTES);
  const sealed = Buffer.alloc(READ_CHUNKS * SEALED_CHUNK_BYTES);
  let bytes = 0;
  try {
    await write(to, sealer.header);
    do {
      if (tools.signal.aborted) throw new FailureError('CANCELLED');
      const read = await fill(from, buffer);
      bytes += read;
      if (read === 0 && bytes < before.size) throw new FailureError('FILE_CHANGED');
      const plain = buffer.subarray(0, read);
      hash.update(plain);
      await write(to, sealAll(sealer, plain, bytes >= before.size, sealed));
      tools.progress(bytes, before.size);
    } while (bytes < before.size);
    await to.sync().catch((error: unknown) => {
      throw asFailure(error, 'write');
    });
  } finally {
    sealer.end();
    buffer.fill(0);
  }
  const after = await from.stat();
  if (bytes !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw new FailureError('FILE_CHANGED');
  return { bytes, sha256: toHex(hash.digest()) };
}

/** Seals the chunks of one read into `into`. Every read but the last is a whole number of chunks. */
function sealAll(sealer: Sealer, plain: Uint8Array, last: boolean, into: Buffer): Uint8Array {
  let [offset, length] = [0, 0];
  do {
    const end = Math.min(offset + CHUNK_BYTES, plain.length);
    length += sealer.seal(plain.subarray(offset, end), last && end === plain.length, into.subarray(length));
    offset = end;
  } while (offset < plain.length);
  return into.subarray(0, length);
}

/** Reads until the buffer is full or the file ends: one read may give less than asked. */
async function fill(from: FileHandle, buffer: Buffer): Promise<number> {
  let filled = 0;
  try {
    while (filled < buffer.length) {
      const { bytesRead } = await from.read(buffer, filled, buffer.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
  } catch (error) {
    throw asFailure(error, 'read');
  }
  return filled;
}

async function write(to: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    for (let written = 0; written < bytes.length;) written += (await to.write(bytes, written)).bytesWritten;
  } catch (error) {
    throw asFailure(error, 'write');
  }
}
