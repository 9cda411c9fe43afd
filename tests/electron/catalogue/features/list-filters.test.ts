import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/contract.ts';
import { caseSorts, itemSorts, type CaseFilter, type ItemFilter } from '#shared/contract/lists.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { account, lending, openCase, phone, receive, seizedCase, storage } from '../../../support/scenario.ts';
import type { SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

type ItemRow = Output<'items.list'>['rows'][number];
type CaseRow = Output<'cases.list'>['rows'][number];

const TODAY = '2026-11-23';
let catalogue: TestCatalogue;
let cases: SeizedCase[];
/** Every row as the plain list gives it, the newest first, and the number of the last entry about each. */
let items: readonly ItemRow[];
let files: readonly CaseRow[];
const lastEntry = new Map<string, number>();
const seizureOf = new Map<string, string>();

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  cases = [];
  for (let number = 1; number <= 4; number++)
    cases.push(
      await seizedCase(
        catalogue,
        [phone(), phone('Ponsel biru', { brand: 'Oppo', imei: '' }), storage(), account(`@penjual_${String(number)}`)],
        `LP/A/${String(number * 3)}/XI/2026/SPKT`,
      ),
    );
  await openCase(catalogue, 'LP/B/100/XI/2026/SPKT', 'Belum ada barang');
  const all = cases.flatMap((found) => found.items);
  await receive(catalogue, all.slice(0, 9), 'Rak A-1');
  await receive(catalogue, all.slice(9, 13), 'Lemari BESI 2');
  await catalogue.done('package.seal', {
    items: all.slice(2, 8),
    seals: all.slice(2, 8).map((_, index) => `SGL-${String(index)}`),
    wrapping: 'kantong',
    witness: null,
  });
  await catalogue.done('custody.lend', lending(all.slice(0, 2), '2026-11-22'));
  await catalogue.done('custody.lend', lending(all.slice(4, 6), '2026-12-01'));
  await catalogue.done('custody.lend', lending([all[8] ?? ''], '2026-11-23'));
  catalogue.clock.now = `${TODAY}T09:00:00.000+08:00`;
  const page = { search: '', after: null, limit: 500 };
  items = (await catalogue.done('items.list', { ...page, case: null, custody: null })).rows;
  files = (await catalogue.done('cases.list', page)).rows;
  for (const { item } of items) {
    const view = await catalogue.done('items.get', { item });
    lastEntry.set(item, view.timeline.at(-1)?.seq ?? -1);
    seizureOf.set(item, view.seized.seizure);
  }
  for (const row of files) {
    const { rows } = await catalogue.done('custody.timeline', { case: row.case, after: null, limit: 500 });
    lastEntry.set(row.case, rows.at(-1)?.seq ?? -1);
  }
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const optional = <const T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
type Given<F> = { [K in keyof F]?: Exclude<F[K], undefined> };
const given = <F extends object>(filter: F): Given<F> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Given<F>;

const itemFilters = fc.record({
  class: optional('phone', 'storage', 'account', 'vehicle'),
  custody: optional(...custodyStates),
  package: optional('sealed', 'open'),
  location: optional('rak', 'BESI', 'a-', 'tidak ada'),
  overdue: optional(true),
  seizure: optional(0, 1, 3),
});

/** What the filter says, row by row. */
function fits(row: ItemRow, filter: ItemFilter): boolean {
  return (
    (filter.class === undefined || row.class === filter.class) &&
    (filter.custody === undefined || row.custody === filter.custody) &&
    (filter.package === undefined || (row.seal !== null) === (filter.package === 'sealed')) &&
    (filter.location === undefined || row.location.toLowerCase().includes(filter.location.toLowerCase())) &&
    (filter.overdue === undefined || (row.due !== null && row.due < TODAY)) &&
    (filter.seizure === undefined || seizureOf.get(row.item) === filter.seizure)
  );
}

const numberOf = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0);

/** Rows with a due date by that date, the others after them; equal ones as they were recorded, turned about with the order. */
function sorted<R>(rows: readonly R[], key: (row: R) => string | number | null, down: boolean): R[] {
  const recorded = new Map(rows.toReversed().map((row, index) => [row, index]));
  const placed = (row: R) => recorded.get(row) ?? 0;
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const empty = Number(x === null) - Number(y === null);
    if (empty !== 0) return empty;
    const byKey = x === y || x === null || y === null ? 0 : x < y ? -1 : 1;
    return (byKey === 0 ? Math.sign(placed(a) - placed(b)) : byKey) * (down ? -1 : 1);
  });
}

function itemKey(by: (typeof itemSorts)[number]): (row: ItemRow) => string | number | null {
  if (by === 'number') return (row) => numberOf(row.number);
  if (by === 'changed') return (row) => lastEntry.get(row.item) ?? -1;
  return by === 'due' ? (row) => row.due : () => 0;
}

