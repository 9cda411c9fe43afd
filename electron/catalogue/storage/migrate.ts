import { copyFileSync } from 'node:fs';
import { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import { withFailures } from './errors.ts';
import { syncPath } from './folder.ts';
import { migrations } from './migrations/list.ts';
import { openDatabase, type Database } from './open.ts';
import type { ReadTx, WriteTx } from './sql.ts';

/**
 * One step of the schema. Numbers go up in tens, so that a repair fits between two released ones. A released file never
 * changes: its SHA-256 is pinned in tests/electron/catalogue/storage.
 */
export interface Migration {
  readonly version: number;
  readonly up: (tx: WriteTx) => void;
}

const versionRow = z.strictObject({ user_version: z.int() });

export function schemaVersion(tx: ReadTx): number {
  return tx.get(versionRow, 'PRAGMA user_version')?.user_version ?? 0;
}

const newestOf = (steps: readonly Migration[]) => steps.at(-1)?.version ?? 0;

/** True if `migrate` would change the file: the caller copies it first. CATALOGUE_NEWER if it knows more than this program. */
export function needsMigration(database: Database, steps: readonly Migration[] = migrations): boolean {
  const current = schemaVersion(database.read);
  const newest = newestOf(steps);
  if (current > newest) throw new FailureError('CATALOGUE_NEWER', { version: current, newest });
  return current < newest;
}

/** Brings a database to the last of `steps`: all of them or, if one fails, none. */
export function migrate(database: Database, steps: readonly Migration[] = migrations): void {
  const current = schemaVersion(database.read);
  const missing = steps.filter(({ version }) => version > current);
  if (missing.length === 0) return;
  database.write((tx) => {
    for (const { up } of missing) up(tx);
    // A pragma takes no parameters; the number is our own constant.
    tx.run(`PRAGMA user_version = ${String(newestOf(missing))}`);
  });
}

/**
 * Opens an existing database for writing and brings it to the newest schema. What is changed is copied aside first, as
 * `<file>.before-<version>`. DATABASE_DAMAGED, CATALOGUE_NEWER, and what `openDatabase` throws.
 */
export function openNewest(file: string, key: Uint8Array, steps: readonly Migration[] = migrations): Database {
  const database = openDatabase({ file, key, mode: 'write' });
  try {
    // An empty file opens with any key; no catalogue of ours ever had no schema.
    if (schemaVersion(database.read) === 0) throw new FailureError('DATABASE_DAMAGED');
    if (!needsMigration(database, steps)) return database;
  } catch (error) {
    database.close();
    throw error;
  }
  // Closing writes the log back, so that the one file is all of it.
  database.close();
  const copy = `${file}.before-${String(newestOf(steps))}`;
  withFailures('write', () => {
    copyFileSync(file, copy);
    syncPath(copy);
  });
  return migrated(openDatabase({ file, key, mode: 'write' }), steps);
}

function migrated(database: Database, steps: readonly Migration[]): Database {
  try {
    migrate(database, steps);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
