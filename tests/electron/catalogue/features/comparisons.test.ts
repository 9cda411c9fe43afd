import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ComparisonRow, DifferenceRow } from '#shared/contract/comparisons.ts';
import type { Input } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let seized: SeizedCase;
let folder: string;
let place: string;
let round = 0;
beforeAll(async () => {
  catalogue = await createTestCatalogue();
});
beforeEach(async () => {
  round += 1;
  seized = await seizedCase(catalogue, undefined, `LP/A/${String(round)}/XI/2026`);
  place = join(catalogue.parent, String(round));
  folder = join(place, 'isi');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => {
  expect(catalogue.internalErrors).toEqual([]);
});
afterAll(async () => {
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  await catalogue.dispose();
});

const item = () => seized.items[1] ?? '';
const phone = () => seized.items[0] ?? '';
const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
};
const seal = (of = item()) =>
  catalogue.done('files.hash', { item: of, source: catalogue.grant(folder), digests: { sha1: false, md5: false } });
const compare = (other: Input<'files.compare'>['with'], of = item()) =>
  catalogue.call('files.compare', { item: of, with: other });
const now = () => ({ kind: 'folder', folder: catalogue.grant(folder) }) as const;
const differences = async (comparison: string, verdict: DifferenceRow['verdict'] | null = null, limit = 500) =>
  catalogue.done('files.differences', { comparison, verdict, after: null, limit });
const told = ({ rows }: { rows: DifferenceRow[] }) => rows.map(({ verdict, path, other }) => [verdict, path, other]);

async function planted() {
  for (const name of ['a', 'b', 'c', 'd', 'e', '=cmd']) write(name, `isi ${name}`);
  const sealed = await seal();
  renameSync(join(folder, 'a'), join(folder, '=moved+1'));
  write('b', 'lain');
  write('new', 'baru');
  rmSync(join(folder, '=cmd'));
  copyFileSync(join(folder, 'd'), join(folder, 'd copy'));
  return sealed;
}
const plantedDifferences = [
  ['missing', '=cmd', null],
  ['moved', 'a', '=moved+1'],
  ['changed', 'b', null],
  ['duplicate', 'd copy', 'd'],
  ['extra', 'new', null],
];

describe('a sealed list held against a folder as it is now', () => {
  test('says file by file what became of it, and records it', async () => {
    const sealed = await planted();
    const result = await compare(now());
    const data = result.ok ? result.value : null;
    expect(data).toMatchObject({
      list: sealed.list,
      against: { kind: 'folder', name: 'isi', files: 7 },
      algorithm: 'sha256',
      ...{ same: 3, changed: 1, moved: 1, missing: 1, extra: 1, duplicate: 1, notComparable: 0 },
      ...{ copiesListed: 0, copiesFound: 1 },
    });
    expect(told(await differences(data?.comparison ?? ''))).toEqual(plantedDifferences);
    const [listed] = await catalogue.done('files.comparisons', { item: item() });
    expect(listed).toMatchObject({ ...data, byName: 'Petugas Uji' } as Partial<ComparisonRow>);
    const { timeline } = await catalogue.done('items.get', { item: item() });
    expect(timeline.at(-1)).toMatchObject({ type: 'file-list.compared', data });
  });

  test('untouched: everything is the same, and the same reading has the same digest', async () => {
    write('a', 'isi');
    await seal();
    const [first, second] = [await compare(now()), await compare(now())];
    expect(first).toMatchObject({ value: { same: 1, changed: 0, moved: 0, missing: 0, extra: 0, duplicate: 0 } });
    const digests = [first, second].map((result) => (result.ok ? result.value.against : null));
    expect(digests[0]).toEqual(digests[1]);
  });

  test('claims nothing of what has no digest', async () => {
    write('a', 'isi');
    symlinkSync('a', join(folder, 'link'));
    await seal();
    rmSync(join(folder, 'link'));
    write('link', 'isi lain');
    const result = await compare(now());
    expect(result).toMatchObject({ value: { same: 1, notComparable: 1, changed: 0 } });
  });
});

