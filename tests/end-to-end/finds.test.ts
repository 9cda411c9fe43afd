import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { findStateTexts, referralAskTexts, referralOutcomeTexts } from '#shared/text/finds.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { caseFindTexts, findTexts } from '#shared/text/screens/finds.ts';
import { fieldTexts, kitTexts } from '#shared/text/screens/kit.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { eventTexts } from '#shared/text/terms.ts';
import type { TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { startAt, unlock } from './open.ts';
import { CasesScreen } from './pages/cases.ts';
import { FindsScreen, type NewFind } from './pages/finds.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';
import { typedDay } from './workplace.ts';

/** Patrol finds from the first sight of an account to the police report, by keys alone. */
let sample: Sample;
let app: TestApp;
const step = story(() => app.page);
const finds = () => new FindsScreen(app.page);
const see = (words: string) => app.page.getByText(words).first().waitFor();
const reportNumber = 'LP/A/88/XI/2026/SPKT';

const seenLast = (over: Partial<NewFind> = {}): NewFind => ({
  platform: 'ContohChat',
  handle: '@akun.satu',
  place: 'Sekitar terminal',
  date: typedDay(-2),
  clock: '21.30',
  seen: ['Daftar harga'],
  ...over,
});

const flaws = () => barriers(app.page);

const widerThanItself = (box: Locator) => box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);

