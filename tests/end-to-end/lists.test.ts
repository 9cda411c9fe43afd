import { afterAll, beforeAll, expect } from 'vitest';
import { say } from '#shared/text/text.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { classTexts } from '#shared/text/terms.ts';
import { formatCount } from '#renderer/ui/format/numbers.ts';
import type { TestApp } from '../support/app.ts';
import { CasesScreen } from './pages/cases.ts';
import { ItemList } from './pages/items.ts';
import { LongList, MOST_FRAMES, type Seen } from './pages/long-list.ts';
import { Shell } from './pages/shell.ts';
import { startAt, unlock } from './open.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';
import { calendar } from './workplace.ts';

let sample: Sample;
let app: TestApp;

beforeAll(async () => {
  sample = await makeSample();
  app = await startAt(sample);
  await unlock(app, sample);
  await new CasesScreen(app.page).arrived();
});
afterAll(async () => {
  await app.close();
  sample.place.remove();
});

const step = story(() => app.page);
const items = () => new ItemList(app.page);
const shell = () => new Shell(app.page);
const grid = () => items().grid(itemTexts.listTitle);
const numbers = async () => {
  const rows = await grid().getByRole('row').allInnerTexts();
  return rows.flatMap((row) => /^BB-\d+/.exec(row.trim())?.[0] ?? []);
};
const view = (name: string) => app.page.getByRole('button', { name, exact: true });

step('a filter is chosen by the keyboard and stands as a chip', async () => {
  await shell().goTo('items');
  await grid().waitFor();
  await expect.poll(() => numbers()).toHaveLength(4);
  await items().press('Alt+f');
  const panel = app.page.getByRole('dialog', { name: listTexts.filter.id });
  await panel.waitFor();
  // The panel takes the focus a moment after it stands there.
  await expect.poll(() => panel.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
  const field = panel.getByRole('combobox', { name: itemTexts.class.id });
  const option = app.page.getByRole('option', { name: classTexts.phone.id, exact: true });
  const opened = async () => {
    if (!(await option.isVisible())) await field.press('ArrowDown');
    return option.isVisible();
  };
  // The panel may still take the focus to its first field.
  await expect.poll(opened, { timeout: 60_000 }).toBe(true);
  await app.page.keyboard.type(classTexts.phone.id);
  await items().press('ArrowDown', 'Enter', 'Escape');
  await expect.poll(numbers).toEqual(['BB-001']);
  const chips = app.page.getByRole('list', { name: listTexts.filterActive.id });
  await expect.poll(() => chips.innerText()).toContain(classTexts.phone.id);
});

step('the view is saved under a name, by the keyboard', async () => {
  await items().press('Alt+s');
  await app.page.getByRole('textbox', { name: listTexts.viewName.id }).waitFor();
  await app.page.keyboard.type('Ponsel saja');
  await items().press('Enter');
  await view('Ponsel saja').waitFor();
  await expect.poll(() => view('Ponsel saja').getAttribute('aria-pressed')).toBe('true');
});

step('all again, sorted by number from the last', async () => {
  await view(listTexts.viewAll.id).focus();
  await items().press('Enter');
  await expect.poll(async () => (await numbers()).length).toBe(4);
  const head = grid().getByRole('columnheader', { name: new RegExp(`^${itemTexts.number.id}`) });
  await head.getByRole('button').focus();
  await items().press('Enter');
  await expect.poll(numbers).toEqual(['BB-001', 'BB-002', 'BB-003', 'BB-004']);
  await items().press('Enter');
  await expect.poll(numbers).toEqual(['BB-004', 'BB-003', 'BB-002', 'BB-001']);
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
});

step('details pinned beside the list follow the arrows', async () => {
  await items().press('Alt+v');
  await items().walkTo(itemTexts.listTitle, 'BB-003');
  const panel = app.page.getByRole('complementary', { name: listTexts.panel.id });
  await expect.poll(() => panel.innerText()).toContain(`${sample.marker} uang`);
});

step('the language changes under it: order, chosen row and details stay', async () => {
  await shell().switchLanguage('en');
  const panel = app.page.getByRole('complementary', { name: listTexts.panel.en });
  await expect.poll(() => panel.innerText()).toContain(`${sample.marker} uang`);
  const english = new ItemList(app.page, 'en');
  const rows = await english.grid(itemTexts.listTitle).getByRole('row').allInnerTexts();
  expect(rows.flatMap((row) => /^BB-\d+/.exec(row.trim())?.[0] ?? [])).toEqual([
    'BB-004',
    'BB-003',
    'BB-002',
    'BB-001',
  ]);
  await new Shell(app.page, 'en').switchLanguage('id');
});

step(
  'the palette finds a seal by a part of it and leads to its item; Escape leads back to the list as it was',
  async () => {
    await shell().find('S-2', /S-2/);
    await app.page.getByRole('heading', { level: 1, name: /^BB-002 · / }).waitFor();
    await items().press('Escape');
    await grid().waitFor();
    await expect.poll(() => numbers()).toEqual(['BB-004', 'BB-003', 'BB-002', 'BB-001']);
  },
);

step('the palette offers what was opened last', async () => {
  await items().press('Control+k');
  const palette = app.page.getByRole('dialog', { name: shellTexts.palette.id });
  await palette.getByText(/^BB-002 /).waitFor();
  await items().press('Escape');
  await palette.waitFor({ state: 'detached' });
});

step('after a lock the list is found as it was left, with its views', async () => {
  await shell().lock();
  await unlock(app, sample);
  await grid().waitFor();
  await shell().goTo('cases');
  await items().grid(caseTexts.listTitle).waitFor();
  await shell().goTo('items');
  await grid().waitFor();
  await expect.poll(numbers).toEqual(['BB-004', 'BB-003', 'BB-002', 'BB-001']);
  await view('Ponsel saja').focus();
  await items().press('Enter');
  await expect.poll(numbers).toEqual(['BB-001']);
  await items().openRow(itemTexts.listTitle, 'BB-001');
  await app.page.getByRole('heading', { level: 1, name: /^BB-001 · / }).waitFor();
});

step('a list that was left as soon as it was changed is found so, too', async () => {
  await shell().lock();
  await unlock(app, sample);
  await app.page.getByRole('heading', { level: 1, name: /^BB-001 · / }).waitFor();
  await shell().goTo('items');
  await grid().waitFor();
  await expect.poll(numbers).toEqual(['BB-001']);
});

/** More than a search counts. */
const many = 1600;
const last = new RegExp(`^BB-${String(many + 4)}\\b`);
const allRows = (total: number) => say('id', kitTexts.rowsAll, { total: formatCount('id', total) });
let seen: Seen;
const long = () => new LongList(grid());

step('many items more are in the list as soon as they are recorded', async () => {
  await shell().goTo('items');
  await view(listTexts.viewAll.id).focus();
  await items().press('Enter');
  await expect.poll(async () => (await numbers()).length).toBe(4);
  await recordMany(many);
  await app.page.getByText(allRows(many + 4), { exact: true }).waitFor();
});

step('scrolling from end to end shows every item once, and no row stays blank', async () => {
  seen = await long().scrollThrough();
  expect(seen.blankFrames).toBeLessThan(MOST_FRAMES);
  expect(seen.torn).toEqual([]);
  expect([...seen.rows.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: many + 4 }, (_, no) => no + 1));
  expect(new Set(seen.rows.values()).size).toBe(many + 4);
});

