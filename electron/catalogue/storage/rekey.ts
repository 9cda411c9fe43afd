import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError } from '#shared/errors/result.ts';
import { withFailures } from './errors.ts';
import { databaseSalt, syncPath } from './folder.ts';
import { rekeyDatabase } from './open.ts';
import { anyPageOf } from './page-check.ts';

const COPY = '.rekey';
const BESIDE = ['', '-journal', '-wal', '-shm'];

/**
 * SECURITY SEC-44: puts a copy of a closed database, every page under the next key, in its place. Until the one rename the
 * file is the old one, from then on the new one; the rollback journal, which holds pages under the key before, is the
 * copy's and is gone before. CATALOGUE_IN_USE: somebody else has it open. DISK_FULL, NOT_WRITABLE, DATABASE_DAMAGED.
 */
export function moveDatabase(file: string, key: Uint8Array, next: Uint8Array): void {
  // The log is written back by whoever closes last: beside another file it would be read as that file's.
  if (existsSync(`${file}-wal`)) throw new FailureError('CATALOGUE_IN_USE');
  discardCopy(file);
  const copy = file + COPY;
  try {
    withFailures('write', () => {
      copyFileSync(file, copy);
      rekeyDatabase(copy, key, next);
      if (!isUnder(copy, next)) throw new FailureError('DATABASE_DAMAGED');
      syncPath(copy);
      renameSync(copy, file);
      syncPath(dirname(file));
    });
  } finally {
    discardCopy(file);
  }
}

/** What a process that was killed left of it. */
export function discardCopy(file: string): void {
  withFailures('write', () => {
    for (const ending of BESIDE) rmSync(file + COPY + ending, { force: true });
  });
}

/** Whether the pages of a closed database are under this key. */
export function isUnder(file: string, key: Uint8Array): boolean {
  return withFailures('read', () => anyPageOf(file, key, databaseSalt(file)));
}

/** Copies that were kept before a step of the schema are under the key of their time. */
export function discardOlderCopies(file: string): void {
  withFailures('write', () => {
    const older = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.before-`));
    for (const name of older) rmSync(join(dirname(file), name));
  });
}
