import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mostViews, type CasesLook, type ItemsLook } from '#shared/contract/search.ts';
import { addUser, founderOf, switchTo } from '../../../support/people.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { account, seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const casesLook: CasesLook = {
  list: 'cases',
  search: 'narkotika',
  filter: { unit: 'Satreskrim', overdue: true },
  sort: { by: 'due', down: false },
  columns: [
    { key: 'number', width: null },
    { key: 'stage', width: 180 },
  ],
  panel: true,
};
const itemsLook: ItemsLook = {
  list: 'items',
  search: '',
  filter: { class: 'phone' },
  sort: { by: 'changed', down: true },
  columns: [],
  panel: false,
};

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const listed = () => catalogue.done('views.list', {});
const save = (name: string, look: CasesLook | ItemsLook = casesLook, view: string | null = null) =>
  catalogue.call('views.save', { view, name, look });
const codeOf = async (asked: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>) =>
  (await asked).error?.code ?? 'ok';

describe('a saved view', () => {
  it('is there after a lock, with its filters, order, columns and widths', async () => {
    const { view } = await catalogue.done('views.save', { view: null, name: 'Terlambat', look: casesLook });
    await catalogue.done('views.save', { view: null, name: 'Ponsel', look: itemsLook });
    await switchTo(catalogue, await founderOf(catalogue));
    const { views } = await listed();
    expect(views.map(({ name, look }) => [name, look])).toEqual([
      ['Terlambat', casesLook],
      ['Ponsel', itemsLook],
    ]);
    expect(views[0]?.view).toBe(view);
  });

  it('keeps its place when it is saved again, and goes when it is removed', async () => {
    const first = await catalogue.done('views.save', { view: null, name: 'Satu', look: casesLook });
    await catalogue.done('views.save', { view: null, name: 'Dua', look: casesLook });
    const changed = { ...casesLook, search: 'uang palsu' };
    await catalogue.done('views.save', { view: first.view, name: 'Satu lagi', look: changed });
    expect((await listed()).views.map(({ name, look }) => [name, look.search])).toEqual([
      ['Satu lagi', 'uang palsu'],
      ['Dua', 'narkotika'],
    ]);
    await catalogue.done('views.remove', { view: first.view });
    expect((await listed()).views.map(({ name }) => name)).toEqual(['Dua']);
    expect(await codeOf(catalogue.call('views.remove', { view: first.view }))).toBe('VIEW_UNKNOWN');
    expect(await codeOf(save('Satu', casesLook, first.view))).toBe('VIEW_UNKNOWN');
  });

  it('is of one person: nobody else sees, changes or removes it', async () => {
    const { view } = await catalogue.done('views.save', { view: null, name: 'Punyaku', look: casesLook });
    await catalogue.done('views.remember', { look: casesLook });
    const founder = await founderOf(catalogue);
    const other = await addUser(catalogue, 'investigator', 'Bripda Lain');
    await switchTo(catalogue, other);
    expect(await listed()).toEqual({ views: [], last: [] });
    expect(await codeOf(save('Curi', casesLook, view))).toBe('VIEW_UNKNOWN');
    expect(await codeOf(catalogue.call('views.remove', { view }))).toBe('VIEW_UNKNOWN');
    expect(await codeOf(save('Punyaku'))).toBe('ok');
    await switchTo(catalogue, founder);
    expect((await listed()).views.map(({ view: id }) => id)).toEqual([view]);
  });

  it('has a name of its own in its list, and there are not more than can be read', async () => {
    expect(await codeOf(save('Sama'))).toBe('ok');
    expect(await codeOf(save('Sama'))).toBe('VIEW_NAME_TAKEN');
    expect(await codeOf(save('Sama', itemsLook))).toBe('ok');
    for (let number = 2; number < mostViews; number++)
      expect(await codeOf(save(`Tampilan ${String(number)}`))).toBe('ok');
    expect(await codeOf(save('Satu terlalu banyak'))).toBe('VIEW_TOO_MANY');
    expect((await listed()).views).toHaveLength(mostViews);
  });

  it.each([
    ['no name', { name: '', look: casesLook }],
    ['a filter of the other list', { name: 'x', look: { ...casesLook, filter: { class: 'phone' } } }],
    ['an order of the other list', { name: 'x', look: { ...itemsLook, sort: { by: 'date', down: true } } }],
    ['a list that does not exist', { name: 'x', look: { ...casesLook, list: 'people' } }],
    [
      'a column wider than any window',
      { name: 'x', look: { ...casesLook, columns: [{ key: 'number', width: 5000 }] } },
    ],
    ['the place of what was looked at last', { view: 'last-cases', name: 'x', look: casesLook }],
  ])('with %s is refused', async (_, change) => {
    expect(await catalogue.request('views.save', { view: null, ...change })).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID' },
    });
    expect((await listed()).views).toEqual([]);
  });

  it('is no entry of the ledger and no finding of an audit', async () => {
    await seizedCase(catalogue, [account('@penjual')]);
    const before = await catalogue.done('audit.run', {});
    await catalogue.done('views.save', { view: null, name: 'Terlambat', look: casesLook });
    await catalogue.done('views.remember', { look: itemsLook });
    const after = await catalogue.done('audit.run', {});
    expect([before.findings, after.findings]).toEqual([[], []]);
    expect(after.entries).toBe(before.entries);
  });
});

describe('how a list was looked at last', () => {
  it('is kept for each list, the latest only', async () => {
    await catalogue.done('views.remember', { look: { ...casesLook, search: 'dulu' } });
    await catalogue.done('views.remember', { look: casesLook });
    await catalogue.done('views.remember', { look: itemsLook });
    expect(await listed()).toEqual({ views: [], last: [casesLook, itemsLook] });
  });
});

describe('a catalogue of a program that searched for less', () => {
  it('is read anew when it is unlocked, and an audit finds nothing wrong', async () => {
    const found = await seizedCase(catalogue, [account('@penjual')], 'LP/A/12/XI/2026');
    await catalogue.lock();
    const raw = await openRaw(catalogue.folder);
    const rows = z.strictObject({ count: z.int() });
    raw.database.write((tx) => {
      tx.run("DELETE FROM meta WHERE name = 'search'");
      tx.run("INSERT INTO mentions_search (mentions_search) VALUES ('delete-all')");
      tx.run('DELETE FROM mentions');
      tx.run("INSERT INTO items_search (items_search) VALUES ('delete-all')");
      tx.run("UPDATE items SET words = '  lama  '");
      tx.run('INSERT INTO items_search (rowid, case_id, words) SELECT no, case_id, words FROM items');
    });
    expect(raw.database.read.get(rows, 'SELECT count(*) AS count FROM mentions')?.count).toBe(0);
    raw.close();
    expect((await catalogue.unlock()).ok).toBe(true);
    const { groups } = await catalogue.done('search.everything', {
      text: '@penjual',
      group: null,
      after: null,
      limit: 5,
    });
    expect(groups.flatMap((group) => group.rows.map(({ item }) => item))).toEqual(found.items);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });
});
