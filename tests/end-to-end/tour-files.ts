import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { acquisitionTexts } from '#shared/text/screens/acquisitions.ts';
import { configurationTexts } from '#shared/text/screens/configuration.ts';
import { compareTexts, hashSetTexts } from '#shared/text/screens/file-compare.ts';
import { fileImportTexts } from '#shared/text/screens/file-import.ts';
import { fileTexts, hashTexts } from '#shared/text/screens/files.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';
import type { TestApp } from '../support/app.ts';
import type { ItemScreen } from './pages/item.ts';
import { Screen } from './pages/screen.ts';
import type { Look } from './tour.ts';
import { copyName, type TourSample } from './tour-sample.ts';

/** From the page of a device with a list and back to it: one file of it, all lists, and what it was held against. */
export async function tourFiles(item: ItemScreen, look: Look): Promise<void> {
  const { page } = item;
  const files = await item.showFiles();
  await files.focus();
  await item.press('ArrowDown', 'Enter');
  await item.button(fileTexts.prove).waitFor();
  await look('files of a device with the details of one', page);
  await item.press('Escape', 'Alt+g');
  await item.shown(item.say(fileTexts.findTitle));
  await item.fileSearch.fill('IMG');
  await item.listed(fileTexts.findTitle);
  await look('files of all lists', page);
  await item.press('Escape', 'Alt+d');
  const differences = await item.listed(compareTexts.differences);
  await look('a list held against a folder', page);
  await differences.focus();
  await item.press('ArrowDown', 'Enter');
  await page.getByRole('complementary', { name: item.say(compareTexts.difference) }).waitFor();
  await look('one difference with its details', page);
  await item.press('Escape');
  await item.press('Escape', 'Escape');
  await item.arrived('BB-002');
}

/** The dialogs of forensic copies, on the page of a device that has one. */
export async function tourCopies(item: ItemScreen, look: Look): Promise<void> {
  const { page } = item;
  const copies = page.getByRole('region', { name: item.say(acquisitionTexts.title) });
  const opened = async (title: Text) => {
    const dialog = item.dialog(title);
    await dialog.waitFor();
    await look(`dialog: ${title.en}`, page);
    await item.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await item.press('Alt+q');
  await opened(acquisitionTexts.record);
  for (const [act, title] of [
    [acquisitionTexts.verifyOf, acquisitionTexts.verify],
    [acquisitionTexts.noteOf, acquisitionTexts.note],
  ] as const) {
    await copies.getByRole('button', { name: item.say(act).replace('{name}', copyName) }).press('Enter');
    await opened(title);
  }
}

/** From the page of an item without a list and back to it: what would be hashed, and a list file with a flaw. */
export async function tourImport(app: TestApp, sample: TourSample, item: ItemScreen, look: Look): Promise<void> {
  const { page } = item;
  const number = { number: 'BB-001' };
  const hashing = item.dialog({ id: say('id', hashTexts.title, number), en: say('en', hashTexts.title, number) });
  await item.press('Alt+h');
  await hashing.waitFor();
  await look('dialog: what is hashed', page);
  await item.press('Escape');
  await hashing.waitFor({ state: 'detached' });
  const list = path.join(sample.place.root, 'daftar.md5');
  const digest = 'd41d8cd98f00b204e9800998ecf8427e';
  writeFileSync(list, `${digest}  ./foto/IMG_0001.jpg\n${digest.slice(1)}  ./foto/IMG_0002.jpg\n`);
  await app.answerDialogs(list);
  await item.press('Alt+i');
  await item.button(fileImportTexts.choose).press('Enter');
  await item.listed(fileImportTexts.errors);
  await look('import a list of files', page);
  await item.press('Escape');
  await item.arrived('BB-001');
}

/** From the rules of the unit. */
export async function tourHashSets(app: TestApp, language: Language, look: Look): Promise<void> {
  const screen = new Screen(app.page, language);
  await screen.button(hashSetTexts.title).press('Enter');
  await screen.shown(screen.say(hashSetTexts.title));
  await app.page.getByText(screen.say(hashSetTexts.empty)).waitFor();
  await look('hash sets', app.page);
  await screen.press('Escape');
  await screen.shown(screen.say(configurationTexts.title));
}
