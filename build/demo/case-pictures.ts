import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import type { Shoot } from './steps.ts';
import type { Sample } from './window.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const grid = (page: Page) => page.getByRole('grid').first();

/** What leads to a case, and what its law asks for: finds, duties, the counter of the store, rules of the unit, an old register. */
export async function procedureScreens(
  app: ElectronApplication,
  page: Page,
  { out }: Sample,
  shoot: Shoot,
): Promise<void> {
  await page.keyboard.press('Alt+e');
  await grid(page).getByText('TM-001').waitFor();
  await shoot('44-temuan');
  await grid(page).getByText('TM-001').click();
  await heading(page, /^TM-001/);
  await shoot('45-temuan-rincian');
  await page.keyboard.press('Alt+0');
  await heading(page, 'Tenggat');
  await grid(page).focus();
  await page.keyboard.press('Home');
  await shoot('46-tenggat');
  await page.keyboard.press('Enter');
  await heading(page, /LP\/B\/22/);
  await shoot('47-perkara-tenggat');
  await page.keyboard.press('Alt+w');
  await heading(page, 'Penerimaan');
  await shoot('48-penerimaan');
  await page.keyboard.press('Alt+9');
  await page.getByRole('button', { name: 'Buka aturan satuan' }).click();
  await heading(page, 'Aturan satuan');
  await shoot('49-aturan-satuan');
  await page.getByRole('button', { name: 'Hari libur', exact: true }).click();
  await shoot('50-hari-libur');
  await registerScreens(app, page, out, shoot);
}

/** The register that the sample took over is looked at once more: every row of it is recorded already, or refused. */
async function registerScreens(app: ElectronApplication, page: Page, out: string, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Alt+1');
  await heading(page, 'Perkara');
  await page.keyboard.press('Alt+m');
  await heading(page, 'Impor register');
  await app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    },
    join(out, 'register-lama.xlsx'),
  );
  await page.getByRole('button', { name: 'Pilih register' }).click();
  await page.getByRole('heading', { name: 'Isi tiap kolom' }).waitFor();
  await shoot('51-impor-register');
  await page.keyboard.press('Alt+k');
  await page.getByRole('heading', { name: 'Pratinjau' }).waitFor();
  await shoot('52-impor-pratinjau');
}

/** The main ones in English and dark. */
export async function procedureInEnglish(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Alt+e');
  await grid(page).getByText('TM-001').waitFor();
  await shoot('53-finds-dark');
  await page.keyboard.press('Alt+0');
  await heading(page, 'Duties');
  await grid(page).focus();
  await page.keyboard.press('Home');
  await shoot('54-duties-dark');
}
