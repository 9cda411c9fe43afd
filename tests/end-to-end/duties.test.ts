import { afterAll, beforeAll, expect } from 'vitest';
import { ruleTexts } from '#shared/text/duties.ts';
import { configurationTexts, topicTexts } from '#shared/text/screens/configuration.ts';
import { dutiesTexts } from '#shared/text/screens/duties.ts';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import type { TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { startAt } from './open.ts';
import { Screen } from './pages/screen.ts';
import { Shell } from './pages/shell.ts';
import { makePeopleSample, staff, type PeopleSample } from './people-sample.ts';
import { story } from './steps.ts';

let sample: PeopleSample;
let app: TestApp;
const step = story(() => app.page);
const list = () => new Shell(app.page).grid(dutiesTexts.title);
const rowsOf = (words: string) => list().getByRole('row').filter({ hasText: words });

async function unlockAs(name: string, passphrase: string): Promise<void> {
  const screen = new Screen(app.page);
  await screen.choose(unlockTexts.person, name);
  await screen.fill(unlockTexts.passphrase, passphrase);
  await screen.press('Enter');
  await app.page.getByRole('navigation', { name: shellTexts.navigation.id }).waitFor();
}

const flaws = () => barriers(app.page);

/** Alt+0, and the list stands there. */
async function toDuties(): Promise<void> {
  const shell = new Shell(app.page);
  await shell.press('Alt+0');
  await shell.shown(dutiesTexts.title.id);
  await shell.listed(dutiesTexts.title);
}

beforeAll(async () => {
  sample = await makePeopleSample();
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('the supervisor finds what is due across cases, and reads by the keyboard how a date came about', async () => {
  await unlockAs(staff.supervisor, sample.passphrases.supervisor);
  await toDuties();
  const derivation = app.page.getByRole('complementary', { name: dutiesTexts.derivation.id });
  await expect.poll(() => derivation.innerText()).toContain(dutiesTexts.choose.id);
  await list().focus();
  await new Shell(app.page).press('Home');
  await expect.poll(() => derivation.innerText()).toContain('Dihitung sejak');
  await expect.poll(flaws).toEqual([]);
});

step('Enter opens the case', async () => {
  const shell = new Shell(app.page);
  await shell.press('Enter');
  await shell.shown(sample.caseNumber);
});

step('a rule that the unit switches off is gone from the list', async () => {
  const shell = new Shell(app.page);
  await toDuties();
  await expect.poll(() => rowsOf(ruleTexts.R7.id).count()).toBeGreaterThan(0);
  await shell.press('Alt+9');
  await shell.shown(settingsTexts.title.id);
  await shell.button(configurationTexts.open).press('Enter');
  await shell.shown(configurationTexts.title.id);
  await expect.poll(flaws).toEqual([]);
  for (const rule of await app.page.getByRole('switch', { name: /Berlaku: R7 / }).all()) await rule.press('Space');
  await shell.press('Control+Enter');
  await app.page.getByText(configurationTexts.saved.id).first().waitFor();
  await toDuties();
  await expect.poll(() => rowsOf(ruleTexts.R7.id).count()).toBe(0);
});

step('a broken pattern is named and not saved', async () => {
  const shell = new Shell(app.page);
  await shell.press('Alt+9');
  await shell.button(configurationTexts.open).press('Enter');
  await app.page.getByRole('button', { name: topicTexts.numbers.id, exact: true }).press('Enter');
  const pattern = app.page.getByRole('textbox', { name: 'Pola: Laporan polisi' });
  await pattern.fill('LP/{nomor');
  await app.page.getByText('tidak dapat dibaca').first().waitFor();
  await shell.press('Control+Enter');
  await expect.poll(() => app.page.getByRole('alert').count()).toBeGreaterThan(0);
  await pattern.fill('LP/{...}');
  await shell.press('Control+Enter');
  await app.page.getByText(configurationTexts.setBy.id.slice(0, 11)).first().waitFor();
});
