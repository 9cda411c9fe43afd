import { afterAll, beforeAll, expect } from 'vitest';
import { productionKdf } from '#electron/catalogue/keys/kdf.ts';
import { serviceOptions } from '#electron/catalogue/service-options.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { isolated } from '#shared/text/printable.ts';
import { backupTexts } from '#shared/text/screens/backup.ts';
import { recoveryTexts } from '#shared/text/screens/recovery.ts';
import { secondTexts } from '#shared/text/screens/second.ts';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { usersTexts } from '#shared/text/screens/users.ts';
import { userStatusTexts } from '#shared/text/terms.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { startService } from '../support/service.ts';
import { Account } from './pages/account.ts';
import { SecondDialog } from './pages/second.ts';
import { SheetsScreen } from './pages/sheets.ts';
import { Shell } from './pages/shell.ts';
import { UsersScreen } from './pages/users.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { everythingOn, groupsIn } from './open.ts';
import { story } from './steps.ts';
import { makeWorkplace } from './workplace.ts';

/** What one person must not do alone: removing somebody, and ending the way back in. */
const place = makeWorkplace();
const people = {
  first: { name: 'Briptu Pertama', passphrase: 'enam kata sandi petugas pertama' },
  administrator: { name: 'Penata Admin', passphrase: 'kata sandi penata yang panjang' },
  supervisor: { name: 'Kompol Pengawas', passphrase: 'kata sandi pengawas yang panjang' },
  leaver: { name: 'Bripka Mutasi', passphrase: 'kata sandi bripka yang pindah' },
} as const;
const reason = 'Mutasi, Sprin/112/XI/2026';
let app: TestApp;

/** The people of the story, made by the service itself. */
async function makeCatalogue(): Promise<string> {
  const { verifierPage } = serviceOptions();
  const service = startService({ kdf: { ...productionKdf, leastMilliseconds: 0 }, verifierPage });
  const created = await service.done('catalogue.create', {
    parent: service.grant(place.home),
    name: 'Dua Orang',
    unit: 'Ditressiber Polda Uji',
    station: 'Gudang',
    userName: people.first.name,
    role: 'evidence-officer',
    passphrase: people.first.passphrase,
  });
  const add = (person: { name: string; passphrase: string }, role: Role) =>
    service.done('users.add', { ...person, role, expires: null });
  await add(people.supervisor, 'supervisor');
  await add(people.leaver, 'investigator');
  await add(people.administrator, 'administrator');
  await service.stop();
  return created.path;
}

beforeAll(async () => {
  const folder = await makeCatalogue();
  app = await launchApp({ preferences: { language: 'id' }, env: { TZ: 'Asia/Makassar' } });
  app.page.setDefaultTimeout(60_000);
  await app.answerDialogs(folder);
  await new WelcomeScreen(app.page).open();
  await new Account(app.page).signIn(people.administrator.name, people.administrator.passphrase);
  await users().arrived();
});

afterAll(async () => {
  await app.close();
  place.remove();
});

const step = story(() => app.page);
const users = () => new UsersScreen(app.page);
const second = () => new SecondDialog(app.page);
const see = (words: string) => app.page.getByText(words).first().waitFor();

async function bundleKey(): Promise<string> {
  await new Shell(app.page).goTo('settings');
  const key = await app.page.locator('.rb-hash-value').first().innerText();
  await see(settingsTexts.key.id);
  await new Shell(app.page).goTo('users');
  return key;
}

step('removing somebody asks for a second person, who reads exactly what will stand in the ledger', async () => {
  await users().open(people.leaver.name);
  const sentence = await users().act(usersTexts.remove, reason);
  expect(sentence).toContain(people.leaver.name);
  const fields = await second().fields();
  expect(fields[fieldLabels.user.id]).toMatch(new RegExp(`^${people.leaver.name} \\(us_[0-9a-z]{16}\\)$`));
  expect(fields[fieldLabels.reason.id]).toBe(reason);
  const words = await second().box.innerText();
  expect(words).toContain(secondTexts['user.removed'].id.replace('{name}', isolated(people.leaver.name)));
  expect(words).toContain(people.administrator.name);
  expect(words).toContain(people.supervisor.name);
});

step('the first person is no second one, and Escape decides nothing', async () => {
  await expect.poll(() => second().box.getByRole('combobox').count()).toBe(0);
  await second().press('Escape');
  await expect.poll(() => second().box.count()).toBe(1);
});

