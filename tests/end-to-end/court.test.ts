import { afterAll, beforeAll, expect } from 'vitest';
import { productionKdf } from '#electron/catalogue/keys/kdf.ts';
import { ruleTexts } from '#shared/text/duties.ts';
import { courtErrors } from '#shared/text/errors/court.ts';
import { applicationKindTexts, courtOutcomeTexts, legalReasonTexts, legalTexts } from '#shared/text/legal.ts';
import { precheckTexts } from '#shared/text/precheck.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { courtTexts, nextTexts } from '#shared/text/screens/court.ts';
import { handoverTexts } from '#shared/text/screens/handover.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { scanTexts } from '#shared/text/screens/scan.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { custodyTexts, stageTexts } from '#shared/text/terms.ts';
import type { TestApp } from '../support/app.ts';
import { startService } from '../support/service.ts';
import { barriers } from './barriers.ts';
import { startAt, unlock } from './open.ts';
import { Acts } from './pages/acts.ts';
import { CasesScreen } from './pages/cases.ts';
import { CourtScreen } from './pages/court.ts';
import { ItemList } from './pages/items.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';
import { calendar, typedDay } from './workplace.ts';

/** An urgent seizure whose approval is asked late and refused twice, and a pre-trial ruling on another one, by keys alone. */
let sample: Sample;
let app: TestApp;
const step = story(() => app.page);
const court = () => new CourtScreen(app.page);
const see = (words: string) => app.page.getByText(words).first().waitFor();

const flaws = () => barriers(app.page);

/** Two things taken in urgency five weeks ago, and kept in the store since; nobody has asked the court. */
async function seizeInUrgency({ folder, passphrase }: Sample): Promise<void> {
  const service = startService({ kdf: { ...productionKdf, leastMilliseconds: 0 } });
  await service.done('catalogue.unlock', { folder: service.grant(folder), user: null, passphrase });
  const { rows } = await service.done('cases.list', { search: '', after: null, limit: 1 });
  const thing = { quantity: 1, notes: '', attributes: { class: 'other', kind: 'kotak' } } as const;
  const { items } = await service.done('seizures.record', {
    case: rows[0]?.case ?? '',
    warrant: null,
    urgentGround: 'easily-moved',
    place: 'Gang Uji 3',
    at: calendar.at(-30, 9, 0),
    holder: 'PL-02',
    officers: ['Briptu Uji'],
    witnesses: ['SK-03', 'SK-04'],
    notes: '',
    items: [
      { ...thing, description: 'Kotak satu' },
      { ...thing, description: 'Kotak dua' },
    ],
  });
  await service.done('custody.receive', {
    items: items.map(({ item }) => item),
    releasedBy: 'Briptu Uji',
    receivedBy: 'Petugas Uji',
    document: 'BA/9',
    condition: 'utuh',
    registerNumber: 'REG/9',
    location: 'Rak 9',
  });
  await service.stop();
}

