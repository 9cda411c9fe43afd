import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DifferenceRow } from '#shared/contract/comparisons.ts';
import type { Input } from '#shared/contract/contract.ts';
import type { FileListCompared } from '#shared/domain/comparison/events.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { listOptionsOf } from '../../../support/list-options.ts';
import { outcome } from '../../../support/outcome.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let folder: string;
/** Storage with a list of the folder as it was; a phone with one of the folder as it is now; an account with none. */
let item: string;
let phone: string;
let account: string;
let sealed: FileListSealed;
let compared: FileListCompared;

const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
};
const seal = (of: string) =>
  catalogue.done('files.hash', { item: of, source: catalogue.grant(folder), digests: { sha1: false, md5: false } });
type With = Input<'files.compare'>['with'];
const compare = (other: With, of = item) => catalogue.call('files.compare', { item: of, with: other });
const now = (path = folder) => ({ kind: 'folder', folder: catalogue.grant(path) }) as const;
const manifest = (name: string, content: string, kind: 'sha256sum' | 'md5sum' = 'sha256sum'): With => {
  const file = join(catalogue.parent, name);
  writeFileSync(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { kind: 'manifest', file: catalogue.grant(file), sha256, options: listOptionsOf(kind) };
};
const differences = async (comparison: string, verdict: DifferenceRow['verdict'] | null = null, limit = 500) =>
  catalogue.done('files.differences', { comparison, verdict, after: null, limit });
const told = ({ rows }: { rows: DifferenceRow[] }) => rows.map(({ verdict, path, other }) => [verdict, path, other]);

const planted = [
  ['missing', '=cmd', null],
  ['moved', 'a', '=moved+1'],
  ['changed', 'b', null],
  ['duplicate', 'd copy', 'd'],
  ['not-comparable', 'link', null],
  ['extra', 'new', null],
];

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  [phone = '', item = '', account = ''] = (await seizedCase(catalogue)).items;
  folder = join(catalogue.parent, 'isi');
  mkdirSync(folder);
  for (const name of ['a', 'b', 'c', 'd', 'e', '=cmd']) write(name, `isi ${name}`);
  symlinkSync('c', join(folder, 'link'));
  sealed = await seal(item);
  renameSync(join(folder, 'a'), join(folder, '=moved+1'));
  write('b', 'lain');
  write('new', 'baru');
  rmSync(join(folder, '=cmd'));
  rmSync(join(folder, 'link'));
  write('link', 'isi link');
  copyFileSync(join(folder, 'd'), join(folder, 'd copy'));
  compared = await catalogue.done('files.compare', { item, with: now() });
});
afterEach(() => {
  expect(catalogue.internalErrors).toEqual([]);
});
afterAll(() => catalogue.dispose());

describe('a sealed list held against a folder as it is now', () => {
  test('says file by file what became of it, and records it', async () => {
    expect(compared).toMatchObject({
      list: sealed.list,
      against: { kind: 'folder', name: 'isi', files: 8 },
      algorithm: 'sha256',
      ...{ same: 3, changed: 1, moved: 1, missing: 1, extra: 1, duplicate: 1, notComparable: 1 },
      ...{ copiesListed: 0, copiesFound: 1 },
    });
    expect(told(await differences(compared.comparison))).toEqual(planted);
    const [listed] = await catalogue.done('files.comparisons', { item });
    expect(listed).toMatchObject({ ...compared, byName: 'Petugas Uji' });
    const { timeline } = await catalogue.done('items.get', { item });
    expect(timeline.at(-1)).toMatchObject({ type: 'file-list.compared', data: compared });
  });
});

