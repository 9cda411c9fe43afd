import { rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import { loadDriver } from './driver.ts';
import { asFailure, withFailures } from './errors.ts';

const attemptRow = z.strictObject({ failures: z.int(), last_at: z.number() });

/** Wrong passphrases in a row of one user, and when the last one was given (milliseconds since 1970). */
export interface Attempts {
  readonly failures: number;
  readonly lastAt: number;
}

/** Held while a catalogue is open or being opened. */
export interface FolderLock {
  attempts(user: string): Attempts;
  /** Kept in the lock file, so that restarting the program does not reset it. */
  remember(user: string, attempts: Attempts): void;
  /**
   * False when the file was deleted or replaced under us: the system's lock then protects a file that nobody else will
   * ever look at, and another writer may be at work.
   */
  held(): boolean;
  release(): void;
}

/**
 * SECURITY SEC-35: one writer at a time. `lock` is a small SQLite file without a key, held by the operating system's own
 * file lock: it ends with the process that holds it, so nobody ever has to clear a stale one. CATALOGUE_IN_USE, NOT_WRITABLE, DISK_FULL.
 */
export function takeLock(file: string): FolderLock {
  const database = withFailures('write', () => new (loadDriver())(file, { timeout: 0 }));
  try {
    // EXCLUSIVE locking keeps the lock after each commit; MEMORY leaves no journal file beside it.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    // WITHOUT ROWID: one tree, so that every change is the writing of one page. With an index beside it, a process that
    // was killed between the two pages left a file that SQLite calls malformed.
    database.exec(
      'CREATE TABLE IF NOT EXISTS tries (user TEXT NOT NULL PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    );
    database.exec('COMMIT');
  } catch (error) {
    database.close();
    throw lockFailure(error);
  }
  const own = statSync(file).ino;
  let broken = false;
  /** Locked while somebody waited for the cost of a passphrase: LOCKED. */
  const counted = <T>(work: () => T, otherwise: T): T => {
    if (!database.open) throw new FailureError('LOCKED');
    try {
      return withFailures('write', work);
    } catch (error) {
      // A count that power failure tore is nothing that anybody is kept out for: whoever can write here can remove it too.
      if (!(error instanceof FailureError) || error.failure.code !== 'DATABASE_DAMAGED') throw error;
      broken = true;
      return otherwise;
    }
  };
  return {
    held: () => statSync(file, { throwIfNoEntry: false })?.ino === own,
    attempts: (user) => {
      const found = () => database.prepare('SELECT failures, last_at FROM tries WHERE user = ?').get(user);
      const row = attemptRow.safeParse(counted<unknown>(found, undefined));
      return row.success ? { failures: row.data.failures, lastAt: row.data.last_at } : { failures: 0, lastAt: 0 };
    },
    remember: (user, { failures, lastAt }) => {
      counted(() => {
        if (failures === 0) database.prepare('DELETE FROM tries WHERE user = ?').run(user);
        else
          database
            .prepare('INSERT OR REPLACE INTO tries (user, failures, last_at) VALUES (?, ?, ?)')
            .run(user, failures, lastAt);
      }, undefined);
    },
    release: () => {
      if (!database.open) return;
      database.close();
      if (broken) rmSync(file, { force: true });
    },
  };
}

/** A damaged lock file is no reason to call the catalogue's database damaged. */
function lockFailure(error: unknown): unknown {
  const failure = asFailure(error, 'write');
  return failure instanceof FailureError && failure.failure.code === 'DATABASE_DAMAGED'
    ? new FailureError('CATALOGUE_DAMAGED', { file: 'lock' })
    : failure;
}
