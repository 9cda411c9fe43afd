import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import sodium from 'sodium-native';
import { passphrase } from './catalogue.ts';
import { makeLists, pathOfLists } from './lists.ts';
import type { Size } from './large-catalogue.ts';
import { ratioMeasure, timed, type Measure } from './measure.ts';
import { startBuiltService } from './service.ts';

const cores = 2;
/** Length of what an entry's signature covers: `rantai/entry/v1\n` and a leaf (LEDGER.md). */
const messageBytes = 48;

/** Milliseconds for so many checks, halved between two threads that are warm. */
async function bareChecks(checks: number): Promise<number> {
  const key = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES);
  const secret = Buffer.alloc(sodium.crypto_sign_SECRETKEYBYTES);
  sodium.crypto_sign_keypair(key, secret);
  const message = Buffer.alloc(messageBytes, 7);
  const signature = Buffer.alloc(sodium.crypto_sign_BYTES);
  sodium.crypto_sign_detached(signature, message, secret);
  const workers = Array.from(
    { length: cores },
    () =>
      new Worker(join(import.meta.dirname, 'signature-worker.ts'), {
        workerData: { count: Math.ceil(checks / cores), key, message, signature },
      }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'online')));
  return timed(() =>
    Promise.all(
      workers.map(async (worker) => {
        const answered = once(worker, 'message') as Promise<[number]>;
        worker.postMessage('go');
        const [good] = await answered;
        if (good !== Math.ceil(checks / cores)) throw new Error('a good signature was called bad');
        await worker.terminate();
      }),
    ),
  );
}

/** Audits the large catalogue that the lists are measured in, and holds the time against its bare signature checks. */
export async function benchAudit(folder: string, size: Size): Promise<Measure[]> {
  await makeLists(folder, size);
  const service = startBuiltService();
  try {
    const catalogue = service.grant(join(pathOfLists(folder, size), 'Ukur.rantai'));
    await service.done('catalogue.unlock', { folder: catalogue, user: null, passphrase });
    let entries = 0;
    const took = await timed(async () => {
      const report = await service.done('audit.run', {});
      if (report.findings.length > 0) throw new Error(`the audit found ${JSON.stringify(report.findings[0])}`);
      entries = report.entries;
    });
    const bare = await bareChecks(entries);
    const about = { work: 'audit', what: `audit of ${String(entries)} entries` };
    return [ratioMeasure(about, took, { what: 'as many bare Ed25519 checks on two cores', value: bare }, 1.5)];
  } finally {
    await service.stop();
  }
}
