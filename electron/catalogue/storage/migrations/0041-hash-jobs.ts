import type { WriteTx } from '../sql.ts';

/**
 * Hashing under way or paused, and what it has so far, in the encrypted database and nowhere else. Not of the ledger:
 * the list is sealed when it is whole. `files` and `bytes` of a job: what was found; null while the folders are still
 * looked through. `rows`: workers/packed-rows.ts.
 */
const statements = [
  `CREATE TABLE hash_jobs (
    id TEXT NOT NULL PRIMARY KEY,
    item_id TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    sha1 INTEGER NOT NULL,
    md5 INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    files INTEGER,
    bytes INTEGER
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE hash_job_rows (
    id INTEGER PRIMARY KEY,
    job TEXT NOT NULL,
    files INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    rows BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX hash_job_rows_of_job ON hash_job_rows (job, id, files, bytes)',
];

export function hashJobs(tx: WriteTx): void {
  for (const statement of statements) tx.run(statement);
}
