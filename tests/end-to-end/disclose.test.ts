import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { errorTexts } from '#shared/text/errors.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { handoverTexts } from '#shared/text/screens/handover.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import type { TestApp } from '../support/app.ts';
import { startAt } from './open.ts';
import { Account } from './pages/account.ts';
import { CasesScreen } from './pages/cases.ts';
import { ExportScreen } from './pages/handover.ts';
import { SecondDialog } from './pages/second.ts';
import { Shell } from './pages/shell.ts';
import { makePeopleSample, type PeopleSample } from './people-sample.ts';
import { story } from './steps.ts';
import { typedDay } from './workplace.ts';

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
  await expect.poll(() => screen().zip.isChecked()).toBe(true);
  await screen().person('AK-01').check();
  await expect.poll(() => screen().zip.isChecked()).toBe(false);
  await send();
  const toasts = await app.page.locator('.rb-toast').count();
  await second().decline();
  await app.page.getByText(errorTexts.SECOND_DECLINED.id).waitFor();
  await expect.poll(() => app.page.getByText(errorTexts.SECOND_DECLINED.id).count()).toBe(1);
  await expect.poll(() => app.page.locator('.rb-toast').count()).toBeLessThanOrEqual(toasts);
  await expect.poll(() => screen().field(handoverTexts.whoLabel).inputValue()).toBe(recipient);
  await expect.poll(() => screen().person('AK-01').isChecked()).toBe(true);
  await expect.poll(() => screen().make.evaluate((button) => button === document.activeElement)).toBe(true);
});

/** What can be pressed, typed into or chosen, and lies under a passing word. */
function underToasts(): Promise<string[]> {
  return app.page.evaluate(() => {
    const toasts = [...document.querySelectorAll('.rb-toast')].map((toast) => toast.getBoundingClientRect());
    const isUnder = (place: DOMRect) =>
      toasts.some(
        ({ left, right, top, bottom }) =>
          place.left < right && place.right > left && place.top < bottom && place.bottom > top,
      );
    return [...document.querySelectorAll('.rb-shell button, .rb-shell input, .rb-shell [role="row"]')]
      .filter((element) => element.getClientRects().length > 0 && isUnder(element.getBoundingClientRect()))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

step('signed by the supervisor: the bundle is made, and the next form begins empty', async () => {
  await send();
  await second().typePassphrase(sample.passphrases.supervisor);
  await app.page.locator('.rb-toast').first().waitFor();
  expect(await underToasts()).toEqual([]);
  const notice = await screen().done(2, 'tahap-1');
  await expect.poll(() => notice.innerText()).toContain('dengan-identitas');
  // Two folders, and no .zip of either.
  const made = readdirSync(sample.place.out).filter((name) => name.includes('_v2'));
  expect(made.map((name) => name.replace(/^.*_v2/, '')).sort()).toEqual(['', '-dengan-identitas']);
  await screen().button(handoverTexts.another).press('Enter');
  await expect.poll(() => screen().field(handoverTexts.whoLabel).inputValue()).toBe('');
  await expect.poll(() => screen().person('AK-01').isChecked()).toBe(false);
});

step('the list of hand-overs marks the bundle that carried identities, and no other', async () => {
  await new Shell(app.page).goTo('handovers');
  const rows = screen().grid(handoverTexts.listTitle).getByRole('row').filter({ hasText: sample.caseNumber });
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => rows.nth(0).innerText()).toContain(handoverTexts.identitiesOut.id);
  await expect.poll(() => rows.nth(1).innerText()).not.toContain(handoverTexts.identitiesOut.id);
});

step('in the wide rail no hint lies over the page: the key stands beside its word', async () => {
  const rail = app.page.getByRole('navigation', { name: shellTexts.navigation.id });
  const backups = rail.getByRole('button', { name: shellTexts.backups.id, exact: true });
  await backups.hover();
  await backups.getByText('Alt+6').waitFor();
  await new Promise((later) => setTimeout(later, 700));
  await expect.poll(() => app.page.getByRole('tooltip').count()).toBe(0);
  await rail.getByRole('button', { name: shellTexts.collapse.id }).click();
  await backups.hover();
  await app.page.getByRole('tooltip').filter({ hasText: shellTexts.backups.id }).waitFor();
  await rail.getByRole('button', { name: shellTexts.expand.id }).click();
});

step('a long number of a case stands whole above it, and can be read in full where it is cut', async () => {
  const number = 'LP/A/1173/XI/2026/SPKT.DITRESKRIMSUS SUBDIT V SIBER/POLDA NUSA TENGGARA TIMUR/RESOR CONTOH BARAT';
  const cases = new CasesScreen(app.page);
  await new Shell(app.page).goTo('cases');
  await cases.startCase();
  await cases.openCase({ number, title: 'Penipuan daring', openedOn: typedDay(-1), offences: ['UU ITE'], notes: '' });
  await cases.shown(number);
  const heading = app.page.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  await app.page.getByRole('listitem').filter({ hasText: number }).and(app.page.getByTitle(number)).waitFor();
  await new Shell(app.page).goTo('cases');
  await app.page.getByRole('gridcell', { name: number }).and(app.page.getByTitle(number)).waitFor();
});
