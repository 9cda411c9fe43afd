import { FailureError } from '#shared/errors/result.ts';
import type { FoundBlock, FoundPart, HashedPart } from '../workers/jobs.ts';
import { FoundBlocks } from '../workers/found-blocks.ts';
import type { Digests } from '../workers/packed-rows.ts';
import type { WorkerPool } from '../workers/pool.ts';
import { mountedBelow } from './mounted.ts';
import type { HashSource } from './source.ts';

/** Folders of one job for a thread, and jobs for each thread while there are few. */
const MOST_FOLDERS = 64;
const JOBS_OF_A_THREAD = 4;

/** What lies below a source: files in blocks that are each a job for a thread, and what has no digest, in blocks too. */
export interface Found {
  readonly blocks: FoundBlock[];
  readonly problems: { readonly rows: Uint8Array; readonly files: number }[];
  /** All rows, those with a problem among them. */
  files: number;
  bytes: number;
}

/**
 * Looks through a source. `onFound` hears how many files there are so far. Throws FailureError: NOT_READABLE for a folder
 * that cannot be looked into as a whole, CANCELLED.
 */
export async function findFiles(
  pool: WorkerPool,
  source: HashSource,
  onFound: (files: number) => void,
): Promise<Found> {
  const found: Found = { blocks: [], problems: [], files: 0, bytes: 0 };
  if (source.only !== null) {
    findOnly(found, source.only);
    return found;
  }
  const { root } = source;
  const mounted = mountedBelow(root);
  const onPart = (part: FoundPart) => {
    takePart(found, part);
    onFound(found.files);
  };
  for (let level: readonly string[] = ['']; level.length > 0;) {
    const looked = await Promise.all(
      slicesOf(level, pool.size).map((folders) => pool.run('list', { root, folders, mounted }, onPart)),
    );
    if (level[0] === '' && looked.some(({ failed }) => failed > 0)) throw new FailureError('NOT_READABLE');
    level = looked.flatMap(({ folders }) => folders);
  }
  return found;
}

function findOnly(found: Found, only: NonNullable<HashSource['only']>): void {
  const files = new FoundBlocks();
  files.add(Buffer.from(only.name), only.identity);
  takePart(found, { blocks: files.take(), problems: new Uint8Array(), problemRows: 0 });
}

function takePart(found: Found, { blocks, problems, problemRows }: FoundPart): void {
  for (const block of blocks) {
    found.blocks.push(block);
    found.files += block.files;
    found.bytes += block.bytes;
  }
  if (problemRows > 0) found.problems.push({ rows: problems, files: problemRows });
  found.files += problemRows;
}

function slicesOf(folders: readonly string[], threads: number): (readonly string[])[] {
  const length = Math.min(MOST_FOLDERS, Math.ceil(folders.length / (threads * JOBS_OF_A_THREAD)));
  return Array.from({ length: Math.ceil(folders.length / length) }, (_, slice) =>
    folders.slice(slice * length, (slice + 1) * length),
  );
}

export interface HashTools {
  readonly pool: WorkerPool;
  readonly digests: Digests;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rows with their digests, in no order. */
  readonly onRows: (part: HashedPart) => void;
  /** Bytes done more than when it was last called; all calls add up to the bytes of the blocks. */
  readonly onBytes: (bytes: number) => void;
}

/** Reads every file of the blocks, on all cores. Throws FailureError CANCELLED. */
export async function hashBlocks(tools: HashTools, source: HashSource, blocks: readonly FoundBlock[]): Promise<void> {
  const waiting = blocks.values();
  const lane = async () => {
    for (const block of waiting) await hashBlock(tools, source, block);
  };
  await Promise.all(Array.from({ length: tools.pool.size }, lane));
}

async function hashBlock(tools: HashTools, source: HashSource, { rows, bytes }: FoundBlock): Promise<void> {
  const { pool, digests, now, onRows, onBytes } = tools;
  let told = 0;
  const input = { root: source.root, digests, rows, now: now(), drive: source.kind === 'drive' };
  await pool.run('hash', input, (part) => {
    told += part.readBytes;
    onBytes(part.readBytes);
    if (part.files > 0) onRows(part);
  });
  // What was not read to its end, or has grown: of the whole it is done all the same.
  onBytes(bytes - told);
}