describe('a sealed list held against other lists', () => {
  test('one by sha256sum gives the same verdict, and says which file it was', async () => {
    const find = 'find . -type f -printf "%P\\0" | xargs -0 sha256sum --';
    const sums = execFileSync('sh', ['-c', find], { cwd: folder, encoding: 'utf8' });
    const result = await compare(manifest('daftar.sha256', sums));
    expect(result).toMatchObject({
      value: {
        against: { kind: 'manifest', name: 'daftar.sha256', files: 8, bytes: sums.length, format: 'sha256sum' },
      },
    });
    expect(told(await differences(result.ok ? result.value.comparison : ''))).toEqual(planted);
  });

  test('that of another item is named by its number, and untouched files are all the same', async () => {
    const other = await seal(phone);
    const { list, digest } = sealed;
    expect(await compare({ kind: 'list', item }, phone)).toMatchObject({
      value: { list: other.list, against: { kind: 'list', name: 'BB-002', item, list, digest }, changed: 1, moved: 1 },
    });
    const again = await compare(now(), phone);
    expect(again).toMatchObject({
      value: {
        against: compared.against,
        same: 8,
        changed: 0,
        moved: 0,
        missing: 0,
        extra: 0,
        duplicate: 0,
        copiesListed: 1,
      },
    });
  });

  test('are refused where there is nothing to hold against, and nothing is recorded', async () => {
    const before = (await catalogue.done('files.comparisons', { item })).length;
    const line = (digit: string, path: string, length = 64) => `${digit.repeat(length)}  ${path}\n`;
    const refused: Promise<unknown>[] = [
      compare({ kind: 'list', item: account }),
      compare({ kind: 'list', item }),
      compare(now(), account),
      compare(now(), 'it_0000000000000000'),
      compare(now(join(catalogue.parent, 'nowhere'))),
      compare(now(catalogue.folder)),
      compare(manifest('rusak', line('0', 'a') + line('0', 'b', 63))),
      compare(manifest('lain', line('0', 'a', 32), 'md5sum')),
      compare(manifest('ganda', line('0', 'a') + line('1', 'a'))),
      compare({ ...manifest('tertukar', line('0', 'a')), sha256: 'f'.repeat(64) } as With),
    ];
    const codes = (await Promise.all(refused)).map((result) => outcome(result as Awaited<ReturnType<typeof compare>>));
    expect(codes).toEqual([
      ...['FILE_LIST_NONE', 'INPUT_INVALID', 'FILE_LIST_NONE', 'ITEM_UNKNOWN', 'NOT_READABLE', 'HASH_SOURCE_CATALOGUE'],
      ...['FILE_LIST_REFUSED', 'FILE_LISTS_NOT_COMPARABLE', 'FILE_LIST_PATH_TWICE', 'FILE_LIST_FILE_CHANGED'],
    ]);
    expect(await catalogue.done('files.comparisons', { item })).toHaveLength(before);
  });

  test('that of an item of another case is named with its case', async () => {
    const [elsewhere = ''] = (await seizedCase(catalogue, undefined, 'LP/A/99/XI/2026/SPKT')).items;
    await seal(elsewhere);
    expect(await compare({ kind: 'list', item: elsewhere })).toMatchObject({
      value: { against: { name: 'LP/A/99/XI/2026/SPKT BB-001', item: elsewhere } },
    });
  });

  test('that have nothing in common are recorded only when somebody says so', async () => {
    const before = (await catalogue.done('files.comparisons', { item })).length;
    const wrong = join(catalogue.parent, 'keliru');
    mkdirSync(wrong);
    writeFileSync(join(wrong, 'foto'), 'bukan isinya');
    expect(await compare(now(wrong))).toMatchObject({
      ok: false,
      error: { code: 'COMPARISON_NOTHING_SAME', details: { found: 1, elsewhere: 0 } },
    });
    expect(await catalogue.done('files.comparisons', { item })).toHaveLength(before);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
    const said = await catalogue.call('files.compare', { item, with: now(wrong), nothingSame: true });
    expect(said).toMatchObject({ value: { same: 0, missing: 6, extra: 1, against: { name: 'keliru' } } });
    // One content under another name may be a folder a step too high; one name is something in common.
    copyFileSync(join(folder, 'd'), join(wrong, 'dari d'));
    expect(await compare(now(wrong))).toMatchObject({
      error: { code: 'COMPARISON_NOTHING_SAME', details: { found: 2, elsewhere: 1 } },
    });
    writeFileSync(join(wrong, 'b'), 'lain sama sekali');
    expect(await compare(now(wrong))).toMatchObject({ value: { changed: 1, same: 0 } });
  });

  test('of one that was cancelled nothing is left behind', async () => {
    const comparing = catalogue.call('files.compare', { item, with: now() }, 'cancelled-1');
    catalogue.cancel('cancelled-1');
    expect(outcome(await comparing)).toBe('CANCELLED');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });
});

