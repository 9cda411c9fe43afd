import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { errorTexts } from '#shared/text/errors.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { handoverTexts } from '#shared/text/screens/handover.ts';
import type { TestApp } from '../support/app.ts';
import { startAt } from './open.ts';
import { Account } from './pages/account.ts';
import { CasesScreen } from './pages/cases.ts';
import { ExportScreen } from './pages/handover.ts';
import { SecondDialog } from './pages/second.ts';
import { Shell } from './pages/shell.ts';
import { makePeopleSample, type PeopleSample } from './people-sample.ts';
import { story } from './steps.ts';

/** Identities leave the house: what an officer asks for, a supervisor declines, and then signs. */
let sample: PeopleSample;
let app: TestApp;

beforeAll(async () => {
  sample = await makePeopleSample();
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
  await new Account(app.page).signIn(`${sample.marker} nama`, sample.passphrase);
  await new Shell(app.page).goTo('cases');
  await new CasesScreen(app.page).openRow(caseTexts.listTitle, sample.caseNumber);
  await screen().shown(sample.caseNumber);
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

const step = story(() => app.page);
const screen = () => new ExportScreen(app.page);
const second = () => new SecondDialog(app.page);
const recipient = 'Kejaksaan Negeri Contoh';

async function send(): Promise<void> {
  await app.answerDialogs(sample.place.out);
  await screen().export(recipient);
  await second().box.waitFor();
}

step('declined: it is told once, beside the button, and the form stands as it was', async () => {
  await screen().press('Alt+p');
  await screen().arrived();
  expect(await screen().zip.isChecked()).toBe(true);
  await screen().person('AK-01').check();
  expect(await screen().zip.isChecked()).toBe(false);
  await send();
  const toasts = await app.page.locator('.rb-toast').count();
  await second().decline();
  await app.page.getByText(errorTexts.SECOND_DECLINED.id).waitFor();
  expect(await app.page.getByText(errorTexts.SECOND_DECLINED.id).count()).toBe(1);
  expect(await app.page.locator('.rb-toast').count()).toBeLessThanOrEqual(toasts);
  expect(await screen().field(handoverTexts.whoLabel).inputValue()).toBe(recipient);
  expect(await screen().person('AK-01').isChecked()).toBe(true);
  await expect.poll(() => screen().make.evaluate((button) => button === document.activeElement)).toBe(true);
});

step('signed by the supervisor: the bundle is made, and the next form begins empty', async () => {
  await send();
  await second().typePassphrase(sample.passphrases.supervisor);
  const notice = await screen().done(2);
  expect(await notice.innerText()).toContain('dengan-identitas');
  // Two folders, and no .zip of either.
  const made = readdirSync(sample.place.out).filter((name) => name.includes('_v2'));
  expect(made.map((name) => name.replace(/^.*_v2/, '')).sort()).toEqual(['', '-dengan-identitas']);
  await screen().button(handoverTexts.another).press('Enter');
  expect(await screen().field(handoverTexts.whoLabel).inputValue()).toBe('');
  expect(await screen().person('AK-01').isChecked()).toBe(false);
});

step('the list of hand-overs marks the bundle that carried identities, and no other', async () => {
  await new Shell(app.page).goTo('handovers');
  const rows = screen().grid(handoverTexts.listTitle).getByRole('row').filter({ hasText: sample.caseNumber });
  await expect.poll(() => rows.count()).toBe(2);
  expect(await rows.nth(0).innerText()).toContain(handoverTexts.identitiesOut.id);
  expect(await rows.nth(1).innerText()).not.toContain(handoverTexts.identitiesOut.id);
});
