import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryBytes } from '#shared/bundle/zip/memory-bytes.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import type { Output } from '#shared/contract/contract.ts';
import { unwrap } from '#shared/errors/result.ts';
import { decryptedPages, dump, keysOf, openWithTool } from '../../../support/attacker.ts';
import { startKillableService, type KillableService } from '../../../support/killable.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { foundIn, foundUnder, planted } from '../../../support/planted.ts';
import {
  anonymous,
  LOOKING,
  photoBytes,
  PHOTO_CAPTION,
  PHOTO_NAME,
  PLANTED,
  PLANTED_FILE,
  SITI,
} from '../../../support/protected.ts';
import { receive, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, temporaryFolder, type TestCatalogue } from '../../../support/service.ts';

const AMENDED = anonymous({ name: 'Qzperbaikan Namanya', parents: 'Qzwalinya' });
const REASON = 'disuruh jaksa';
const values = planted([...PLANTED, ...PLANTED_FILE, 'Qzperbaikan', 'Qzwalinya']);

let catalogue: TestCatalogue;
let founder: TestUser;
let investigator: TestUser;
let seized: SeizedCase;
let temporary: ReturnType<typeof temporaryFolder>;
let sources: ReturnType<typeof temporaryFolder>;
let outside: ReturnType<typeof temporaryFolder>;

beforeAll(async () => {
  [temporary, sources, outside] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  investigator = await addUser(catalogue, 'investigator', 'Penyidik');
  seized = await seizedCase(catalogue);
  catalogue.clock.now = null;
  await receive(catalogue, seized.items);
});
afterAll(async () => {
  await catalogue.dispose();
  for (const folder of [temporary, sources, outside]) folder.remove();
});

type Asked = Pick<TestCatalogue, 'call' | 'grant'> | KillableService;

/** Everything that is ever done with a protected person, the wrong ways too. */
async function workingDay(service: Asked): Promise<{ readonly person: string; readonly photo: string }> {
  const record = await service.call('people.record', { case: seized.case, roles: ['child-victim'], identity: SITI });
  const { person } = unwrap(record);
  const path = join(sources.path, PHOTO_NAME);
  writeFileSync(path, photoBytes(300_000));
  const about = { case: seized.case, person, kind: 'face-photo', caption: PHOTO_CAPTION } as const;
  const { attachment: photo } = unwrap(await service.call('restricted.add', { ...about, file: service.grant(path) }));
  unwrap(await service.call('people.amend', { person, reason: 'salah eja', identity: AMENDED }));
  unwrap(await service.call('people.open', { person, reason: { code: 'other', text: REASON } }));
  unwrap(await service.call('restricted.open', { attachment: photo, reason: LOOKING }));
  const clearance = { case: seized.case, user: investigator.id, reason: 'penyidikan' };
  unwrap(await service.call('clearances.grant', clearance));
  unwrap(await service.call('clearances.revoke', clearance));
  // What is refused must not be kept either.
  for (const roles of [
    ['victim', 'victim'],
    ['victim', 'witness', 'reporter'],
  ] as const)
    await service.call('people.record', { case: seized.case, roles: [...roles], identity: SITI });
  await service.call('people.record', { case: 'ca_0000000000000000', roles: ['victim'], identity: SITI });
  await service.call('people.amend', { person: 'pe_0000000000000000', reason: 'x', identity: SITI });
  await service.call('restricted.add', { ...about, case: 'ca_0000000000000000', file: service.grant(path) });
  unwrap(await service.call('audit.run', {}));
  return { person, photo };
}

/** Everything in the database, row by row and page by page, and every file of the catalogue as it lies there. */
async function inCatalogue(): Promise<string[]> {
  const keys = await keysOf(catalogue.folder, founder);
  const pages = foundIn(decryptedPages(catalogue.folder, keys.database), values);
  const tool = openWithTool(catalogue.folder, keys.database);
  const rows = foundIn(Buffer.concat(dump(tool)), values);
  tool.close();
  return [...pages, ...rows, ...foundUnder(catalogue.folder, values)];
}

it(
  'SEC-50 no protected value lies in database pages, rows, files or a temporary folder: open, killed or locked',
  { timeout: 120_000 },
  async () => {
    await catalogue.lock();
    const service = startKillableService({ environment: { TMPDIR: temporary.path, SQLITE_TMPDIR: temporary.path } });
    const { id: user, passphrase } = founder;
    unwrap(await service.call('catalogue.unlock', { folder: service.grant(catalogue.folder), user, passphrase }));
    await workingDay(service);
    // The search itself finds what is there.
    expect(foundUnder(sources.path, values).length).toBeGreaterThan(0);
    const keys = await keysOf(catalogue.folder, founder);
    expect(readdirSync(catalogue.folder)).toContain('catalogue.db-wal');
    expect(decryptedPages(catalogue.folder, keys.database).includes(REASON)).toBe(true);
    expect(foundIn(decryptedPages(catalogue.folder, keys.database), values)).toEqual([]);
    expect(foundUnder(catalogue.folder, values)).toEqual([]);
    await service.kill();
    expect(readdirSync(temporary.path)).toEqual([]);
    expect(await inCatalogue()).toEqual([]);
    await switchTo(catalogue, founder);
    await catalogue.lock();
    expect(await inCatalogue()).toEqual([]);
    await switchTo(catalogue, founder);
  },
);

