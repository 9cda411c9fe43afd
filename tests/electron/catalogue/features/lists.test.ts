import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchTerms } from '#electron/catalogue/search/words.ts';
import { itemCount, itemPage } from '#electron/catalogue/storage/tables/items.ts';
import type { Input } from '#shared/contract/contract.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { outcome } from '../../../support/outcome.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { account, lending, openCase, phone, receive, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const handles = [
  '@penjual_satu',
  '@penjual_dua',
  'Ñandú',
  'toko-"murah"',
  '50%_diskon',
  'ß-straße',
  '100*',
  'AND OR NOT',
  '漢字',
  "o'neil",
];
let catalogue: TestCatalogue;
let first: SeizedCase;
let second: SeizedCase;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  first = await seizedCase(catalogue, [phone(), ...handles.map(account)], 'LP/A/12/XI/2026/SPKT');
  second = await seizedCase(
    catalogue,
    [phone('Telepon putih', { imei: '', brand: 'Xiaomi' }), account('@pembeli')],
    'LP/B/7/XI/2026/SPKT',
  );
  await receive(catalogue, [...first.items.slice(0, 6), ...second.items]);
  await catalogue.done('custody.lend', lending(first.items.slice(0, 2), '2026-11-22'));
  for (let number = 0; number < 9; number++)
    await openCase(catalogue, `LP/C/${String(number)}`, `Perkara ${String(number)}`);
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | null;
  readonly total: number;
}

/** All rows, page by page; the total must be the same on every page. */
async function all<P extends Page>(page: (after: string | null) => Promise<P>): Promise<P['rows'][number][]> {
  const rows: P['rows'][number][] = [];
  for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages++) {
    const found: P = await page(after);
    expect(found.rows.length > 0 || found.next === null).toBe(true);
    rows.push(...found.rows);
    expect(found.total).toBeGreaterThanOrEqual(rows.length);
    if (found.next === null) expect(found.total).toBe(rows.length);
    after = found.next;
  }
  return rows;
}

const listItems = (filter: Partial<Input<'items.list'>> = {}) =>
  catalogue.done('items.list', { case: null, search: '', custody: null, after: null, limit: 500, ...filter });
const handlesOf = async (search: string, caseId: string | null = null) => {
  const { rows } = await listItems({ search, case: caseId });
  return rows.map(({ description }) => description.replace('Akun ', ''));
};

