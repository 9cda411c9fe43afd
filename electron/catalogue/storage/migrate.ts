import { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import { migrations } from './migrations/list.ts';
import type { Database } from './open.ts';
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

export const newestVersion = migrations.at(-1)?.version ?? 0;

/** True if `migrate` would change the file: the caller copies it first. CATALOGUE_NEWER if it knows more than this program. */
export function needsMigration(database: Database): boolean {
  const current = schemaVersion(database.read);
  if (current > newestVersion) throw new FailureError('CATALOGUE_NEWER', { version: current, newest: newestVersion });
  return current < newestVersion;
}

/** Brings a database to `target` (for tests of one step) or to the newest version, one transaction a step. */
export function migrate(database: Database, target: number = newestVersion): void {
  needsMigration(database);
  for (const step of migrations) {
    if (step.version > target || step.version <= schemaVersion(database.read)) continue;
    database.write((tx) => {
      step.up(tx);
      // A pragma takes no parameters; the number is our own constant.
      tx.run(`PRAGMA user_version = ${String(step.version)}`);
    });
  }
}
