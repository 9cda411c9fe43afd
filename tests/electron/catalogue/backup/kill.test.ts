import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unwrap } from '#shared/errors/result.ts';
import { addAttachments, besideIt, drill, names, restore, unlockedAt } from '../../../support/backup.ts';
import { seeded, startKillableService, type KillableService } from '../../../support/killable.ts';
import { mostOutside } from '../../../support/memory-outside.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, startService, type TestCatalogue } from '../../../support/service.ts';

const KILLS_EACH = 4;
/** Set RANTAI_SEED to have a failed run again. */
const seed = Number(process.env['RANTAI_SEED'] ?? Date.now() % 1_000_000_000);
const random = seeded(seed);

let catalogue: TestCatalogue;
let target: string;
let good: string;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  const caseId = await openCase(catalogue);
  await addAttachments(catalogue, caseId, [0, 3_000_000, 9_000_000]);
  target = besideIt(catalogue, 'cadangan');
  good = (await catalogue.done('backup.make', { target: catalogue.grant(besideIt(catalogue, 'utuh')) })).path;
  await catalogue.lock();
});
afterAll(async () => {
  await catalogue.dispose();
});

async function unlocked(): Promise<KillableService> {
  const service = startKillableService();
  const folder = service.grant(catalogue.folder);
  expect(outcome(await service.call('catalogue.unlock', { folder, user: null, passphrase: PASSPHRASE }))).toBe('ok');
  return service;
}

/** Ends the process somewhere in the middle of `begin`, or soon after its end. */
async function killIn(service: KillableService, begin: (service: KillableService) => Promise<unknown>): Promise<void> {
  const began = begin(service);
  await sleep(random() * 400);
  await service.kill();
  await began;
}

it(
  `SEC-56 SEC-58 after kill -9 while a backup is made, restored or drilled (seed ${String(seed)})`,
  { timeout: 600_000 },
  async () => {
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      await killIn(await unlocked(), (service) => service.call('backup.make', { target: service.grant(target) }));
      const finished = readdirSync(target).filter((name) => name.endsWith('.rantai-cadangan'));
      // Whatever has the name of a backup is a whole one, whether the ledger came to know it or not.
      expect(outcome(await catalogue.unlock())).toBe('ok');
      for (const name of finished) expect(unwrap(await drill(catalogue, join(target, name))).result).toBe('good');
      for (const { backup } of (await catalogue.done('backup.list', {})).rows) expect(backup).toMatch(/^bk_/);
      expect((await catalogue.done('audit.run', {})).found).toBe(0);
      await catalogue.lock();
      for (const name of finished) rmSync(join(target, name));
    }
    // The next one clears the unfinished ones.
    expect(outcome(await catalogue.unlock())).toBe('ok');
    const { name } = await catalogue.done('backup.make', { target: catalogue.grant(target) });
    expect(names(target)).toEqual([name]);
    await catalogue.lock();

    const parent = besideIt(catalogue, 'pulih');
    for (let kill = 0; kill < KILLS_EACH; kill++) {
      await killIn(startKillableService(), (service) =>
        service.call('backup.restore', { backup: service.grant(good), parent: service.grant(parent), name: null }),
      );
      const made = join(parent, 'Satreskrim Uji.rantai');
      if (!existsSync(made)) continue;
      await unlockedAt(made, async (service) => expect((await service.done('audit.run', {})).found).toBe(0));
      rmSync(made, { recursive: true });
    }
    const service = startService();
    expect(outcome(await restore(service, good, parent))).toBe('ok');
    await service.stop();
    expect(readdirSync(parent)).toEqual(['Satreskrim Uji.rantai']);

    for (let kill = 0; kill < KILLS_EACH; kill++) {
      await killIn(await unlocked(), (killable) => killable.call('backup.drill', { backup: killable.grant(good) }));
      expect(outcome(await catalogue.unlock())).toBe('ok');
      expect(existsSync(join(catalogue.folder, 'drill.tmp'))).toBe(false);
      expect((await catalogue.done('audit.run', {})).found).toBe(0);
      await catalogue.lock();
    }
  },
);

it('takes memory that does not grow with the attachments', { timeout: 120_000 }, async () => {
  expect(outcome(await catalogue.unlock())).toBe('ok');
  const caseId = await openCase(catalogue, 'LP/besar');
  const megabytes = 200;
  const file = join(catalogue.parent, 'besar.bin');
  writeFileSync(file, '');
  truncateSync(file, megabytes * 1024 * 1024);
  await catalogue.done('attachments.add', {
    case: caseId,
    item: null,
    kind: 'other',
    caption: 'x',
    file: catalogue.grant(file),
  });
  rmSync(file);
  const folder = join(catalogue.parent, 'besar');
  mkdirSync(folder);
  const bound = (megabytes / 2) * 1024 * 1024;
  const most = await mostOutside(bound, async () => {
    const { path } = await catalogue.done('backup.make', { target: catalogue.grant(folder) });
    expect(unwrap(await drill(catalogue, path)).result).toBe('good');
  });
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(bound);
});
