import type { Page } from 'playwright';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { deskTexts } from '#shared/text/screens/desk.ts';
import { createTexts } from '#shared/text/screens/create.ts';
import { actTexts } from '#shared/text/screens/custody.ts';
import { timelineTexts } from '#shared/text/screens/items.ts';
import { peopleTexts } from '#shared/text/screens/people.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { welcomeTexts } from '#shared/text/screens/welcome.ts';
import { eventTexts } from '#shared/text/terms.ts';
import type { Language } from '#shared/text/text.ts';
import { accountTexts } from '#shared/text/screens/account.ts';
import { recoverTexts } from '#shared/text/screens/recovery.ts';
import { usersTexts } from '#shared/text/screens/users.ts';
import type { TestApp } from '../support/app.ts';
import { Account } from './pages/account.ts';
import { AuditScreen } from './pages/audit.ts';
import { BackupsScreen } from './pages/backups.ts';
import { CasesScreen } from './pages/cases.ts';
import { CreateCatalogueScreen } from './pages/create-catalogue.ts';
import { ExportScreen } from './pages/handover.ts';
import { ItemScreen } from './pages/item.ts';
import { ItemList } from './pages/items.ts';
import type { Screen } from './pages/screen.ts';
import { RecoverScreen } from './pages/recover.ts';
import { SeizureScreen } from './pages/seizure.ts';
import { SheetsScreen } from './pages/sheets.ts';
import { Shell } from './pages/shell.ts';
import { UnlockScreen } from './pages/unlock.ts';
import { UsersScreen } from './pages/users.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { tourProcedure, tourUnit } from './tour-cases.ts';
import { tourCopies, tourFiles, tourImport } from './tour-files.ts';
import type { TourSample } from './tour-sample.ts';

/** What is done on every screen, which stands there and has settled. */
export type Look = (name: string, page: Page) => Promise<void>;

/** The screens before the lock, ending on the open catalogue. */
export async function tourOutside(app: TestApp, sample: TourSample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  const welcome = new WelcomeScreen(page, language);
  await welcome.way(welcomeTexts.open).waitFor();
  await look('welcome', page);
  await welcome.create();
  await welcome.shown(welcome.say(createTexts.title));
  await look('create', page);
  await page.reload();
  await welcome.verify();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('verify before the lock', page);
  await page.reload();
  await new BackupsScreen(page, language).startRestore();
  await look('restore', page);
  await page.reload();
  await app.answerDialogs(sample.folder);
  await welcome.open();
  const unlock = new UnlockScreen(page, language);
  await unlock.passphrase.waitFor();
  await look('unlock', page);
  await tourRecover(page, language, look);
  await unlock.unlock(sample.passphrase);
  await new CasesScreen(page, language).arrived();
}

/** Leaves the open catalogue and makes another one, for the page that is shown but once. */
export async function tourSheets(app: TestApp, sample: TourSample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  await new Shell(page, language).lock();
  await new UnlockScreen(page, language).other();
  await new WelcomeScreen(page, language).create();
  await app.answerDialogs(sample.place.home);
  const name = `Tur ${language}`;
  await new CreateCatalogueScreen(page, language).send({
    unit: 'Ditressiber Polda Uji',
    name,
    station: 'Gudang',
    userName: 'Briptu Uji',
    passphrase: sample.passphrase,
  });
  const sheets = new SheetsScreen(page, language);
  await sheets.arrived();
  await look('recovery sheet', page);
  await sheets.passOn();
  await new CasesScreen(page, language).arrived();
}

async function tourRecover(page: Page, language: Language, look: Look): Promise<void> {
  const recover = new RecoverScreen(page, language);
  await recover.start();
  // Right, mistyped, and still being typed.
  await recover.code(1).fill('040GW AAAAA 04');
  await page.getByText(recover.say(recoverTexts.groupsWrong, { groups: '2' })).waitFor();
  await look('recover', page);
  await recover.button({ id: 'Kembali', en: 'Back' }).press('Enter');
  await new UnlockScreen(page, language).passphrase.waitFor();
}

/** The people of the catalogue, and one's own account. */
async function tourUsers(page: Page, sample: TourSample, language: Language, look: Look): Promise<void> {
  const users = new UsersScreen(page, language);
  const name = `${sample.marker} nama`;
  await new Shell(page, language).goTo('users');
  await users.open(name);
  await look('users with the details of one', page);
  await users.press('Alt+n');
  await users.shown(users.say(usersTexts.addTitle));
  await look('new user', page);
  await users.press('Escape');
  await users.arrived();
  await new Account(page, language).openMenu(name);
  await look('account menu', page);
  if ((await page.getByRole('menu').count()) > 0) await users.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  const act = users.say(accountTexts.changePassphrase);
  await new Shell(page, language).find(act, act);
  await openAndClose(users, null, accountTexts.changePassphrase, look);
}

/** Every screen behind the lock, from the list of cases and back to it. */
export async function tourInside(app: TestApp, sample: TourSample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  const shell = new Shell(page, language);
  await shell.goTo('cases');
  await look('cases', page);
  await tourCase(page, sample, language, look);
  await tourItem(app, sample, language, look);
  await shell.goTo('items');
  await new ItemList(page, language).row('BB-001');
  await look('items', page);
  for (const section of ['handovers', 'verify', 'backups', 'settings'] as const) {
    await shell.goTo(section);
    await look(section, page);
  }
  await tourUnit(app, sample, language, look);
  await tourUsers(page, sample, language, look);
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

async function tourCase(page: Page, sample: TourSample, language: Language, look: Look): Promise<void> {
  const cases = new CasesScreen(page, language);
  await cases.startCase();
  await cases.shown(cases.say(caseTexts.newTitle));
  await look('new case', page);
  await cases.press('Escape');
  await cases.arrived();
  await cases.openRow(caseTexts.listTitle, sample.caseNumber);
  await new ItemList(page, language).row('BB-001');
  await look('case: items', page);
  for (const tab of [
    deskTexts.tabStages,
    caseTexts.tabTimeline,
    caseTexts.tabPapers,
    caseTexts.tabAttachments,
    peopleTexts.tab,
  ]) {
    await page.getByRole('tab', { name: cases.say(tab), exact: true }).click();
    await look(`case: ${tab.en}`, page);
  }
  await tourProcedure(page, sample, language, look);
  await page.getByRole('tab', { name: cases.say(peopleTexts.tab), exact: true }).click();
  await cases.press('Alt+o');
  await cases.shown(cases.say(peopleTexts.newTitle));
  await look('new person', page);
  await cases.press('Escape');
  await page.getByRole('heading', { name: cases.say(peopleTexts.title) }).waitFor();
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
  // Nothing is lost by leaving: it is a draft now.
  await seizure.press('Escape');
}

async function tourItem(app: TestApp, sample: TourSample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  const items = new ItemList(page, language);
  const item = new ItemScreen(page, language);
  await items.open('BB-002');
  await item.fileList.waitFor();
  await look('item: storage device with its list', page);
  await tourFiles(item, look);
  await tourCopies(item, look);
  await openAndClose(item, 'Alt+k', actTexts.lend, look);
  await page
    .getByRole('button', { name: `${item.say(timelineTexts.correct)}: ${item.say(eventTexts['item.seized'])}` })
    .press('Enter');
  await openAndClose(item, null, timelineTexts.correctTitle, look);
  await item.press('Escape');
  await items.open('BB-001');
  await tourImport(app, sample, item, look);
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
