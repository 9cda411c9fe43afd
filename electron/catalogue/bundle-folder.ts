import { constants } from 'node:fs';
import { lstat, open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultLimits } from '#shared/bundle/limits.ts';
import type { BundleEntry, BundleSource, ByteSource } from '#shared/bundle/source.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { utf8Text } from '#shared/ledger/encoding.ts';
import { isMeantAsFileProof, MAX_FILE_PROOF_BYTES } from '#shared/ledger/file-proof.ts';
import { asFailure, failureOf } from './storage/errors.ts';

const READ_BYTES = 256 * 1024;
/** A link, in the place of a file or put there meanwhile, is an error and not a way out; a pipe does not make us wait. */
const NO_FOLLOW = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** A bundle that lies in a folder. Symbolic links are named and never followed; names are given as the file system has them. */
export function folderSource(root: string): BundleSource {
  return {
    list: () => listFolder(root),
    open: (path) => readFile(join(root, ...path.split('/'))),
  };
}

async function listFolder(root: string): Promise<Result<readonly BundleEntry[]>> {
  const found: BundleEntry[] = [];
  try {
    const waiting = [''];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      for (const name of await readdir(join(root, folder), { encoding: 'buffer' })) {
        const entry = await entryAt(root, folder, name);
        found.push(entry);
        if (entry.kind === 'folder') waiting.push(entry.path);
        // More is refused anyway: a folder with millions of files cannot fill our memory first.
        if (found.length > defaultLimits.entries)
          return fail('BUNDLE_TOO_LARGE', { limit: defaultLimits.entries, unit: 'entries' });
      }
    }
    return ok(found);
  } catch (error) {
    const failure = failureOf(error, 'read');
    if (failure === null) throw error;
    return { ok: false, error: failure };
  }
}

async function entryAt(root: string, folder: string, nameBytes: Uint8Array): Promise<BundleEntry> {
  const name = utf8Text(nameBytes);
  const path = (folder === '' ? '' : `${folder}/`) + (name ?? Buffer.from(nameBytes).toString());
  // A name that is no text cannot stand in a manifest, nor be opened by its text.
  if (name === null) return { path, size: 0, kind: 'special' };
  const stats = await lstat(join(root, path));
  if (stats.isSymbolicLink()) return { path, size: 0, kind: 'symbolic-link' };
  if (stats.isDirectory()) return { path, size: 0, kind: 'folder' };
  return stats.isFile() ? { path, size: stats.size, kind: 'file' } : { path, size: 0, kind: 'special' };
}

async function* readFile(path: string): AsyncIterable<Uint8Array> {
  const handle = await openFile(path);
  try {
    // Not a Buffer: what keeps a part of a chunk says slice(), and Buffer's slice() is a view of memory that the next read fills.
    const buffer = new Uint8Array(READ_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, READ_BYTES).catch(rethrow);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  const handle = await open(path, NO_FOLLOW).catch(rethrow);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new FailureError('NOT_READABLE');
}

/** A file as random access. The caller closes it. Throws FailureError: FILE_MISSING, NOT_READABLE. */
export async function fileBytes(path: string): Promise<ByteSource & { close(): Promise<void> }> {
  const handle = await openFile(path);
  const { size } = await handle.stat();
  return {
    size,
    close: () => handle.close(),
    read: async (offset, length) => {
      const buffer = new Uint8Array(length);
      for (let filled = 0; filled < length;) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled).catch(rethrow);
        if (bytesRead === 0) throw new FailureError('BUNDLE_TRUNCATED');
        filled += bytesRead;
      }
      return buffer;
    },
  };
}

/** Runs `work` on a bundle on disk, a folder or a zip. Throws FailureError FILE_MISSING, NOT_READABLE, FILE_PROOF_NOT_BUNDLE. */
export async function withBundle<T>(path: string, work: (source: BundleSource) => Promise<T>): Promise<T> {
  if ((await stat(path).catch(rethrow)).isDirectory()) return await work(folderSource(path));
  const bytes = await fileBytes(path);
  try {
    if (await isFileProof(bytes)) throw new FailureError('FILE_PROOF_NOT_BUNDLE');
    return await work(zipSource(bytes));
  } finally {
    await bytes.close();
  }
}

/** A good proof must not be called a broken bundle because of where it was given. */
async function isFileProof(bytes: ByteSource): Promise<boolean> {
  return bytes.size <= MAX_FILE_PROOF_BYTES && isMeantAsFileProof(await bytes.read(0, bytes.size));
}

function rethrow(error: unknown): never {
  throw asFailure(error, 'read');
}
