import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { registerTexts as texts } from '#shared/text/screens/register.ts';
import { urgentGroundTexts } from '#shared/text/terms.ts';
import type { TestApp } from '../support/app.ts';
import { bookBytes } from '../electron/catalogue/importers/workbooks.ts';
import { barriers } from './barriers.ts';
import { startAt, unlock } from './open.ts';
import { Screen } from './pages/screen.ts';
import { Shell } from './pages/shell.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';

let sample: Sample;
let app: TestApp;
const step = story(() => app.page);

const heading = [
  'No',
  'No LP',
  'Tgl Sita',
  'Nama Barang',
  'Jenis',
  'Jumlah',
  'Merk',
  'IMEI',
  'Tempat',
  'Dari',
  'Petugas',
  'Ket',
];
const line = (n: number, date: string, imei: string | number) => [
  n,
  'LP/B/55/2026/SPKT',
  date,
  `HP Oppo hitam ${String(n)}`,
  'HP',
  '1 unit',
  'Oppo',
  imei,
  'Jl. Timor Raya 1, Kupang',
  n % 2 === 0 ? 'PL-01' : 'Budi Santoso',
  'Bripka Uji',
  n === 3 ? '=HYPERLINK("x")' : 'layar retak',
];

const flaws = () => barriers(app.page);

const register = () => path.join(sample.place.root, 'register 2026.xlsx');

beforeAll(async () => {
  sample = await makeSample();
  writeFileSync(
    register(),
    await bookBytes((book) => {
      const sheet = book.addWorksheet('Register 2026');
      sheet.addRow(['REGISTER BARANG BUKTI']);
      sheet.addRow(heading);
      for (let n = 1; n <= 12; n++)
        sheet.addRow(line(n, n === 5 ? '01/25/2026' : '3 Januari 2026', n === 7 ? 3.55e14 : ''));
    }),
  );
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
  await unlock(app, sample);
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('a key leads to the import, which tells what the columns mean', async () => {
  const shell = new Shell(app.page);
  await shell.shown(caseTexts.listTitle.id);
  await shell.press('Alt+m');
  await shell.shown(texts.title.id);
  await app.answerDialogs(register());
  await shell.button(texts.choose).press('Enter');
  await app.page.getByRole('heading', { name: texts.columns.id }).waitFor();
  await expect.poll(() => app.page.getByRole('combobox', { name: 'H · IMEI' }).inputValue()).toBe('imei');
  await expect.poll(flaws).toEqual([]);
});

step('the rows are checked, and what is refused stands beside its cell', async () => {
  const screen = new Screen(app.page);
  await app.page.getByRole('checkbox', { name: texts.openCases.id }).press('Space');
  await app.page.getByRole('textbox', { name: texts.unit.id }).fill('Ditreskrimsus');
  await app.page
    .getByRole('combobox', { name: texts.urgentGround.id })
    .selectOption({ label: urgentGroundTexts['easily-moved'].id });
  await screen.press('Alt+k');
  await app.page.getByText('12 dibaca').waitFor();
  await expect.poll(() => app.page.getByRole('row').filter({ hasText: texts.stateRefused.id }).count()).toBe(2);
  await expect.poll(flaws).toEqual([]);
});

step('the import is signed, its refused rows are saved', async () => {
  const screen = new Screen(app.page);
  await screen.press('Alt+m');
  await app.page.getByRole('dialog').waitFor();
  await screen.press('Control+Enter');
  await app.page.getByText('Selesai: 12 dibaca, 10 tercatat, 2 ditolak.').waitFor();
  await app.answerDialogs(sample.place.root);
  await app.page.getByRole('button', { name: texts.saveRefused.id }).first().press('Enter');
  await expect.poll(() => existsSync(path.join(sample.place.root, 'register 2026 - ditolak.xlsx'))).toBe(true);
  await expect.poll(flaws).toEqual([]);
});
