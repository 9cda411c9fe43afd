import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFrom } from '#electron/catalogue/lists/count-files.ts';
import { filesFrom, filesInOrder, type FileQuestion } from '#electron/catalogue/lists/file-pages.ts';
import type { FileListPlace } from '#electron/catalogue/storage/tables/file-list-places.ts';
import { insertFileMatch } from '#electron/catalogue/storage/tables/file-matches.ts';
import { firstPathFrom } from '#electron/catalogue/storage/tables/file-list-rows.ts';
import { comparePaths, type FileRowValue } from '#shared/ledger/file-list.ts';
import { createListStore, fullRow, phoneFiles, type ListStore } from '../../../support/stored-lists.ts';

let store: ListStore;
let place: FileListPlace;
const listed: FileRowValue[] = [
  ...phoneFiles(2600),
  { ...fullRow('DCIM/rusak.jpg', null), sha256: null, problem: 'unreadable' },
  { ...fullRow('DCIM/tautan', 0), sha256: null, problem: 'symbolic-link' },
  fullRow('100%_pasti!.txt', 0, -5),
  fullRow('naïve/ñandú.JPG', 77),
  fullRow('z\nbaris baru', 12, 0),
];
const files = listed.toSorted((left, right) => comparePaths(left.path, right.path));

const MATCH = 3;
const [FEW, MANY] = [7, 8];
const recognisedIn = (ordinal: number) => [...(ordinal % 90 === 4 ? [FEW] : []), ...(ordinal % 10 === 0 ? [] : [MANY])];

beforeAll(() => {
  store = createListStore();
  // Not the first list: its rows have other numbers than places.
  store.put('fl_before', phoneFiles(400));
  place = store.put('fl_a', files);
  store.put('fl_after', phoneFiles(300));
  store.database.write((tx) => {
    for (const [ordinal] of files.entries())
      for (const category of recognisedIn(ordinal)) insertFileMatch(tx, MATCH, { file: ordinal, category });
    insertFileMatch(tx, MATCH + 1, { file: 5, category: FEW });
  });
});
afterAll(() => {
  store.close();
});

const anything: FileQuestion = { search: '', filter: {}, sort: 'path', descending: false };

/** All pages, one after another, of any length. */
function pathsOf(question: Partial<FileQuestion>, limit: number): string[] {
  const paths: string[] = [];
  let from: number | null = 0;
  for (let pages = 0; from !== null; pages++) {
    expect(pages).toBeLessThan(3000);
    const { rows, next } = filesFrom(store.database.read, place, { ...anything, ...question }, from, limit);
    expect(rows.length).toBeLessThanOrEqual(limit);
    if (next !== null) expect(next).toBeGreaterThan(from);
    paths.push(...rows.map(({ path }) => path));
    from = next;
  }
  return paths;
}

/** The sum of all parts of a count. */
function counted(question: Partial<FileQuestion>): number {
  let sum = 0;
  for (let from: number | null = 0; from !== null;) {
    const { found, next } = countFrom(store.database.read, place, { ...anything, ...question }, from);
    if (next !== null) expect(next).toBeGreaterThan(from);
    sum += found;
    from = next;
  }
  return sum;
}

const fold = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
const orderOf = (sort: FileQuestion['sort']) => (left: FileRowValue, right: FileRowValue) =>
  sort === 'path'
    ? 0
    : (left[sort] ?? Number.NEGATIVE_INFINITY) < (right[sort] ?? Number.NEGATIVE_INFINITY)
      ? -1
      : left[sort] === right[sort]
        ? 0
        : 1;

/** The same by looking at every row. */
function expected({ search, filter, sort, descending, matched }: FileQuestion): string[] {
  const found = files.filter(
    ({ path, bytes, modified, problem }, ordinal) =>
      (matched === undefined || recognisedIn(ordinal).some((category) => matched.categories.includes(category))) &&
      fold(path).includes(fold(search)) &&
      (filter.minBytes === undefined || (bytes !== null && bytes >= filter.minBytes)) &&
      (filter.maxBytes === undefined || (bytes !== null && bytes <= filter.maxBytes)) &&
      (filter.from === undefined || (modified !== null && modified >= filter.from)) &&
      (filter.to === undefined || (modified !== null && modified <= filter.to)) &&
      (filter.problem === undefined || (filter.problem === 'any' ? problem !== null : problem === filter.problem)),
  );
  const sorted = found.toSorted(orderOf(sort)).map(({ path }) => path);
  return descending ? sorted.reverse() : sorted;
}

const filters = fc.constantFrom<FileQuestion['filter']>(
  {},
  {},
  { minBytes: 90_000 },
  { maxBytes: 500 },
  { minBytes: 0, maxBytes: 0 },
  { from: 1_600_900_000 },
  { from: -10, to: 0 },
  { problem: 'any' },
  { problem: 'symbolic-link' },
);
const searches = fc.constantFrom(
  '',
  '',
  'i',
  'mp',
  '.JPG',
  'img-202002',
  'wa0012',
  'camera/img',
  'whatsapp/media/gambar/img-20200111',
  '%_p',
  'ïve',
  'ÑAN',
  '\n',
  'tidak ada',
  'xyz',
  'WA00777.jpg',
);

