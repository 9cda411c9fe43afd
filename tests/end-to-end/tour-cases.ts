import type { Page } from 'playwright';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { configurationTexts, topicTexts } from '#shared/text/screens/configuration.ts';
import { courtTexts } from '#shared/text/screens/court.ts';
import { letterTexts, stageFormTexts } from '#shared/text/screens/desk.ts';
import { dutiesTexts } from '#shared/text/screens/duties.ts';
import { findTexts } from '#shared/text/screens/finds.ts';
import { intakeTexts } from '#shared/text/screens/intake.ts';
import { registerTexts } from '#shared/text/screens/register.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import type { Language, Text } from '#shared/text/text.ts';
import type { TestApp } from '../support/app.ts';
import { FindsScreen } from './pages/finds.ts';
import { Screen } from './pages/screen.ts';
import { Shell } from './pages/shell.ts';
import type { Look } from './tour.ts';
import { tourHashSets } from './tour-files.ts';
import type { TourSample } from './tour-sample.ts';

/** What leads to a case and what its law asks for: finds, duties, rules of the unit, registers; from any section, ending on another. */
export async function tourUnit(app: TestApp, sample: TourSample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  await tourFinds(page, language, look);
  await tourDuties(page, language, look);
  await tourIntake(page, language, look);
  await tourRules(app, language, look);
  await tourRegister(app, sample, language, look);
}

async function tourFinds(page: Page, language: Language, look: Look): Promise<void> {
  const finds = new FindsScreen(page, language);
  await finds.arrived();
  await finds.grid(findTexts.listTitle).getByText('TM-001').waitFor();
  await look('finds', page);
  await formOf(finds, 'Alt+n', findTexts.newTitle, look);
  await finds.openRow(findTexts.listTitle, 'TM-001');
  await finds.shownFind('TM-001');
  await look('find', page);
}

async function tourDuties(page: Page, language: Language, look: Look): Promise<void> {
  const screen = new Screen(page, language);
  await screen.press('Alt+0');
  await screen.shown(screen.say(dutiesTexts.title));
  const list = await screen.listed(dutiesTexts.title);
  await list.focus();
  await screen.press('Home');
  await look('duties', page);
}

async function tourIntake(page: Page, language: Language, look: Look): Promise<void> {
  const screen = new Screen(page, language);
  await screen.press('Alt+w');
  await screen.shown(screen.say(intakeTexts.title));
  await page.getByText('BB-005').first().waitFor();
  await look('intake', page);
}

/** What has an editor of its own, and one of the plain lists. */
async function tourRules(app: TestApp, language: Language, look: Look): Promise<void> {
  const { page } = app;
  const shell = new Shell(page, language);
  await shell.goTo('settings');
  await shell.button(configurationTexts.open).press('Enter');
  for (const topic of ['rules', 'holidays', 'numbers', 'item-classes', 'units'] as const) {
    await page.getByRole('button', { name: shell.say(topicTexts[topic]), exact: true }).press('Enter');
    await page.getByRole('heading', { level: 2, name: shell.say(topicTexts[topic]) }).waitFor();
    await look(`rules of the unit: ${topic}`, page);
  }
  await tourHashSets(app, language, look);
}

/** The file, what its columns mean, and what becomes of its rows; nothing is imported. */
async function tourRegister(app: TestApp, { register }: TourSample, language: Language, look: Look): Promise<void> {
  const { page } = app;
  const shell = new Shell(page, language);
  await shell.goTo('cases');
  await shell.press('Alt+m');
  await shell.shown(shell.say(registerTexts.title));
  await app.answerDialogs(register);
  await shell.button(registerTexts.choose).press('Enter');
  await page.getByRole('heading', { name: shell.say(registerTexts.columns) }).waitFor();
  await look('register: its columns', page);
  await shell.press('Alt+k');
  await page.getByRole('heading', { name: shell.say(registerTexts.preview) }).waitFor();
  await look('register: its rows', page);
}

/** The tabs of a case that its law fills, and the forms behind them; from its page and back to it. */
export async function tourProcedure(page: Page, sample: TourSample, language: Language, look: Look): Promise<void> {
  const screen = new Screen(page, language);
  const tab = (name: Text) => page.getByRole('tab', { name: screen.say(name), exact: true }).press('Enter');
  const back = () => screen.shown(sample.caseNumber);
  await tab(shellTexts.duties);
  await page.getByRole('listitem').first().waitFor();
  await look('case: Duties', page);
  await formOf(screen, 'Alt+x', stageFormTexts.title, look);
  await back();
  await tab(caseTexts.tabPapers);
  for (const [keys, title] of [
    ['Alt+y', letterTexts.add],
    ['Alt+j', courtTexts.applicationTitle],
    ['Alt+r', courtTexts.rulingTitle],
  ] as const) {
    await page.getByRole('heading', { name: screen.say(courtTexts.standing) }).waitFor();
    await formOf(screen, keys, title, look);
    await back();
  }
  await screen.button(courtTexts.decide).first().press('Enter');
  await formOf(screen, null, courtTexts.decisionTitle, look);
  await back();
}

/** A form that nobody has typed into; it is left again. */
async function formOf(screen: Screen, keys: string | null, title: Text, look: Look): Promise<void> {
  if (keys !== null) await screen.press(keys);
  await screen.shown(screen.say(title));
  await look(`form: ${title.en}`, screen.page);
  const heading = screen.page.getByRole('heading', { level: 1, name: screen.say(title), exact: true });
  // A calendar that stands open takes the first Escape for itself.
  const calendar = screen.page.locator('[data-dates-dropdown]');
  if ((await calendar.count()) > 0) {
    await screen.press('Escape');
    await calendar.waitFor({ state: 'detached' });
  }
  await screen.press('Escape');
  await heading.waitFor({ state: 'detached' });
}
