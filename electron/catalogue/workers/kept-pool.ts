import { WorkerPool } from './pool.ts';

/** Threads that nobody asks for so long are ended. */
const KEPT_MS = 60_000;

let kept: { readonly pool: WorkerPool; readonly timer: NodeJS.Timeout } | null = null;

/** The pool that did the last work, if it waits here, or a new one: threads that have just hashed do it twice as quickly. */
export function takePool(): WorkerPool {
  if (kept === null) return new WorkerPool();
  const { pool, timer } = kept;
  kept = null;
  clearTimeout(timer);
  pool.hold();
  return pool;
}

/** For the next work. One that was closed, or has failed, is no use to anybody. */
export async function keepPool(pool: WorkerPool): Promise<void> {
  if (kept !== null || !pool.usable) {
    await pool.close();
    return;
  }
  pool.release();
  const timer = setTimeout(() => void dropKept(), KEPT_MS);
  timer.unref();
  kept = { pool, timer };
}

async function dropKept(): Promise<void> {
  const { pool } = kept ?? {};
  kept = null;
  await pool?.close();
}
