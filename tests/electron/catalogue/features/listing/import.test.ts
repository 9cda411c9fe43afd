import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenListOptions } from '#shared/domain/file-list/listing.ts';
import { listOptionsOf } from '../../../../support/list-options.ts';
import { outcome } from '../../../../support/outcome.ts';
import { seizedCase, type SeizedCase } from '../../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../../support/service.ts';
import { md5, otherSha256, sha1, sha256 } from '../../importers/lists/look.ts';

let catalogue: TestCatalogue;
let seized: SeizedCase;
beforeAll(async () => {
  catalogue = await createTestCatalogue();
  seized = await seizedCase(catalogue);
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const phoneItem = () => seized.items[0] ?? '';
const storageItem = () => seized.items[1] ?? '';
const place = () => join(catalogue.parent, 'daftar lab.txt');
const list = (content: string) => {
  writeFileSync(place(), content);
  return catalogue.grant(place());
};
const good = `${sha256}  /mnt/e/b\n\\${otherSha256}  /mnt/e/a\\nc\n`;
const preview = (content: string, options: GivenListOptions = {}) =>
  catalogue.call('files.preview', { file: list(content), options });
const entries = async () => (await catalogue.done('items.get', { item: storageItem() })).timeline.length;

/** Looks at a list and imports it. */
async function taken(content: string, item = storageItem()) {
  const looked = await catalogue.done('files.preview', { file: list(content), options: {} });
  const { sha256: digest, options } = looked;
  const file = catalogue.grant(place());
  return catalogue.call('files.import', { item, file, sha256: digest, options, tool: 'sha256sum 9.1' });
}

describe('a list that must not go in', () => {
  it.each([
    ['a bad line', `${sha256}  a\nrusak\n`, 'FILE_LIST_REFUSED', { errors: 1, line: 2 }],
    ['a path twice', `${sha256}  a\n${sha256}  ./a\n`, 'FILE_LIST_LINES_TWICE', { line: 2, other: 1 }],
    ['no row', '%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n', 'FILE_LIST_EMPTY', {}],
  ])('is refused for %s, and leaves nothing behind', async (_, content, code, details) => {
    const before = await entries();
    const looked = await preview(content);
    const { sha256: digest, options } = looked.ok ? looked.value : { sha256, options: listOptionsOf('sha256sum') };
    const asked = { item: storageItem(), file: catalogue.grant(place()), sha256: digest, options, tool: 'x' };
    const refused = looked.ok ? await catalogue.call('files.import', asked) : looked;
    expect(refused).toMatchObject({ ok: false, error: { code, details } });
    expect(await entries()).toBe(before);
  });

  it('is refused when the file is another than the one that was looked at', async () => {
    const { sha256: digest, options } = await catalogue.done('files.preview', { file: list(good), options: {} });
    const asked = {
      item: storageItem(),
      file: list(`${good}${sha256}  /mnt/e/x\n`),
      sha256: digest,
      options,
      tool: 'x',
    };
    expect(outcome(await catalogue.call('files.import', asked))).toBe('FILE_LIST_FILE_CHANGED');
  });

  it('is refused as a table without a column of paths', async () => {
    const { sha256: digest } = await catalogue.done('files.preview', { file: list(good), options: {} });
    const options = listOptionsOf('csv');
    const asked = { item: storageItem(), file: catalogue.grant(place()), sha256: digest, options, tool: 'x' };
    expect(outcome(await catalogue.call('files.import', asked))).toBe('FILE_LIST_COLUMN_MISSING');
  });

  it('has all its errors written where they can be worked through', async () => {
    const file = list(`${sha256}  a\n${'rusak\n'.repeat(1000)}${otherSha256}  a\n`);
    const to = catalogue.grant(catalogue.parent);
    const saved = await catalogue.call('files.save-errors', { file, options: {}, to });
    expect(saved).toEqual({ ok: true, value: { name: 'daftar lab - kesalahan.csv', rows: 1001 } });
    const lines = readFileSync(join(catalogue.parent, 'daftar lab - kesalahan.csv'), 'utf8').split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['\ufeffBaris,Masalah', expect.stringMatching(/^2,"?Baris ini tidak utuh\./)]);
    expect(lines.at(-2)).toMatch(/^1002,"?Nama ini sudah ada pada baris 1/);
    const none = catalogue.call('files.save-errors', { file: list(good), options: {}, to });
    expect(outcome(await none)).toBe('REGISTER_NOTHING_REFUSED');
  });

  it('is let go of when the reading is cancelled', async () => {
    const many = Array.from({ length: 200_000 }, (_, at) => `${sha256}  ${String(at)}\n`).join('');
    const file = list(many);
    const asked = catalogue.call('files.preview', { file, options: {} }, 'lihat');
    catalogue.cancel('lihat');
    expect(outcome(await asked)).toBe('CANCELLED');
  });
});

describe('a list of another tool', () => {
  it('is looked at without a trace, and sealed on its item with where it came from', async () => {
    const before = await entries();
    const looked = await preview(good);
    expect(looked).toMatchObject({
      ok: true,
      value: { name: 'daftar lab.txt', files: 2, errorCount: 0, options: { kind: 'sha256sum', cut: 'mnt/e/' } },
    });
    expect(await entries()).toBe(before);
    const sealed = await taken(good);
    expect(sealed).toMatchObject({
      ok: true,
      value: {
        ...{ files: 2, totalBytes: 0, unreadable: 0, format: 2, algorithms: ['sha256'], method: 'imported' },
        ...{ tool: 'sha256sum 9.1', source: 'daftar lab.txt' },
        imported: { name: 'daftar lab.txt', bytes: good.length, kind: 'sha256sum', encoding: 'utf-8', skipped: 0 },
      },
    });
    const { rows } = await catalogue.done('files.window', { item: storageItem(), from: 0, limit: 10 });
    expect(rows.map(({ path }) => path)).toEqual(['a\nc', 'b']);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
    expect(outcome(await taken(good))).toBe('FILE_LIST_EXISTS');
    expect(outcome(await taken(good, 'it_0000000000000000'))).toBe('ITEM_UNKNOWN');
  });

  it('names who made it and when, how many deleted files it left out, and keeps digests of every kind', async () => {
    const table = `path;size;md5;sha1;modified;deleted\nfoto/a.jpg;12;${md5};${sha1};2026-01-02 03:04:05;no\nfoto/b.jpg;9;${md5};;;yes\nc/;;;;;yes\n`;
    const looked = await catalogue.done('files.preview', { file: list(table), options: {} });
    expect(looked).toMatchObject({ files: 1, skipped: 2, deleted: 1 });
    const { sha256: digest, options } = looked;
    const made = { tool: 'X-Ways 21', madeBy: 'Lab Forensik', madeOn: '2026-01-03' };
    const file = catalogue.grant(place());
    const sealed = await catalogue.call('files.import', {
      item: phoneItem(),
      file,
      sha256: digest,
      options,
      ...made,
    });
    expect(sealed).toMatchObject({
      ok: true,
      value: { ...made, totalBytes: 12, algorithms: ['sha1', 'md5'], imported: { skipped: 2, deleted: 1 } },
    });
    const { rows } = await catalogue.done('files.window', { item: phoneItem(), from: 0, limit: 10 });
    expect(rows).toMatchObject([{ path: 'foto/a.jpg', bytes: 12, md5, sha1, sha256: null, modified: 1_767_323_045 }]);
  });

  it('is not read with a folder to cut off that could be the beginning of a name', async () => {
    expect(outcome(await preview(good, { cut: 'mnt' }))).toBe('INPUT_INVALID');
  });

  it('says what is the matter with a file that is no list', async () => {
    expect(outcome(await preview('Kepada Yth.\n'))).toBe('FILE_LIST_UNKNOWN_KIND');
    expect(outcome(await preview(''))).toBe('FILE_LIST_FILE_EMPTY');
    // An empty line is no list either, but it is something.
    expect(outcome(await preview('\n'))).toBe('FILE_LIST_UNKNOWN_KIND');
    expect(outcome(await preview('Created By AccessData® FTK® Imager 4.7\n'))).toBe('FILE_LIST_IS_LOG');
    rmSync(place());
    const file = catalogue.grant(place());
    expect(outcome(await catalogue.call('files.preview', { file, options: {} }))).toBe('FILE_MISSING');
    mkdirSync(place());
    expect(outcome(await catalogue.call('files.preview', { file, options: {} }))).toBe('NOT_READABLE');
  });
});
