import { readFileSync, renameSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { fieldLabels } from '#shared/text/fields.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { draftTexts, gridTexts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { urgentGroundTexts, warrantKindTexts } from '#shared/text/terms.ts';
import type { TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { ask } from './ask.ts';
import { Hands } from './hands.ts';
import { startAt, unlock } from './open.ts';
import { CasesScreen } from './pages/cases.ts';
import { escaped } from './pages/screen.ts';
import { SeizureScreen } from './pages/seizure.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';
import { checked, iccids, imeis, twelveItems } from './twelve-items.ts';
import { calendar, typedDay } from './workplace.ts';

/** Seizures as they are typed, by keys alone, and what the service has of them afterwards. */
let sample: Sample;
let app: TestApp;
const step = story(() => app.page);
const seizure = () => new SeizureScreen(app.page);
const see = (words: string) => app.page.getByText(words).first().waitFor();

const flaws = () => barriers(app.page);

async function theCase(): Promise<string> {
  const { rows } = await ask(app.page, 'cases.list', { search: '', after: null, limit: 1 });
  return rows[0]?.case ?? '';
}

async function itemsOfCase() {
  const { rows } = await ask(app.page, 'items.list', {
    case: await theCase(),
    search: '',
    custody: null,
    after: null,
    limit: 500,
  });
  return Promise.all(rows.map(({ item }) => ask(app.page, 'items.get', { item })));
}

async function open(): Promise<void> {
  await seizure().press('Alt+n');
  await seizure().arrived();
}

beforeAll(async () => {
  sample = await makeSample();
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

step('an empty form says what minutes and receipt want, and leads to it', async () => {
  await open();
  for (const code of ['time', 'holder', 'witnesses', 'village-head', 'record-number', 'receipt-number'] as const)
    await seizure().missing(code).waitFor();
  await expect.poll(flaws).toEqual([]);
  await seizure().missing('receipt-number').press('Enter');
  expect(await app.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('receiptNumber');
});

step('twelve items with cash and two phones with a SIM inside each take fewer than 120 steps', async () => {
  const hands = new Hands(app.page);
  await seizure().field(seizureTexts.place).focus();
  await hands.field('Kamar sewa nomor 12');
  await hands.field(typedDay(-3));
  await hands.field('14.05');
  // Over the zone and the order, which are right as they stand; a list of short texts takes Enter for its own.
  await hands.key('Tab', 'Tab');
  await hands.field('PL-01');
  await hands.key('Tab');
  await hands.field('SK-01');
  await hands.field('SK-02');
  await hands.key('Tab');
  await hands.field('Ketua RT 04');
  await hands.field('BA/12/XI/2026');
  await hands.text('STP/12/XI/2026');
  await see('SK-01, SK-02 belum tercatat di perkara ini');
  await hands.row('Alt+i', ['HP Samsung Galaxy hitam', imeis[0], '', 'hitam']);
  await hands.row('Control+i', ['Kartu SIM Telkomsel', iccids[0], '', '0812 3456 7890']);
  await hands.row('Alt+i', ['HP Oppo A5 biru', imeis[1], 'Oppo', 'biru']);
  await hands.row('Control+i', ['Kartu SIM Indosat', iccids[1], '', '0857 1111 2222']);
  await hands.row('Alt+i', ['Uang tunai dalam amplop', '100.000x74; 50.000x46; 500x10 koin']);
  await see('Uang tunai seluruhnya Rp9.705.000');
  await hands.row('Alt+i', ['Laptop Asus abu-abu', 'SN-LAPTOP-7', '', 'VivoBook']);
  await hands.row('Alt+i', ['Flashdisk Sandisk 64 GB merah', 'SN-USB-9']);
  await hands.row('Alt+i', ['Paspor sampul hijau', 'X1000001', 'Paspor', '48']);
  await hands.row('Control+d', ['Paspor sampul hijau, sobek', 'X1000002']);
  await hands.row('Control+d', ['Paspor sampul merah', 'X1000003']);
  await hands.row('Alt+i', ['Akun ContohChat', '@kamar.contoh.12', 'ContohChat']);
  await hands.row('Alt+i', ['Sepeda motor Honda Beat hitam', 'MH1JM1', 'Sepeda motor']);
  // What minutes and receipt want is all there; what the items could have beside it is only advised.
  await expect.poll(() => seizure().missing('witnesses').count()).toBe(0);
  for (const code of ['time', 'holder', 'village-head', 'record-number', 'receipt-number'] as const)
    await expect.poll(() => seizure().missing(code).count()).toBe(0);
  await expect.poll(flaws).toEqual([]);
  await hands.key('Control+Enter');
  const dialog = seizure().dialog(seizureTexts.title);
  await expect
    .poll(() => dialog.getByRole('paragraph').first().innerText())
    .toContain('12 barang di Kamar sewa nomor 12');
  await hands.key('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await new CasesScreen(app.page).shown(sample.caseNumber);
  expect(hands.steps).toBeLessThan(120);
});

step('the service has every item as it was typed, and misses nothing for minutes and receipt', async () => {
  const { seizures } = await ask(app.page, 'cases.get', { case: await theCase() });
  const last = seizures.at(-1);
  expect(last).toMatchObject({
    place: 'Kamar sewa nomor 12',
    at: `${calendar.day(-3)}T14:05:00+08:00`,
    holder: 'PL-01',
    officers: [`${sample.marker} nama`],
    witnesses: ['SK-01', 'SK-02'],
    villageHead: 'Ketua RT 04',
    recordNumber: 'BA/12/XI/2026',
    receiptNumber: 'STP/12/XI/2026',
    items: 12,
  });
  const { missing } = await ask(app.page, 'seizures.missing', { seizure: last?.seizure ?? '' });
  expect(missing.filter(({ place }) => place !== 'item')).toEqual([]);
  const recorded = (await itemsOfCase()).filter(({ seized }) => seized.seizure === last?.seizure);
  const facts = recorded.map(({ seized: { number, description, attributes } }) => ({
    number,
    description,
    attributes,
  }));
  expect(facts).toEqual(twelveItems);
  expect(await ask(app.page, 'drafts.list', { case: null })).toEqual([]);
});

/** Forty phones as a spreadsheet holds them; two of them cannot be right. */
function table(): string {
  const rows = Array.from({ length: 40 }, (_, n) => {
    const imei = n === 6 ? '3.55E+14' : n === 20 ? '490154203237519' : checked(`3500000000${String(1000 + n)}`);
    return `${String(n + 1)}\tHP Oppo nomor ${String(n + 1)}\tHandphone\t1 unit\tOppo\t${imei}`;
  });
  return ['No\tNama barang\tJenis\tJumlah\tMerk\tIMEI', ...rows].join('\r\n');
}
const badImei = () => seizure().item(7).getByRole('textbox', { name: fieldLabels.imei.id, exact: true });

step('forty rows are pasted from a spreadsheet; the two that are wrong are named and gone to', async () => {
  await open();
  await seizure().press('Alt+i');
  await seizure().paste(table());
  await see('40 baris ditempel, 2 perlu diperbaiki. Yang pertama: Barang 7, IMEI.');
  await expect.poll(() => badImei().inputValue()).toBe('3.55E+14');
  expect(await badImei().evaluate((cell) => cell === document.activeElement)).toBe(true);
  // From wherever somebody is, the list beside says in words what is wrong, and leads there.
  await seizure().field(seizureTexts.place).focus();
  await app.page.getByRole('button', { name: /^BB-021: IMEI hanya berisi angka/ }).press('Enter');
  await expect.poll(() => badImei().evaluate((cell) => cell === document.activeElement)).toBe(true);
  await expect.poll(flaws).toEqual([]);
  await seizure().press('Alt+z');
  await see('0 barang');
  await seizure().press('Alt+i');
  await seizure().paste(table());
  await see('40 barang');
});

step('leaving keeps a draft, and it goes on where it was', async () => {
  await seizure().fillHead({
    place: 'Gang Uji 3',
    date: typedDay(-2),
    clock: '9.30',
    holder: 'PL-02',
    witnesses: ['SK-03', 'SK-04'],
  });
  // In the list of witnesses Escape closes the list.
  await seizure().field(seizureTexts.place).focus();
  await seizure().press('Escape');
  await new CasesScreen(app.page).shown(sample.caseNumber);
  await see('Penyitaan belum selesai: Gang Uji 3 · 40 barang');
  const resume = app.page.getByRole('button', {
    name: new RegExp(`^${escaped(draftTexts.resume.id)}: Gang Uji 3 · 40`),
  });
  await resume.press('Enter');
  await expect.poll(() => seizure().field(seizureTexts.place).inputValue()).toBe('Gang Uji 3');
  await seizure().press('Escape');
  await new CasesScreen(app.page).shown(sample.caseNumber);
  await open();
  await expect.poll(() => seizure().field(seizureTexts.place).inputValue()).toBe('');
  await resume.press('Enter');
  await expect.poll(() => seizure().field(seizureTexts.place).inputValue()).toBe('Gang Uji 3');
  await expect.poll(() => seizure().field(kitTexts.time).inputValue()).toBe('09.30');
  await see('40 barang');
  await expect.poll(() => badImei().inputValue()).toBe('3.55E+14');
});

step('a draft that another window has saved meanwhile is not overwritten without a word', async () => {
  const [draft] = await ask(app.page, 'drafts.list', { case: null });
  if (draft === undefined) throw new Error('there is no draft');
  const { draft: id, case: caseId, title, revision } = draft;
  const content = { form: 1, text: '{}' };
  await ask(app.page, 'drafts.save', { draft: id, case: caseId, title, revision, content });
  await seizure().fill(seizureTexts.holder, 'PL-03');
  await app.page.getByRole('button', { name: draftTexts.saveNew.id }).press('Enter');
  await expect.poll(async () => (await ask(app.page, 'drafts.list', { case: null })).length).toBe(2);
  await app.page.getByRole('button', { name: draftTexts.saveNew.id }).waitFor({ state: 'detached' });
});

step('what is wrong is refused in words, and a number that is known only passes with a reason', async () => {
  await seizure().press('Control+Enter');
  await see('2 barang belum dapat dicatat. Yang pertama: BB-021.');
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
  // The IMEI of an item that the catalogue has.
  await badImei().fill('490154203237518');
  await seizure().details.getByText('BB-001 (').first().waitFor();
  await seizure().press('Control+Enter');
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
  const reason = seizure().details.getByRole('textbox', { name: gridTexts.sameAs.id });
  await reason.fill('Dikembalikan, lalu disita lagi');
  await seizure().press('Control+Enter');
  await see('1 barang belum dapat dicatat. Yang pertama: BB-035.');
  await seizure().item(21).getByRole('textbox', { name: fieldLabels.imei.id, exact: true }).fill('');
  expect(await seizure().save()).toContain('40 barang di Gang Uji 3');
  await new CasesScreen(app.page).shown(sample.caseNumber);
  const same = (await itemsOfCase()).filter(({ seized }) => seized.sameAs !== undefined);
  expect(same.map(({ seized }) => [seized.number, seized.sameAs])).toEqual([
    ['BB-021', 'Dikembalikan, lalu disita lagi'],
  ]);
});

step('what cannot be moved is not seized as urgent, and the form says why', async () => {
  await open();
  await seizure().fillHead({ place: 'Desa Uji', date: typedDay(-1), clock: '10.00', holder: 'PL-04', witnesses: [] });
  await seizure().choose(seizureTexts.warrant, `SP/${sample.marker} · ${warrantKindTexts['seizure-order'].id}`);
  await seizure().choose(seizureTexts.ground, urgentGroundTexts['easily-moved'].id);
  const row = await seizure().addItem(1, 'other', 'Rumah kayu');
  await seizure().fill(fieldLabels.kind, 'Bangunan', row);
  await seizure().details.getByRole('combobox', { name: gridTexts.movable.id }).selectOption('no');
  await seizure().details.getByText('penyitaan mendesak hanya untuk benda bergerak').waitFor();
  await seizure().press('Control+Enter');
  await see('1 barang belum dapat dicatat');
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
  await seizure().details.getByRole('combobox', { name: gridTexts.movable.id }).selectOption('');
});

step('photos wait for the item; one that could not be kept is named and tried again', async () => {
  const { photo } = sample.place;
  await seizure().drop(1, 'seret.png', readFileSync(photo));
  await app.answerDialogs(photo);
  await seizure().button(gridTexts.addPhoto, seizure().details).press('Enter');
  await see('2 foto menunggu sampai penyitaan dicatat.');
  renameSync(photo, `${photo}.hilang`);
  await seizure().save();
  await see('Penyitaan sudah dicatat, tetapi 1 foto belum tersimpan.');
  await expect.poll(flaws).toEqual([]);
  renameSync(`${photo}.hilang`, photo);
  await app.page.getByRole('button', { name: gridTexts.photosRetry.id }).press('Enter');
  await new CasesScreen(app.page).shown(sample.caseNumber);
  const { attachments, item } = (await itemsOfCase()).find(({ item }) => item.description === 'Rumah kayu') ?? {};
  expect(attachments?.map(({ name }) => name).sort()).toEqual(['foto depan.png', 'seret.png']);
  expect(item?.number).toBe('BB-055');
});

step('five thousand rows are pasted and typed in without freezing, and one more is refused in words', async () => {
  await open();
  await seizure().press('Alt+i');
  await seizure().paste(Array.from({ length: 5000 }, (_, n) => `Kunci ${String(n)}\tLainnya\t1\t\tlogam`).join('\n'));
  await see('5.000 barang');
  await expect.poll(() => app.page.getByRole('row').count()).toBeLessThan(100);
  await app.page.keyboard.type(' besar');
  await expect
    .poll(() => seizure().item(1).getByRole('textbox', { name: seizureTexts.description.id }).inputValue())
    .toContain('besar');
  await seizure().paste('Gembok\tLainnya\nGembok\tLainnya');
  await app.page.getByText('paling banyak 5.000 barang; tempelan ini menjadikannya 5.002').first().waitFor();
});