describe('a list, page by page', () => {
  const limits = fc.integer({ min: 1, max: 20 });
  const searches = fc.constantFrom('', 'a', 'te', 'akun', 'penjual', 'lp', 'spkt', 'zzz');

  it('has every case exactly once, whatever the size of a page', async () => {
    const check = fc.asyncProperty(limits, searches, async (limit, search) => {
      const rows = await all((after) => catalogue.done('cases.list', { search, after, limit }));
      const whole = await catalogue.done('cases.list', { search, after: null, limit: 500 });
      expect(rows).toEqual(whole.rows);
      expect(new Set(rows.map((row) => (row as { case: string }).case)).size).toBe(rows.length);
      if (search === '') expect(rows).toHaveLength(11);
    });
    await fc.assert(check, { numRuns: 40 });
  });

  it('has every item exactly once, whatever the filter', async () => {
    const filters = fc.record({
      case: fc.constantFrom(null, 'first', 'second', 'none'),
      custody: fc.constantFrom(null, ...custodyStates),
      search: searches,
      limit: limits,
    });
    const check = fc.asyncProperty(filters, async ({ case: chosen, ...rest }) => {
      const caseId = chosen === null ? null : { first: first.case, second: second.case, none: 'ca_none' }[chosen];
      const filter = { case: caseId ?? null, ...rest };
      const rows = await all((after) => catalogue.done('items.list', { ...filter, after }));
      const whole = await listItems({ ...filter, limit: 500 });
      expect(rows).toEqual(whole.rows);
      const { rows: everything } = await listItems();
      const expected = everything.filter(
        (row) => (caseId === null || row.case === caseId) && (rest.custody === null || row.custody === rest.custody),
      );
      if (rest.search === '') expect(new Set(rows.map(idOf))).toEqual(new Set(expected.map(idOf)));
      else expect(rows.every((row) => expected.some((each) => idOf(each) === idOf(row)))).toBe(true);
    });
    await fc.assert(check, { numRuns: 80 });
  });

  it('has every entry of a case exactly once, in the order of the ledger', async () => {
    const check = fc.asyncProperty(limits, async (limit) => {
      const rows = await all((after) => catalogue.done('custody.timeline', { case: first.case, after, limit }));
      const seqs = rows.map((row) => (row as { seq: number }).seq);
      expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
      expect(seqs).toHaveLength(3 + 11 + 6 + 2);
    });
    await fc.assert(check, { numRuns: 20 });
  });

  it.each([
    ['cases.list', { search: '', limit: 5 }],
    ['items.list', { case: null, custody: null, search: '', limit: 5 }],
  ] as const)('%s refuses a page key that no page gave', async (method, input) => {
    for (const after of ['x', '-1', '1.5', '9'.repeat(20), "1' OR 1=1", '']) {
      const result = await catalogue.request(method, { ...input, after });
      expect(outcome(result)).toBe('INPUT_INVALID');
    }
  });

  it('custody.timeline refuses a page key that no page gave', async () => {
    for (const after of ['1', '1.', '1.st_x', '.st_0000000000000000', 'a.st_0000000000000000']) {
      expect(outcome(await catalogue.call('custody.timeline', { case: first.case, after, limit: 5 }))).toBe(
        'INPUT_INVALID',
      );
    }
  });
});

const idOf = (row: unknown) => (row as { item: string }).item;

