import { once } from 'node:events';
import { constants, getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { giveWay } from '#electron/catalogue/effects/give-way.ts';

const module = new URL('../../../../electron/catalogue/effects/give-way.ts', import.meta.url).href;
const { PRIORITY_LOW } = constants.priority;

/** The priority that a thread has after it gave way. */
async function priorityOfThread(before: string): Promise<unknown> {
  const worker = new Worker(
    `const { getPriority, setPriority } = require('node:os');
     const { parentPort } = require('node:worker_threads');
     ${before}
     import(${JSON.stringify(module)}).then(({ giveWay }) => { giveWay(); parentPort.postMessage(getPriority()); });`,
    { eval: true },
  );
  const [priority] = (await once(worker, 'message')) as [unknown];
  await worker.terminate();
  return priority;
}

it.runIf(process.platform === 'linux')(
  'lets the thread of long work go behind the service, and nothing else',
  async () => {
    const own = getPriority();
    expect(await priorityOfThread('')).toBe(Math.max(own, 5));
    expect(getPriority()).toBe(own);
  },
);

it.runIf(process.platform === 'linux')('never raises what somebody lowered further', async () => {
  expect(await priorityOfThread(`setPriority(${String(PRIORITY_LOW)});`)).toBe(PRIORITY_LOW);
});

it('leaves the service itself as it is', () => {
  const own = getPriority();
  giveWay();
  expect(getPriority()).toBe(own);
});
