import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { intakeTexts } from '#shared/text/screens/intake.ts';
import { itemTexts, timelineTexts } from '#shared/text/screens/items.ts';
import { fieldTexts, kitTexts } from '#shared/text/screens/kit.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { custodyTexts, eventTexts, intakeOutcomeTexts, intakeReasonTexts } from '#shared/text/terms.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { makeIntakeSample, type IntakeSample } from './intake-sample.ts';
import { CasesScreen } from './pages/cases.ts';
import { IntakeScreen } from './pages/intake.ts';
import { ItemScreen } from './pages/item.ts';
import { Screen } from './pages/screen.ts';
import { Shell } from './pages/shell.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { story } from './steps.ts';

/** From the counter of the store to the investigator and back, by keys alone. */
let sample: IntakeSample;
let app: TestApp;
const step = story(() => app.page);
const intake = () => new IntakeScreen(app.page);
const item = () => new ItemScreen(app.page);
const see = (words: string) => app.page.getByText(words).first().waitFor();

const flaws = () => barriers(app.page);

async function unlockAs({ name, passphrase }: { readonly name: string; readonly passphrase: string }): Promise<void> {
  const screen = new Screen(app.page);
  await screen.choose(unlockTexts.person, name);
  await screen.fill(unlockTexts.passphrase, passphrase);
  await screen.press('Enter');
  await app.page.getByRole('navigation', { name: 'Bagian' }).waitFor();
}

async function switchTo(user: { readonly name: string; readonly passphrase: string }): Promise<void> {
  await new Shell(app.page).lock();
  await unlockAs(user);
}

