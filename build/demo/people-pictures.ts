import type { ElectronApplication, Page } from 'playwright';
import { unlockAs, type Shoot } from './steps.ts';
import type { Sample } from './window.ts';

const rail = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true });

/** Codes, the question why, what is opened for a minute, and who is cleared; from the case that is on the screen before. */
export async function peopleScreens(page: Page, { caseNumber }: Sample, shoot: Shoot): Promise<void> {
  await rail(page, 'Perkara').click();
  await page.getByRole('grid').getByText(caseNumber).click();
  await page.getByRole('tab', { name: 'Orang' }).click();
  await page.getByRole('button', { name: 'Buka identitas AK-01' }).waitFor();
  await shoot('30-orang');
  await page.getByRole('button', { name: 'Buka identitas AK-01' }).click();
  await page.getByRole('radio', { name: 'Permintaan pengadilan' }).check();
  await shoot('31-alasan-membuka');
  await page.keyboard.press('Enter');
  await page.getByText('Anak Contoh Satu', { exact: true }).waitFor();
  await shoot('32-identitas-terbuka');
  await page.getByRole('button', { name: 'Tutup sekarang' }).click();
  await page.getByRole('button', { name: 'Beri akses' }).click();
  await shoot('33-beri-akses');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await toTheEnd(page, 'Data rahasia dibuka');
  await shoot('34-riwayat-orang');
  await page.getByRole('tab', { name: 'Orang' }).click();
  await page.getByRole('button', { name: 'Catat orang' }).click();
  await page.getByRole('heading', { level: 1, name: 'Catat orang dalam perkara' }).waitFor();
  await shoot('35-catat-orang');
  await page.keyboard.press('Alt+ArrowLeft');
}

/** A story is read page after page; what happened last stands on the last one. */
async function toTheEnd(page: Page, words: string): Promise<void> {
  const more = page.getByRole('button', { name: 'Tampilkan berikutnya' });
  const last = page.getByText(words).last();
  await more.or(last).first().waitFor();
  if (await more.isVisible()) await more.click();
  await last.scrollIntoViewIfNeeded();
}

/** The backup that was made, a drill of it, and the heads that are kept outside. */
export async function backupScreens(
  app: ElectronApplication,
  page: Page,
  { backup, bundle }: Sample,
  shoot: Shoot,
): Promise<void> {
  const answer = (path: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
  await rail(page, 'Cadangan').click();
  await answer(backup);
  await page.getByRole('button', { name: 'Uji cadangan' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('36-uji-cadangan');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Cadangan ini dapat diandalkan').waitFor({ timeout: 120_000 });
  await shoot('37-cadangan');
  await rail(page, 'Audit').click();
  await answer(bundle);
  await page.getByRole('button', { name: 'Bandingkan folder paket' }).click();
  await page.getByText('Katalog melanjutkan yang tercatat').waitFor({ timeout: 120_000 });
  await shoot('38-bandingkan');
}

/** Where the window stands in English and dark, on the case. */
export async function peopleInEnglish(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Open the identity of AK-01' }).click();
  await page.getByRole('radio', { name: 'Protection of a victim or witness' }).check();
  await page.keyboard.press('Enter');
  await page.getByText('Anak Contoh Satu', { exact: true }).waitFor();
  await shoot('24-people-dark');
  await rail(page, 'Backups').click();
  await page.getByRole('grid').waitFor();
  await shoot('25-backups-dark');
}

/** Whoever oversees sees each of these openings, and who was behind it. */
export async function openingsScreen(page: Page, { supervisor }: Sample, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Control+l');
  await unlockAs(page, supervisor, () => Promise.resolve());
  await rail(page, 'Openings').click();
  await page.getByRole('grid').getByText('AK-01').first().waitFor();
  await shoot('26-openings-dark');
}
