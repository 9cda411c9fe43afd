import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Input } from '#shared/contract/contract.ts';
import { listOptionsOf } from '../../../support/list-options.ts';
import { addUser, founderOf, switchTo, waiting, type TestUser } from '../../../support/people.ts';
import { marksOf } from '../../../support/file-marks.ts';
import { outcome } from '../../../support/outcome.ts';
import { openRaw, type RawCatalogue } from '../../../support/raw-catalogue.ts';
import { seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let supervisor: TestUser;
let another: TestUser;
let item: string;
let other: string;
const content = (name: string) => `isi ${name}`;
const digest = (algorithm: 'md5' | 'sha1' | 'sha256', name: string) =>
  createHash(algorithm).update(content(name)).digest('hex');

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  supervisor = await addUser(catalogue, 'supervisor', 'Pengawas');
  another = await addUser(catalogue, 'supervisor', 'Pengawas Lain');
  const seized = await seizedCase(catalogue);
  other = seized.items[0] ?? '';
  item = seized.items[1] ?? '';
  const folder = join(catalogue.parent, 'isi');
  mkdirSync(folder);
  for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(join(folder, name), content(name));
  const digests = { sha1: true, md5: true };
  await catalogue.done('files.hash', { item, source: catalogue.grant(folder), digests });
  await switchTo(catalogue, supervisor);
});
afterEach(() => {
  expect(catalogue.internalErrors).toEqual([]);
});
afterAll(() => catalogue.dispose());

const fileOf = (name: string, text: string) => {
  const file = join(catalogue.parent, name);
  writeFileSync(file, text);
  return { file: catalogue.grant(file), sha256: createHash('sha256').update(text).digest('hex') };
};
const add = (name: string, text: string, more: Partial<Input<'hash-sets.add'>> = {}) =>
  catalogue.call('hash-sets.add', { ...fileOf(`${name}.csv`, text), name, kind: 'notable', category: '', ...more });
const setId = async (name: string) =>
  (await catalogue.done('hash-sets.list', {})).find((set) => set.name === name)?.set ?? '';
/** SECURITY SEC-72: a blocked set goes only when another supervisor says so too. */
async function retireByTwo(name: string) {
  const set = await setId(name);
  const retired = catalogue.call('hash-sets.retire', { set, reason: 'x' });
  const waitsFor = await waiting(catalogue);
  const { proposal } = waitsFor;
  const sign = ({ id: user, passphrase }: TestUser) => catalogue.call('second.sign', { proposal, user, passphrase });
  expect(outcome(await sign(supervisor))).toBe('COSIGNATURE_SAME_PERSON');
  expect(outcome(await sign(founder))).toBe('SECOND_ROLE');
  expect(outcome(await sign(another))).toBe('ok');
  expect(outcome(await retired)).toBe('ok');
  return waitsFor;
}
const match = (of = item) => catalogue.call('files.match', { item: of });

const marks = (of = item) => marksOf(catalogue, of);

const tables = ['hash_set_rows', 'file_matches', 'file_differences', 'hash_set_places', 'file_match_places'] as const;
const countRow = z.strictObject({ count: z.int() });
const countsOf = ({ database }: RawCatalogue) =>
  Object.fromEntries(
    tables.map((table) => [table, database.read.get(countRow, `SELECT count(*) AS count FROM ${table}`)?.count ?? 0]),
  ) as Record<(typeof tables)[number], number>;

