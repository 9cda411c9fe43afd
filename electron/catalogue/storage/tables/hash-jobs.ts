import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { blob } from './columns.ts';

/**
 * SECURITY SEC-77: what a hashing has so far lies in the encrypted database and nowhere else. Not audited: no re-fold could
 * make these rows, because nothing of them has happened yet; each file is looked at again before its row is kept.
 */
export const sourceKinds = ['folder', 'drive', 'image'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const jobFields = {
  job: z.string(),
  item: z.string(),
  user: z.string(),
  kind: z.enum(sourceKinds),
  name: z.string(),
  sha1: flag,
  md5: flag,
  startedAt: z.string(),
  files: z.int().nullable(),
  bytes: z.int().nullable(),
};
const jobRow = z
  .strictObject({ ...jobFields, path: z.string() })
  .transform(({ sha1, md5, ...job }) => ({ ...job, digests: { sha1, md5 } }));
export type HashJob = Readonly<z.infer<typeof jobRow>>;

const columns =
  'id AS job, item_id AS item, user_id AS user, kind, path, name, sha1, md5, started_at AS startedAt, files, bytes';

export function insertHashJob(tx: WriteTx, { digests, ...job }: Omit<HashJob, 'files' | 'bytes'>): void {
  tx.run(
    `INSERT INTO hash_jobs (id, item_id, user_id, kind, path, name, sha1, md5, started_at, files, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)`,
    job.job,
    job.item,
    job.user,
    job.kind,
    job.path,
    job.name,
    digests.sha1 ? 1 : 0,
    digests.md5 ? 1 : 0,
    job.startedAt,
  );
}

/** The same medium in another place: what was read of it is judged file by file. */
export function moveHashJob(tx: WriteTx, job: string, path: string): void {
  tx.run('UPDATE hash_jobs SET path = ? WHERE id = ?', path, job);
}

export function setHashJobSize(tx: WriteTx, job: string, files: number, bytes: number): void {
  tx.run('UPDATE hash_jobs SET files = ?, bytes = ? WHERE id = ?', files, bytes, job);
}

export function hashJob(tx: ReadTx, id: string): HashJob | undefined {
  return tx.get(jobRow, `SELECT ${columns} FROM hash_jobs WHERE id = ?`, id);
}

/** Rules allow one of an item. */
export function hashJobOfItem(tx: ReadTx, item: string): HashJob | undefined {
  return tx.get(jobRow, `SELECT ${columns} FROM hash_jobs WHERE item_id = ?`, item);
}

const listedRow = z
  .strictObject({
    ...jobFields,
    itemNumber: z.string(),
    case: z.string(),
    caseNumber: z.string(),
    filesDone: z.int(),
    bytesDone: z.int(),
  })
  .transform(({ sha1, md5, ...job }) => ({ ...job, digests: { sha1, md5 } }));

/** With what people read of them and how far they are; the oldest first. */
export function hashJobsListed(tx: ReadTx): z.infer<typeof listedRow>[] {
  const done = (column: string) => `(SELECT coalesce(sum(${column}), 0) FROM hash_job_rows WHERE job = j.id)`;
  return tx.all(
    listedRow,
    `SELECT j.id AS job, j.item_id AS item, j.user_id AS user, j.kind, j.name, j.sha1, j.md5,
      j.started_at AS startedAt, j.files, j.bytes, i.number AS itemNumber, i.case_id AS "case", c.number AS caseNumber,
      ${done('files')} AS filesDone, ${done('bytes')} AS bytesDone
     FROM hash_jobs j JOIN items i ON i.id = j.item_id JOIN cases c ON c.id = i.case_id
     ORDER BY j.started_at, j.id`,
  );
}

/** Its staged blocks go in steps: see `removeOrphanBlocks`. */
export function removeHashJob(tx: WriteTx, job: string): void {
  tx.run('DELETE FROM hash_jobs WHERE id = ?', job);
}

export interface NewBlock {
  readonly files: number;
  readonly bytes: number;
  readonly rows: Uint8Array;
}

export function insertBlock(tx: WriteTx, job: string, { files, bytes, rows }: NewBlock): void {
  tx.run('INSERT INTO hash_job_rows (job, files, bytes, rows) VALUES (?, ?, ?, ?)', job, files, bytes, rows);
}

export function deleteBlock(tx: WriteTx, id: number): void {
  tx.run('DELETE FROM hash_job_rows WHERE id = ?', id);
}

const stagedRow = z.strictObject({ files: z.int(), bytes: z.int() });

/** How much of a job is done. */
export function stagedSize(tx: ReadTx, job: string): z.infer<typeof stagedRow> {
  const sql = `SELECT coalesce(sum(files), 0) AS files, coalesce(sum(bytes), 0) AS bytes FROM hash_job_rows WHERE job = ?`;
  return tx.get(stagedRow, sql, job) ?? { files: 0, bytes: 0 };
}

const blockRow = z.strictObject({ id: z.int(), rows: blob });
export type StoredBlock = Readonly<z.infer<typeof blockRow>>;

/** The next blocks of a job after one of them; begin with 0. */
export function blocksAfter(tx: ReadTx, job: string, after: number, limit: number): StoredBlock[] {
  const sql = 'SELECT id, rows FROM hash_job_rows WHERE job = ? AND id > ? ORDER BY id LIMIT ?';
  return tx.all(blockRow, sql, job, after, limit);
}

const rowsOnly = z.strictObject({ rows: blob });

/** All that a job has, in blocks of rows (workers/packed-rows.ts), each path once. */
export function* stagedBlocks(tx: ReadTx, job: string): Generator<Uint8Array> {
  const sql = 'SELECT rows FROM hash_job_rows WHERE job = ? ORDER BY id';
  for (const { rows } of tx.iterate(rowsOnly, sql, job)) yield rows;
}

/** Takes away some blocks whose job is gone; false when there were none. */
export function removeOrphanBlocks(tx: WriteTx, most: number): boolean {
  const orphan = `SELECT id FROM hash_job_rows WHERE job NOT IN (SELECT id FROM hash_jobs) LIMIT ?`;
  return tx.run(`DELETE FROM hash_job_rows WHERE id IN (${orphan})`, most) > 0;
}
