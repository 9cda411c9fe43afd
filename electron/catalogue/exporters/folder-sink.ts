import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { BundleFileWriter, BundleSink } from '#shared/bundle/write.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { asFailure } from '../storage/errors.ts';

/** Small pieces are gathered into one write of about this size. */
const GATHER_BYTES = 256 * 1024;

export interface FolderSink extends BundleSink {
  /** Every folder that was made, the outermost first: to be synced when all files are there. */
  readonly folders: readonly string[];
  /** Closes what is still open: a writer that failed leaves no handle behind. */
  close(): Promise<void>;
}

/**
 * Writes bundle files below a new folder, each synced when it is closed. Throws FailureError: DISK_FULL, NOT_WRITABLE,
 * CANCELLED.
 */
export async function folderSink(folder: string, primitives: Primitives, signal: AbortSignal): Promise<FolderSink> {
  await mkdir(folder, { mode: 0o700 }).catch(rethrow);
  const folders = [folder];
  const handles = new Set<FileHandle>();
  return {
    folders,
    create: async (path) => {
      await makeParents(folder, path, folders);
      const handle = await open(join(folder, path), 'wx', 0o600).catch(rethrow);
      handles.add(handle);
      return fileWriter(handle, primitives, signal, () => handles.delete(handle));
    },
    close: async () => {
      for (const handle of handles) await handle.close();
      handles.clear();
    },
  };
}

async function makeParents(folder: string, path: string, folders: string[]): Promise<void> {
  const parent = join(folder, dirname(path));
  if (folders.includes(parent)) return;
  await makeParents(folder, dirname(path), folders);
  await mkdir(parent, { mode: 0o700 }).catch(rethrow);
  folders.push(parent);
}

function fileWriter(
  handle: FileHandle,
  primitives: Primitives,
  signal: AbortSignal,
  closed: () => void,
): BundleFileWriter {
  const hash = primitives.createSha256();
  let gathered: Uint8Array[] = [];
  let waiting = 0;
  let bytes = 0;
  const flush = async () => {
    const chunk = Buffer.concat(gathered);
    gathered = [];
    waiting = 0;
    for (let written = 0; written < chunk.length;)
      written += (await handle.write(chunk, written).catch(rethrow)).bytesWritten;
  };
  return {
    write: async (chunk) => {
      if (signal.aborted) throw new FailureError('CANCELLED');
      hash.update(chunk);
      bytes += chunk.length;
      gathered.push(chunk);
      waiting += chunk.length;
      if (waiting >= GATHER_BYTES) await flush();
    },
    close: async () => {
      await flush();
      await handle.sync().catch(rethrow);
      await handle.close();
      closed();
      return { bytes, sha256: toHex(hash.digest()) };
    },
  };
}

function rethrow(error: unknown): never {
  throw asFailure(error, 'write');
}