describe('a sealed list held against other lists', () => {
  test('one by sha256sum gives the same verdict, and says which file it was', async () => {
    await planted();
    const sums = execFileSync('sh', ['-c', 'find . -type f -printf "%P\\0" | xargs -0 sha256sum --'], { cwd: folder });
    const file = join(place, 'daftar.sha256');
    writeFileSync(file, sums);
    const { options, sha256 } = await catalogue.done('files.preview', { file: catalogue.grant(file), options: {} });
    const result = await compare({ kind: 'manifest', file: catalogue.grant(file), options });
    expect(result).toMatchObject({
      value: { against: { kind: 'manifest', name: 'daftar.sha256', sha256, files: 7, format: 'sha256sum' } },
    });
    expect(told(await differences(result.ok ? result.value.comparison : ''))).toEqual(plantedDifferences);
  });

  test('that of another item is named by its number', async () => {
    const sealed = await planted();
    const other = await seal(phone());
    const result = await compare({ kind: 'list', item: item() }, phone());
    expect(result).toMatchObject({
      value: {
        list: other.list,
        against: { kind: 'list', name: 'BB-002', item: item(), list: sealed.list, digest: sealed.digest },
        missing: 2,
      },
    });
  });

  test('are refused where there is nothing to hold against, and nothing is recorded', async () => {
    write('a', 'isi');
    await seal();
    const bad = join(place, 'rusak.sha256');
    writeFileSync(bad, `${'0'.repeat(64)}  a\n${'0'.repeat(63)}  b\n`);
    const md5 = join(place, 'lain.md5');
    writeFileSync(md5, `${'0'.repeat(32)}  a\n`);
    const manifest = async (file: string) => {
      const { options } = await catalogue.done('files.preview', { file: catalogue.grant(file), options: {} });
      return compare({ kind: 'manifest', file: catalogue.grant(file), options });
    };
    const twice = join(place, 'ganda.sha256');
    writeFileSync(twice, `${'0'.repeat(64)}  a\n${'1'.repeat(64)}  a\n`);
    const outcomes = [
      outcome(await compare({ kind: 'list', item: phone() })),
      outcome(await compare({ kind: 'list', item: item() })),
      outcome(await compare(now(), phone())),
      outcome(await compare(now(), 'it_0000000000000000')),
      outcome(await compare({ kind: 'folder', folder: catalogue.grant(join(place, 'nowhere')) })),
      outcome(await compare({ kind: 'folder', folder: catalogue.grant(catalogue.folder) })),
      outcome(await manifest(bad)),
      outcome(await manifest(md5)),
      outcome(await manifest(twice)),
    ];
    expect(outcomes).toEqual([
      'FILE_LIST_NONE',
      'INPUT_INVALID',
      'FILE_LIST_NONE',
      'ITEM_UNKNOWN',
      'NOT_READABLE',
      'HASH_SOURCE_CATALOGUE',
      'FILE_LIST_REFUSED',
      'FILE_LISTS_NOT_COMPARABLE',
      'FILE_LIST_PATH_TWICE',
    ]);
    expect(await catalogue.done('files.comparisons', { item: item() })).toEqual([]);
  });
});

describe('the differences', () => {
  test('come a page at a time, of one verdict or of all', async () => {
    await planted();
    const result = await compare(now());
    const comparison = result.ok ? result.value.comparison : '';
    const all: DifferenceRow[] = [];
    for (let after: string | null = null; ;) {
      const page: { rows: DifferenceRow[]; next: string | null; total: number } = await catalogue.done(
        'files.differences',
        { comparison, verdict: null, after, limit: 2 },
      );
      expect(page.total).toBe(5);
      all.push(...page.rows);
      after = page.next;
      if (after === null) break;
    }
    expect(told({ rows: all })).toEqual(plantedDifferences);
    const moved = await differences(comparison, 'moved');
    expect([moved.total, told(moved)]).toEqual([1, [['moved', 'a', '=moved+1']]]);
    const none = { comparison: 'fc_0000000000000000', verdict: null, after: null, limit: 1 };
    expect(outcome(await catalogue.call('files.differences', none))).toBe('COMPARISON_UNKNOWN');
    expect(outcome(await catalogue.call('files.differences', { ...none, comparison, after: 'x' }))).toBe(
      'INPUT_INVALID',
    );
  });

  test('are saved as CSV and as a workbook in which no name computes anything', async () => {
    await planted();
    const result = await compare(now());
    const comparison = result.ok ? result.value.comparison : '';
    const out = join(place, 'keluar');
    mkdirSync(out);
    const save = (format: 'csv' | 'xlsx', to = out) =>
      catalogue.call('files.save-comparison', { comparison, format, to: catalogue.grant(to) });
    const [csv, xlsx] = [await save('csv'), await save('xlsx')];
    const names = [csv, xlsx].map((saved) => (saved.ok ? [saved.value.name, saved.value.rows] : saved.error.code));
    expect(names).toEqual([
      [expect.stringMatching(/^BB-002 - perbandingan \d+\.csv$/), 5],
      [expect.stringMatching(/^BB-002 - perbandingan \d+\.xlsx$/), 5],
    ]);
    const text = readFileSync(join(out, String(names[0]?.[0])), 'utf8');
    expect(text.split('\r\n')).toHaveLength(7);
    expect(text).toContain("Hilang,'=cmd,");
    expect(text).toContain("Pindah,a,'=moved+1,");
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(out, String(names[1]?.[0])));
    const values = book.worksheets[0]?.getSheetValues().slice(2) as unknown[][];
    expect(values.map((row) => row.slice(1, 4))).toEqual([
      ['Hilang', '=cmd', undefined],
      ['Pindah', 'a', '=moved+1'],
      ['Berubah', 'b', undefined],
      ['Salinan', 'd copy', 'd'],
      ['Tambahan', 'new', undefined],
    ]);
    expect(outcome(await save('csv', join(out, String(names[0]?.[0]))))).toBe('TARGET_EXISTS');
  });

  test('leave no name of blocked content', async () => {
    await planted();
    const result = await compare(now());
    await catalogue.done('items.block', { item: item(), reason: 'x' });
    const to = catalogue.grant(place);
    const comparison = result.ok ? result.value.comparison : '';
    expect(outcome(await catalogue.call('files.save-comparison', { comparison, format: 'csv', to }))).toBe(
      'CONTENT_BLOCKED',
    );
  });

  test('of a comparison that was cancelled leave nothing behind', async () => {
    await planted();
    const comparing = catalogue.call('files.compare', { item: item(), with: now() }, 'cancelled-1');
    catalogue.cancel('cancelled-1');
    expect(outcome(await comparing)).toBe('CANCELLED');
    expect(outcome(await compare(now()))).toBe('ok');
  });
});
