import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { PART } from '../files/recover.ts';
import { asFailure, failureOf } from '../storage/errors.ts';
import type { Snapshot } from '../storage/snapshot.ts';
import { storedFileIds } from '../storage/tables/attachments.ts';
import { attachmentPath, backupFiles } from './manifest.ts';
import { STEP_BYTES, type BackupSource } from './write-backup.ts';

export interface CatalogueAt {
  readonly vault: Uint8Array;
  readonly snapshot: Snapshot;
  readonly files: string;
  /** Told of every attachment that is not there any more. */
  readonly missing: (id: string) => void;
}

/** The contents of a backup, one after the other. Throws FailureError: NOT_READABLE, LOCKED. */
export async function* backupSources({ vault, snapshot, files, missing }: CatalogueAt): AsyncGenerator<BackupSource> {
  yield { path: backupFiles.vault, chunks: () => [vault] };
  yield { path: backupFiles.database, chunks: () => databaseChunks(snapshot) };
  for (const id of storedFileIds(snapshot.read)) {
    const file = await openAttachment(join(files, id));
    if (file === null) missing(id);
    else yield { path: attachmentPath(id), chunks: () => handleChunks(file) };
  }
}

async function* databaseChunks(snapshot: Snapshot): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(STEP_BYTES);
  for (let offset = 0; offset < snapshot.bytes;) {
    const read = await snapshot.readAt(offset, buffer);
    if (read === 0) throw new FailureError('NOT_READABLE');
    yield buffer.subarray(0, read);
    offset += read;
  }
}

/** A file gets its name after its entry: one that was added a moment ago may still have its temporary one. */
async function openAttachment(path: string): Promise<FileHandle | null> {
  for (const name of [path, path + PART, path]) {
    try {
      return await open(name, 'r');
    } catch (error) {
      if (failureOf(error, 'read')?.code !== 'FILE_MISSING') throw asFailure(error, 'read');
    }
  }
  return null;
}

async function* handleChunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(STEP_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length).catch((error: unknown) => {
        throw asFailure(error, 'read');
      });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