interface Page<R> {
  readonly rows: readonly R[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly total: number;
}

/** The whole list, page by page from one end to the other. */
async function walk<R>(ask: (after: string | null, back: boolean) => Promise<Page<R>>, back: boolean): Promise<R[]> {
  const rows: R[] = [];
  let after: string | null = null;
  do {
    const page: Page<R> = await ask(after, back);
    rows.splice(back ? 0 : rows.length, 0, ...page.rows);
    after = back ? page.previous : page.next;
    if (after === null) expect(page.total).toBe(rows.length);
  } while (after !== null);
  return rows;
}

describe('items, filtered and sorted', () => {
  it('are those that a look at every row finds, in its order, from both ends and by pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        itemFilters,
        fc.constantFrom(...itemSorts),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('', 'samsung', 'ponsel', 'zzz'),
        fc.constantFrom(null, 0, 2),
        async (wanted, by, down, limit, search, inCase) => {
          const filter: ItemFilter = given({
            ...wanted,
            seizure: wanted.seizure === undefined ? undefined : (cases[wanted.seizure]?.seizure ?? ''),
          });
          const caseId = inCase === null ? null : (cases[inCase]?.case ?? null);
          const ask = (after: string | null, back: boolean) => {
            const sort = { by, down };
            const input: Input<'items.list'> = {
              case: caseId,
              custody: null,
              search,
              filter,
              sort,
              after,
              back,
              limit,
            };
            return catalogue.done('items.list', input);
          };
          const found = items.filter(
            (row) =>
              fits(row, filter) &&
              (caseId === null || row.case === caseId) &&
              (search === '' ||
                (search === 'samsung'
                  ? row.description.startsWith('Telepon')
                  : row.description.toLowerCase().includes(search))),
          );
          const expected = sorted(found, itemKey(by), down).map(({ item }) => item);
          expect((await walk(ask, false)).map(({ item }) => item)).toEqual(expected);
          expect((await walk(ask, true)).map(({ item }) => item)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('go back from any page to the page before it', async () => {
    const ask = (after: string | null, back: boolean) =>
      catalogue.done('items.list', {
        case: null,
        custody: null,
        search: '',
        sort: { by: 'changed', down: true },
        after,
        back,
        limit: 3,
      });
    const first = await ask(null, false);
    const second = await ask(first.next, false);
    const again = await ask(second.previous, true);
    expect(again.rows).toEqual(first.rows);
    expect([first.previous, again.previous]).toEqual([null, null]);
    expect((await ask(again.next, false)).rows).toEqual(second.rows);
  });

  it.each([
    ['a key of another order', { sort: { by: 'due', down: true }, after: '5' }],
    ['a key with more than its order has', { sort: { by: 'recorded', down: true }, after: '5:x' }],
    ['words for a number', { sort: { by: 'changed', down: true }, after: '5:abc' }],
    ['an order that does not exist', { sort: { by: 'words', down: true } }],
    ['a filter that does not exist', { filter: { colour: 'red' } }],
    ['a class that does not exist', { filter: { class: 'boat' } }],
    ['overdue as no', { filter: { overdue: false } }],
  ])('%s is refused', async (_, change) => {
    const page = { case: null, custody: null, search: '', after: null, limit: 5 };
    expect(await catalogue.request('items.list', { ...page, ...change })).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID' },
    });
  });

  it('of a seizure that nobody knows are none', async () => {
    const page = { case: null, custody: null, search: '', after: null, limit: 5, filter: { seizure: 'se_nobody' } };
    expect(await catalogue.done('items.list', page)).toMatchObject({ rows: [], total: 0, next: null, previous: null });
  });
});

const caseFilters = fc.record({
  stage: optional('reported', 'investigation'),
  unit: optional('Satreskrim', 'Ditressiber'),
  openedFrom: optional('2026-11-20', '2026-11-21'),
  openedTo: optional('2026-11-19', '2026-11-20'),
  overdue: optional(true),
  mine: optional(true),
});

function caseFits(row: CaseRow, filter: CaseFilter): boolean {
  return (
    (filter.stage === undefined || row.stage === filter.stage) &&
    (filter.unit === undefined || row.unit === filter.unit) &&
    (filter.openedFrom === undefined || row.openedOn >= filter.openedFrom) &&
    (filter.openedTo === undefined || row.openedOn <= filter.openedTo) &&
    (filter.overdue === undefined || row.overdue > 0)
  );
}

function dueOf(row: CaseRow): string | null {
  return (
    items
      .filter(({ case: id, due }) => id === row.case && due !== null)
      .map(({ due }) => due ?? '')
      .sort()[0] ?? null
  );
}

function caseKey(by: (typeof caseSorts)[number]): (row: CaseRow) => string | number | null {
  if (by === 'number') return (row) => `${row.number.slice(0, 5)}${String(numberOf(row.number)).padStart(9, '0')}`;
  if (by === 'changed') return (row) => lastEntry.get(row.case) ?? -1;
  if (by === 'due') return dueOf;
  return by === 'date' ? (row) => row.openedOn : () => 0;
}

describe('cases, filtered and sorted', () => {
  it('are those that a look at every row finds, in its order, from both ends and by pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        caseFilters,
        fc.constantFrom(...caseSorts),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('', 'lp/a', 'penyebaran'),
        async (wanted, by, down, limit, search) => {
          const filter: CaseFilter = given(wanted);
          const ask = (after: string | null, back: boolean) =>
            catalogue.done('cases.list', { search, filter, sort: { by, down }, after, back, limit });
          const found = files.filter(
            (row) => caseFits(row, filter) && `${row.number} ${row.title}`.toLowerCase().includes(search),
          );
          const expected = sorted(found, caseKey(by), down).map(({ case: id }) => id);
          expect((await walk(ask, false)).map(({ case: id }) => id)).toEqual(expected);
          expect((await walk(ask, true)).map(({ case: id }) => id)).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('put LP/A/9 before LP/A/12', async () => {
    const { rows } = await catalogue.done('cases.list', {
      search: '',
      sort: { by: 'number', down: false },
      after: null,
      limit: 50,
    });
    expect(rows.map(({ number }) => numberOf(number))).toEqual([3, 6, 9, 12, 100]);
  });

  it('offer the units that there are', async () => {
    expect((await catalogue.done('cases.choices', {})).units).toEqual(['Satreskrim']);
  });
});