beforeAll(async () => {
  sample = await makeSample();
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
  await unlock(app, sample);
  await new CasesScreen(app.page).arrived();
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('an empty list says what a find is for, and the form refuses one that nobody could trace', async () => {
  await finds().arrived();
  await see(findTexts.empty.id);
  await expect.poll(flaws).toEqual([]);
  await finds().press('Alt+n');
  await finds().shown(findTexts.newTitle.id);
  await expect.poll(flaws).toEqual([]);
  await finds().fillForm(seenLast({ handle: '', place: '', date: typedDay(1) }));
  await finds().press('Control+Enter');
  await see(fieldTexts.future.id);
  // Beside the field, and nothing to sign: the same words stand above the form as its hint.
  await app.page.getByText(findTexts.traceHint.id).nth(1).waitFor();
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
  await finds().press('Alt+ArrowLeft');
  await finds().button(kitTexts.leaveGo, finds().dialog(kitTexts.leaveTitle)).press('Enter');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await finds().shown(findTexts.listTitle.id);
});

step('a find is recorded by keys, and its page asks for a capture before a take-down', async () => {
  const sentence = await finds().record(seenLast());
  for (const said of ['Daftar harga', '@akun.satu', 'Sekitar terminal', '21.30 WITA']) expect(sentence).toContain(said);
  await finds().shownFind('TM-001');
  await see(findTexts.captureFirst.id);
  await see(eventTexts['find.recorded'].id);
  await expect.poll(flaws).toEqual([]);
});

step('a take-down without a capture is refused until a reason is given; the person goes back instead', async () => {
  await finds().press('Alt+s');
  const dialog = finds().dialog(findTexts.refer);
  await dialog.waitFor();
  // By the word that stands beside the field, and the focus goes back to it.
  await finds().press('Control+Enter');
  await dialog.getByText(`: ${findTexts.toLabel.id}.`).waitFor();
  await app.page.keyboard.type('Kementerian Uji');
  await finds().choose(findTexts.asksLabel, referralAskTexts['take-down'].id, dialog);
  await dialog.getByText(findTexts.captureFirst.id).waitFor();
  await finds().press('Control+Enter');
  await dialog.getByText(findTexts.captureFirst.id).nth(1).waitFor();
  await finds().cancel();
});

step('a capture is kept: chosen by a key, and dragged in', async () => {
  await app.answerDialogs(sample.place.photo);
  expect(await finds().capture('Profil akun')).toContain('foto depan.png');
  await see('Profil akun');
  await finds().drop('seret.png', readFileSync(sample.place.photo));
  await app.page.keyboard.type('Daftar harga di profil');
  expect(await finds().sign(findTexts.capture)).toContain('seret.png');
  await see('Daftar harga di profil');
  await expect.poll(() => app.page.getByText(findTexts.captureFirst.id).count()).toBe(0);
  await expect.poll(flaws).toEqual([]);
});

step('the ministry is asked for a take-down with the scan of the letter, and its reply is recorded', async () => {
  await finds().press('Alt+s');
  const dialog = finds().dialog(findTexts.refer);
  await dialog.waitFor();
  await app.page.keyboard.type('Kementerian Uji');
  await app.answerDialogs(sample.place.photo);
  await finds().chooseScan(dialog);
  await expect.poll(flaws).toEqual([]);
  expect(await finds().sign(findTexts.refer)).toContain('TM-001');
  await see(findTexts.unanswered.id);
  await finds().button(findTexts.answer).press('Enter');
  await finds().dialog(findTexts.answer).waitFor();
  expect(await finds().sign(findTexts.answer)).toContain('Kementerian Uji');
  await see(referralOutcomeTexts.done.id);
  for (const type of ['referral.sent', 'referral.answered'] as const) await see(eventTexts[type].id);
});

step('two more finds go into a case that is there, chosen in the list', async () => {
  for (const handle of ['@akun.dua', '@akun.tiga']) {
    await finds().arrived();
    await finds().record(seenLast({ handle }));
    await finds().shownFind(handle === '@akun.dua' ? 'TM-002' : 'TM-003');
  }
  await finds().arrived();
  for (const number of ['TM-002', 'TM-003']) {
    await finds().walkTo(findTexts.listTitle, number);
    await finds().press('Space');
  }
  await finds().press('Alt+d');
  const dialog = finds().dialog(findTexts.adopt);
  await dialog.waitFor();
  await app.page.keyboard.type(sample.caseNumber);
  await app.page.getByRole('option').first().waitFor();
  await finds().press('ArrowDown', 'Enter', 'Tab');
  await app.page.keyboard.type('Jaringan yang sama');
  expect(await finds().sign(findTexts.adopt)).toContain(sample.caseNumber);
  await expect.poll(() => finds().grid(findTexts.listTitle).innerText()).toContain(findStateTexts.adopted.id);
  await expect.poll(flaws).toEqual([]);
});

step('the first find becomes a police report: only its number and articles are typed', async () => {
  await finds().openRow(findTexts.listTitle, 'TM-001');
  await finds().shownFind('TM-001');
  await finds().press('Alt+p');
  const dialog = finds().dialog(findTexts.report);
  await dialog.waitFor();
  await expect
    .poll(() => finds().field(caseTexts.titleLabel, dialog).inputValue())
    .toBe('Daftar harga - ContohChat - @akun.satu');
  await expect.poll(flaws).toEqual([]);
  await app.page.keyboard.type(reportNumber);
  expect(await finds().sign(findTexts.report)).toContain(reportNumber);
  await finds().shown(reportNumber);
});

step('its case lists it, and takes in another: a handle without end stays inside its list', async () => {
  await finds().arrived();
  await expect.poll(() => finds().grid(findTexts.listTitle).innerText()).toContain(findStateTexts.reported.id);
  await finds().record(seenLast({ handle: `@${'panjang'.repeat(15)}` }));
  await finds().shownFind('TM-004');
  await finds().press('Alt+1');
  await finds().openRow(caseTexts.listTitle, reportNumber);
  await app.page.getByRole('tab', { name: shellTexts.finds.id, exact: true }).press('Enter');
  await see(caseFindTexts.began.id);
  await finds().button(caseFindTexts.adopt).press('Enter');
  await finds().dialog(caseFindTexts.adopt).waitFor();
  await app.page.keyboard.type('TM-004');
  await app.page.getByRole('option', { name: /^TM-004/ }).waitFor();
  expect(await widerThanItself(app.page.getByRole('listbox'))).toBe(false);
  await finds().press('ArrowDown', 'Enter');
  await finds().cancel();
  expect(await finds().takeIn('TM-004', 'Akun yang sama')).toContain('TM-004');
  await see(caseFindTexts.open.id.replace('{number}', 'TM-004'));
  expect(await widerThanItself(app.page.locator('.rb-case-finds'))).toBe(false);
  await expect.poll(flaws).toEqual([]);
});

step('a find closed by mistake tells its end, and is recorded once more with its words', async () => {
  await finds().arrived();
  await finds().record(seenLast({ handle: '@akun.keliru' }));
  await finds().shownFind('TM-005');
  await finds().button(findTexts.close).press('Enter');
  await finds().dialog(findTexts.close).waitFor();
  await app.page.keyboard.type('Salah temuan');
  expect(await finds().sign(findTexts.close)).toContain('TM-005');
  await see(eventTexts['find.closed'].id);
  await see(findTexts.closedStays.id);
  await expect.poll(flaws).toEqual([]);
  await finds().button(findTexts.recordAgain).press('Enter');
  await finds().shown(findTexts.newTitle.id);
  await expect.poll(() => finds().field(findTexts.notesLabel).inputValue()).toContain('TM-005');
  await see(findTexts.sameAccount.id.replace('{numbers}', 'TM-005 (ContohChat)'));
  await expect.poll(flaws).toEqual([]);
  await finds().press('Control+Enter');
  expect(await finds().sign(findTexts.record)).toContain('@akun.keliru');
  await finds().shownFind('TM-006');
});
