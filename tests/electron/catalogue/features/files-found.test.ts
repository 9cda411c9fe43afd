import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withinLetters } from '#electron/catalogue/search/page.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { listOptionsOf } from '../../../support/list-options.ts';
import { outcome } from '../../../support/outcome.ts';
import { seizedCase, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let items: readonly string[];
const digest = 'c'.repeat(32);
const other = 'd'.repeat(32);

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  ({ items } = await seizedCase(catalogue, [storage(), storage(), storage(), storage()]));
  await importList(0, [`${digest}  DCIM/1.jpg`, `${other}  cache/${digest}.dat`]);
  await importList(1, [`${other}  lain`, `${digest}  thumbs/${digest.toUpperCase()}.jpg`]);
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

async function importList(item: number, lines: readonly string[]): Promise<string> {
  const file = join(catalogue.parent, `${String(item)}.md5`);
  const text = `${lines.join('\n')}\n`;
  writeFileSync(file, text);
  const input = {
    item: items[item] ?? '',
    file: catalogue.grant(file),
    sha256: createHash('sha256').update(text).digest('hex'),
    options: listOptionsOf('md5sum'),
    tool: 'md5sum',
  };
  return outcome(await catalogue.call('files.import', input));
}

async function found(text: string, by: string | null, limit: number): Promise<string[]> {
  const paths: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Output<'files.find'> = await catalogue.done('files.find', { text, digest: by, after, limit });
    paths.push(...page.rows.map(({ path }) => path));
    expect(page.total).toBe(paths.length);
    after = page.next;
    more = after !== null;
  }
  return paths;
}

describe('a digest', () => {
  const contents = ['DCIM/1.jpg', `thumbs/${digest.toUpperCase()}.jpg`];
  const named = [`cache/${digest}.dat`, `thumbs/${digest.toUpperCase()}.jpg`];

  it.each([1, 2, 100])(
    'finds files of this content first, then those that are named after it, %d on a page',
    async (limit) => {
      expect(await found(digest, digest, limit)).toEqual([...contents, ...named]);
    },
  );

  it('without words finds files of this content alone, and as words both in the order of the lists', async () => {
    expect(await found('', digest, 100)).toEqual(contents);
    expect(await found(digest, null, 100)).toEqual(['DCIM/1.jpg', ...named]);
    expect(await found(digest.slice(1), null, 100)).toEqual(named);
    expect(await found('e'.repeat(32), 'e'.repeat(32), 100)).toEqual([]);
  });
});

it.each(['', 'a', 'ab', '  ab '])('%j is too little to look for in all lists', async (text) => {
  const asked = { text, digest: null, after: null, limit: 9 };
  expect(outcome(await catalogue.call('files.find', asked))).toBe('INPUT_INVALID');
});

describe('files that match', () => {
  const count = (input: Partial<Input<'files.count'>>) =>
    catalogue.call('files.count', { item: items[0] ?? '', search: '', from: 0, ...input });
  const category = { set: 'hs_0000000000000000', category: null };

  it.each([
    ['all', {}, 2],
    ['words, with blanks around them', { search: ' DCIM ' }, 1],
    ['a digest, by content and by name', { search: digest }, 2],
    ['words that no file has', { search: 'tidak ada' }, 0],
    ['words and a filter', { search: 'DCIM', filter: { minBytes: 1 } }, 0],
    ['from the last on', { from: 1 }, 1],
    ['from the end on', { from: 2 }, 0],
    ['a set that there is not', { filter: { category } }, 0],
  ] as const)('are counted: %s', async (_, input, found) => {
    expect(await count(input)).toMatchObject({ ok: true, value: { found, next: null } });
  });

  it('are none where there is no list, and of no item they are not counted', async () => {
    expect(await count({ item: items[2] ?? '' })).toMatchObject({ value: { found: 0, next: null } });
    expect(outcome(await count({ item: 'it_none' }))).toBe('ITEM_UNKNOWN');
    expect(outcome(await count({ from: -1 }))).toBe('INPUT_INVALID');
    expect(outcome(await count({ search: 'x'.repeat(201) }))).toBe('INPUT_INVALID');
  });
});

describe('a path', () => {
  const longPaths = (letter: string) =>
    Array.from({ length: 130 }, (_, no) => `${String(no).padStart(3, '0')}${letter.repeat(32_997)}`);
  const eachOnce = (paths: readonly string[]) => paths.map((path, no) => `${String(no).padStart(32, '0')}  ${path}`);

  it('is not longer than any system has them', async () => {
    expect(await importList(2, [`${digest}  ${'x'.repeat(33_001)}`])).toBe('FILE_LIST_REFUSED');
    expect(await importList(2, [`${digest}  ${'x'.repeat(33_000)}`])).toBe('ok');
  });

  it('that is long among many leaves rows of a window to the next answer, none of them out', async () => {
    const paths = longPaths('x');
    expect(await importList(3, eachOnce(paths))).toBe('ok');
    const window = (from: number) => catalogue.done('files.window', { item: items[3] ?? '', from, limit: 130 });
    const shown: string[] = [];
    for (let answer = await window(0); answer.rows.length > 0; answer = await window(shown.length)) {
      expect(answer.rows.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThanOrEqual(2 ** 21);
      expect(answer.rows[0]?.ordinal).toBe(shown.length);
      expect(answer.total).toBe(130);
      shown.push(...answer.rows.map(({ path }) => path));
    }
    expect(shown).toEqual(paths);
  });

  it('that is long leaves differences to the next answer, and so does the one that it moved to', async () => {
    const file = join(catalogue.parent, 'pindah.md5');
    const text = `${eachOnce(longPaths('y')).join('\n')}\n`;
    writeFileSync(file, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const other = { kind: 'manifest', file: catalogue.grant(file), sha256, options: listOptionsOf('md5sum') } as const;
    const { comparison } = await catalogue.done('files.compare', {
      item: items[3] ?? '',
      with: other,
      nothingSame: true,
    });
    const shown: (string | null)[] = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const asked = { comparison, verdict: null, after, limit: 500 };
      const page: Output<'files.differences'> = await catalogue.done('files.differences', asked);
      const names = page.rows.flatMap(({ path, other: to }) => [path, to]);
      expect(names.join('').length).toBeLessThanOrEqual(2 ** 21);
      shown.push(...names);
      after = page.next;
    }
    expect(shown).toEqual(longPaths('x').flatMap((path, no) => [path, longPaths('y')[no] ?? '']));
  });

  it.each([
    ['short', 60, 500],
    ['as long as on Linux', 4096, 500],
    ['as long as any', 33_000, 62],
    ['longer than an answer', 3 * 1024 * 1024, 1],
  ])('that is %s leaves room for so many in an answer', (_, letters, rows) => {
    const answer = withinLetters<{ readonly rows: readonly string[] }>(
      500,
      (paths) => paths.rows,
      (limit) => ({ rows: Array.from({ length: limit }, () => 'x'.repeat(letters)) }),
    );
    expect(answer.rows).toHaveLength(rows);
  });
});
