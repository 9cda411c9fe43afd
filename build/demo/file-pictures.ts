import type { Page } from 'playwright';
import type { Shoot } from './steps.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const list = (page: Page, name: string) => page.getByRole('grid', { name, exact: true });

async function openItem(page: Page, caseNumber: string, number: string): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.getByRole('grid').getByText(caseNumber).click();
  await page.getByRole('grid').getByText(number, { exact: true }).click();
  await heading(page, new RegExp(`^${number} · `));
}

/** Files of a device: all of them, one, a name among all devices, what differs in the working copy, sets, and blocked content. */
export async function fileScreens(page: Page, caseNumber: string, shoot: Shoot): Promise<void> {
  await openItem(page, caseNumber, 'BB-006');
  await shoot('09-barang');
  await page.keyboard.press('Alt+f');
  const files = list(page, 'Daftar berkas');
  await files.getByText('ContohChat/').first().waitFor();
  await shoot('55-berkas');
  await files.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Buktikan satu berkas' }).waitFor();
  await shoot('56-satu-berkas');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+g');
  await page.getByRole('main').getByRole('textbox').first().fill('minggu 0007');
  await page.getByRole('grid').getByText('rekap minggu 0007.xlsx').first().waitFor();
  await shoot('57-cari-berkas');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+d');
  await list(page, 'Perbedaan').getByText('Berubah').first().waitFor();
  await shoot('58-perbandingan');
  await openItem(page, caseNumber, 'BB-018');
  await shoot('59-isi-diblokir');
  await page.keyboard.press('Alt+9');
  await page.getByRole('button', { name: 'Buka aturan satuan' }).click();
  await heading(page, 'Aturan satuan');
  await page.getByRole('button', { name: 'Himpunan hash', exact: true }).click();
  await page.getByText('Isi terlarang (contoh)').first().waitFor();
  await shoot('60-himpunan-hash');
}

export async function filesInEnglish(page: Page, caseNumber: string, shoot: Shoot): Promise<void> {
  await openItem(page, caseNumber, 'BB-006');
  await shoot('61-item-dark');
  await page.keyboard.press('Alt+f');
  await list(page, 'File list').getByText('ContohChat/').first().waitFor();
  await shoot('62-files-dark');
}