describe('a search', () => {
  it.each([
    ['any part of a word', 'enjua', ['@penjual_dua', '@penjual_satu']],
    ['upper and lower case alike', 'PENJUAL', ['@penjual_dua', '@penjual_satu']],
    ['two letters at the beginning of a word', 'pe', ['@pembeli', '@penjual_dua', '@penjual_satu']],
    ['one letter at the beginning of a word', 'o', ["o'neil", 'AND OR NOT']],
    ['several words in any order', 'murah toko', ['toko-"murah"']],
    ['words of which one is not there', 'murah zzz', []],
    ['quotation marks', '"murah"', ['toko-"murah"']],
    ['one quotation mark', '"', ['toko-"murah"']],
    ['a percent sign, which is no joker', '50%', ['50%_diskon']],
    ['an underscore, which is no joker', '%_d', ['50%_diskon']],
    ['a star, which is no joker', '100*', ['100*']],
    ['a star alone', '*', ['100*']],
    ['words of the query language', 'AND', ['AND OR NOT', 'Ñandú']],
    ['all words of the query language', 'NOT (', []],
    ['a column of the index', 'words:penjual', []],
    ['an apostrophe', "o'n", ["o'neil"]],
    ['letters beyond ASCII', 'ÑAN', ['Ñandú']],
    ['the same letters composed otherwise', 'n\u0303an', ['Ñandú']],
    ['wide letters as plain ones', 'ｐｅｎｊｕａｌ', ['@penjual_dua', '@penjual_satu']],
    ['signs without spaces between', '漢', ['漢字']],
    ['characters that nobody can type', '\u0000\u0007', handles.length + 3],
    ['half a character', '\ud83d', handles.length + 3],
    ['only spaces', '   ', handles.length + 3],
    ['a part of what is not in one word', 'lpenjual', []],
  ])('finds %s', async (_, search, expected) => {
    const found = await handlesOf(search);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found.toSorted()).toEqual([...expected].sort());
  });

  it('stays inside the case it is asked for', async () => {
    expect(await handlesOf('pe', second.case)).toEqual(expect.arrayContaining(['@pembeli']));
    expect(await handlesOf('penjual', second.case)).toEqual([]);
    expect(await handlesOf('penjual', 'ca_zzzz')).toEqual([]);
    expect(await handlesOf(second.case)).toEqual([]);
  });

  it.each([
    ['an item number', 'BB-001', 2],
    ['a make', 'xiaomi', 1],
    ['an IMEI', '490154203237518', 1],
    ['a part of an IMEI', '20323', 1],
  ])('finds items by %s', async (_, search, count) => {
    expect((await listItems({ search })).rows).toHaveLength(count);
  });

  it.each([
    ['a number', 'LP/A/12', 1],
    ['a part of a number', '/xi/', 2],
    ['two letters that begin a word', 'lp', 11],
    ['a title', 'perkara 3', 1],
    ['nothing that is there', 'lp/z', 0],
  ])('finds cases by %s', async (_, search, count) => {
    const { rows, total } = await catalogue.done('cases.list', { search, after: null, limit: 50 });
    expect([rows.length, total]).toEqual([count, count]);
  });

  it('finds the same by the index and by looking at every item', async () => {
    const raw = await openRaw(catalogue.folder);
    const words = fc.constantFrom(
      'te',
      'a',
      'penjual',
      '"',
      '%',
      'ñan',
      'o',
      'akun',
      'BB-00',
      '漢',
      '-',
      'or',
      "o'n",
      'xyz',
    );
    const typed = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.array(words, { maxLength: 3 }).map((each) => each.join(' ')),
    );
    const scopes = fc.constantFrom(null, first.case, second.case);
    const check = fc.property(typed, scopes, fc.constantFrom(null, 'stored' as const), (search, caseId, custody) => {
      const filter = { caseId, custody, terms: searchTerms(search) };
      const [byIndex, byScan] = (['index', 'scan'] as const).map((how) => [
        itemPage(raw.database.read, { ...filter, search: how }, false, { from: null, back: false, limit: 49 }),
        filter.terms.length === 0 ? null : itemCount(raw.database.read, { ...filter, search: how }, 50),
      ]);
      expect(byIndex).toEqual(byScan);
    });
    fc.assert(check, { numRuns: 300 });
    raw.close();
  });

  it('never fails, whatever is typed', async () => {
    const check = fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (search) => {
      const items = await catalogue.request('items.list', {
        case: first.case,
        custody: null,
        search,
        after: null,
        limit: 5,
      });
      const cases = await catalogue.request('cases.list', { search, after: null, limit: 5 });
      expect([outcome(items), outcome(cases)]).toEqual(['ok', 'ok']);
    });
    await fc.assert(check, { numRuns: 200 });
  });
});

describe('the counts', () => {
  it('of a case and of the catalogue follow the items', async () => {
    const { rows } = await catalogue.done('cases.list', { search: 'LP/A/12', after: null, limit: 1 });
    expect(rows[0]).toMatchObject({ items: 11, stored: 4, out: 2, overdue: 0, handedOver: 0 });
    expect(await catalogue.done('cases.summary', {})).toEqual({ cases: 11, items: 13, out: 2, overdue: 0 });
  });

  it('see what became overdue overnight, and the day it was due still as in time', async () => {
    catalogue.clock.now = '2026-11-22T23:59:00.000+08:00';
    expect((await catalogue.done('cases.summary', {})).overdue).toBe(0);
    catalogue.clock.now = '2026-11-23T00:01:00.000+08:00';
    expect((await catalogue.done('cases.summary', {})).overdue).toBe(2);
    const { rows } = await catalogue.done('cases.list', { search: 'LP/A/12', after: null, limit: 1 });
    expect(rows[0]?.overdue).toBe(2);
    expect((await listItems({ custody: 'at-laboratory' })).rows.map(({ overdue }) => overdue)).toEqual([true, true]);
  });
});
