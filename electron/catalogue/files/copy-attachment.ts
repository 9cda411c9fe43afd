import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';
import { CHUNK_BYTES, createSealer, SEALED_CHUNK_BYTES } from './cipher.ts';
import { readAttachment, type Expected, type FileKeys } from './read-attachment.ts';
import { PART } from './recover.ts';
import { keepPart, type WriteTools, type WrittenPart } from './write-attachment.ts';

/**
 * Encrypts an attachment once more under another id, chunk by chunk: a file belongs to one case, and so has its own name
 * and key in each. The plain bytes are never on the disk.
 * Throws FailureError: ATTACHMENT_MISSING, ATTACHMENT_DAMAGED, NOT_READABLE, DISK_FULL, NOT_WRITABLE, CANCELLED. Nothing is left then.
 */
export async function copyAttachment(
  tools: WriteTools,
  folder: string,
  keys: { readonly files: Uint8Array; readonly fileKeys: FileKeys },
  original: Expected,
  id: string,
): Promise<WrittenPart> {
  const part = join(folder, id + PART);
  const to = await open(part, 'wx', 0o600).catch((error: unknown) => {
    throw asFailure(error, 'write');
  });
  const discard = () => rm(part, { force: true });
  const sealer = createSealer(keys.files, id);
  const sealed = Buffer.alloc(SEALED_CHUNK_BYTES);
  let done = 0;
  try {
    await to.writeFile(sealer.header);
    // Each is a whole chunk but the last, as it lies in the store.
    for await (const plain of readAttachment(tools.primitives, folder, keys.fileKeys, original)) {
      if (tools.signal.aborted) throw new FailureError('CANCELLED');
      done += plain.length;
      const last = done === original.bytes;
      if (!last && plain.length !== CHUNK_BYTES) throw new FailureError('ATTACHMENT_DAMAGED', { attachment: id });
      await to.writeFile(sealed.subarray(0, sealer.seal(plain, last, sealed)));
      plain.fill(0);
      tools.progress(done, original.bytes);
    }
    await to.sync();
    syncPath(folder);
  } catch (error) {
    await discard();
    throw asFailure(error, 'write');
  } finally {
    sealer.end();
    await to.close();
  }
  const { bytes, sha256 } = original;
  return { bytes, sha256, discard, keep: () => keepPart(folder, part, join(folder, id)) };
}
