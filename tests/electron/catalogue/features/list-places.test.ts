import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/contract.ts';
import { itemSorts } from '#shared/contract/lists.ts';
import { account, lending, receive, seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await createTestCatalogue();
  const things = (from: number) => Array.from({ length: 8 }, (_, no) => account(`@penjual_${String(from + no)}`));
  const first = await seizedCase(catalogue, things(0), 'LP/A/1/XI/2026/SPKT');
  await seizedCase(catalogue, things(8), 'LP/A/2/XI/2026/SPKT');
  await receive(catalogue, first.items.slice(0, 4));
  await catalogue.done('custody.lend', lending(first.items.slice(0, 2), '2026-12-01'));
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const asked = { case: null, custody: null, search: '', after: null, limit: 500 };
const ask = (change: Partial<Input<'items.list'>>) => catalogue.done('items.list', { ...asked, ...change });
const ids = (found: Output<'items.list'>) => found.rows.map(({ item }) => item);
const orders = itemSorts.flatMap((by) => [true, false].map((down) => ({ by, down })));

it.each(orders)('a list by $by, down $down, begins at any place and goes on from there both ways', async (sort) => {
  const whole = ids(await ask({ sort }));
  expect(whole).toHaveLength(16);
  const there = await ask({ sort, at: 7, limit: 4 });
  expect(ids(there)).toEqual(whole.slice(7, 11));
  expect(there.total).toBe(16);
  expect(ids(await ask({ sort, after: there.next }))).toEqual(whole.slice(11));
  expect(ids(await ask({ sort, after: there.previous, back: true }))).toEqual(whole.slice(0, 7));
});

it('a search begins at any place too', async () => {
  const whole = ids(await ask({ search: 'penjual' }));
  expect(ids(await ask({ search: 'penjual', at: 9, limit: 3 }))).toEqual(whole.slice(9, 12));
});

it('past the end there is nothing', async () => {
  expect(await ask({ at: 16 })).toMatchObject({ rows: [], next: null });
});

it.each([
  ['a key', async () => ({ after: (await ask({ limit: 5 })).next })],
  ['the end', () => ({ back: true })],
])('a place and %s at once are refused', async (_, other) => {
  const refused = await catalogue.call('items.list', { ...asked, at: 3, ...(await other()) });
  expect(refused).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID', details: { paths: ['at'] } } });
});

it.each([-1, 0.5, 1e12])('%d is no place', async (at) => {
  const refused = await catalogue.request('items.list', { ...asked, at });
  expect(refused).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
});