beforeAll(async () => {
  sample = await makeSample();
  await seizeInUrgency(sample);
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
  await unlock(app, sample);
  const cases = new CasesScreen(app.page);
  await cases.arrived();
  await cases.openRow(caseTexts.listTitle, sample.caseNumber);
  await cases.shown(sample.caseNumber);
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('the papers tell how the items of each seizure stand, why, and what comes next', async () => {
  await court().openPapers();
  const urgent = await court().group('BB-005').innerText();
  for (const words of [legalTexts.urgent, legalReasonTexts['not-asked'], nextTexts['not-asked']])
    expect(urgent).toContain(words?.id);
  expect(urgent).toMatch(/Lewat \d/);
  await expect.poll(() => court().group('BB-001').innerText()).toContain(legalTexts.lawful.id);
  await expect.poll(flaws).toEqual([]);
});

step('a date that cannot be is refused beside its field, before anything is signed', async () => {
  await court().askFor('BB-005');
  await court().fillApplication({ number: 'B/77/UJI', date: typedDay(-33), court: 'PN Uji' });
  await court().press('Control+Enter');
  await see(courtTexts.beforeSeizure.id);
  await court().typeDay(courtTexts.dateLabel, typedDay(3));
  await see(courtTexts.dateToCome.id);
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
});

step('approval asked after its last day is told to be late, and recorded with its scan', async () => {
  await court().typeDay(courtTexts.dateLabel, typedDay(-10));
  await see(courtTexts.lateTitle.id);
  await see('R3, ');
  await app.answerDialogs(sample.place.photo);
  await app.page.getByRole('button', { name: scanTexts.choose.id, exact: true }).press('Enter');
  await see('foto depan.png');
  await expect.poll(flaws).toEqual([]);
  await court().press('Control+Enter');
  expect(await court().sign(courtTexts.apply)).toContain('Gang Uji 3');
  const asked = court().application('B/77/UJI');
  await asked.waitFor();
  const words = await asked.innerText();
  expect(words).toMatch(/Terlambat: R3, batas \d+ \w+ \d{4}/);
  expect(words).toContain(courtTexts.hasScan.id);
});

step('the duty says when it was due', async () => {
  await app.page.getByRole('tab', { name: shellTexts.duties.id, exact: true }).press('Enter');
  const duty = app.page.getByRole('listitem').filter({ hasText: ruleTexts.R3.id });
  await duty.first().waitFor();
  await duty.first().locator('summary').press('Enter');
  await duty.first().getByText('Batas: ').waitFor();
  await expect.poll(() => duty.first().innerText()).toContain('Selesai terlambat');
});

step('a refusal makes the items unusable; a number of another pattern is only remarked upon', async () => {
  await court().openPapers();
  const sentence = await court().decide('B/77/UJI', {
    outcome: 'refused',
    number: '12/XX',
    date: typedDay(-9),
    receivedOn: typedDay(-8),
  });
  expect(sentence).toContain(courtOutcomeTexts.refused.id);
  await court().group('BB-005').getByText(legalTexts.refused.id).waitFor();
  const group = await court().group('BB-005').innerText();
  expect(group).toContain(nextTexts['approval-refused']?.id);
  // The clock of the return: three days from the receipt.
  expect(group).toMatch(/Lewat \d/);
});

step('the pre-check of Tahap II names them, says why and by which paper, and leads to them', async () => {
  await court().press('Alt+p');
  await court().pick(stageTexts['tahap-2']);
  const gap = app.page.getByRole('listitem').filter({ hasText: precheckTexts['court-refused'].id });
  await gap.waitFor();
  await expect.poll(() => gap.innerText()).toContain('12/XX');
  // The grey button is grey to the keyboard too: the field is marked, nothing is asked and nothing signed.
  const recipient = app.page.getByLabel(handoverTexts.whoLabel.id);
  await recipient.press('Control+Enter');
  await expect.poll(() => recipient.getAttribute('aria-invalid')).toBe('true');
  await recipient.fill('Jaksa Contoh');
  await recipient.press('Control+Enter');
  await expect
    .poll(() => app.page.locator('.rb-precheck').evaluate((here) => here === document.activeElement))
    .toBe(true);
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
  await gap.getByRole('button', { name: 'BB-006', exact: true }).press('Enter');
  await court().shown('BB-006 · Kotak dua');
  await see(legalReasonTexts['approval-refused'].id);
  await court().press('Alt+ArrowLeft');
  await see(handoverTexts.precheck.id);
  await court().press('Alt+ArrowLeft');
  await court().shown(sample.caseNumber);
});

step('it is asked again once; after the second refusal the things must go back', async () => {
  await court().openPapers();
  const again = { number: 'B/78/UJI', date: typedDay(-6) };
  expect(await court().askAgain('B/77/UJI', again)).toContain('satu kali');
  await court().group('BB-005').getByText(legalTexts['awaiting-again'].id).waitFor();
  await court().decide('B/78/UJI', {
    outcome: 'refused',
    number: '13/Pen.Pid/2026/PN Uji',
    date: typedDay(-5),
    receivedOn: typedDay(-5),
  });
  await court().group('BB-005').getByText(legalTexts['must-return'].id).waitFor();
  await expect.poll(() => court().application('B/78/UJI').innerText()).toContain(courtTexts.againSpent.id);
});

step('a third time is refused in words, and what was typed is not lost without a question', async () => {
  await court().press('Alt+j');
  await court().shown(courtTexts.applicationTitle.id);
  await court().pick(applicationKindTexts.approval);
  await court().chooseStarting(courtTexts.seizureLabel, 'Gang Uji 3');
  await court().fillApplication({ number: 'B/79/UJI', date: typedDay(-3) });
  await court().press('Control+Enter');
  const dialog = court().dialog(courtTexts.apply);
  await dialog.waitFor();
  await court().press('Control+Enter');
  await dialog.getByText(courtErrors.COURT_AGAIN_ONCE.id).waitFor();
  await court().press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await court().press('Alt+ArrowLeft');
  await court().button(kitTexts.leaveGo, court().dialog(kitTexts.leaveTitle)).press('Enter');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await court().shown(sample.caseNumber);
  await expect.poll(() => court().application('B/79/UJI').count()).toBe(0);
});

step('a pre-trial ruling on one item annuls that one and leaves the others', async () => {
  const sentence = await court().rule({
    number: '3/Pid.Pra/2026/PN Uji',
    date: typedDay(-2),
    court: 'PN Uji',
    outcome: 'unlawful',
    seizure: sample.marker,
    item: 'BB-002',
  });
  expect(sentence).toContain('BB-002');
  await court().group('BB-002').getByText(legalTexts.annulled.id).waitFor();
  await expect.poll(() => court().group('BB-001').innerText()).toContain(legalTexts.lawful.id);
  await expect.poll(flaws).toEqual([]);
});

step('a hand-over leaves out what the court barred, and names the paper', async () => {
  await app.page.getByRole('tab', { name: caseTexts.tabItems.id, exact: true }).press('Enter');
  const items = new ItemList(app.page);
  await items.select(['BB-002', 'BB-003', 'BB-005']);
  const dialog = await new Acts(app.page).openHandOver();
  const box = (number: string) => dialog.getByRole('checkbox', { name: new RegExp(`^${number} `) });
  await box('BB-003').waitFor();
  expect(await Promise.all(['BB-002', 'BB-003', 'BB-005'].map((number) => box(number).isChecked()))).toEqual([
    false,
    true,
    false,
  ]);
  await expect.poll(() => box('BB-005').isDisabled()).toBe(true);
  const words = await dialog.innerText();
  for (const paper of ['3/Pid.Pra/2026/PN Uji', '13/Pen.Pid/2026/PN Uji']) expect(words).toContain(paper);
  expect(words).toContain(legalReasonTexts['refused-again'].id);
  await expect.poll(flaws).toEqual([]);
  expect(await new Acts(app.page).handOver({ receivedBy: 'Jaksa Uji', document: 'BA/20' })).toContain('BB-003');
  await expect.poll(() => items.textOf('BB-003')).toContain(custodyTexts['with-prosecutor'].id);
  await expect.poll(() => items.textOf('BB-005')).toContain(custodyTexts.stored.id);
});