beforeAll(async () => {
  sample = await makeIntakeSample();
  app = await launchApp({ preferences: { language: 'id' }, env: { TZ: 'Asia/Makassar' } });
  app.page.setDefaultTimeout(60_000);
  await app.answerDialogs(sample.folder);
  await new WelcomeScreen(app.page).open();
  await unlockAs(sample.officer);
  await new CasesScreen(app.page).arrived();
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('without a reason nothing is signed, and "other" has to be said in words', async () => {
  await intake().arrived();
  await intake().row('BB-001').waitFor();
  const dialog = await intake().judge('refuse', ['BB-001']);
  await intake().press('Control+Enter');
  await dialog.getByText(fieldTexts.choose.id).waitFor();
  await intake().because(intakeReasonTexts.other, ' ');
  await intake().press('Control+Enter');
  await dialog.getByText(intakeTexts.notesWanted.id).waitFor();
  await expect.poll(flaws).toEqual([]);
  await intake().press('Escape');
  await intake().button(kitTexts.leaveGo, intake().dialog(kitTexts.leaveTitle)).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => intake().row('BB-001').innerText()).toContain(intakeTexts.notLooked.id);
});

step('an item is refused with a reason, words and a photo', async () => {
  await app.answerDialogs(sample.place.photo);
  const dialog = await intake().judge('refuse', ['BB-001']);
  await intake().because(intakeReasonTexts['not-sealed'], 'Amplop terbuka, layar tampak.');
  await intake().choosePhoto(dialog, 'foto depan.png');
  expect(await intake().sign(intakeTexts.refuse)).toContain('menolak BB-001.');
  await expect.poll(() => intake().row('BB-001').innerText()).toContain(intakeTexts.showRefused.id);
  await intake().panel.getByText('Amplop terbuka, layar tampak.').waitFor();
});

step('several go back to be put right at once, with a photo that was dragged in', async () => {
  const dialog = await intake().judge('putRight', ['BB-002', 'BB-003']);
  await intake().because(intakeReasonTexts['count-differs'], 'Uang 6 lembar, bukan 7.');
  await intake().drop('catatan.txt', Buffer.from('bukan gambar'));
  await dialog.getByRole('alert').filter({ hasText: 'catatan.txt' }).waitFor();
  await intake().drop('hitungan.png', readFileSync(sample.place.photo));
  await dialog.getByText('hitungan.png').waitFor();
  expect(await intake().sign(intakeTexts.putRight)).toContain('2 barang (BB-002');
  await expect.poll(() => intake().row('BB-003').innerText()).toContain(intakeTexts.showReturned.id);
  await expect.poll(() => intake().row('BB-004').innerText()).toContain(intakeTexts.notLooked.id);
  // The keyboard is where it was.
  await intake().panel.getByRole('heading', { name: 'BB-003' }).waitFor();
});

step('an item that the store accepted meanwhile is not refused: the dialog says why, and stays', async () => {
  const dialog = await intake().judge('refuse', ['BB-004']);
  await intake().because(intakeReasonTexts.damaged, 'Retak');
  const received = await app.page.evaluate(async () => {
    const { catalogue } = window as unknown as {
      catalogue: Record<string, (input: unknown, id: string) => Promise<{ value: { rows: { item: string }[] } }>>;
    };
    const asked = { case: null, search: 'akun', custody: null, after: null, limit: 9 };
    const found = await catalogue['items.list']?.(asked, crypto.randomUUID());
    const items = found?.value.rows.map((row) => row.item);
    const party = { releasedBy: 'A', receivedBy: 'B', document: 'BA/1', condition: '' };
    const input = { items, ...party, registerNumber: 'R/9', location: 'Rak 9' };
    return catalogue['custody.receive']?.(input, crypto.randomUUID());
  });
  expect(received).toMatchObject({ ok: true });
  await intake().press('Control+Enter');
  await dialog.getByRole('alert').filter({ hasText: custodyTexts.stored.id }).waitFor();
  await intake().press('Escape');
  await intake().button(kitTexts.leaveGo, intake().dialog(kitTexts.leaveTitle)).press('Enter');
  await intake().row('BB-004').waitFor({ state: 'detached' });
});

step('the investigator sees what was refused and why, with its picture, and has no act of the store', async () => {
  await switchTo(sample.investigator);
  await intake().arrived();
  await expect.poll(() => intake().button(intakeTexts.refuse).count()).toBe(0);
  await intake().openRow(intakeTexts.waiting, 'BB-001 ');
  await item().arrived('BB-001');
  await see(`${intakeOutcomeTexts.refused.id}: ${intakeReasonTexts['not-sealed'].id}`);
  await see(intakeTexts.whatNext.id);
  await item().button(intakeTexts.showPhoto).press('Enter');
  await app.page.getByRole('img', { name: 'Foto pemeriksaan BB-001' }).waitFor();
  await expect
    .poll(() => item().point(eventTexts['intake.judged']).innerText())
    .toContain(intakeReasonTexts['not-sealed'].id);
  await app.page.getByRole('region', { name: itemTexts.seizure.id }).getByText('SP.Sita/31/XI/2026').waitFor();
  await expect.poll(flaws).toEqual([]);
});

step('the page leads from the phone to the card inside it and back', async () => {
  await app.page.getByRole('button', { name: /^BB-001\.1 / }).press('Enter');
  await item().arrived('BB-001.1');
  await app.page.getByRole('button', { name: /^BB-001 Telepon/ }).press('Enter');
  await item().arrived('BB-001');
});

step(
  'a mistyped IMEI is put right; what cannot be right is told beside it, and nothing typed goes without a question',
  async () => {
    const dialog = await item().openCorrection(eventTexts['item.seized']);
    const imei = item().corrected(fieldLabels.imei, dialog);
    await imei.fill('35209900176148');
    await item().press('Control+Enter');
    await dialog.getByText('IMEI: 14 dari 15 angka.').waitFor();
    await expect.poll(() => imei.getAttribute('aria-invalid')).toBe('true');
    await item().press('Escape');
    await app.page.getByRole('dialog', { name: kitTexts.leaveTitle.id }).waitFor();
    await item().press('Enter');
    await expect.poll(() => imei.inputValue()).toBe('35209900176148');
    await imei.fill('35-209900-176148-1');
    await item().press('Control+Enter');
    await dialog.getByText(fieldTexts.required.id).waitFor();
    await item().fill(timelineTexts.reason, 'Salah ketik', dialog);
    await expect.poll(flaws).toEqual([]);
    await item().sign(timelineTexts.correctTitle);
    await see('352099001761481');
  },
);

step('cash that was counted wrong is put right note by note', async () => {
  await intake().arrived();
  await intake().openRow(intakeTexts.waiting, 'BB-003 ');
  await item().arrived('BB-003');
  const dialog = await item().openCorrection(eventTexts['item.seized']);
  await dialog.getByRole('textbox', { name: /100\.000/ }).fill('6');
  await dialog.getByText(/Jumlah Rp\s*600\.000/).waitFor();
  await item().fill(timelineTexts.reason, 'Dihitung ulang', dialog);
  await item().sign(timelineTexts.correctTitle);
  await see('600.000');
  await intake().arrived();
  await intake().openRow(intakeTexts.waiting, 'BB-001 ');
  await item().arrived('BB-001');
});

step('what was wrong is corrected, and the counter sees that there is something new', async () => {
  await item().correct(eventTexts['item.seized'], seizureTexts.description, 'Telepon hitam, disegel ulang', 'Disegel');
  await see('Telepon hitam, disegel ulang');
  await switchTo(sample.officer);
  await intake().arrived();
  await expect.poll(() => intake().row('BB-001').innerText()).toContain(intakeTexts.changedSince.id);
});

step('the corrected item is received; the keyboard stays in the list, and the page says no more of it', async () => {
  const sentence = await intake().accept('BB-001', { register: 'REG/7', location: 'Gudang A / Rak 3' });
  expect(sentence).toContain('BB-001');
  await intake().row('BB-001').waitFor({ state: 'detached' });
  await intake().panel.getByRole('heading', { name: 'BB-001.1' }).waitFor();
  await new Shell(app.page).find('Telepon hitam, disegel ulang', /BB-001/);
  await item().arrived('BB-001');
  await item().point(eventTexts['custody.received']).waitFor();
  await expect.poll(() => app.page.getByText(intakeTexts.whatNext.id).count()).toBe(0);
});

step('the cash that was put right is received too', async () => {
  await intake().arrived();
  await expect.poll(() => intake().row('BB-003').innerText()).toContain(intakeTexts.changedSince.id);
  await intake().accept('BB-003', { register: 'REG/8', location: 'Brankas 1' });
  await intake().row('BB-003').waitFor({ state: 'detached' });
});

step('what was wrong is counted by month', async () => {
  await intake().arrived();
  await app.page.getByRole('tab', { name: intakeTexts.waiting.id }).focus();
  await intake().press('ArrowRight');
  const table = app.page.getByRole('table', { name: intakeTexts.statistics.id });
  const row = (name: string) => table.getByRole('row', { name: new RegExp(`^${name}`) });
  await row(intakeReasonTexts['count-differs'].id).waitFor();
  await expect.poll(() => row(intakeReasonTexts['count-differs'].id).innerText()).toMatch(/2\s+2$/);
  await expect.poll(() => row(intakeTexts.ofWhichRefused.id).innerText()).toMatch(/1\s+1$/);
  await expect.poll(flaws).toEqual([]);
});
