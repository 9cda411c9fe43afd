import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { asFailure } from '../storage/errors.ts';
import { createOpener, HEADER_BYTES, SEALED_CHUNK_BYTES, sealedLength, type Opener } from './cipher.ts';

/** What the ledger says about an attachment: what must come out. */
export type Expected = Pick<AttachmentAdded, 'attachment' | 'bytes' | 'sha256'>;

/** One files key, or all that a file may be under, the newest first: while keys are being changed there are two. */
export type FileKeys = Uint8Array | readonly Uint8Array[];

/**
 * The plain bytes of an attachment, chunk by chunk, in constant memory. Every chunk is authentic when it is given; that
 * the whole is complete and is what the ledger says is known only when the iteration ends without an error, so nothing
 * made from it may be shown as finished before.
 * Throws FailureError: ATTACHMENT_MISSING, ATTACHMENT_DAMAGED, NOT_READABLE.
 */
export async function* readAttachment(
  primitives: Primitives,
  folder: string,
  keys: FileKeys,
  expected: Expected,
): AsyncGenerator<Uint8Array> {
  const filesKey = await keyOf(folder, keys, expected);
  const file = await openStored(folder, expected);
  try {
    // A file of another length is not read: its size is no reason to fill memory or time.
    if ((await file.stat()).size !== sealedLength(expected.bytes)) throw damaged(expected);
    const opener = createOpener(filesKey, expected.attachment, await readExactly(file, HEADER_BYTES, expected));
    if (opener === null) throw damaged(expected);
    try {
      yield* chunks(primitives, file, opener, expected);
    } finally {
      opener.end();
    }
  } finally {
    await file.close();
  }
}

async function keyOf(folder: string, keys: FileKeys, expected: Expected): Promise<Uint8Array> {
  if (keys instanceof Uint8Array) return keys;
  const [newest, ...older] = keys;
  if (newest === undefined) throw new FailureError('LOCKED');
  for (const key of older) if (await opensUnder(folder, key, expected)) return key;
  return newest;
}

/** Whether the first chunk of a stored attachment is authentic under this key; false also when there is no file. */
export async function opensUnder(folder: string, filesKey: Uint8Array, expected: Expected): Promise<boolean> {
  const file = await openStored(folder, expected).catch(() => null);
  if (file === null) return false;
  try {
    const header = await readExactly(file, HEADER_BYTES, expected);
    const left = sealedLength(expected.bytes) - HEADER_BYTES;
    const first = await readExactly(file, Math.min(left, SEALED_CHUNK_BYTES), expected);
    const opener = createOpener(filesKey, expected.attachment, header);
    const plain = opener?.open(first, left <= SEALED_CHUNK_BYTES) ?? null;
    opener?.end();
    return plain !== null;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

async function* chunks(
  primitives: Primitives,
  file: FileHandle,
  opener: Opener,
  expected: Expected,
): AsyncGenerator<Uint8Array> {
  const hash = primitives.createSha256();
  let left = sealedLength(expected.bytes) - HEADER_BYTES;
  while (left > 0) {
    const length = Math.min(left, SEALED_CHUNK_BYTES);
    left -= length;
    const plain = opener.open(await readExactly(file, length, expected), left === 0);
    if (plain === null) throw damaged(expected);
    hash.update(plain);
    yield plain;
  }
  if (toHex(hash.digest()) !== expected.sha256) throw damaged(expected);
}

function damaged({ attachment }: Expected): FailureError {
  return new FailureError('ATTACHMENT_DAMAGED', { attachment });
}

async function openStored(folder: string, { attachment }: Expected): Promise<FileHandle> {
  try {
    return await open(join(folder, attachment), 'r');
  } catch (error) {
    const failure = asFailure(error, 'read');
    const missing = failure instanceof FailureError && failure.failure.code === 'FILE_MISSING';
    throw missing ? new FailureError('ATTACHMENT_MISSING', { attachment }) : failure;
  }
}

async function readExactly(file: FileHandle, length: number, expected: Expected): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await file.read(bytes, filled, length - filled).catch((error: unknown) => {
      throw asFailure(error, 'read');
    });
    if (bytesRead === 0) throw damaged(expected);
    filled += bytesRead;
  }
  return bytes;
}
