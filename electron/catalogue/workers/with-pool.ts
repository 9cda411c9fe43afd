import { FailureError } from '#shared/errors/result.ts';
import { WorkerPool } from './pool.ts';

/** Work in threads of its own: cancelling ends them at once, and they end with the work. Throws CANCELLED. */
export async function withPool<T>(signal: AbortSignal, work: (pool: WorkerPool) => Promise<T>): Promise<T> {
  if (signal.aborted) throw new FailureError('CANCELLED');
  const pool = new WorkerPool();
  const cancel = () => void pool.close();
  signal.addEventListener('abort', cancel);
  try {
    return await work(pool);
  } finally {
    signal.removeEventListener('abort', cancel);
    await pool.close();
  }
}
