import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { errorTexts } from '#shared/text/errors.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { recoverTexts, recoveryTexts, sheetsTexts } from '#shared/text/screens/recovery.ts';
import { accountTexts } from '#shared/text/screens/account.ts';
import type { Text } from '#shared/text/text.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { CasesScreen } from './pages/cases.ts';
import { CreateCatalogueScreen } from './pages/create-catalogue.ts';
import { RecoverScreen } from './pages/recover.ts';
import { askedGroup, SheetsScreen } from './pages/sheets.ts';
import { Shell } from './pages/shell.ts';
import { UnlockScreen } from './pages/unlock.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { everythingOn, groupsIn } from './open.ts';
import { story } from './steps.ts';
import { makeWorkplace } from './workplace.ts';

/** A passphrase is lost; the sheet from the safe brings its owner back, and is worth nothing afterwards. */
const place = makeWorkplace();
const forgotten = 'enam kata sandi yang terlupakan';
const fresh = 'lima kata sandi sesudah brankas';
let app: TestApp;
let first = '';
let set: readonly string[] = [];

beforeAll(async () => {
  app = await launchApp({ preferences: { language: 'id' }, env: { TZ: 'Asia/Makassar' } });
  app.page.setDefaultTimeout(60_000);
});

afterAll(async () => {
  await app.close();
  place.remove();
});

const step = story(() => app.page);
const sheets = () => new SheetsScreen(app.page);
const recover = () => new RecoverScreen(app.page);
const see = (text: Text, values: Record<string, string> = {}) =>
  app.page
    .getByText(Object.entries(values).reduce((words, [name, value]) => words.replace(`{${name}}`, value), text.id))
    .first()
    .waitFor();

/** In place of the system's dialog, which no test can press: what main asked to print. */
async function answerPrinting(done: boolean, reason: string): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, answer) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      if (page !== undefined)
        page.print = (_options, callback) => {
          callback?.(answer.done, answer.reason);
        };
    },
    { done, reason },
  );
}

/** Pages of what would come out of the printer. */
async function printedPages(): Promise<number> {
  return app.electron.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
    return pdf?.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  });
}

step('a new catalogue shows its sheet first: a page of paper whose square holds the code', async () => {
  await new WelcomeScreen(app.page).create();
  await app.answerDialogs(place.home);
  await new CreateCatalogueScreen(app.page).send({
    unit: 'Ditressiber Polda Uji',
    name: 'Pemulihan',
    station: 'Gudang barang bukti',
    userName: 'Briptu Uji',
    passphrase: forgotten,
  });
  [first = ''] = await sheets().codes();
  expect(first.split(' ')).toHaveLength(17);
  const picture = path.join(place.root, 'lembar.png');
  await sheets().papers.first().screenshot({ path: picture });
  const scanned = execFileSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' }).trim();
  expect(scanned).toBe(first.replaceAll(' ', ''));
  expect(await printedPages()).toBe(1);
});

step('printing tells when it went, when it did not, and nothing when it was cancelled', async () => {
  await answerPrinting(false, 'Print job canceled');
  await sheets().press('Control+p');
  await answerPrinting(false, 'Invalid printer settings');
  await sheets().press('Control+p');
  await see(errorTexts.PRINT_FAILED);
  await answerPrinting(true, '');
  await sheets().press('Control+p');
  await see(sheetsTexts.printed);
  await expect.poll(() => app.page.getByText(errorTexts.PRINT_FAILED.id).count()).toBe(0);
});

step(
  'SEC-62 one goes on only with the groups from the paper; then no trace of the code is left in the page',
  async () => {
    const asked = app.page.getByRole('main').getByRole('textbox');
    await expect.poll(() => asked.count()).toBe(2);
    await asked.first().fill('AAAAA');
    await asked.last().focus();
    await see(sheetsTexts.groupWrong);
    await expect.poll(() => sheets().done.isDisabled()).toBe(true);
    expect(askedGroup([first], 'Kelompok 3')).toBe(first.split(' ')[2]);
    await sheets().passOn();
    await new CasesScreen(app.page).arrived();
    const left = await everythingOn(app);
    expect(groupsIn(left, first)).toEqual([]);
    // It finds what is there.
    expect(groupsIn(`<p>${first}</p>`, first)).toEqual(first.split(' '));
  },
);

