import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { auditTexts } from '#shared/text/screens/audit.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { handoverTexts } from '#shared/text/screens/handover.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { custodyTexts, eventTexts, stageTexts, warrantKindTexts } from '#shared/text/terms.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { Acts } from './pages/acts.ts';
import { AuditScreen } from './pages/audit.ts';
import { CasesScreen } from './pages/cases.ts';
import { CreateCatalogueScreen } from './pages/create-catalogue.ts';
import { ExportScreen } from './pages/handover.ts';
import { ItemScreen } from './pages/item.ts';
import { ItemList } from './pages/items.ts';
import { SeizureScreen } from './pages/seizure.ts';
import { Shell } from './pages/shell.ts';
import { VerifyScreen } from './pages/verify.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { story } from './steps.ts';
import { makeWorkplace, typedDay } from './workplace.ts';

/** One case from the first start of the program to the verified bundle, in Bahasa, as an officer would do it. */
const place = makeWorkplace();
const caseNumber = 'LP/A/17/XI/2026/SPKT';
let app: TestApp;
let signerKey = '';
const bundleName = 'LP-A-17-XI-2026-SPKT_tahap-2_v1';

const screens = () => ({
  shell: new Shell(app.page),
  cases: new CasesScreen(app.page),
  items: new ItemList(app.page),
  item: new ItemScreen(app.page),
  acts: new Acts(app.page),
  exporting: new ExportScreen(app.page),
});

beforeAll(async () => {
  app = await launchApp({ preferences: { language: 'id' }, env: { TZ: 'Asia/Makassar' }, motion: true });
  app.page.setDefaultTimeout(60_000);
});

afterAll(async () => {
  await app.close();
  place.remove();
});

const step = story(() => app.page);
const see = (words: string) => app.page.getByText(words).first().waitFor();

step('a catalogue is created and opens on an empty list of cases', async () => {
  await new WelcomeScreen(app.page).create();
  await app.answerDialogs(place.home);
  await new CreateCatalogueScreen(app.page).create({
    unit: 'Ditressiber Polda Uji',
    name: 'Barang Bukti Uji',
    station: 'Gudang barang bukti',
    userName: 'Briptu Uji',
    passphrase: 'enam kata sandi yang tidak ditebak',
  });
  const { cases } = screens();
  await cases.arrived();
  await see(caseTexts.empty.id);
  expect(existsSync(path.join(place.home, 'Barang Bukti Uji.rantai', 'vault.json'))).toBe(true);
});

step('a case is opened without touching the mouse; the dialog says what will stand in the ledger', async () => {
  const { cases } = screens();
  await cases.startCase();
  const sentence = await cases.openCase({
    number: caseNumber,
    title: 'Penjualan akun dari kamar sewa',
    openedOn: typedDay(-40),
    offences: ['UU 1/2024 ITE', 'UU 12/2022 TPKS'],
    notes: 'Berawal dari patroli siber.',
  });
  expect(sentence).toBe(caseTexts.sentence.id.replace('{number}', caseNumber));
  await cases.shown(caseNumber);
  await see('UU 1/2024 ITE; UU 12/2022 TPKS');
});

step('the seizure order and the leave of the court are recorded', async () => {
  const { cases } = screens();
  const papers = [
    { kind: warrantKindTexts['seizure-order'].id, number: 'SP.Sita/45/XI/2026', issuer: 'Direktur Reserse Siber' },
    { kind: warrantKindTexts['court-leave'].id, number: '12/Pen.Pid/2026', issuer: 'PN Uji' },
  ];
  for (const paper of papers) {
    await cases.press('Alt+s');
    const sentence = await cases.recordPaper({ ...paper, date: typedDay(-36) });
    expect(sentence).toContain(paper.number);
    await cases.shown(caseNumber);
  }
});

step('a seizure of five kinds of things is recorded in one form, with a running total of the cash', async () => {
  const seizure = new SeizureScreen(app.page);
  await seizure.press('Alt+n');
  await seizure.arrived();
  await seizure.fillHead({
    place: 'Kamar sewa nomor 12',
    date: typedDay(-35),
    clock: '14.05',
    holder: 'PL-01',
    witnesses: ['SK-01', 'SK-02'],
  });
  const phone = await seizure.addItem(1, 'phone', 'Telepon genggam hitam, layar retak');
  await seizure.fill(fieldLabels.brand, 'Contoso', phone);
  await seizure.fill(fieldLabels.imei, '490154203237518', phone);
  await seizure.press('Alt+i');
  // A row that nobody has filled in yet is not wrong.
  await expect.poll(() => seizure.item(2).locator('[aria-invalid="true"]').count()).toBe(0);
  const sim = await seizure.fillItem(2, 'sim', 'Kartu SIM dalam BB-001');
  await seizure.fill(fieldLabels.operator, 'Operator Uji', sim);
  const storage = await seizure.addItem(3, 'storage', 'Diska lepas 64 GB merah');
  await seizure.fill(fieldLabels.brand, 'Fabrikam', storage);
  const cash = await seizure.addItem(4, 'cash', 'Uang tunai dalam amplop');
  await seizure.fill(seizureTexts.cashLines, '100.000x74', cash);
  await cash.getByText('Rp7.400.000').waitFor();
  await seizure.fill(seizureTexts.cashLines, '100.000x74; 50.000x46', cash);
  await cash.getByText('Rp9.700.000').waitFor();
  const account = await seizure.addItem(5, 'account', 'Akun ContohChat');
  await seizure.fill(fieldLabels.platform, 'ContohChat', account);
  await seizure.fill(fieldLabels.handle, '@kamar.contoh.01', account);
  expect(await seizure.save()).toContain('5 barang di Kamar sewa nomor 12');
  const { items } = screens();
  await expect.poll(() => items.textOf('BB-005')).toContain(custodyTexts['with-investigator'].id);
});

