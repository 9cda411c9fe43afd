import { afterAll, beforeAll, expect } from 'vitest';
import { openingTexts, peopleTexts } from '#shared/text/screens/people.ts';
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
const rail = () => app.page.getByRole('navigation', { name: shellTexts.navigation.id });

async function unlockAs(name: string, passphrase: string): Promise<void> {
  const screen = new Screen(app.page);
  await screen.choose(unlockTexts.person, name);
  await screen.fill(unlockTexts.passphrase, passphrase);
  await screen.press('Enter');
  await rail().waitFor();
}

beforeAll(async () => {
  sample = await makePeopleSample();
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('an officer is not offered the list of openings', async () => {
  await unlockAs(`${sample.marker} nama`, sample.passphrase);
  await expect.poll(() => rail().getByRole('button', { name: shellTexts.openings.id, exact: true }).count()).toBe(0);
  await new Shell(app.page).lock();
});

step('the supervisor sees who opened what, when and why, and no name of whom', async () => {
  await unlockAs(staff.supervisor, sample.passphrases.supervisor);
  const shell = new Shell(app.page);
  await shell.goTo('openings');
  const words = await (await shell.listed(openingTexts.title)).getByRole('row').nth(1).innerText();
  for (const part of [
    'AK-01',
    openingTexts.identity.id,
    'Perlindungan korban atau saksi: Laporan sosial',
    sample.caseNumber,
  ])
    expect(words).toContain(part);
  for (const secret of sample.secrets) expect(words).not.toContain(secret);
  await expect.poll(() => barriers(app.page)).toEqual([]);
});

step('the list is narrowed to a case found by its words, and an empty one says so', async () => {
  const shell = new Shell(app.page);
  const filter = app.page.getByRole('combobox', { name: openingTexts.filter.id });
  await filter.fill('judul');
  await app.page.getByRole('option', { name: sample.caseNumber }).click();
  await expect.poll(() => shell.grid(openingTexts.title).getByRole('row').count()).toBe(2);
  await shell.grid(openingTexts.title).focus();
  await shell.press('Home', 'Enter');
  await shell.shown(sample.caseNumber);
  await app.page.getByRole('heading', { name: peopleTexts.title.id }).waitFor();
});

step('from a person, the supervisor comes to the openings of that case', async () => {
  await app.page.getByRole('button', { name: 'dibuka 1 kali' }).press('Enter');
  await new Shell(app.page).shown(openingTexts.title.id);
  await expect
    .poll(() => app.page.getByRole('combobox', { name: openingTexts.filter.id }).inputValue())
    .toBe(sample.caseNumber);
});

step('the supervisor is offered no act of an officer', async () => {
  const shell = new Shell(app.page);
  await shell.press('Alt+ArrowLeft');
  await shell.shown(sample.caseNumber);
  for (const name of ['Catat surat perintah', 'Catat penyitaan', 'Buat paket'])
    await expect.poll(() => app.page.getByRole('button', { name, exact: true }).count()).toBe(0);
});