it(
  'SEC-50 lists, searches, labels, histories, pushes and log lines hold only codes',
  { timeout: 120_000 },
  async () => {
    catalogue.log.length = 0;
    const { person, photo } = await workingDay(catalogue);
    const said: unknown[] = [catalogue.pushes];
    const ask = async (method: Parameters<typeof catalogue.call>[0], input: unknown) => {
      const reply = await catalogue.request(method, input);
      said.push(reply);
      return unwrap(reply);
    };
    const page = { after: null, limit: 100 };
    const searches = ['', 'Qzarahwati', 'qzara', 'Siti', 'AK-01'];
    for (const search of searches) {
      await ask('cases.list', { ...page, search });
      await ask('items.list', { ...page, search, case: null, custody: null });
    }
    await ask('cases.get', { case: seized.case });
    await ask('cases.summary', {});
    for (const item of seized.items) await ask('items.get', { item });
    await ask('attachments.list', { case: seized.case });
    await ask('handover.precheck', { case: seized.case, stage: 'tahap-1' });
    await ask('clearances.list', { case: seized.case });
    await ask('users.list', {});
    const people = (await ask('people.list', { case: seized.case })) as Output<'people.list'>;
    expect(people.people.map(({ code }) => code)).toEqual(['AK-01', 'AK-02']);
    const timeline = (await ask('custody.timeline', {
      ...page,
      limit: 500,
      case: seized.case,
    })) as Output<'custody.timeline'>;
    expect(timeline.rows.filter(({ type }) => type === 'restricted.opened').length).toBeGreaterThan(2);
    for (const [method, input] of [
      ['people.open', { person: photo, reason: LOOKING }],
      ['restricted.open', { attachment: person, reason: LOOKING }],
      [
        'restricted.add',
        {
          case: seized.case,
          person: 'pe_0000000000000000',
          kind: 'document',
          caption: PHOTO_CAPTION,
          file: catalogue.grant(join(sources.path, PHOTO_NAME)),
        },
      ],
      [
        'restricted.add',
        {
          case: seized.case,
          person: null,
          kind: 'document',
          caption: PHOTO_CAPTION,
          file: catalogue.grant(join(sources.path, `tidak-ada-${PHOTO_NAME}`)),
        },
      ],
      ['people.record', { case: seized.case, roles: ['victim'], identity: { ...SITI, birthDate: 'Qzarahwati' } }],
      ['attachments.preview', { attachment: photo }],
    ] as const) {
      const refused = await catalogue.request(method, input);
      expect(refused.ok).toBe(false);
      said.push(refused);
    }
    expect(foundIn(Buffer.from(JSON.stringify(said)), values)).toEqual([]);
    expect(catalogue.log.length).toBeGreaterThan(20);
    expect(foundIn(Buffer.from(catalogue.log.join('\n')), values)).toEqual([]);
    expect(catalogue.internalErrors).toEqual([]);
  },
);

/** Everything of a zip: names, comments and all, and each file in it as it was before. */
async function inflated(bytes: Buffer): Promise<Buffer[]> {
  const source = zipSource(memoryBytes(bytes));
  const parts: Buffer[] = [bytes];
  for (const { path } of unwrap(await source.list())) {
    parts.push(Buffer.from(path));
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.open(path)) chunks.push(chunk);
    parts.push(Buffer.concat(chunks));
  }
  return parts;
}

it(
  'SEC-50 a bundle without disclosures and a backup hold no protected value, in no layer: xlsx, CSV, JSON, page, zip',
  { timeout: 180_000 },
  async () => {
    await switchTo(catalogue, founder);
    const target = join(outside.path, 'paket');
    mkdirSync(target);
    await catalogue.done('handover.export', {
      case: seized.case,
      stage: 'tahap-1',
      target: catalogue.grant(target),
      recipient: 'Kejaksaan Negeri Kupang',
      zip: true,
      encryptTo: [],
      again: null,
    });
    const backups = join(outside.path, 'cadangan');
    mkdirSync(backups);
    await catalogue.done('backup.make', { target: catalogue.grant(backups) });
    expect(foundUnder(outside.path, values)).toEqual([]);
    const files = readdirSync(outside.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const zipped = files.filter(({ name }) => /\.(zip|xlsx|rantai-cadangan)$/.test(name));
    expect(zipped.length).toBe(3);
    let listed = false;
    for (const { parentPath, name } of zipped)
      for (const part of await inflated(readFileSync(join(parentPath, name)))) {
        expect([name, foundIn(part, values)]).toEqual([name, []]);
        listed ||= part.includes('AK-01');
      }
    // Whoever receives it reads the codes, in the ledger that came with it.
    expect(listed).toBe(true);
  },
);