step('a wrong passphrase is told beside the field, which is empty again; nothing was recorded', async () => {
  await second().typePassphrase('bukan kata sandi pengawas');
  await see(errorTexts.PASSPHRASE_WRONG.id);
  await expect.poll(() => second().field(secondTexts.passphrase, second().box).inputValue()).toBe('');
});

step('declined: the dialog goes, and the account is as it was', async () => {
  const toasts = await app.page.locator('.rb-toast').count();
  await second().decline();
  await see(errorTexts.SECOND_DECLINED.id);
  await expect.poll(() => app.page.getByText(errorTexts.SECOND_DECLINED.id).count()).toBe(1);
  await expect.poll(() => app.page.locator('.rb-toast').count()).toBeLessThanOrEqual(toasts);
  await expect.poll(() => users().textOf(people.leaver.name)).toContain(userStatusTexts.active.id);
});

step('SEC-25 locking takes the dialog with it, and the act is not waiting afterwards', async () => {
  await users().act(usersTexts.remove, reason);
  await second().box.waitFor();
  await second().field(secondTexts.passphrase, second().box).fill(people.supervisor.passphrase);
  await new Shell(app.page).lock();
  await see(unlockTexts.manual.id);
  expect(await everythingOn(app)).not.toContain(people.supervisor.passphrase);
  await new Account(app.page).signIn(people.administrator.name, people.administrator.passphrase);
  await users().arrived();
  await expect.poll(() => second().box.count()).toBe(0);
  await expect.poll(() => users().textOf(people.leaver.name)).toContain(userStatusTexts.active.id);
});

step('signed by both: the keys are changed, the account is out, and the bundle key is another', async () => {
  const before = await bundleKey();
  await users().open(people.leaver.name);
  await users().act(usersTexts.remove, reason);
  await second().box.waitFor();
  await second().typePassphrase(people.supervisor.passphrase);
  await second().box.waitFor({ state: 'detached' });
  await expect
    .poll(() => users().textOf(people.leaver.name), { timeout: 60_000 })
    .toContain(userStatusTexts.removed.id);
  await see(usersTexts.leaverNote.id);
  await expect.poll(bundleKey, { timeout: 60_000 }).not.toBe(before);
});

step('what follows from it stays on the screen of the users, over a lock, until it is closed', async () => {
  const key = await bundleKey();
  await new Shell(app.page).lock();
  await new Account(app.page).signIn(people.administrator.name, people.administrator.passphrase);
  await users().arrived();
  const words = await users().afterRemoval.innerText();
  for (const text of [usersTexts.afterKeys, usersTexts.afterOld, usersTexts.afterDrill, usersTexts.afterSigner])
    expect(words).toContain(text.id);
  expect(words).toContain(people.leaver.name);
  expect(words.replace(/\s/g, '')).toContain(key.replace(/\s/g, ''));
  await users().button(usersTexts.afterBackup).press('Enter');
  await users().shown(backupTexts.title.id);
  await new Shell(app.page).goTo('users');
  await users().button(usersTexts.afterClose).press('Enter');
  await users().afterRemoval.waitFor({ state: 'detached' });
});

step('revoking the recovery key takes two as well; then a new one is made and its sheets are shown', async () => {
  await users().revokeRecovery('Lembar hilang saat pindah ruangan');
  expect(await second().fields()).toMatchObject({ [fieldLabels.reason.id]: 'Lembar hilang saat pindah ruangan' });
  await second().typePassphrase(people.supervisor.passphrase);
  await second().box.waitFor({ state: 'detached' });
  await see(recoveryTexts.statusNone.id);
  await users().button(recoveryTexts.establish).waitFor();
  await users().establishRecovery(people.administrator.passphrase);
  await new SheetsScreen(app.page).arrived();
});

step(
  'SEC-62 locking while the sheets stand on the screen leaves nothing of them, and they do not come back',
  async () => {
    const sheets = new SheetsScreen(app.page);
    const [code = ''] = await sheets.codes();
    await new Shell(app.page).lock();
    await see(unlockTexts.manual.id);
    const left = await everythingOn(app);
    expect(groupsIn(left, code)).toEqual([]);
    await new Account(app.page).signIn(people.administrator.name, people.administrator.passphrase);
    await users().arrived();
    await see(recoveryTexts.statusTitle.id);
    await expect.poll(() => sheets.papers.count()).toBe(0);
  },
);

step('who was removed is not among those who may unlock', async () => {
  await users().press('Control+Shift+l');
  await app.page.getByRole('combobox', { name: unlockTexts.person.id }).click();
  await app.page.getByRole('option', { name: people.supervisor.name }).waitFor();
  await expect.poll(() => app.page.getByRole('option', { name: people.leaver.name }).count()).toBe(0);
});