step('what was never stored blocks the bundle for the prosecutor', async () => {
  const { cases, exporting } = screens();
  await cases.press('Alt+p');
  await exporting.arrived();
  await exporting.pick(stageTexts['tahap-2']);
  await see('Barang belum pernah diterima di gudang barang bukti.');
  await see('BB-001, BB-002, BB-003, BB-004, BB-005');
  await expect.poll(() => exporting.make.isDisabled()).toBe(true);
  await cases.press('Escape');
  await cases.shown(caseNumber);
});

step('all items are received into the store in one act, then the physical ones are sealed', async () => {
  const { items, acts } = screens();
  await items.selectAll();
  const sentence = await acts.receive({
    registerNumber: 'REG/112',
    location: 'Gudang A / Rak 3',
    releasedBy: 'Penyidik Tim 1',
    document: 'BA/5/2026',
  });
  expect(sentence).toContain('5 barang (BB-001 dan lainnya)');
  await expect.poll(() => items.textOf('BB-004')).toContain(custodyTexts.stored.id);
  const sealed = ['BB-001', 'BB-002', 'BB-003', 'BB-004'];
  await items.select(sealed);
  await acts.seal(sealed, ['S-4101', 'S-4102', 'S-4103', 'S-4104'], 'Kantong bukti bening');
  await expect.poll(() => items.textOf('BB-004')).toContain('S-4104');
  await expect.poll(() => items.textOf('BB-005')).not.toContain('S-41');
});

step('the cash is moved to the safe', async () => {
  const { items, acts, item } = screens();
  await items.open('BB-004');
  await acts.move('Brankas 1', 'Uang disimpan di brankas');
  await item.point(eventTexts['custody.moved']).waitFor();
  await expect.poll(() => item.point(eventTexts['custody.moved']).innerText()).toContain('Brankas 1');
});

step('the storage device goes to the laboratory with a date and comes back', async () => {
  const { shell, acts, item } = screens();
  await shell.find('diska lepas', /BB-003/);
  await item.arrived('BB-003');
  await acts.lend({ receivedBy: 'Pemeriksa Labfor', document: 'B/77/Labfor', due: typedDay(14) });
  await see(custodyTexts['at-laboratory'].id);
  await app.page.getByText(/^Kembali \d+ \w+ \d{4}$/).waitFor();
  await acts.takeBack({ location: 'Gudang A / Rak 3', releasedBy: 'Pemeriksa Labfor', document: 'BA/9/Labfor' });
  await see(custodyTexts.stored.id);
  const points = await item.timeline.getByRole('listitem').allInnerTexts();
  expect(points.map((text) => text.split('\n')[0])).toEqual([
    eventTexts['item.seized'].id,
    eventTexts['custody.received'].id,
    eventTexts['package.sealed'].id,
    eventTexts['custody.lent'].id,
    eventTexts['custody.returned'].id,
  ]);
});

step('the content of the storage device is hashed and its list sealed; a file is found in it', async () => {
  const { item } = screens();
  await app.answerDialogs(place.copy);
  expect(await item.hashFolder('BB-003')).toContain(place.copy);
  await item.fileList.getByText('5', { exact: true }).waitFor();
  const files = await item.showFiles();
  await item.fileSearch.fill('IMG_0002');
  await expect.poll(async () => (await files.getByRole('row').allInnerTexts()).length).toBe(2);
  await files.getByText('DCIM/IMG_0002.jpg').waitFor();
});

step('a description is corrected: before and after stand side by side, and the old entry stays', async () => {
  const { shell, item } = screens();
  await shell.find('layar retak', /BB-001/);
  await item.arrived('BB-001');
  const better = 'Telepon genggam hitam, layar retak di sudut kiri atas';
  await item.correct(eventTexts['item.seized'], seizureTexts.description, better, 'Letak retak belum disebut');
  await item.shown(`BB-001 · ${better}`);
  const point = item.point(eventTexts['item.seized']);
  await point.getByText('Dikoreksi oleh Briptu Uji: Letak retak belum disebut').waitFor();
  await expect.poll(() => point.getByRole('deletion').innerText()).toBe('Telepon genggam hitam, layar retak');
  await expect.poll(() => point.getByRole('insertion').innerText()).toBe(better);
});

