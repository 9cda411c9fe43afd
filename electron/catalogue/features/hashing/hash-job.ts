import { setImmediate } from 'node:timers/promises';
import { FailureError, ok, unwrap } from '#shared/errors/result.ts';
import type { CommandContext } from '../../dispatch/handler.ts';
import type { WriteTx } from '../../storage/sql.ts';
import {
  blocksAfter,
  deleteBlock,
  insertBlock,
  setHashJobSize,
  stagedSize,
  type HashJob,
} from '../../storage/tables/hash-jobs.ts';
import type { FoundBlock } from '../../workers/jobs.ts';
import { FoundBlocks } from '../../workers/found-blocks.ts';
import { packedRows } from '../../workers/packed-rows.ts';
import { keepPool, takePool } from '../../workers/kept-pool.ts';
import type { WorkerPool } from '../../workers/pool.ts';
import { findFiles, hashBlocks, type Found } from '../../hashing/hash-source.ts';
import { openSource, type HashSource } from '../../hashing/source.ts';
import { StagedIndex } from './staged-index.ts';
import { Staging } from './staging.ts';

/** Half a megabyte at most each: what is read at once holds nobody up. */
const BLOCKS_AT_ONCE = 4;

/**
 * Reads what the source of a job has and the job has not, and stages it. Rows of an earlier run are kept where the file is
 * as it was. Throws FailureError: NOT_READABLE, HASH_SOURCE_CATALOGUE, HASH_SOURCE_OTHER, FILE_LIST_EMPTY, CANCELLED, what disks say; what was
 * staged until then stays.
 */
export async function runJob(context: CommandContext, job: HashJob): Promise<void> {
  const source = unwrap(openSource(job.path, context.folder));
  if (source.kind !== job.kind) throw new FailureError('NOT_READABLE');
  await withPool(context.signal, async (pool) => {
    const found = await findFiles(pool, source, (files) => {
      context.progress('reading', files, 0, 'files');
    });
    if (found.files === 0) throw new FailureError('FILE_LIST_EMPTY', { item: job.item });
    await new RunningJob(context, job, pool).run(source, found);
  });
}

async function withPool(signal: AbortSignal, work: (pool: WorkerPool) => Promise<void>): Promise<void> {
  const pool = takePool();
  const cancel = () => void pool.close();
  signal.addEventListener('abort', cancel);
  try {
    await work(pool);
  } catch (error) {
    await pool.close();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  await keepPool(pool);
}

class RunningJob {
  readonly #context: CommandContext;
  readonly #job: HashJob;
  readonly #pool: WorkerPool;
  readonly #staging: Staging;
  #failure: unknown = null;

  constructor(context: CommandContext, job: HashJob, pool: WorkerPool) {
    this.#context = context;
    this.#job = job;
    this.#pool = pool;
    this.#staging = new Staging(
      (block) => {
        this.#write((tx) => {
          insertBlock(tx, job.job, block);
        });
      },
      (error) => {
        this.#failure ??= error;
        void pool.close();
      },
    );
  }

  async run(source: HashSource, found: Found): Promise<void> {
    const blocks = await this.#leaveOutStaged(found);
    this.#write((tx) => {
      setHashJobSize(tx, this.#job.job, found.files, found.bytes);
    });
    try {
      for (const { rows, files } of found.problems) this.#staging.add({ rows, files, bytes: 0 });
      await this.#hash(source, blocks, found.bytes);
      this.#staging.flush();
    } catch (error) {
      // The threads were ended because of it.
      throw this.#failure ?? error;
    } finally {
      this.#staging.drop();
    }
  }

  async #hash(source: HashSource, blocks: readonly FoundBlock[], totalBytes: number): Promise<void> {
    const context = this.#context;
    let done = totalBytes - blocks.reduce((sum, { bytes }) => sum + bytes, 0);
    context.progress('hashing', done, totalBytes, 'bytes');
    const tools = {
      pool: this.#pool,
      digests: this.#job.digests,
      now: () => Date.parse(context.effects.now()),
      onRows: ({ rows, files, foundBytes }) => {
        this.#staging.add({ rows, files, bytes: foundBytes });
      },
      onBytes: (bytes) => {
        done += bytes;
        context.progress('hashing', done, totalBytes, 'bytes');
      },
    } satisfies Parameters<typeof hashBlocks>[0];
    await hashBlocks(tools, source, blocks);
  }

  /** Blocks of the files that have to be read. What an earlier run staged and is still true stays; the rest of it goes. */
  async #leaveOutStaged(found: Found): Promise<readonly FoundBlock[]> {
    const staged = await this.#stagedIndex();
    if (staged === null) return found.blocks;
    const left = new FoundBlocks();
    for (const { rows } of found.blocks) {
      for (const row of packedRows(rows, this.#job.digests)) if (!staged.keep(row)) left.copy(row);
      await this.#breathe();
    }
    if (staged.lasting > 0 && staged.kept === 0) throw new FailureError('HASH_SOURCE_OTHER');
    for (const [id, instead] of staged.stale()) {
      this.#write((tx) => {
        deleteBlock(tx, id);
        if (instead !== null) insertBlock(tx, this.#job.job, instead);
      });
      await this.#breathe();
    }
    return left.take();
  }

  async #stagedIndex(): Promise<StagedIndex | null> {
    const { job, digests } = this.#job;
    const { files } = this.#write((tx) => stagedSize(tx, job));
    if (files === 0) return null;
    const index = new StagedIndex(digests, files);
    for (let after = 0; ;) {
      const from = after;
      const blocks = this.#write((tx) => blocksAfter(tx, job, from, BLOCKS_AT_ONCE));
      for (const block of blocks) index.add(block);
      const last = blocks.at(-1);
      if (last === undefined) return index;
      after = last.id;
      await this.#breathe();
    }
  }

  /** Also for what is only read here: a connection of our own would keep the log of the database from being written back. */
  #write<T>(work: (tx: WriteTx) => T): T {
    return unwrap(
      this.#context.commitPart((tx) => {
        const value = work(tx);
        return ok({ events: [], reply: () => value, topics: [] });
      }),
    );
  }

  async #breathe(): Promise<void> {
    await setImmediate();
    if (this.#context.signal.aborted) throw new FailureError('CANCELLED');
  }
}
