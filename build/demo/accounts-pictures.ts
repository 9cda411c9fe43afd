import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import type { Preferences } from '#shared/contract/window.ts';
import { unlockAs } from './steps.ts';
import type { Sample } from './window.ts';

const words = {
  id: {
    users: 'Pengguna',
    details: 'Rincian akun',
    remove: 'Keluarkan pengguna',
    reason: 'Alasan',
    second: 'Tanda tangan kedua',
    decline: 'Tolak',
    create: 'Buat katalog baru',
    fields: ['Satuan', 'Nama katalog', 'Stasiun', 'Nama dan pangkat', 'Kata sandi', 'Ulangi kata sandi'],
    choose: 'Pilih folder',
    sheet: /^Lembar pemulihan \d+$/,
  },
  en: {
    users: 'Users',
    details: 'Account details',
    remove: 'Remove the user',
    reason: 'Reason',
    second: 'Second signature',
    decline: 'Decline',
    create: 'Create a catalogue',
    fields: ['Unit', 'Name of the catalogue', 'Station', 'Name and rank', 'Passphrase', 'Passphrase again'],
    choose: 'Choose a folder',
    sheet: /^Recovery sheet \d+$/,
  },
} as const;
type Language = keyof typeof words;
const values = ['Ditressiber Polda Contoh', 'Lembar Contoh', 'ST-2', 'Petugas Contoh'] as const;
const passphrase = 'contoh lembar sintetis';

/** One of the two ways in which everything is shown. */
export interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/** The people of the catalogue, one account, and an act that waits for its second signature; it is declined, so nothing changes. */
export async function accountScreens(
  page: Page,
  { administrator, leaver }: Sample,
  language: Language,
  shoot: (screen: 'users' | 'account' | 'second') => Promise<void>,
): Promise<void> {
  const said = words[language];
  await page.keyboard.press('Control+l');
  await unlockAs(page, administrator, () => Promise.resolve());
  await page.getByRole('navigation').getByRole('button', { name: said.users, exact: true }).click();
  const grid = page.getByRole('grid', { name: said.users, exact: true });
  await grid.getByText(leaver).waitFor();
  await shoot('users');
  await grid.getByText(leaver).click();
  const details = page.getByRole('complementary', { name: said.details });
  await details.getByRole('heading', { name: leaver }).waitFor();
  await shoot('account');
  await details.getByRole('button', { name: said.remove }).click();
  await page.getByRole('dialog', { name: said.remove }).getByLabel(said.reason).fill('Mutasi (contoh)');
  await page.keyboard.press('Control+Enter');
  const second = page.getByRole('dialog', { name: said.second });
  await second.waitFor();
  await shoot('second');
  await second.getByRole('button', { name: said.decline }).click();
  await second.waitFor({ state: 'detached' });
}

/** Before the window first opens: what a person would have chosen in the settings. */
export function choose(profile: string, { language, theme }: Look): void {
  const preferences: Preferences = { language, theme, idleLockMinutes: 10, backupDays: 7, drillDays: 90 };
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ preferences, recents: [], window: null }));
}

/** Makes a catalogue in `parent`, in the window, up to the sheet that is shown once. Its code opens nothing but that. */
export async function sheetScreen(
  app: ElectronApplication,
  page: Page,
  parent: string,
  language: Language,
): Promise<void> {
  const said = words[language];
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, parent);
  await page.getByRole('button', { name: said.create }).click();
  for (const [index, field] of said.fields.entries())
    await page.getByLabel(field, { exact: true }).fill(values[index] ?? passphrase);
  await page.getByRole('button', { name: said.choose }).click();
  await page.getByText('Lembar Contoh.rantai').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: said.sheet }).waitFor({ timeout: 60_000 });
}
