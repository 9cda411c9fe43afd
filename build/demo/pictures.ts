import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { startAttached } from '../attach.ts';
import { accountScreens, choose, sheetScreen, type Look } from './accounts-pictures.ts';
import { procedureInEnglish, procedureScreens } from './case-pictures.ts';
import { filesInEnglish, fileScreens } from './file-pictures.ts';
import { backupScreens, openingsScreen, peopleScreens, peopleInEnglish } from './people-pictures.ts';
import { unlockAs, type Shoot } from './steps.ts';
import type { Person, Sample } from './window.ts';

export interface Launch {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

const lightPictures = { users: '39-pengguna', account: '40-akun', second: '41-tanda-tangan-kedua' } as const;
const darkPictures = {
  users: '27-users-dark',
  account: '28-account-dark',
  second: '29-second-signature-dark',
} as const;

/** Goes through every screen of the sample as a person would, in Bahasa and light, then the main ones in English and dark. */
export async function takePictures(sample: Sample, launch: Launch): Promise<void> {
  await inWindow(sample, launch, null, async (app, page, shoot) => {
    await beforeTheLock(page, sample, shoot);
    await caseScreens(page, sample, shoot);
    await fileScreens(page, sample.caseNumber, shoot);
    await peopleScreens(page, sample, shoot);
    await otherScreens(page, shoot);
    await procedureScreens(app, page, sample, shoot);
    await backupScreens(app, page, sample, shoot);
    await verifyScreen(app, page, sample, shoot);
    await accountScreens(page, sample, 'id', (screen) => shoot(lightPictures[screen]));
    await backAs(page, sample.officer);
    await inEnglishAndDark(page, sample, shoot);
    await peopleInEnglish(page, shoot);
    await procedureInEnglish(page, shoot);
    await filesInEnglish(page, sample.caseNumber, shoot);
    await openingsScreen(page, sample, shoot);
    await accountScreens(page, sample, 'en', (screen) => shoot(darkPictures[screen]));
  });
  await sheetPictures(sample, launch);
}

/** In a window of its own each, because the sheet comes with a new catalogue; that one goes again with its folder. */
async function sheetPictures(sample: Sample, launch: Launch): Promise<void> {
  for (const [name, look] of [
    ['42-lembar-pemulihan', { language: 'id', theme: 'light' }],
    ['43-recovery-sheet-dark', { language: 'en', theme: 'dark' }],
  ] as const) {
    const parent = mkdtempSync(path.join(tmpdir(), 'rantai-demo-lembar-'));
    try {
      await inWindow(sample, launch, look, async (app, page, shoot) => {
        await sheetScreen(app, page, parent, look.language);
        await shoot(name);
      });
    } finally {
      rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

async function inWindow(
  { out }: Sample,
  launch: Launch,
  look: Look | null,
  work: (app: ElectronApplication, page: Page, shoot: Shoot) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'rantai-demo-'));
  if (look !== null) choose(profile, look);
  const app = await startAttached({
    executablePath: launch.executablePath,
    args: [...launch.args, `--user-data-dir=${profile}`],
    env: { ...process.env, ...launch.env, TZ: 'Asia/Makassar' },
  });
  try {
    const page = await app.firstWindow();
    await work(app, page, async (name) => {
      for (const { width, height } of sizes) {
        await resize(app, width, height);
        await page.waitForTimeout(350);
        const file = path.join(out, `${name}-${String(width)}.png`);
        await page.screenshot({ path: file });
        process.stdout.write(`  ${file}\n`);
      }
    });
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function backAs(page: Page, person: Person): Promise<void> {
  await page.keyboard.press('Control+l');
  await unlockAs(page, person, () => Promise.resolve());
  await page.getByRole('navigation').getByRole('button', { name: 'Perkara', exact: true }).waitFor();
}

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}

async function beforeTheLock(page: Page, { officer }: Sample, shoot: Shoot): Promise<void> {
  const sample = page.getByRole('button', { name: /Buka contoh/ });
  await sample.waitFor();
  await shoot('01-mulai');
  await page.getByRole('button', { name: /Buat katalog baru/ }).click();
  await shoot('02-buat-katalog');
  await page.getByRole('button', { name: 'Kembali' }).click();
  await sample.click();
  await unlockAs(page, officer, () => shoot('03-buka-kunci'));
  await page.getByRole('heading', { name: 'Perkara', level: 1 }).waitFor();
  await shoot('04-perkara');
  // A passing word is in one picture and not in the way of the next.
  const passing = page.locator('.rb-toast').getByRole('button');
  if (await passing.isVisible()) await passing.click();
}

async function caseScreens(page: Page, { caseNumber }: Sample, shoot: Shoot): Promise<void> {
  await page.getByRole('grid').getByText(caseNumber).click();
  await page.getByRole('grid').getByText('BB-001', { exact: true }).waitFor();
  await shoot('05-perkara-barang');
  for (const [name, tab] of [
    ['06-perkara-riwayat', 'Riwayat'],
    ['07-perkara-surat', 'Surat'],
    ['08-perkara-lampiran', 'Lampiran'],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await shoot(name);
  }
  await page.getByRole('tab', { name: 'Barang bukti' }).click();
  await page.getByRole('button', { name: 'Catat penyitaan' }).click();
  await shoot('10-catat-penyitaan');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Catat surat perintah', exact: true }).click();
  await shoot('11-catat-surat');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Buat paket' }).click();
  await page.getByText('Pra-periksa').waitFor();
  await shoot('12-buat-paket');
}

async function otherScreens(page: Page, shoot: Shoot): Promise<void> {
  const rail = page.getByRole('navigation');
  for (const [name, place] of [
    ['13-barang-bukti', 'Barang bukti'],
    ['14-serah-terima', 'Serah terima'],
    ['16-pengaturan', 'Pengaturan'],
  ] as const) {
    await rail.getByRole('button', { name: place }).click();
    await page.getByRole('heading', { level: 1, name: place }).waitFor();
    await shoot(name);
  }
  await rail.getByRole('button', { name: 'Audit' }).click();
  await page.getByRole('button', { name: 'Jalankan audit' }).click();
  await page.getByText('Bersih: semua cocok').waitFor({ timeout: 120_000 });
  await shoot('15-audit');
}

async function verifyScreen(
  app: ElectronApplication,
  page: Page,
  { bundle, trustKey }: Sample,
  shoot: Shoot,
): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, bundle);
  await page.getByRole('navigation').getByRole('button', { name: 'Periksa paket' }).click();
  await page
    .getByRole('button', { name: /folder/i })
    .first()
    .click();
  await page.getByRole('textbox').first().fill(trustKey);
  await page.getByRole('main').getByRole('button', { name: 'Periksa paket', exact: true }).click();
  await page
    .getByText(/Utuh dan asli|utuh/i)
    .first()
    .waitFor({ timeout: 120_000 });
  await shoot('17-periksa-paket');
}

async function inEnglishAndDark(page: Page, { caseNumber }: Sample, shoot: Shoot): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Pengaturan' }).click();
  await page.getByText('English').first().click();
  await page.getByText('Dark', { exact: true }).click();
  await shoot('20-settings-dark');
  await page.getByRole('navigation').getByRole('button', { name: 'Cases' }).click();
  await page.getByRole('grid').getByText(caseNumber).waitFor();
  await shoot('21-cases-dark');
  await page.getByRole('grid').getByText(caseNumber).click();
  await page.getByRole('grid').getByText('BB-001', { exact: true }).waitFor();
  await shoot('22-case-dark');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await shoot('23-timeline-dark');
}
