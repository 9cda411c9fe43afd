import { afterEach, expect, it } from 'vitest';
import { packTasks } from '#electron/catalogue/workers/signature-tasks.ts';
import { keepPool, takePool } from '#electron/catalogue/workers/kept-pool.ts';
import { WorkerPool } from '#electron/catalogue/workers/pool.ts';

/** Whatever waits when a test ends. */
afterEach(() => takePool().close());
const work = (pool: WorkerPool) => pool.run('verify', packTasks([]));

it('is used for the next work, and for no two works at once', async () => {
  const pool = takePool();
  expect(await work(pool)).toEqual([]);
  await keepPool(pool);
  expect(takePool()).toBe(pool);
  const other = takePool();
  expect(other).not.toBe(pool);
  expect(await Promise.all([work(pool), work(other)])).toEqual([[], []]);
  await other.close();
  await keepPool(pool);
});

it('is not kept when it was closed, when it is at work, or when one waits already', async () => {
  const closed = takePool();
  await closed.close();
  await keepPool(closed);
  const busy = takePool();
  expect(busy).not.toBe(closed);
  const cut = expect(work(busy)).rejects.toThrow('CANCELLED');
  await keepPool(busy);
  await cut;
  const [first, second] = [new WorkerPool(), new WorkerPool()];
  await keepPool(first);
  await keepPool(second);
  expect(takePool()).toBe(first);
  await expect(work(second)).rejects.toThrow('CANCELLED');
  await first.close();
});
