import { afterAll, beforeAll, expect } from 'vitest';
import { errorTexts } from '#shared/text/errors.ts';
import { actTexts } from '#shared/text/screens/custody.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import type { TestApp } from '../support/app.ts';
import { ItemScreen } from './pages/item.ts';
import { ItemList } from './pages/items.ts';
import { Shell } from './pages/shell.ts';
import { UnlockScreen } from './pages/unlock.ts';
import { everythingOn, openItem } from './open.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';

let sample: Sample;
let app: TestApp;

beforeAll(async () => {
  sample = await makeSample({ marker: 'PENANDA-MERBABU' });
  app = await openItem(sample, 'BB-002');
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

const step = story(() => app.page);
const unlockScreen = () => new UnlockScreen(app.page);

async function expectCovered(): Promise<void> {
  await unlockScreen().passphrase.waitFor();
  const left = (await everythingOn(app)).replaceAll(`${sample.marker} nama`, '');
  expect(left).not.toContain(sample.marker);
}

step('SEC-25 Ctrl+L covers at once: no word of the case is left in the page, only who may unlock it', async () => {
  const item = new ItemScreen(app.page);
  await item.showFiles();
  await item.fileSearch.fill(sample.marker);
  await expect.poll(() => everythingOn(app)).toContain(`${sample.marker}.jpg`);
  await new Shell(app.page).lock();
  await expectCovered();
  await app.page.getByText(unlockTexts.manual.id).waitFor();
});

step('a wrong passphrase is told in a sentence; the field is empty, has the focus, and nothing opens', async () => {
  const screen = unlockScreen();
  await screen.unlock('bukan kata sandi yang benar');
  await app.page.getByText(errorTexts.PASSPHRASE_WRONG.id).waitFor();
  await expect.poll(() => screen.passphrase.inputValue()).toBe('');
  expect(await screen.passphrase.evaluate((field) => field === document.activeElement)).toBe(true);
  await expectCovered();
});

step('the right passphrase leads back to where one was', async () => {
  const item = new ItemScreen(app.page);
  await unlockScreen().unlock(sample.passphrase);
  await item.shown('Berkas BB-002');
  await expect.poll(() => item.fileSearch.inputValue()).toBe('');
  await item.press('Escape');
  await item.arrived('BB-002');
});

step('SEC-25 locking works from inside a dialog, and what was typed into it is gone', async () => {
  const item = new ItemScreen(app.page);
  await item.press('Alt+m');
  const dialog = item.dialog(actTexts.move);
  await item.fill(actTexts.reason, `${sample.marker} alasan`, dialog);
  await new Shell(app.page).lock();
  await dialog.waitFor({ state: 'detached' });
  await expectCovered();
  await unlockScreen().unlock(sample.passphrase);
  await item.arrived('BB-002');
  await expect.poll(() => item.page.getByRole('dialog').count()).toBe(0);
});

step('what was searched for before the lock does not stand in the list after it', async () => {
  const shell = new Shell(app.page);
  const items = new ItemList(app.page);
  await shell.goTo('items');
  const search = app.page.getByRole('textbox', { name: itemTexts.search.id });
  await search.fill('uang');
  await expect.poll(() => items.grid(itemTexts.listTitle).getByRole('row').count()).toBe(2);
  await shell.lock();
  await expectCovered();
  await unlockScreen().unlock(sample.passphrase);
  await items.row('BB-001');
  await expect.poll(() => search.inputValue()).toBe('');
});
