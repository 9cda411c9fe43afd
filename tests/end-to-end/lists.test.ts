import { afterAll, beforeAll, expect } from 'vitest';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { classTexts } from '#shared/text/terms.ts';
import type { TestApp } from '../support/app.ts';
import { CasesScreen } from './pages/cases.ts';
import { ItemList } from './pages/items.ts';
import { Shell } from './pages/shell.ts';
import { startAt, unlock } from './open.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';

let sample: Sample;
let app: TestApp;

beforeAll(async () => {
  sample = await makeSample({ marker: 'PENANDA-RINJANI' });
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
  expect(await numbers()).toHaveLength(4);
  await items().press('Alt+f');
  const panel = app.page.getByRole('dialog', { name: listTexts.filter.id });
  await panel.waitFor();
  const field = panel.getByRole('combobox', { name: itemTexts.class.id });
  await field.focus();
  await items().press('Enter');
  await app.page.getByRole('option', { name: classTexts.phone.id, exact: true }).waitFor();
  await app.page.keyboard.type(classTexts.phone.id);
  await items().press('ArrowDown', 'Enter', 'Escape');
  await expect.poll(numbers).toEqual(['BB-001']);
  const chips = app.page.getByRole('list', { name: listTexts.filterActive.id });
  expect(await chips.innerText()).toContain(classTexts.phone.id);
});

step('the view is saved under a name, by the keyboard', async () => {
  await items().press('Alt+s');
  await app.page.getByRole('textbox', { name: listTexts.viewName.id }).waitFor();
  await app.page.keyboard.type('Ponsel saja');
  await items().press('Enter');
  await view('Ponsel saja').waitFor();
  expect(await view('Ponsel saja').getAttribute('aria-pressed')).toBe('true');
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
  expect(await head.getAttribute('aria-sort')).toBe('descending');
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
    expect(await numbers()).toEqual(['BB-004', 'BB-003', 'BB-002', 'BB-001']);
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
  // What was looked at last is written a moment after the last change.
  await app.page.waitForTimeout(2000);
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
