import { comparePaths, type FileRowValue } from '#shared/ledger/file-list.ts';
import type { FoundFile, FoundProblem } from '../../workers/jobs.ts';
import type { WorkerPool } from '../../workers/pool.ts';

/** A job for a thread is at most so much, so that the threads end together and the bar moves. */
const MOST_FOLDERS = 64;
const MOST_FILES = 256;
const MOST_BYTES = 64 * 1024 * 1024;

export interface HashProgress {
  found(files: number): void;
  read(bytes: number, ofBytes: number): void;
}

interface Listing {
  readonly files: FoundFile[];
  readonly problems: FoundProblem[];
}

/** What is not looked at while a folder is digested. */
const notTaken = { sha1: null, md5: null, modified: null } as const;

/** Every file below a folder with its digest, in the order of a file list; what has none says why. */
export async function hashFolder(pool: WorkerPool, root: string, progress: HashProgress): Promise<FileRowValue[]> {
  const { files, problems } = await listTree(pool, root, progress);
  const rows: FileRowValue[] = problems.map((found) => ({ ...notTaken, ...found, sha256: null }));
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const jobs = jobsOf(files);
  let done = 0;
  const lane = async () => {
    for (let job = jobs.next(); job.done !== true; job = jobs.next()) {
      const expected = job.value.reduce((sum, { bytes }) => sum + bytes, 0);
      let told = 0;
      const hashed = await pool.run('hash', { root, files: job.value }, (bytes) => {
        told += bytes;
        done += bytes;
        progress.read(done, totalBytes);
      });
      done += expected - told;
      progress.read(done, totalBytes);
      for (const [index, { path }] of job.value.entries()) {
        const result = hashed[index];
        if (result !== undefined) rows.push({ ...notTaken, path, ...result });
      }
    }
  };
  await Promise.all(Array.from({ length: pool.size }, lane));
  return rows.sort((left, right) => comparePaths(left.path, right.path));
}

async function listTree(pool: WorkerPool, root: string, progress: HashProgress): Promise<Listing> {
  const listing: Listing = { files: [], problems: [] };
  for (let level: readonly string[] = ['']; level.length > 0;) {
    const jobs = Array.from({ length: Math.ceil(level.length / MOST_FOLDERS) }, (_, job) =>
      level.slice(job * MOST_FOLDERS, (job + 1) * MOST_FOLDERS),
    );
    const found = await Promise.all(jobs.map((folders) => pool.run('list', { root, folders })));
    for (const { files, problems } of found) {
      for (const file of files) listing.files.push(file);
      for (const problem of problems) listing.problems.push(problem);
    }
    progress.found(listing.files.length + listing.problems.length);
    level = found.flatMap(({ folders }) => folders);
  }
  return listing;
}

/** Few and large, or many and small. */
function* jobsOf(files: readonly FoundFile[]): Generator<FoundFile[]> {
  let job: FoundFile[] = [];
  let bytes = 0;
  for (const file of files) {
    job.push(file);
    bytes += file.bytes;
    if (job.length < MOST_FILES && bytes < MOST_BYTES) continue;
    yield job;
    job = [];
    bytes = 0;
  }
  if (job.length > 0) yield job;
}