describe('files of a list', () => {
  it('answers what looking at every row would, whatever the words, filter, order and page', () => {
    const question = fc.record({
      search: searches,
      filter: filters,
      sort: fc.constantFrom('path', 'bytes', 'modified'),
      descending: fc.boolean(),
      matched: fc.constantFrom(undefined, undefined, [FEW], [MANY], [FEW, MANY], [9]),
    });
    fc.assert(
      fc.property(question, fc.constantFrom(1, 7, 100, 500), ({ matched, ...rest }, limit) => {
        const asked = { ...rest, ...(matched === undefined ? {} : { matched: { place: MATCH, categories: matched } }) };
        fc.pre(limit > 1 || asked.search.length > 4);
        expect(pathsOf(asked, limit)).toEqual(expected(asked));
        expect(counted(asked)).toBe(expected(asked).length);
      }),
      { numRuns: 90 },
    );
  });

  it.each([
    ['all of it', {}, 0],
    ['words', { search: 'img' }, 0],
    ['one letter', { search: 'i' }, 0],
    ['a digest', { search: 'ab'.repeat(32) }, 0],
    ['what a set recognised', { matched: { place: MATCH, categories: [FEW] } }, 0],
  ] as const)('counts nothing of another list behind the end: %s', (_, question, found) => {
    for (const from of [files.length, files.length + 1, 65_536, 200_000])
      expect(countFrom(store.database.read, place, { ...anything, ...question }, from)).toEqual({ found, next: null });
  });

  it('counts a name that is a digest, and the files of that digest, once each', () => {
    const { sha256 = '' } = files[700] ?? {};
    expect(counted({ search: sha256 ?? '' })).toBe(1);
    expect(counted({ search: 'ab'.repeat(32) })).toBe(0);
  });

  it('counts from one part to the next where more are looked at than one answer looks at', () => {
    const rows = phoneFiles(21_000);
    const many = store.put('fl_many', rows);
    const partsOf = (question: Partial<FileQuestion>) => {
      const parts: number[] = [];
      for (let from: number | null = 0; from !== null;) {
        const part = countFrom(store.database.read, many, { ...anything, ...question }, from);
        parts.push(part.found);
        from = part.next;
      }
      return parts;
    };
    // Every one has the words; a filter is asked of every one.
    expect(partsOf({ search: 'img' })).toEqual([20_000, 1000]);
    const large = rows.filter(({ bytes }) => (bytes ?? 0) >= 50_000).length;
    const parts = partsOf({ filter: { minBytes: 50_000 } });
    expect(parts).toHaveLength(2);
    expect(parts.every((part) => part > 0)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(large);
  });

  it('finds a file by each of its digests, in either case of letters', () => {
    const { path = '', sha256 = '' } = files[700] ?? {};
    expect(pathsOf({ search: sha256 ?? '' }, 10)).toEqual([path]);
    expect(pathsOf({ search: (sha256 ?? '').toUpperCase() }, 10)).toEqual([path]);
    expect(pathsOf({ search: (sha256 ?? '').replace(/^./, 'x') }, 10)).toEqual([]);
    expect(pathsOf({ search: 'ab'.repeat(32) }, 10)).toEqual([]);
  });

  it('finds a file by a name that looks like a digest, together with the files of that digest', () => {
    const md5 = 'd41d8cd98f00b204e9800998ecf8427e';
    const rows = [
      { ...fullRow(`cache/${md5}.dat`), md5: '0'.repeat(32) },
      { ...fullRow('cache/kosong'), md5 },
      { ...fullRow(`thumbs/${md5}`), md5 },
      fullRow(`thumbs/${md5.toUpperCase()}_2`),
      fullRow('thumbs/lain'),
      { ...fullRow('z/kosong'), md5 },
    ];
    const named = store.put('fl_named', rows);
    const meant = rows.map(({ path }) => path).filter((path) => path !== 'thumbs/lain');
    for (const limit of [1, 2, 3, 100]) {
      const paths: string[] = [];
      for (let from: number | null = 0; from !== null;) {
        const page = filesFrom(store.database.read, named, { ...anything, search: md5 }, from, limit);
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        paths.push(...page.rows.map(({ path }) => path));
        from = page.next;
      }
      expect(paths).toEqual(meant.toSorted(comparePaths));
    }
  });

  it.each(['path', 'bytes', 'modified'] as const)(
    'shows any part of the list in the order of %s, up and down',
    (sort) => {
      for (const descending of [false, true]) {
        const all = expected({ ...anything, sort, descending });
        for (const from of [0, 1, 777, all.length - 3, all.length, all.length + 5]) {
          const rows = filesInOrder(store.database.read, place, { sort, descending }, from, 20);
          expect(rows.map(({ path }) => path)).toEqual(all.slice(from, from + 20));
        }
      }
    },
  );

  it.each(['', 'D', 'DCIM/', 'Download/IMG-202001', 'WhatsApp/Media/Gambar/IMG-20200150', 'z\nb', 'zz', '\u{10ffff}'])(
    'jumps to the first name from %j on',
    (prefix) => {
      const at = files.findIndex(({ path }) => comparePaths(path, prefix) >= 0);
      expect(firstPathFrom(store.database.read, place, prefix)).toBe(at < 0 ? files.length : at);
    },
  );
});
