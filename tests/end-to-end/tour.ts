import type { Page } from 'playwright';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { createTexts } from '#shared/text/screens/create.ts';
import { actTexts } from '#shared/text/screens/custody.ts';
import { timelineTexts } from '#shared/text/screens/items.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { welcomeTexts } from '#shared/text/screens/welcome.ts';
import { eventTexts } from '#shared/text/terms.ts';
import type { Language } from '#shared/text/text.ts';
import type { TestApp } from '../support/app.ts';
import { AuditScreen } from './pages/audit.ts';
import { CasesScreen } from './pages/cases.ts';
import { ExportScreen } from './pages/handover.ts';
import { ItemScreen } from './pages/item.ts';
import { ItemList } from './pages/items.ts';
import type { Screen } from './pages/screen.ts';
import { SeizureScreen } from './pages/seizure.ts';
import { Shell } from './pages/shell.ts';
import { UnlockScreen } from './pages/unlock.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import type { Sample } from './sample.ts';

/** What is done on every screen, which stands there and has settled. */
export type Look = (name: string, page: Page) => Promise<void>;

/** The screens before the lock, ending on the open catalogue. */
export async function tourOutside(app: TestApp, sample: Sample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  const welcome = new WelcomeScreen(page, language);
  await welcome.way(welcomeTexts.open).waitFor();
  await look('welcome', page);
  await welcome.create();
  await welcome.shown(welcome.say(createTexts.title));
  await look('create', page);
  await page.reload();
  await welcome.verify();
  await look('verify before the lock', page);
  await page.reload();
  await app.answerDialogs(sample.folder);
  await welcome.open();
  const unlock = new UnlockScreen(page, language);
  await unlock.passphrase.waitFor();
  await look('unlock', page);
  await unlock.unlock(sample.passphrase);
  await new CasesScreen(page, language).arrived();
}

/** Every screen behind the lock, from the list of cases and back to it. */
export async function tourInside(app: TestApp, sample: Sample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  const shell = new Shell(page, language);
  await shell.goTo('cases');
  await look('cases', page);
  await tourCase(page, sample, language, look);
  await tourItem(page, language, look);
  await shell.goTo('items');
  await new ItemList(page, language).row('BB-001');
  await look('items', page);
  for (const section of ['handovers', 'verify', 'settings'] as const) {
    await shell.goTo(section);
    await look(section, page);
  }
  await shell.goTo('audit');
  await look('audit before it ran', page);
  await new AuditScreen(page, language).run();
  await look('audit', page);
  await shell.press('Control+k');
  await shell.dialog(shellTexts.palette).waitFor();
  await look('palette', page);
  await shell.press('Escape');
  await shell.dialog(shellTexts.palette).waitFor({ state: 'detached' });
}

async function tourCase(page: Page, sample: Sample, language: Language, look: Look): Promise<void> {
  const cases = new CasesScreen(page, language);
  await cases.startCase();
  await cases.shown(cases.say(caseTexts.newTitle));
  await look('new case', page);
  await cases.press('Escape');
  await cases.arrived();
  await cases.openRow(caseTexts.listTitle, sample.caseNumber);
  await new ItemList(page, language).row('BB-001');
  await look('case: items', page);
  for (const tab of [caseTexts.tabTimeline, caseTexts.tabPapers, caseTexts.tabAttachments]) {
    await page.getByRole('tab', { name: cases.say(tab), exact: true }).click();
    await look(`case: ${tab.en}`, page);
  }
  await page.getByRole('tab', { name: cases.say(caseTexts.tabItems), exact: true }).click();
  await cases.press('Alt+s');
  await cases.shown(cases.say(caseTexts.warrantTitle));
  await look('new paper', page);
  await cases.press('Escape');
  await cases.shown(sample.caseNumber);
  await tourSeizure(page, language, look);
  await cases.shown(sample.caseNumber);
  await cases.press('Alt+p');
  await new ExportScreen(page, language).arrived();
  await look('make a bundle', page);
  await cases.press('Escape');
  await cases.shown(sample.caseNumber);
}

/** With a row of each shape and its errors in sight. */
async function tourSeizure(page: Page, language: Language, look: Look): Promise<void> {
  const seizure = new SeizureScreen(page, language);
  await seizure.press('Alt+n');
  await seizure.arrived();
  await seizure.addItem(1, 'phone', 'a');
  await seizure.addItem(2, 'cash', 'b');
  await seizure.addItem(3, 'storage', '');
  await seizure.press('Control+Enter');
  await page.locator('[aria-invalid="true"]').first().waitFor();
  await look('new seizure', page);
  await seizure.press('Escape');
  await new Shell(page, language).discard();
}

async function tourItem(page: Page, language: Language, look: Look): Promise<void> {
  const items = new ItemList(page, language);
  const item = new ItemScreen(page, language);
  await items.open('BB-002');
  await item.showFiles();
  await look('item: storage device with its files', page);
  await openAndClose(item, 'Alt+k', actTexts.lend, look);
  await page
    .getByRole('button', { name: `${item.say(timelineTexts.correct)}: ${item.say(eventTexts['item.seized'])}` })
    .press('Enter');
  await openAndClose(item, null, timelineTexts.correctTitle, look);
  await item.press('Alt+ArrowLeft');
  await items.open('BB-001');
  await item.button({ id: 'Lihat', en: 'View' }).press('Enter');
  await page.getByRole('img').first().waitFor();
  await look('item: phone with its photo', page);
}

async function openAndClose(
  screen: Screen,
  keys: string | null,
  title: { id: string; en: string },
  look: Look,
): Promise<void> {
  if (keys !== null) await screen.press(keys);
  const dialog = screen.dialog(title);
  await dialog.waitFor();
  await look(`dialog: ${title.en}`, screen.page);
  await screen.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
