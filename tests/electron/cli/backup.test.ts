import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { backupMethods, headComparison } from '#shared/contract/backup.ts';
import { unwrap } from '#shared/errors/result.ts';
import { parseCheckpoint, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { cheapKdf } from '../../support/service.ts';
import { commandsFile, rantai, rowsOf } from './rantai.ts';

const drilled = backupMethods['backup.drill'].output;
let sample: Sample;
let unlocked: string[] = [];
let backup = '';
let restored = '';
const file = (name: string) => path.join(sample.place.root, name);

beforeAll(async () => {
  sample = await makeSample({ kdf: cheapKdf });
  writeFileSync(file('sandi.txt'), sample.passphrase);
  unlocked = ['--passphrase-file', file('sandi.txt')];
});
afterAll(() => {
  sample.place.remove();
});

const checkpoint = async (name: string) => {
  const { stdout } = await rantai(['audit', sample.folder, ...unlocked]);
  writeFileSync(file(name), stdout);
  return file(name);
};

/** The same head as a station would sign it after a change of keys. */
function byUnknownKey(newest: string): string {
  const { checkpoint: head } = unwrap(parseCheckpoint(readFileSync(newest, 'utf8')));
  writeFileSync(file('pos-kunci-baru.txt'), signCheckpoint(nativePrimitives, new Uint8Array(32).fill(7), head));
  return file('pos-kunci-baru.txt');
}

test('backup writes one file for its owner, prints its path, and backups lists it', { timeout: 120_000 }, async () => {
  const made = await rantai(['backup', sample.folder, '--to', file('cadangan'), ...unlocked]);
  backup = made.stdout.trim();
  expect([made.code, path.dirname(backup), statSync(backup).mode & 0o777]).toEqual([0, file('cadangan'), 0o600]);
  expect(made.stderr).toContain('1 lampiran. Simpan di luar komputer ini');
  const listed = await rantai(['backups', sample.folder, ...unlocked]);
  expect(rowsOf(listed.stdout).map((row) => row.slice(4, 6))).toEqual([['1', '-']]);
});

test('drill says that it is good, and the list shows it', { timeout: 120_000 }, async () => {
  const good = await rantai(['drill', sample.folder, backup, ...unlocked]);
  expect([good.code, good.stderr]).toEqual([0, '']);
  expect(good.stdout).toMatch(
    /^Cadangan ini baik: \d+ entri dan 1 lampiran \(0 di antaranya rahasia\) lulus audit\.\n/,
  );
  expect(good.stdout).toMatch(/\nkatalog \d+ entri, pembanding \d+ entri\n$/);
  const json = await rantai(['drill', sample.folder, backup, '--json', ...unlocked]);
  expect([json.code, drilled.parse(JSON.parse(json.stdout)).result, json.stderr]).toEqual([0, 'good', '']);
  const listed = await rantai(['backups', sample.folder, '--json', ...unlocked]);
  expect(JSON.parse(listed.stdout)).toMatchObject([{ drilled: { result: 'good' } }]);
});

test(
  '1: a drill of a copy that went bad; 4: restoring it is refused by name; 2: of a file that is none',
  { timeout: 120_000 },
  async () => {
    const bytes = readFileSync(backup);
    const place = bytes.indexOf('catalogue.db') + 40_000;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(file('rusak.rantai-cadangan'), bytes);
    const bad = await rantai(['drill', sample.folder, file('rusak.rantai-cadangan'), ...unlocked]);
    expect([bad.code, bad.stdout.includes('CADANGAN INI TIDAK BAIK: 1 temuan')]).toEqual([1, true]);
    expect(bad.stdout).toMatch(/^BACKUP_DAMAGED {2}catalogue\.db {2}Cadangan ini rusak pada catalogue\.db/);
    expect(bad.stdout).not.toContain('{');
    const refused = await rantai(['restore', file('rusak.rantai-cadangan'), '--to', file('kosong')]);
    expect([refused.code, refused.stderr]).toEqual([
      4,
      expect.stringContaining('BACKUP_DAMAGED: Cadangan ini rusak pada catalogue.db'),
    ]);
    expect(readdirSync(file('kosong'))).toEqual([]);
    const none = await rantai(['restore', file('sandi.txt'), '--to', file('kosong')]);
    expect([none.code, none.stderr.includes('BACKUP_NOT_RECOGNISED')]).toEqual([2, true]);
  },
);

test(
  'restore needs no passphrase, replaces nothing, and the copy opens with the same one',
  { timeout: 120_000 },
  async () => {
    const made = await rantai(['restore', backup, '--to', file('pulih')]);
    restored = made.stdout.trim();
    expect([made.code, restored]).toEqual([0, path.join(file('pulih'), 'Katalog Uji.rantai')]);
    const again = await rantai(['restore', backup, '--to', file('pulih')]);
    expect([again.code, again.stderr.includes('CATALOGUE_EXISTS')]).toEqual([2, true]);
    expect((await rantai(['restore', backup, '--to', file('pulih'), '--name', 'Lain'])).stdout.trim()).toBe(
      path.join(file('pulih'), 'Lain.rantai'),
    );
    expect((await rantai(['audit', restored, ...unlocked])).code).toBe(0);
  },
);

test(
  'compare-head: the catalogue goes on from its checkpoint and bundle; the restored copy is rolled back',
  { timeout: 120_000 },
  async () => {
    const lines = [
      {
        method: 'cases.open',
        input: { number: 'LP/baru', title: 'a', unit: 'b', openedOn: '2026-01-05', offences: [], notes: '' },
      },
    ];
    expect(
      (await rantai(['apply', sample.folder, commandsFile(sample.place.root, 'a.jsonl', lines), ...unlocked])).code,
    ).toBe(0);
    const newest = await checkpoint('pos.txt');
    const compare = (folder: string, ...by: string[]) => rantai(['compare-head', folder, ...by, ...unlocked]);
    const same = await compare(sample.folder, '--checkpoint', newest);
    expect([same.code, headComparison.parse(JSON.parse(same.stdout)).result]).toEqual([0, 'same']);
    const bundle = await compare(sample.folder, '--bundle', sample.bundle);
    expect([bundle.code, headComparison.parse(JSON.parse(bundle.stdout)).result]).toEqual([0, 'extends']);
    const rolledBack = await compare(restored, '--checkpoint', newest);
    expect([rolledBack.code, headComparison.parse(JSON.parse(rolledBack.stdout)).result]).toEqual([1, 'rolled-back']);
    expect(rolledBack.stderr).toContain('MUNDUR: katalog ini lebih tua');
    const unknown = await compare(restored, '--checkpoint', byUnknownKey(newest));
    expect([unknown.code, headComparison.parse(JSON.parse(unknown.stdout)).result]).toEqual([
      1,
      'probably-rolled-back',
    ]);
    expect(unknown.stderr).toContain('KEMUNGKINAN BESAR MUNDUR');
  },
);

test(
  '2: compare-head with neither or both, with what is no checkpoint, with a file that is not there',
  { timeout: 120_000 },
  async () => {
    const compare = (...by: string[]) => rantai(['compare-head', sample.folder, ...by, ...unlocked]);
    for (const by of [[], ['--checkpoint', file('pos.txt'), '--bundle', sample.bundle]])
      expect((await compare(...by)).code).toBe(2);
    expect((await compare('--checkpoint', file('tidak ada'))).code).toBe(2);
    const none = await compare('--checkpoint', file('sandi.txt'));
    expect([none.code, none.stderr.includes('CHECKPOINT_MALFORMED')]).toEqual([1, true]);
  },
);

test(
  'create keeps the recovery sheet in a new file, or says plainly that none was kept',
  { timeout: 120_000 },
  async () => {
    const create = (name: string, ...more: string[]) =>
      rantai(['create', path.join(sample.place.home, name), '--unit', 'a', '--name', 'b', ...more, ...unlocked]);
    const without = await create('tanpa lembar');
    expect([without.code, without.stderr.includes('PERHATIAN: tidak ada lembar pemulihan yang disimpan')]).toEqual([
      0,
      true,
    ]);
    expect(without.stderr).toMatch(/rantai recovery revoke.*rantai users add.*rantai recovery establish --sheets-to/);
    const sheet = file('lembar.txt');
    const kept = await create('dengan lembar', '--sheets-to', sheet);
    expect([kept.code, statSync(sheet).mode & 0o777, kept.stderr.includes('PERHATIAN')]).toEqual([0, 0o600, false]);
    const [code = ''] = /(?:[0-9A-Z]{5} ){16}[0-9A-Z]{5}/.exec(readFileSync(sheet, 'utf8')) ?? [];
    expect(code).not.toBe('');
    expect(`${kept.stdout}${kept.stderr}`).not.toContain(code.slice(0, 11));
    const taken = await create('lembar ada', '--sheets-to', sheet);
    expect([taken.code, existsSync(path.join(sample.place.home, 'lembar ada.rantai'))]).toEqual([2, false]);
    mkdirSync(path.join(sample.place.home, 'sudah ada.rantai'));
    const exists = await create('sudah ada', '--sheets-to', file('tidak jadi.txt'));
    expect([exists.code, existsSync(file('tidak jadi.txt'))]).toEqual([2, false]);
  },
);
