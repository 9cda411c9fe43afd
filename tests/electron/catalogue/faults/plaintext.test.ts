import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { unwrap } from '#shared/errors/result.ts';
import { startKillableService, type KillableService } from '../../../support/killable.ts';
import { account, phone, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, temporaryFolder, type TestCatalogue } from '../../../support/service.ts';

/** In every field that a person can fill, in names of files and in their content. */
const MARKER = 'qzKatarahasia';
let temporary: ReturnType<typeof temporaryFolder>;
let sources: ReturnType<typeof temporaryFolder>;
let catalogue: TestCatalogue;
let service: KillableService;

beforeAll(async () => {
  temporary = temporaryFolder();
  sources = temporaryFolder();
  catalogue = await createTestCatalogue();
  await catalogue.lock();
  service = startKillableService({ environment: { TMPDIR: temporary.path, SQLITE_TMPDIR: temporary.path } });
  unwrap(
    await service.call('catalogue.unlock', {
      folder: service.grant(catalogue.folder),
      user: null,
      passphrase: 'kata sandi yang panjang',
    }),
  );
});
afterAll(async () => {
  await service.kill();
  await catalogue.dispose();
  temporary.remove();
  sources.remove();
});

/** A working day with the marker in every text. */
async function workingDay(): Promise<void> {
  const text = (what: string) => `${what} ${MARKER}`;
  const { case: caseId } = unwrap(
    await service.call('cases.open', {
      number: text('LP/1'),
      title: text('judul'),
      unit: text('unit'),
      openedOn: '2026-01-01',
      offences: [text('pasal')],
      notes: text('catatan'),
    }),
  );
  const { warrant } = unwrap(
    await service.call('warrants.record', {
      case: caseId,
      kind: 'seizure-order',
      number: text('SP'),
      date: '2026-01-01',
      issuer: text('kasat'),
      scope: text('lingkup'),
    }),
  );
  const { items } = unwrap(
    await service.call('seizures.record', {
      case: caseId,
      warrant,
      urgentGround: null,
      place: text('jalan'),
      at: '2026-01-02T10:00:00+07:00',
      holder: text('pemegang'),
      officers: [text('petugas')],
      witnesses: ['SK-01', 'SK-02'],
      notes: text('catatan'),
      items: [phone(text('telepon'), { brand: text('merek') }), storage(text('diska')), account(text('@akun'))],
    }),
  );
  const ids = items.map(({ item }) => item);
  const parties = { releasedBy: text('A'), receivedBy: text('B'), document: text('BA'), condition: text('baik') };
  unwrap(
    await service.call('custody.receive', {
      items: ids,
      ...parties,
      registerNumber: text('REG'),
      location: text('rak'),
    }),
  );
  const moved = unwrap(
    await service.call('custody.move', { items: ids, location: text('rak lain'), reason: text('penuh') }),
  );
  unwrap(
    await service.call('entries.correct', {
      seq: moved.entries[0] ?? 0,
      reason: text('salah'),
      changes: { reason: text('benar') },
    }),
  );
  unwrap(
    await service.call('package.seal', {
      items: ids.slice(0, 1),
      seals: [text('segel')],
      wrapping: text('plastik'),
      witness: null,
    }),
  );
  // What somebody only began to type, and what they keep of a list.
  const content = { form: 1 as const, text: JSON.stringify({ place: text('dapur') }) };
  unwrap(await service.call('drafts.save', { draft: null, case: caseId, title: text('draf'), revision: 0, content }));
  const photo = join(sources.path, `${MARKER}.jpg`);
  writeFileSync(photo, `${MARKER} `.repeat(20_000));
  unwrap(
    await service.call('attachments.add', {
      case: caseId,
      item: ids[0] ?? null,
      kind: 'photo',
      caption: text('depan'),
      file: service.grant(photo),
    }),
  );
  const device = join(sources.path, 'device');
  mkdirSync(device);
  for (let index = 0; index < 900; index++) writeFileSync(join(device, `${MARKER}-${String(index)}.txt`), MARKER);
  const source = service.grant(device);
  unwrap(await service.call('files.hash', { item: ids[1] ?? '', source, digests: { sha1: false, md5: false } }));
  // Reading sorts, searches and joins: what SQLite might spill.
  for (const search of ['', MARKER, MARKER.slice(2, 6)]) {
    const page = { search, after: null, limit: 500 };
    expect(unwrap(await service.call('cases.list', page)).total).toBe(1);
    expect(unwrap(await service.call('items.list', { ...page, case: null, custody: null })).total).toBe(3);
    expect(await filesFound(ids[1] ?? '', search)).toBe(900);
  }
  const everything = { text: MARKER, group: null, after: null, limit: 50 };
  expect(unwrap(await service.call('search.everything', everything)).groups.length).toBeGreaterThan(2);
  expect(unwrap(await service.call('audit.run', {})).findings).toEqual([]);
  expect(unwrap(await service.call('items.get', { item: ids[0] ?? '' })).timeline.length).toBeGreaterThan(3);
}

/** Page after page: a page says how many were found up to there. */
async function filesFound(item: string, search: string): Promise<number> {
  const page = { item, search, filter: {}, sort: 'path' as const, descending: false, limit: 500 };
  for (let after: string | null = null; ;) {
    const { next, total }: Output<'files.list'> = unwrap(await service.call('files.list', { ...page, after }));
    if (next === null) return total;
    after = next;
  }
}

/** Files under a folder in which the marker can be read, in either case, as UTF-8 or UTF-16. */
function found(folder: string): string[] {
  const lower = MARKER.toLowerCase();
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      const texts = [
        bytes.toString('latin1'),
        bytes.toString('utf16le'),
        bytes.subarray(1).toString('utf16le'),
        path.slice(folder.length),
      ];
      return texts.some((text) => text.toLowerCase().includes(lower));
    });
}

it(
  'SEC-33 no word of a case or of a draft can be read in the catalogue folder or a temporary folder, open, killed or locked',
  { timeout: 300_000 },
  async () => {
    await workingDay();
    // The search itself finds what is there.
    expect(found(sources.path).length).toBe(901);
    expect(readdirSync(catalogue.folder)).toContain('catalogue.db-wal');
    expect(found(catalogue.folder)).toEqual([]);
    expect(readdirSync(temporary.path)).toEqual([]);
    await service.kill();
    expect(found(catalogue.folder)).toEqual([]);
    await catalogue.unlock();
    await catalogue.lock();
    expect(readdirSync(catalogue.folder).sort()).toEqual(['catalogue.db', 'files', 'lock', 'vault.json']);
    expect(found(catalogue.folder)).toEqual([]);
  },
);
