import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesOf, killAfter } from '../../../support/disk-moments.ts';
import { judged } from '../../../support/hashed-folder.ts';
import { seeded, startKillableService, type KillableService } from '../../../support/killable.ts';
import { outcome } from '../../../support/outcome.ts';
import { seizedCase, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, type TestCatalogue } from '../../../support/service.ts';

const DEVICES = 3;
/** Kills of one device's hashing before it is let through. */
const KILLS = 3;
const SMALL_FILES = 900;
const LARGE_FILES = 24;
const LARGE_BYTES = 12 * 2 ** 20;
/** Set RANTAI_SEED to have a failed run again. */
const seed = Number(process.env['RANTAI_SEED'] ?? Date.now() % 1_000_000_000);
const random = seeded(seed);

const digests = { sha1: false, md5: true };
const problems = { tautan: 'symbolic-link', 'm3/pipa': 'special-file' } as const;

let catalogue: TestCatalogue;
let items: readonly string[];
let folder: string;
/** What sha256sum and md5sum say. */
let whole: ReturnType<typeof judged>;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  const devices = Array.from({ length: DEVICES }, (_, device) => storage(`Flashdisk ${String(device)}`));
  items = (await seizedCase(catalogue, devices)).items;
  folder = join(catalogue.parent, 'isi');
  for (let each = 0; each < 9; each++) mkdirSync(join(folder, `m${String(each)}`), { recursive: true });
  for (let each = 0; each < SMALL_FILES; each++)
    writeFileSync(join(folder, `m${String(each % 9)}/f${String(each)}`), `isi ${String(each)}`);
  for (let each = 0; each < LARGE_FILES; each++) sparse(join(folder, `besar-${String(each)}`), LARGE_BYTES + each);
  symlinkSync('m0', join(folder, 'tautan'));
  execFileSync('mkfifo', [join(folder, 'm3/pipa')]);
  whole = judged(folder, problems, digests);
  await catalogue.lock();
});
afterAll(async () => {
  await catalogue.dispose();
});

function sparse(path: string, bytes: number): void {
  const handle = openSync(path, 'w');
  ftruncateSync(handle, bytes);
  closeSync(handle);
  // Long ago: what changes while it is looked at is never kept.
  utimesSync(path, 1_000_000_000, 1_000_000_000);
}

async function unlocked(service: KillableService): Promise<KillableService> {
  const opened = { folder: service.grant(catalogue.folder), user: null, passphrase: PASSPHRASE };
  expect(outcome(await service.call('catalogue.unlock', opened))).toBe('ok');
  return service;
}

/** Begins the hashing of an item, or goes on with it. */
async function hashing(service: KillableService, item: string): Promise<string> {
  const jobs = await service.call('files.jobs', {});
  const job = jobs.ok ? jobs.value.find((each) => each.item === item)?.job : undefined;
  const source = service.grant(folder);
  const done =
    job === undefined
      ? await service.call('files.hash', { item, source, digests })
      : await service.call('files.resume', { job, source });
  return outcome(done);
}

/** An item has its whole list, or hashing that can go on, or nothing yet: never two of these, and never a part. */
async function inspect(item: string): Promise<void> {
  expect(outcome(await catalogue.unlock())).toBe('ok');
  const { fileList } = await catalogue.done('items.get', { item });
  const jobs = (await catalogue.done('files.jobs', {})).filter((job) => job.item === item);
  if (fileList !== null) {
    expect(jobs).toEqual([]);
    expect(fileList).toMatchObject(whole);
  } else for (const job of jobs) expect(job.running).toBe(false);
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  await catalogue.lock();
}

it(
  `SEC-77 hashing that is killed ${String((DEVICES - 1) * KILLS)} times ends in the list of a run that nobody disturbed`,
  { timeout: 300_000 },
  async () => {
    console.log(`kill -9: seed ${String(seed)}`);
    const [first = '', ...others] = items;
    // How often a whole run touches the disk; its list is the one of all the others.
    const changes = await changesOf(await unlocked(startKillableService()), catalogue.folder, async (service) => {
      expect(await hashing(service, first)).toBe('ok');
    });
    await inspect(first);
    for (const item of others) {
      for (let kill = 0; kill < KILLS; kill++) {
        const service = await unlocked(startKillableService());
        await killAfter(service, catalogue.folder, Math.floor(random() * changes), () => hashing(service, item));
        await inspect(item);
      }
      const service = await unlocked(startKillableService());
      expect(['ok', 'FILE_LIST_EXISTS']).toContain(await hashing(service, item));
      await service.kill();
      await inspect(item);
    }
    expect(outcome(await catalogue.unlock())).toBe('ok');
    const lists = await Promise.all(items.map((item) => catalogue.done('items.get', { item })));
    expect(new Set(lists.map(({ fileList }) => fileList?.digest)).size).toBe(1);
    expect(await catalogue.done('files.jobs', {})).toEqual([]);
  },
);