describe('a hash set', () => {
  test('is looked at, added, and listed with who added it', async () => {
    const text = `md5,sha1,category\n${digest('md5', 'a')},,A\n,${digest('sha1', 'b')},B\n,${digest('sha1', 'b')},B\n`;
    const { file, sha256 } = fileOf('dicari.csv', text);
    const looked = await catalogue.done('hash-sets.preview', { file });
    expect(looked).toMatchObject({
      ...{ name: 'dicari.csv', sha256, bytes: text.length, format: 'csv', rows: 2, repeated: 1, errorCount: 0 },
      kinds: { sha256: 0, sha1: 1, md5: 1 },
      categories: [
        { category: 'A', rows: 1 },
        { category: 'B', rows: 1 },
      ],
    });
    const added = await add('Dicari', text);
    expect(added).toMatchObject({ value: { name: 'Dicari', kind: 'notable', rows: 2, md5: 1, sha1: 1, sha256: 0 } });
    const [listed] = await catalogue.done('hash-sets.list', {});
    expect(listed).toMatchObject({
      name: 'Dicari',
      byName: 'Pengawas',
      retired: null,
      origin: { name: 'Dicari.csv', sha256 },
    });
  });

  test('on a disk that does not answer is left when it is cancelled, and holds up no other', async () => {
    const pipe = join(catalogue.parent, 'diam.csv');
    execFileSync('mkfifo', [pipe]);
    try {
      const silent = catalogue.call('hash-sets.preview', { file: catalogue.grant(pipe) }, 'diam');
      const next = catalogue.call('hash-sets.preview', { file: fileOf('lain.csv', `md5\n${'a'.repeat(32)}\n`).file });
      // It has begun to read by then.
      await catalogue.done('hash-sets.list', {});
      catalogue.cancel('diam');
      expect(outcome(await silent)).toBe('CANCELLED');
      expect(outcome(await next)).toBe('ok');
    } finally {
      closeSync(openSync(pipe, 'r+'));
    }
  });

  test('is looked at when the one before it was, and never beside it', async () => {
    const { file } = fileOf('banyak.csv', `${digest('md5', 'c')}\n`.repeat(20_000));
    const look = (id: string) => catalogue.call('hash-sets.preview', { file }, id);
    const all = await Promise.all([look('lihat-1'), look('lihat-2')]);
    expect(all.map(outcome)).toEqual(['ok', 'ok']);
    const told = catalogue.pushes.flatMap((push) => (push.kind === 'progress' ? [push.id] : []));
    expect(told.indexOf('lihat-2')).toBeGreaterThan(told.lastIndexOf('lihat-1'));
    expect(told).toContain('lihat-1');
  });

  test('is refused whole, and nothing of it stays', async () => {
    const good = `${digest('md5', 'c')}\n`;
    const outcomes = [
      outcome(await add('dicari ', good)),
      outcome(await add('x', good, { sha256: '0'.repeat(64) })),
      outcome(await add('x', `${good}abc\n`)),
      outcome(await add('x', 'md5\n')),
      outcome(await add('x', 'nama\na\n')),
      outcome(await catalogue.call('hash-sets.retire', { set: 'hs_0000000000000000', reason: 'x' })),
      outcome(await catalogue.call('hash-sets.preview', { file: catalogue.grant(join(catalogue.parent, 'nowhere')) })),
      outcome(await catalogue.call('hash-sets.preview', { file: catalogue.grant(catalogue.parent) })),
    ];
    expect(outcomes).toEqual([
      ...['HASH_SET_NAME_TAKEN', 'HASH_SET_CHANGED', 'HASH_SET_ROWS', 'HASH_SET_EMPTY', 'HASH_SET_NOT_RECOGNISED'],
      ...['HASH_SET_UNKNOWN', 'FILE_MISSING', 'NOT_READABLE'],
    ]);
    expect(await catalogue.done('hash-sets.list', {})).toHaveLength(1);
  });
});