step('wherever the scroll bar is dragged to, the same rows stand there', async () => {
  for (const part of [0.5, 0.03, 0.97, 0.25, 1, 0]) {
    const there = await long().dragTo(part);
    expect(there.blankFrames).toBeLessThan(MOST_FRAMES);
    for (const [place, text] of there.rows)
      expect(`${String(place)} ${text}`).toBe(`${String(place)} ${seen.rows.get(place) ?? ''}`);
  }
});

step('End leads to the last item and Home to the first, and from there page by page', async () => {
  await long().dragTo(0.5);
  await grid().focus();
  await items().press('End');
  await expect.poll(activeRow).toEqual([many + 4, seen.rows.get(many + 4)]);
  await items().press('PageUp', 'PageUp', 'ArrowUp');
  await expect.poll(activeRow).toEqual([many + 4 - 25, seen.rows.get(many + 4 - 25)]);
  await items().press('Home');
  await expect.poll(activeRow).toEqual([1, seen.rows.get(1)]);
  await items().press('PageDown', 'ArrowDown');
  await expect.poll(activeRow).toEqual([14, seen.rows.get(14)]);
});

step('sorted and filtered, the end is as near', async () => {
  const head = grid().getByRole('columnheader', { name: new RegExp(`^${itemTexts.number.id}`) });
  await head.getByRole('button').focus();
  await items().press('Enter');
  await expect.poll(async () => (await numbers())[0]).toBe('BB-001');
  await grid().focus();
  await items().press('End');
  await expect.poll(async () => (await activeRow())[1]).toMatch(last);
  await app.page.getByRole('textbox', { name: itemTexts.search.id }).fill('panjang');
  // Counted only so far, and looked at from its beginning again.
  await app.page.getByText(/^\d\.\d{3}\+ baris$/).waitFor();
  await expect.poll(async () => (await numbers())[0]).toBe('BB-005');
  await grid().focus();
  await items().press('End');
  await expect.poll(async () => (await activeRow())[1]).toMatch(last);
  await app.page.getByText(allRows(many), { exact: true }).waitFor();
});

/** The row that the keyboard is on: its place in the list and what it says. */
async function activeRow(): Promise<readonly [place: number, text: string | undefined]> {
  const row = grid().locator('[role=row][data-active]');
  if ((await row.count()) === 0) return [0, undefined];
  return [Number(await row.getAttribute('aria-rowindex')) - 1, await row.innerText()];
}

/** Recorded past the forms, over the same bridge as by them. */
async function recordMany(count: number): Promise<void> {
  const failed = await app.page.evaluate(
    async ([marker, wanted]) => {
      const bridge = window.catalogue as unknown as Readonly<
        Record<string, (input: unknown, id: string) => Promise<{ ok: boolean; value?: { rows: { case: string }[] } }>>
      >;
      const ask = (method: string, input: unknown) => bridge[method]?.(input, crypto.randomUUID());
      const listed = await ask('cases.list', { search: '', after: null, limit: 1 });
      const recorded = await ask('seizures.record', {
        case: listed?.value?.rows[0]?.case,
        warrant: null,
        urgentGround: 'risk-of-destruction',
        place: 'Gudang panjang',
        at: marker,
        holder: 'PL-02',
        officers: ['Petugas'],
        witnesses: ['SK-01', 'SK-02'],
        notes: '',
        items: Array.from({ length: wanted }, (_, no) => ({
          description: `Akun panjang ${String(no)}`,
          quantity: 1,
          notes: '',
          attributes: { class: 'account', platform: 'X', handle: `@panjang_${String(no)}`, link: '', capturedAt: '' },
        })),
      });
      return recorded?.ok === true ? null : JSON.stringify(recorded);
    },
    [calendar.at(-30, 9, 0), count] as const,
  );
  expect(failed).toBeNull();
}