step('who forgot the passphrase finds the way in; a mistyped group is named while typing', async () => {
  await new Shell(app.page).lock();
  await recover().start();
  const groups = first.split(' ');
  const wrong = groups.map((group, index) =>
    index === 4 ? `${group.slice(0, 4)}${group.endsWith('Z') ? 'Y' : 'Z'}` : group,
  );
  await recover().code(1).fill(wrong.slice(0, 6).join(' ').toLowerCase());
  await see(recoverTexts.groupsWrong, { groups: '5' });
  await recover().code(1).fill(groups.slice(0, 6).join(' ').toLowerCase().replaceAll('0', 'o'));
  await see(recoverTexts.groupsDone, { done: '6', all: '17' });
});

step('an unfinished code is not sent', async () => {
  await recover().fillRest('Briptu Uji', fresh, 'Kata sandi terlupa, Sprin/9/XI/2026');
  await recover().send();
  await see(recoverTexts.incomplete);
});

step(
  'the whole code, scanned in one piece, opens under a new passphrase; the next sheets are three, one page each',
  async () => {
    await recover()
      .code(1)
      .fill(`${first.replaceAll(' ', '')}\n`);
    await recover().code(1).press('Tab');
    await recover().pick(recoveryTexts.severalSheets);
    await recover().send();
    await sheets().arrived();
    expect(await printedPages()).toBe(3);
    set = await sheets().passOn();
    expect(new Set([first, ...set]).size).toBe(4);
    await new CasesScreen(app.page).arrived();
  },
);

step('the old passphrase opens nothing any more, the new one does, and the wrong try is told', async () => {
  await new Shell(app.page).lock();
  const unlock = new UnlockScreen(app.page);
  await unlock.unlock(forgotten);
  await see(errorTexts.PASSPHRASE_WRONG);
  await unlock.unlock(fresh);
  await new CasesScreen(app.page).arrived();
  await see(accountTexts.failures, { count: '1' });
  await app.page.getByRole('button', { name: accountTexts.understood.id }).press('Enter');
});

step('the used sheet is worth nothing, which is told as soon as it is typed; nobody is harmed by that', async () => {
  await new Shell(app.page).lock();
  await recover().start();
  await recover().code(1).fill(first);
  await see(errorTexts.RECOVERY_RETIRED);
  await recover().button(kitTexts.back).press('Enter');
  await new UnlockScreen(app.page).unlock(fresh);
  await new CasesScreen(app.page).arrived();
});

step('one sheet of three opens nothing, nor the same one twice; two of them do', async () => {
  const [one = '', , three = ''] = set;
  await new Shell(app.page).lock();
  await recover().start();
  await recover().fillRest('Briptu Uji', forgotten, 'Lupa sekali lagi');
  await recover().code(1).fill(three);
  await recover().send();
  await see(recoverTexts.incomplete);
  await recover().code(2).fill(three);
  await recover().send();
  await see(errorTexts.RECOVERY_SHEETS_MIXED);
  await recover().code(2).fill(one);
  await recover().send();
  await sheets().passOn();
  await new CasesScreen(app.page).arrived();
});

step('a sheet of the set before, which looks the same, is refused by the catalogue itself', async () => {
  const [one = '', two = ''] = set;
  await new Shell(app.page).lock();
  await recover().start();
  await recover().fillRest('Briptu Uji', fresh, 'Mencoba lembar lama');
  await recover().code(1).fill(one);
  await recover().code(2).fill(two);
  await recover().send();
  await see(errorTexts.RECOVERY_RETIRED);
  await recover().button(kitTexts.back).press('Enter');
  await new UnlockScreen(app.page).unlock(forgotten);
  await new CasesScreen(app.page).arrived();
});
