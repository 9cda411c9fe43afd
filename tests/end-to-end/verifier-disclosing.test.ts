import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serviceOptions } from '#electron/catalogue/service-options.ts';
import type { Output } from '#shared/contract/contract.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { childAmended } from '../support/disclosing.ts';
import { DisclosureDesk } from '../support/disclosure-desk.ts';
import { keyOf } from '../support/verify-files.ts';
import { seedOf } from '../support/ledger.ts';
import { formatPublicKey } from '#shared/bundle/minisign.ts';
import { chromiumPath, VerifierPage } from './pages/verifier-page.ts';

/** PERIKSA.html of the two bundles that one hand-over leaves, each in the browser of whoever received it. */
let desk: DisclosureDesk;
let made: Output<'handover.export'>;
let browser: Browser;
let page: VerifierPage;
const strangerKey = formatPublicKey(keyOf(seedOf(98)));
/** As they stand on the page. */
const secrets = [...Object.values({ ...childAmended, birthDate: '5 Apr 2013' })].filter((value) => value.length > 4);

beforeAll(async () => {
  const { verifierPage } = serviceOptions();
  desk = await DisclosureDesk.open({ verifierPage });
  made = await desk.exported('keluar', { zip: true, disclose: desk.people.slice(0, 1) });
  browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
});
beforeEach(async () => {
  const context = await browser.newContext({ offline: true, locale: 'id-ID' });
  page = new VerifierPage(await context.newPage());
  await page.open(path.join(made.path, 'PERIKSA.html'));
});
afterAll(async () => {
  await browser.close();
  await desk.service.dispose();
});

const disclosing = () => made.disclosing?.path ?? '';
const html = () => page.page.content();
const shown = () => page.page.locator('body').innerText();

test('the redacted bundle shows people by their codes, all withheld, and nothing to open', async () => {
  await page.chooseFolder(made.path);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.untrusted.id);
  const text = await shown();
  for (const part of ['AK-01 Anak korban', 'KB-01 Korban', 'Lampiran rahasia', 'Tertutup seluruhnya (9 isian)'])
    expect(text).toContain(part);
  expect(text).not.toContain(verifierTexts.secretMark.id);
  await expect.poll(() => page.page.getByRole('button', { name: verifierTexts.showSecret.id }).count()).toBe(0);
  for (const secret of secrets) expect(await html()).not.toContain(secret);
});

test('SEC-60 the disclosing bundle covers its values until asked for, and covers them again', async () => {
  for (const choose of [() => page.chooseFolder(disclosing()), () => page.chooseZip(`${disclosing()}.zip`)]) {
    await choose();
    await expect.poll(() => page.verdict()).toBe(verifierTexts.untrusted.id);
    await expect.poll(() => shown()).toContain(verifierTexts.secretMark.id);
    for (const secret of secrets) expect(await html()).not.toContain(secret);
    await page.page.getByRole('button', { name: verifierTexts.showSecret.id }).click();
    const person = page.page.locator('[data-person="AK-01"]');
    for (const secret of secrets) await expect.poll(() => person.innerText()).toContain(secret);
    await expect.poll(() => page.page.locator('[data-person="KB-01"]').innerText()).not.toContain('Contoh');
    const labels = await person.locator('dt').allInnerTexts();
    expect(labels.slice(0, 3)).toEqual(['Nama lengkap', 'Nama lain', 'Tanggal lahir']);
    await page.page.getByRole('button', { name: verifierTexts.hideSecret.id }).click();
    for (const secret of secrets) expect(await html()).not.toContain(secret);
  }
});

test('SEC-60 what is printed has the mark and the codes, and none of the values, though they stand on the screen', async () => {
  await page.chooseFolder(disclosing());
  await page.verdict();
  await page.page.getByRole('button', { name: verifierTexts.showSecret.id }).click();
  await page.page.emulateMedia({ media: 'print' });
  const printed = await shown();
  for (const part of ['AK-01', verifierTexts.secretMark.id, verifierTexts.notPrinted.id])
    expect(printed).toContain(part);
  for (const secret of secrets) expect(printed).not.toContain(secret);
});

test('SEC-60 a broken bundle shows no value, however genuine', async () => {
  const copy = `${disclosing()}-rusak`;
  cpSync(disclosing(), copy, { recursive: true });
  const list = path.join(copy, 'data/01-daftar-barang-bukti.csv');
  writeFileSync(list, `${readFileSync(list, 'utf8')} `);
  await page.chooseFolder(copy);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.broken.id);
  await expect.poll(() => shown()).toContain(verifierTexts.secretBroken.id);
  await expect.poll(() => page.page.getByRole('button', { name: verifierTexts.showSecret.id }).count()).toBe(0);
  for (const secret of secrets) expect(await html()).not.toContain(secret);
  rmSync(copy, { recursive: true });
});

test('SEC-60 disclosures moved to another person are refused, said once, with every line', async () => {
  const copy = `${disclosing()}-dipindah`;
  cpSync(disclosing(), copy, { recursive: true });
  const file = path.join(copy, 'data/ledger/disclosures.jsonl');
  const victim = (await desk.verify(disclosing(), null)).sealed.find(({ code }) => code === 'KB-01')?.seq ?? -1;
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"seq":\d+/g, `"seq":${String(victim)}`));
  await page.chooseFolder(copy);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.broken.id);
  const found = await page.page.locator('[data-check="disclosures"] .problems li').allInnerTexts();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('baris 1, 2, 3, 4, 5, 6, 7, 8, 9');
  rmSync(copy, { recursive: true });
});

test('a key of somebody else is told from a damaged bundle, a slip in the key from both', async () => {
  await page.chooseFolder(made.path);
  await page.verdict();
  await page.trust(strangerKey);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.otherKey.id);
  await expect.poll(() => shown()).toContain('bukan dari kunci yang Anda masukkan');
  await page.trust(made.signerKey);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.whole.id);
  await page.trust(
    `${made.signerKey.slice(0, 20)}${made.signerKey[20] === 'A' ? 'B' : 'A'}${made.signerKey.slice(21)}`,
  );
  await expect.poll(shown).toContain(verifierTexts.wrongKey.id);
  await expect.poll(() => page.page.locator('[data-verdict]').count()).toBe(0);
});

test('many broken entries are one sentence that names them', async () => {
  const copy = `${made.path}-entri`;
  cpSync(made.path, copy, { recursive: true });
  const file = path.join(copy, 'data/ledger/entries.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"condition":"baik"', '"condition":"buruk"'));
  await page.chooseFolder(copy);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.broken.id);
  const found = await page.page.locator('[data-check="ledger-signatures"] .problems li').allInnerTexts();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/entries\.jsonl entri \d+(, \d+)+ /);
  rmSync(copy, { recursive: true });
});