step('a photo is attached and shown only when asked for', async () => {
  const { item } = screens();
  await app.answerDialogs(place.photo);
  expect(await item.attach('Keadaan saat disita')).toContain('foto depan.png');
  const picture = await item.viewPicture('Keadaan saat disita');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
});

step('now the bundle is made, and the key for the covering letter is shown', async () => {
  const { shell, cases, exporting } = screens();
  await shell.find(caseNumber, new RegExp(caseNumber));
  await cases.shown(caseNumber);
  await cases.press('Alt+p');
  await exporting.arrived();
  // The case is still a report: the list for the prosecutor's file is what it usually asks for.
  await see('Perkara ini berada di tahap Laporan polisi.');
  await expect
    .poll(() => app.page.getByRole('radio', { name: stageTexts['tahap-1'].id, exact: true }).isChecked())
    .toBe(true);
  await exporting.pick(stageTexts['tahap-2']);
  await see('biasanya paketnya Tahap I');
  await expect.poll(() => exporting.make.isDisabled()).toBe(false);
  await app.answerDialogs(place.out);
  const sentence = await exporting.export('Kejaksaan Negeri Uji');
  expect(sentence).toContain(`perkara ${caseNumber}`);
  expect(sentence).toContain('Kejaksaan Negeri Uji');
  const done = await exporting.done(1, 'tahap-2');
  signerKey = /RW\S{2}(?:\s+\S{4}){13}/.exec(await done.innerText())?.[0].replaceAll(/\s/g, '') ?? '';
  expect(signerKey).toHaveLength(56);
  expect(readdirSync(place.out).sort()).toEqual([bundleName, `${bundleName}.zip`]);
  await expect.poll(() => done.innerText()).toContain(`${bundleName}.zip`);
  await exporting.button(handoverTexts.checkNow).press('Enter');
  const verify = new VerifyScreen(app.page);
  await verify.arrived();
  expect(await (await verify.result(bundleName)).innerText()).toContain(verifierTexts.whole.id);
  expect(await verify.keyBeside(path.join(place.out, bundleName))).toBe(signerKey);
  await shell.goTo('handovers');
  await expect
    .poll(() => shell.grid(handoverTexts.listTitle).getByRole('row').last().innerText())
    .toContain('Kejaksaan Negeri Uji');
});

step('the bundle is whole to a stranger, and genuine to who has the key', async () => {
  const { shell } = screens();
  const verify = new VerifyScreen(app.page);
  await shell.goTo('verify');
  await verify.arrived();
  expect(await verify.keyBeside(path.join(place.out, bundleName))).toBe(signerKey);
  const photo = path.join(place.root, 'bukan-paket.jpg');
  writeFileSync(photo, 'foto yang terpilih karena keliru');
  await app.answerDialogs(photo, path.join(place.out, bundleName));
  await verify.chooseZip('bukan-paket.jpg');
  await verify.button(verifyTexts.runAgain).press('Enter');
  const none = await (await verify.result('bukan-paket.jpg')).innerText();
  expect(none.split(/\n+/).slice(0, -1)).toEqual([verifierTexts.noBundle.id, verifierTexts.noBundleLead.id]);
  await verify.fill(verifyTexts.trust, '');
  await verify.chooseFolder(bundleName);
  await verify.button(verifyTexts.runAgain).press('Enter');
  const first = await verify.result(bundleName);
  await first.getByText(verifierTexts.untrusted.id, { exact: true }).waitFor();
  await app.answerDialogs(path.join(place.out, `${bundleName}.zip`));
  await verify.chooseZip(`${bundleName}.zip`);
  await verify.trust(signerKey);
  const second = await verify.result(`${bundleName}.zip`);
  await second.getByText(verifierTexts.whole.id, { exact: true }).waitFor();
  await expect.poll(() => second.innerText()).toMatch(/\d+ lulus, 0 gagal/);
});

step('the audit finds everything in its place', async () => {
  const { shell } = screens();
  await shell.goTo('audit');
  const words = await new AuditScreen(app.page).run();
  expect(words).toContain(auditTexts.cleanTitle.id);
  expect(words).toMatch(/5 baris daftar berkas, dan 1 lampiran/);
});

step("the story of the case names every item's acts, and leads to the item", async () => {
  const { shell, cases, item } = screens();
  await shell.goTo('cases');
  await cases.openRow(caseTexts.listTitle, caseNumber);
  await app.page.getByRole('tab', { name: caseTexts.tabTimeline.id }).click();
  const returned = app.page.getByRole('listitem').filter({ hasText: eventTexts['custody.returned'].id });
  await returned.getByRole('button', { name: 'BB-003', exact: true }).press('Enter');
  await item.arrived('BB-003');
});
