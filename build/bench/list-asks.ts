import type { Output } from '#shared/contract/contract.ts';
import type { BenchService } from './service.ts';

/** One question to the service; it gives how many rows came. */
export interface Ask {
  readonly what: string;
  readonly ask: (service: BenchService) => Promise<number>;
}

const page = { after: null, limit: 100 };
const listed = { search: '', ...page };
const everyItem = { ...listed, case: null, custody: null };
const order = (by: string, down: boolean) => ({ sort: { by, down } });

type ItemsPage = Output<'items.list'>;
const items = (change: object) => async (service: BenchService) =>
  (await service.done('items.list', { ...everyItem, ...change })).rows.length;
const cases = (change: object) => async (service: BenchService) =>
  (await service.done('cases.list', { ...listed, ...change })).rows.length;
const finds = (change: object) => async (service: BenchService) =>
  (await service.done('finds.list', { ...listed, state: null, platform: null, into: null, ...change })).rows.length;
const duties = (change: object) => async (service: BenchService) =>
  (await service.done('duties.list', { ...page, case: null, before: null, ...change })).rows.length;
const waiting = (caseId: string | null) => async (service: BenchService) =>
  (await service.done('intake.waiting', { ...page, case: caseId })).rows.length;
const everything = (text: string): Ask => ({
  what: `search "${text}"`,
  ask: async (service) => {
    const found = await service.done('search.everything', { text, group: null, after: null, limit: 6 });
    return found.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  },
});
const named = (asks: readonly (readonly [what: string, ask: Ask['ask']])[]): Ask[] =>
  asks.map(([what, ask]) => ({ what, ask }));

const itemSorts = [
  ['last change', order('changed', true)],
  ['number', order('number', false)],
  ['number, the last first', order('number', true)],
  ['due date', order('due', false)],
  ['due date, the latest first', order('due', true)],
] as const;
const itemFilters = [
  ['with the investigator', { filter: { custody: 'with-investigator' } }],
  ['a rare filter', { filter: { class: 'phone', custody: 'at-laboratory', package: 'sealed' } }],
  ['a filter that finds nothing', { filter: { class: 'vehicle', location: 'tidak ada' } }],
  ['refused by the court', { filter: { legal: 'must-return' } }],
  ['sent back by the store', { filter: { intake: 'returned' } }],
  ['part of a place', { filter: { location: 'rak 7' } }],
  ['overdue', { filter: { overdue: true } }],
] as const;
const itemSearches = [
  ['a frequent word', { search: 'samsung' }],
  ['two frequent words', { search: 'retak hitam' }],
  ['two letters', { search: 'sa' }],
  ['a frequent word and a filter', { search: 'samsung', filter: { package: 'sealed' } }],
  ['a word that none has', { search: 'qzxqzx' }],
] as const;

const listOfItems = named([
  ['items', items({})],
  ['items, last page', items({ back: true })],
  ['items, half way down', items({ at: 50_000 })],
  ...itemSorts.map(([by, sort]) => [`items by ${by}`, items(sort)] as const),
  ...itemSorts.map(([by, sort]) => [`items by ${by}, last page`, items({ ...sort, back: true })] as const),
  ...itemFilters.map(([name, filter]) => [`items: ${name}`, items(filter)] as const),
  ...itemFilters.map(
    ([name, filter]) => [`items: ${name}, by change`, items({ ...filter, ...order('changed', true) })] as const,
  ),
  ...itemSearches.map(([name, search]) => [`items: ${name}`, items(search)] as const),
  ...itemSearches.map(
    ([name, search]) => [`items: ${name}, by number`, items({ ...search, ...order('number', false) })] as const,
  ),
]);

const otherLists = named([
  ['cases', cases({})],
  ['cases, last page', cases({ back: true })],
  ...(['number', 'date', 'changed', 'due'] as const).flatMap((by) => [
    [`cases by ${by}`, cases(order(by, false))] as const,
    [`cases by ${by}, the last first`, cases(order(by, true))] as const,
  ]),
  ['cases: overdue', cases({ filter: { overdue: true }, ...order('due', false) })],
  ['cases: of a unit, mine', cases({ filter: { unit: 'Subdit II', mine: true }, ...order('changed', true) })],
  ['cases: stage and modus', cases({ filter: { stage: 'investigation', modus: 'Pemerasan' } })],
  ['cases: a frequent word', cases({ search: 'penipuan' })],
  ['finds', finds({})],
  ['finds: open, of a platform', finds({ state: 'open', platform: 'MiChat' })],
  ['finds: a handle', finds({ search: 'akun_1234' })],
  ['finds: a word that none has', finds({ search: 'qzxqzx' })],
  ['duties', duties({})],
  ['duties up to a day', duties({ before: '2026-06-30' })],
  ['duties, counted', async (service) => (await service.done('duties.counts', {})).open],
  ['intake: what waits', waiting(null)],
  ['intake: by case', async (service) => (await service.done('intake.cases', { search: '', limit: 100 })).length],
  ['case counts', async (service) => (await service.done('cases.summary', {})).cases],
]);

/** What one case shows. */
function ofCase(id: string): Ask[] {
  return named([
    ['a case: its page', async (service) => (await service.done('cases.get', { case: id })).warrants.length],
    ['a case: items', items({ case: id })],
    ['a case: items by number', items({ case: id, ...order('number', true) })],
    ['a case: items with a word', items({ case: id, search: 'samsung' })],
    ['a case: court papers', async (service) => (await service.done('court.list', { case: id })).applications.length],
    ['a case: other papers', async (service) => (await service.done('papers.list', { case: id })).length],
    [
      'a case: timeline',
      async (service) => (await service.done('custody.timeline', { ...page, case: id })).rows.length,
    ],
    ['a case: duties', duties({ case: id })],
    ['a case: what waits', waiting(id)],
  ]);
}

/** Pages deep in the list, both ways, each from the key that a page before gave. */
function deep(what: string, change: object, { next, previous }: ItemsPage): Ask[] {
  return named([
    [`${what}, the page after half way`, items({ ...change, after: next, limit: 500 })],
    [`${what}, the page before half way`, items({ ...change, after: previous, back: true, limit: 500 })],
  ]);
}

const searches = [
  'LP/A/1234/XI/2025/SPKT',
  'SP.Sita/1234/XI/2025',
  '0099998',
  'SN-99',
  'SGL-100-3',
  '@penjual_4242',
  '@akun_1500',
  'REG/100/2025',
  'samsung',
  'retak hitam',
  'sa',
  's',
  '2025',
  'qzxqzx',
].map(everything);

/** Every kind of list and search that the window asks for. The first is the way there and back alone. */
export async function allAsks(service: BenchService): Promise<readonly Ask[]> {
  const middle = { ...everyItem, at: 50_000 };
  const [first] = (await service.done('cases.list', { ...listed, back: true, limit: 1 })).rows;
  const byNumber = { sort: { by: 'number', down: false } } as const;
  return [
    { what: 'nothing: there and back', ask: async (asked) => (await asked.done('views.list', {})).views.length },
    ...listOfItems,
    ...deep('items', {}, await service.done('items.list', middle)),
    ...deep('items by number', byNumber, await service.done('items.list', { ...middle, ...byNumber })),
    ...otherLists,
    ...(first === undefined ? [] : ofCase(first.case)),
    ...searches,
  ];
}
