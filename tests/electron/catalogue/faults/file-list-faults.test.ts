import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCatalogueService } from '#electron/catalogue/service.ts';
import { allDigests, gramsAt, orderBlocksAt, rootsAt } from '#electron/catalogue/storage/tables/file-indexes.ts';
import { allPlaces } from '#electron/catalogue/storage/tables/file-list-places.ts';
import { firstRowFrom } from '#electron/catalogue/storage/tables/file-list-rows.ts';
import { changesOf, killAfter } from '../../../support/disk-moments.ts';
import { startKillableService } from '../../../support/killable.ts';
import { smallDisk, type SmallDisk } from '../../../support/mounts.ts';
import { outcome } from '../../../support/outcome.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { seizedCase, storage } from '../../../support/scenario.ts';
import { PASSPHRASE, startService, temporaryFolder, type TestService } from '../../../support/service.ts';
import { phoneFiles } from '../../../support/stored-lists.ts';

const FILES = 6000;
let home: ReturnType<typeof temporaryFolder>;
let disk: SmallDisk | null;
let service: TestService;
let folder: string;
let items: readonly string[];
/** In the very moment in which rows are told to be stored: nothing that the thread says later was heard by then. */
let atStoring: () => void;

beforeEach(() => {
  home = temporaryFolder();
  disk = null;
  atStoring = () => undefined;
  service = startService({}, (options) => {
    const made = createCatalogueService(options);
    return {
      ...made,
      onMessage: (listener) => {
        made.onMessage((message) => {
          listener(message);
          if (message.kind === 'push' && message.push.kind === 'progress' && message.push.step === 'storing')
            atStoring();
        });
      },
    };
  });
});
afterEach(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.stop();
  disk?.remove();
  home.remove();
});

/** A catalogue with two devices that have no list yet. */
async function begin(parent: string): Promise<void> {
  const created = await service.done('catalogue.create', {
    parent: service.grant(parent),
    name: 'Uji',
    unit: 'x',
    station: 'x',
    userName: 'x',
    role: 'evidence-officer',
    passphrase: PASSPHRASE,
  });
  folder = created.path;
  ({ items } = await seizedCase(service, [storage(), storage()]));
}

/** The service in this process or in one of its own. */
type Client = Pick<TestService, 'call' | 'grant'>;

const unlock = async (client: Client) =>
  outcome(await client.call('catalogue.unlock', { folder: client.grant(folder), user: null, passphrase: PASSPHRASE }));

/** A list of another tool, imported on a device. */
async function importer(client: Client, files: number) {
  const file = join(home.path, `daftar-${String(files)}.txt`);
  writeFileSync(
    file,
    phoneFiles(files)
      .map(({ path, sha256 }) => `${sha256 ?? ''}  ${path}\n`)
      .join(''),
  );
  const preview = await client.call('files.preview', { file: client.grant(file), options: {} });
  if (!preview.ok) throw new Error(preview.error.code);
  const { sha256, options } = preview.value;
  return async (item = items[0] ?? '') =>
    outcome(await client.call('files.import', { item, file: client.grant(file), sha256, options, tool: 'sha256sum' }));
}

/** What lies in the tables, whoever may see it. */
async function left() {
  const raw = await openRaw(folder);
  const { read } = raw.database;
  const everything = { base: 0, files: 65_536 * 8 };
  const counts = [
    [...allDigests(read)].length,
    [...gramsAt(read, everything)].length,
    rootsAt(read, everything).length,
    [...orderBlocksAt(read, 0)].length,
  ];
  const found = { states: allPlaces(read).map(({ state }) => state), first: firstRowFrom(read, 0), counts };
  raw.close();
  return found;
}
const nothing = { states: [], first: undefined, counts: [0, 0, 0, 0] };

/** An opening takes away what was left, beside everything else. */
async function cleaned(): Promise<void> {
  expect(await unlock(service)).toBe('ok');
  while ((await left()).states.includes('storing')) await setTimeout(20);
  await service.done('catalogue.lock', {});
}

async function auditFinds(): Promise<number> {
  expect(await unlock(service)).toBe('ok');
  return (await service.done('audit.run', {})).found;
}

describe('a list whose storing is cut off', () => {
  it('by a kill leaves nothing half stored, and goes in whole afterwards', async () => {
    await begin(home.path);
    await service.done('catalogue.lock', {});
    const killable = async () => {
      const victim = startKillableService();
      expect(await unlock(victim)).toBe('ok');
      return victim;
    };
    const [first = '', second = ''] = items;
    const whole = await killable();
    const changes = await changesOf(whole, folder, async () => (await importer(whole, FILES))(second));
    await whole.kill();
    for (const part of [0.3, 0.6]) {
      const victim = await killable();
      const run = await importer(victim, FILES);
      await killAfter(victim, folder, Math.floor(changes * part), () => run(first));
    }
    await cleaned();
    const { states, counts } = await left();
    // A kill that came too late found the list whole.
    expect(counts[0]).toBe(FILES * states.length);
    expect(await unlock(service)).toBe('ok');
    const { fileList } = await service.done('items.get', { item: first });
    expect(fileList?.files).toBe(states.length === 2 ? FILES : undefined);
    expect(await (await importer(service, FILES))(first)).toBe(fileList === null ? 'ok' : 'FILE_LIST_EXISTS');
    for (const item of items)
      expect((await service.done('files.window', { item, from: 0, limit: 1 })).total).toBe(FILES);
    await service.done('catalogue.lock', {});
    expect(await auditFinds()).toBe(0);
  });

  it('by a lock answers CANCELLED, and is taken away after the next opening', async () => {
    await begin(home.path);
    const locked = new Promise((resolve) => {
      atStoring = () => {
        atStoring = () => undefined;
        resolve(service.done('catalogue.lock', {}));
      };
    });
    expect(await (await importer(service, FILES))()).toBe('CANCELLED');
    await locked;
    // What nobody will seal may be taken away before the lock has closed everything.
    expect((await left()).states.filter((state) => state !== 'storing')).toEqual([]);
    await cleaned();
    expect(await left()).toEqual(nothing);
    expect(await auditFinds()).toBe(0);
  });

  it('by a full disk answers DISK_FULL; reading goes on, and another list goes in when there is room', async (context) => {
    disk = smallDisk(24 * 1024);
    if (disk === null) return context.skip('mounting a small disk is not allowed here');
    await begin(disk.path);
    const giveBack = fillBut(disk.path, 4 * 1024 * 1024);
    expect(await (await importer(service, 20_000))()).toBe('DISK_FULL');
    expect((await service.done('files.window', { item: items[0] ?? '', from: 0, limit: 1 })).total).toBe(0);
    giveBack();
    expect(await (await importer(service, 300))(items[1])).toBe('ok');
    await service.done('catalogue.lock', {});
    await cleaned();
    expect((await left()).states).toEqual(['sealed']);
    expect(await auditFinds()).toBe(0);
  });
});

/** Takes all of a disk but so much; gives it back when called. */
function fillBut(path: string, bytes: number): () => void {
  const filler = join(path, 'filler');
  const spare = join(path, 'spare');
  writeFileSync(spare, Buffer.alloc(bytes, 1));
  const handle = openSync(filler, 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(65_536, 1));
  } catch {
    // Full.
  }
  closeSync(handle);
  rmSync(spare);
  return () => rmSync(filler);
}