describe('the differences', () => {
  test('come a page at a time, of one verdict or of all', async () => {
    const { comparison } = compared;
    const all: DifferenceRow[] = [];
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const asked: Input<'files.differences'> = { comparison, verdict: null, after, limit: 2 };
      const page: { rows: DifferenceRow[]; next: string | null; total: number } = await catalogue.done(
        'files.differences',
        asked,
      );
      expect(page.total).toBe(6);
      all.push(...page.rows);
      after = page.next;
    }
    expect(told({ rows: all })).toEqual(planted);
    const moved = await differences(comparison, 'moved');
    expect([moved.total, told(moved)]).toEqual([1, [['moved', 'a', '=moved+1']]]);
    const none = { comparison: 'fc_0000000000000000', verdict: null, after: null, limit: 1 };
    expect(outcome(await catalogue.call('files.differences', none))).toBe('COMPARISON_UNKNOWN');
    expect(outcome(await catalogue.call('files.differences', { ...none, comparison, after: 'x' }))).toBe(
      'INPUT_INVALID',
    );
  });

  test('are saved as CSV and as a workbook in which no name computes anything', async () => {
    const out = join(catalogue.parent, 'keluar');
    mkdirSync(out);
    const save = (format: 'csv' | 'xlsx', to = out) =>
      catalogue.call('files.save-comparison', { comparison: compared.comparison, format, to: catalogue.grant(to) });
    const [csv, xlsx] = [await save('csv'), await save('xlsx')];
    const names = [csv, xlsx].map((saved) => (saved.ok ? saved.value.name : saved.error.code));
    expect([csv, xlsx]).toMatchObject([{ value: { rows: 6 } }, { value: { rows: 6 } }]);
    expect(names[0]).toMatch(/^BB-002 - perbandingan \d+\.csv$/);
    const text = readFileSync(join(out, names[0] ?? ''), 'utf8');
    expect(text.split('\r\n')).toHaveLength(8);
    expect(text).toContain("Hilang,'=cmd,");
    expect(text).toContain("Pindah,a,'=moved+1,");
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(out, names[1] ?? ''));
    const cell = (row: number, column: number) => book.worksheets[0]?.getCell(row, column).value;
    const heading = [1, 2, 3, 4, 5, 6, 7].map((row) => [cell(row, 1), cell(row, 2)]);
    const folderDigest = compared.against.kind === 'folder' ? compared.against.digest : '';
    const entry = (await catalogue.done('files.comparisons', { item })).at(-1)?.seq ?? 0;
    expect(heading).toEqual([
      ['Barang bukti', 'BB-002, LP/A/12/XI/2026/SPKT'],
      ['Sidik daftar', sealed.digest],
      ['Dibandingkan dengan', `Folder sekarang: isi (8 berkas), ${folderDigest}`],
      ['Dicatat', `21 Nov 2026 09.00 WITA oleh Petugas Uji, entri ${String(entry)}`],
      ['Jumlah', 'Sama 3; Berubah 1; Pindah 1; Hilang 1; Tambahan 1; Salinan 1; Tidak dapat dibandingkan 1'],
      ['Sidik perbedaan', compared.differences],
      ['Hasil', 'Berkas'],
    ]);
    const cells = [8, 9, 10].map((row) => [1, 2, 3].map((column) => cell(row, column)));
    expect(cells).toEqual([
      ['Hilang', '=cmd', null],
      ['Pindah', 'a', '=moved+1'],
      ['Berubah', 'b', null],
    ]);
    expect(outcome(await save('csv', join(out, names[0] ?? '')))).toBe('TARGET_EXISTS');
    const unknown = { comparison: 'fc_0000000000000000', format: 'csv', to: catalogue.grant(out) } as const;
    expect(outcome(await catalogue.call('files.save-comparison', unknown))).toBe('COMPARISON_UNKNOWN');
  });

  test('SEC-72 leave no name of blocked content', async () => {
    await catalogue.done('items.block', { item, reason: 'x' });
    const to = catalogue.grant(catalogue.parent);
    for (const comparison of [
      compared.comparison,
      (await catalogue.done('files.comparisons', { item: phone })).at(-1)?.comparison ?? '',
    ]) {
      const saved = await catalogue.call('files.save-comparison', { comparison, format: 'csv', to });
      expect(outcome(saved)).toBe('CONTENT_BLOCKED');
    }
  });

  test('SEC-37 that somebody changed with a tool are found by the audit', async () => {
    const recorded = (await catalogue.done('files.comparisons', { item })).map(({ comparison }) => comparison);
    const others = recorded.filter((comparison) => comparison !== compared.comparison);
    await catalogue.lock();
    const raw = await openRaw(catalogue.folder);
    const one = `comparison = '${compared.comparison}' AND ordinal = 0`;
    raw.database.write((tx) => {
      expect(() => tx.run(`UPDATE file_differences SET verdict = 'extra' WHERE ${one}`)).toThrow();
      expect(() => tx.run(`DELETE FROM file_differences WHERE ${one}`)).toThrow();
      tx.run('DROP TRIGGER file_differences_no_update');
      tx.run(`UPDATE file_differences SET path = 'lain' WHERE ${one}`);
      const [larger = '', later = ''] = others;
      tx.run('UPDATE file_differences SET found_bytes = 9007199254740993 WHERE comparison = ? AND ordinal = 0', larger);
      tx.run(
        `UPDATE file_differences SET ordinal = 9007199254740993 WHERE comparison = ? AND ordinal =
        (SELECT max(ordinal) FROM file_differences WHERE comparison = ?)`,
        later,
        later,
      );
    });
    raw.close();
    await catalogue.unlock();
    const { findings } = await catalogue.done('audit.run', {});
    const found = findings.map(({ code, table, row }) => [code, table, row]);
    for (const comparison of [compared.comparison, ...others.slice(0, 2)])
      expect(found).toContainEqual(['ROWS_DIGEST_MISMATCH', 'file_differences', comparison]);
  });
});
