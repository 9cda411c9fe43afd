import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';
import { CHUNK_BYTES, createSealer, SEALED_CHUNK_BYTES } from './cipher.ts';
import { PART } from './recover.ts';
import { keepPart, type WriteTools, type WrittenPart } from './write-attachment.ts';

/** Plain bytes that come from no file of this machine. */
export interface Plain {
  readonly bytes: number;
  /** Whole chunks but the last; at least one, empty for no bytes. They are wiped after use. */
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * As `writeAttachment`, of bytes that are in memory or in the store already: they never lie on the disk in clear.
 * Throws FailureError: what `chunks` throws, FILE_CHANGED for other bytes than were announced, DISK_FULL, NOT_WRITABLE, CANCELLED. Nothing is left then.
 */
export async function writeChunks(
  tools: WriteTools,
  folder: string,
  filesKey: Uint8Array,
  id: string,
  plain: Plain,
): Promise<WrittenPart> {
  const part = join(folder, id + PART);
  const to = await open(part, 'wx', 0o600).catch((error: unknown) => {
    throw asFailure(error, 'write');
  });
  const discard = () => rm(part, { force: true });
  const sealer = createSealer(filesKey, id);
  const sealed = Buffer.alloc(SEALED_CHUNK_BYTES);
  const hash = tools.primitives.createSha256();
  let done = 0;
  try {
    await to.writeFile(sealer.header);
    for await (const chunk of plain.chunks) {
      if (tools.signal.aborted) throw new FailureError('CANCELLED');
      done += chunk.length;
      const last = done >= plain.bytes;
      if (!last && chunk.length !== CHUNK_BYTES) throw new FailureError('FILE_CHANGED');
      hash.update(chunk);
      await to.writeFile(sealed.subarray(0, sealer.seal(chunk, last, sealed)));
      chunk.fill(0);
      tools.progress(done, plain.bytes);
    }
    if (done !== plain.bytes) throw new FailureError('FILE_CHANGED');
    await to.sync();
    syncPath(folder);
  } catch (error) {
    await discard();
    throw asFailure(error, 'write');
  } finally {
    sealer.end();
    await to.close();
  }
  return {
    bytes: done,
    sha256: toHex(hash.digest()),
    discard,
    keep: () => keepPart(folder, part, join(folder, id)),
  };
}