describe('a list matched with the sets', () => {
  test('counts the files by set and category, each file once, whatever digest it was recognised by', async () => {
    await add('Dikenal', `sha256,md5\n${digest('sha256', 'a')},${digest('md5', 'a')}\n${digest('sha256', 'e')},\n`, {
      kind: 'known',
      category: 'sistem',
    });
    await add('Kosong', `${'0'.repeat(64)}\n`);
    await switchTo(catalogue, founder);
    expect(await marks()).toEqual({ a: [], b: [], c: [], d: [], e: [] });
    const matched = await match();
    expect(matched).toMatchObject({
      value: {
        ...{ known: 2, notable: 2, blocked: 0 },
        sets: [
          {
            name: 'Dicari',
            files: 2,
            categories: [
              { category: 'A', files: 1 },
              { category: 'B', files: 1 },
            ],
          },
          { name: 'Dikenal', files: 2, categories: [{ category: 'sistem', files: 2 }] },
          { name: 'Kosong', files: 0, categories: [] },
        ],
      },
    });
    expect(await marks()).toEqual({ a: ['known', 'notable'], b: ['notable'], c: [], d: [], e: ['known'] });
    expect(outcome(await match(other))).toBe('FILE_LIST_NONE');
    expect(outcome(await match('it_0000000000000000'))).toBe('ITEM_UNKNOWN');
    expect((await catalogue.done('items.get', { item })).timeline.at(-1)).toMatchObject({ type: 'file-list.matched' });
  });

  test('leaves out a retired set, and one blocked file blocks the item for good', async () => {
    await switchTo(catalogue, supervisor);
    await catalogue.done('hash-sets.retire', { set: await setId('Dicari'), reason: 'Diganti' });
    expect(outcome(await catalogue.call('hash-sets.retire', { set: await setId('Dicari'), reason: 'x' }))).toBe(
      'HASH_SET_RETIRED',
    );
    // At once, and before anybody matches again.
    expect(await marks()).toEqual({ a: ['known'], b: [], c: [], d: [], e: ['known'] });
    await add('Terlarang', JSON.stringify({ value: [{ MD5: digest('md5', 'd'), Category: 1 }] }), { kind: 'blocked' });
    await switchTo(catalogue, founder);
    const matched = await match();
    expect(matched).toMatchObject({ value: { known: 2, notable: 0, blocked: 1 } });
    const names = matched.ok ? matched.value.sets.map(({ name }) => name) : [];
    expect(names).toEqual(['Dikenal', 'Kosong', 'Terlarang']);
    expect((await catalogue.done('items.get', { item })).item).toMatchObject({ blocked: true });
    expect(await marks()).toEqual({ a: ['known'], b: [], c: [], d: ['blocked'], e: ['known'] });
    expect(await catalogue.done('files.matches', { item })).toHaveLength(2);
    expect(outcome(await catalogue.call('items.block', { item, reason: 'x' }))).toBe('CONTENT_BLOCKED_ALREADY');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  test('is not matched with sets that have no kind of digest in common with it', async () => {
    const options = listOptionsOf('md5sum');
    const { file, sha256 } = fileOf('daftar.md5', `${digest('md5', 'd')}  d\n`);
    await catalogue.done('files.import', { item: other, file, sha256, options, tool: 'md5sum' });
    await switchTo(catalogue, supervisor);
    await catalogue.done('hash-sets.retire', { set: await setId('Dikenal'), reason: 'x' });
    expect(await retireByTwo('Terlarang')).toMatchObject({
      ...{ type: 'hash-set.retired', data: { name: 'Terlarang', reason: 'x' } },
      candidates: [{ user: another.id }],
    });
    await switchTo(catalogue, founder);
    // What is left has SHA-256 alone: "0 recognised" would be told of a blocked file.
    expect(outcome(await match(other))).toBe('HASH_SETS_NOT_COMPARABLE');
    expect(await catalogue.done('files.matches', { item: other })).toEqual([]);
    expect((await catalogue.done('items.get', { item: other })).timeline.at(-1)).toMatchObject({
      type: 'file-list.sealed',
    });
    await switchTo(catalogue, supervisor);
    await add('Terlarang', `md5\n${digest('md5', 'd')}\n`, { kind: 'blocked' });
    await add('Dikenal', `sha256\n${digest('sha256', 'a')}\n${digest('sha256', 'e')}\n`, { kind: 'known' });
    await switchTo(catalogue, founder);
    expect(await match(other)).toMatchObject({ value: { blocked: 1, known: 0 } });
    // Each list by its own match: the older one was made with a set that is retired by now.
    expect(await marks(other)).toEqual({ d: ['blocked'] });
    expect((await marks())['d']).toEqual([]);
  });

  test('cancelled leaves nothing behind, and the next one is whole', async () => {
    const matching = catalogue.call('files.match', { item }, 'cancelled-1');
    catalogue.cancel('cancelled-1');
    expect(outcome(await matching)).toBe('CANCELLED');
    expect(outcome(await match())).toBe('ok');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  test('clears what a crash cut off before its entry, and nothing else', async () => {
    await catalogue.lock();
    const left = await openRaw(catalogue.folder);
    const recorded = countsOf(left);
    left.database.write((tx) => {
      tx.run("INSERT INTO hash_set_places (no, id) VALUES (99, 'hs_0000000000000000')");
      tx.run("INSERT INTO hash_set_categories (no, place, category) VALUES (999, 99, '')");
      for (const byte of ['00', '7f', 'ff'])
        tx.run(`INSERT INTO hash_set_rows (digest, category) VALUES (x'${byte.repeat(32)}', 999)`);
      tx.run("INSERT INTO file_match_places (no, id) VALUES (99, 'fm_0000000000000000')");
      for (const file of [0, 3000, 9000])
        tx.run('INSERT INTO file_matches (place, file, category) VALUES (99, ?, 1)', file);
      for (const ordinal of [0, 3000, 9000])
        tx.run(
          "INSERT INTO file_differences (comparison, ordinal, verdict, path) VALUES ('fc_0000000000000000', ?, 'extra', 'x')",
          ordinal,
        );
    });
    left.close();
    await switchTo(catalogue, supervisor);
    await add('Sesudahnya', `${digest('md5', 'z')}\n`);
    await switchTo(catalogue, founder);
    expect(outcome(await match())).toBe('ok');
    await catalogue.done('files.compare', {
      item,
      with: { kind: 'folder', folder: catalogue.grant(join(catalogue.parent, 'isi')) },
    });
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
    await catalogue.lock();
    const cleared = await openRaw(catalogue.folder);
    const { hash_set_rows: rows, file_matches: matches, file_differences: differences } = recorded;
    expect(countsOf(cleared)).toEqual({
      hash_set_rows: rows + 1,
      file_matches: matches + 3,
      file_differences: differences,
      hash_set_places: recorded.hash_set_places + 1,
      file_match_places: recorded.file_match_places + 1,
    });
    cleared.close();
    await switchTo(catalogue, founder);
  });

  test('SEC-37 rows that somebody changed with a tool are found by the audit', async () => {
    await catalogue.lock();
    const raw = await openRaw(catalogue.folder);
    raw.database.write((tx) => {
      for (const table of ['file_matches', 'hash_set_rows'])
        for (const act of ['update', 'delete']) tx.run(`DROP TRIGGER ${table}_no_${act}`);
      tx.run('DELETE FROM file_matches WHERE file = 3');
      tx.run('UPDATE file_matches SET file = 9007199254740993 WHERE file = 0');
      tx.run(`DELETE FROM hash_set_rows WHERE digest = x'${digest('sha256', 'e')}'`);
      tx.run(`UPDATE hash_set_rows SET category = 9007199254740993 WHERE digest = x'${digest('sha1', 'b')}'`);
      tx.run(`INSERT INTO hash_set_places (no, id) VALUES (9007199254740993, 'hs_ffffffffffffffff')`);
      tx.run(`INSERT INTO hash_set_categories (no, place, category) VALUES (9007199254740993, 9007199254740993, 'x')`);
    });
    raw.close();
    await switchTo(catalogue, founder);
    const { findings } = await catalogue.done('audit.run', {});
    const found = findings.map(({ code, table }) => [code, table]);
    expect(found).toContainEqual(['ROWS_DIGEST_MISMATCH', 'file_matches']);
    expect(found).toContainEqual(['ROWS_DIGEST_MISMATCH', 'hash_set_rows']);
  });
});
