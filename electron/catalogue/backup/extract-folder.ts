import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { asFailure } from '../storage/errors.ts';
import type { CataloguePaths } from '../storage/folder.ts';
import { attachmentOf, backupFiles } from './manifest.ts';
import type { BackupSink, OpenBackup } from './read-backup.ts';

export interface ExtractWork {
  readonly signal: AbortSignal;
  /** Bytes of content written and in all. */
  readonly progress: (done: number, total: number) => void;
}

/** Where a listed file goes. The description allows no other names, so no path of a stranger ever reaches the disk. */
function targetOf(paths: CataloguePaths, path: string): string {
  if (path === backupFiles.vault) return paths.vault;
  if (path === backupFiles.database) return paths.database;
  const id = attachmentOf(path);
  if (id === null) throw new FailureError('BACKUP_DAMAGED', { file: path });
  return join(paths.files, id);
}

/**
 * Writes what a backup holds into an empty catalogue folder, each file synced. Throws FailureError: BACKUP_DAMAGED,
 * DISK_FULL, NOT_WRITABLE, CANCELLED; the caller removes the folder then.
 */
export async function extractInto(paths: CataloguePaths, backup: OpenBackup, work: ExtractWork): Promise<void> {
  const writer = new FolderWriter(paths, backup.contentBytes, work);
  try {
    await backup.extract(writer);
  } finally {
    await writer.close();
  }
}

class FolderWriter implements BackupSink {
  readonly #paths: CataloguePaths;
  readonly #total: number;
  readonly #work: ExtractWork;
  #file: FileHandle | null = null;
  #done = 0;

  constructor(paths: CataloguePaths, total: number, work: ExtractWork) {
    this.#paths = paths;
    this.#total = total;
    this.#work = work;
  }

  async begin(path: string): Promise<void> {
    this.#file = await open(targetOf(this.#paths, path), 'wx', 0o600).catch(rethrow);
  }

  async write(chunk: Uint8Array): Promise<void> {
    if (this.#work.signal.aborted) throw new FailureError('CANCELLED');
    for (let written = 0; written < chunk.length;)
      written += (await this.#current.write(chunk, written).catch(rethrow)).bytesWritten;
    this.#done += chunk.length;
    this.#work.progress(this.#done, this.#total);
  }

  async end(): Promise<void> {
    await this.#current.sync().catch(rethrow);
    await this.close();
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  get #current(): FileHandle {
    if (this.#file === null) throw new TypeError('nothing is being written');
    return this.#file;
  }
}

function rethrow(error: unknown): never {
  throw asFailure(error, 'write');
}
