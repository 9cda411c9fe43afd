import { afterAll, beforeAll, expect } from 'vitest';
import { errorTexts } from '#shared/text/errors.ts';
import { accountTexts } from '#shared/text/screens/account.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { usersTexts } from '#shared/text/screens/users.ts';
import { roleTexts, userStatusTexts } from '#shared/text/terms.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { Account } from './pages/account.ts';
import { CasesScreen } from './pages/cases.ts';
import { CreateCatalogueScreen } from './pages/create-catalogue.ts';
import { Shell } from './pages/shell.ts';
import { UsersScreen } from './pages/users.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { everythingOn } from './open.ts';
import { story } from './steps.ts';
import { makeWorkplace, typedDay } from './workplace.ts';

/** A unit grows: its first officer adds an administrator, who from then on keeps the accounts. */
const place = makeWorkplace();
const officer = { name: 'Briptu Uji', passphrase: 'enam kata sandi petugas pertama' };
const administrator = { name: 'Penata Admin', passphrase: 'kata sandi penata yang panjang' };
const investigator = { name: 'Iptu Penyidik', passphrase: 'kata sandi penyidik yang panjang' };
let app: TestApp;

beforeAll(async () => {
  app = await launchApp({ preferences: { language: 'id' }, env: { TZ: 'Asia/Makassar' } });
  app.page.setDefaultTimeout(60_000);
});

afterAll(async () => {
  await app.close();
  place.remove();
});

const step = story(() => app.page);
const users = () => new UsersScreen(app.page);
const account = () => new Account(app.page);
const see = (words: string) => app.page.getByText(words).first().waitFor();
const rail = () => app.page.getByRole('navigation', { name: shellTexts.navigation.id });

step('the first officer adds an administrator: the sentence names them, the passphrase goes nowhere', async () => {
  await new WelcomeScreen(app.page).create();
  await app.answerDialogs(place.home);
  await new CreateCatalogueScreen(app.page).create({
    unit: 'Ditressiber Polda Uji',
    name: 'Pengguna',
    station: 'Gudang',
    userName: officer.name,
    passphrase: officer.passphrase,
  });
  await new CasesScreen(app.page).arrived();
  await new Shell(app.page).goTo('users');
  await users().arrived();
  const sentence = await users().add({ ...administrator, role: roleTexts.administrator.id });
  expect(sentence).toContain(administrator.name);
  expect(sentence).toContain(roleTexts.administrator.id);
  await expect.poll(() => users().textOf(administrator.name)).toContain(userStatusTexts.active.id);
  expect(await everythingOn(app)).not.toContain(administrator.passphrase);
});

step('from then on the officer only reads the list', async () => {
  await users().open(administrator.name);
  await see(usersTexts.readOnly.id);
  await expect.poll(() => users().button(usersTexts.add).count()).toBe(0);
  await expect.poll(() => users().button(usersTexts.suspend, users().details).count()).toBe(0);
});

step(
  'the administrator takes the place and lands on the users; no case, no item, no hand-over is offered',
  async () => {
    await account().switchTo(administrator.name, administrator.passphrase);
    await users().arrived();
    const words = await rail().getByRole('button').allInnerTexts();
    for (const section of ['cases', 'items', 'handovers', 'openings'] as const)
      expect(words).not.toContain(shellTexts[section].id);
    await users().press('Alt+1');
    await users().press('Control+k');
    const palette = app.page.getByRole('dialog', { name: shellTexts.palette.id });
    await palette.waitFor();
    await expect.poll(() => palette.getByText(caseTexts.listTitle.id, { exact: true }).count()).toBe(0);
    await users().press('Escape');
    await palette.waitFor({ state: 'detached' });
    await users().arrived();
  },
);

step('an investigator is added for a time and given another role and another last day', async () => {
  await users().add({ ...investigator, role: roleTexts.investigator.id, lastDay: typedDay(30) });
  await users().open(investigator.name);
  const sentence = await users().act(usersTexts.changeRole, 'Sprin/3/XI/2026', (dialog) =>
    users().choose(usersTexts.newRole, roleTexts['evidence-officer'].id, dialog),
  );
  expect(sentence).toContain(roleTexts['evidence-officer'].id);
  await expect.poll(() => users().details.innerText()).toContain(roleTexts['evidence-officer'].id);
  await users().act(usersTexts.setExpiry, 'Penugasan diperpanjang', (dialog) =>
    users().fill(usersTexts.lastDay, typedDay(60), dialog),
  );
});

step('an act without a reason is not signed', async () => {
  await users().button(usersTexts.suspend, users().details).press('Enter');
  const dialog = users().dialog(usersTexts.suspend);
  await users().press('Control+Enter');
  await dialog.getByText('Wajib diisi.').waitFor();
  await users().press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

step('a suspended account does not open, whatever the passphrase, until it is reinstated', async () => {
  await users().act(usersTexts.suspend, 'Cuti panjang');
  await expect.poll(() => users().textOf(investigator.name)).toContain(userStatusTexts.suspended.id);
  await account().switchTo(investigator.name, investigator.passphrase);
  await see(errorTexts.USER_SUSPENDED.id);
  await account().signIn(administrator.name, administrator.passphrase);
  await users().arrived();
  await users().open(investigator.name);
  await users().act(usersTexts.reinstate, 'Cuti selesai');
  await expect.poll(() => users().textOf(investigator.name)).toContain(userStatusTexts.active.id);
});

step('one changes the own passphrase: the present one is asked for, the old one is over', async () => {
  const next = 'kata sandi penata sesudah diganti';
  await account().changePassphrase(administrator.name, 'bukan yang sekarang', next);
  await see(errorTexts.PASSPHRASE_WRONG.id);
  await users().press('Escape');
  await users().dialog(accountTexts.changePassphrase).waitFor({ state: 'detached' });
  await account().changePassphrase(administrator.name, administrator.passphrase, next);
  await see(accountTexts.changedToast.id);
  expect(await everythingOn(app)).not.toContain(next);
  await new Shell(app.page).lock();
  await account().signIn(administrator.name, administrator.passphrase);
  await see(errorTexts.PASSPHRASE_WRONG.id);
  await account().signIn(administrator.name, next);
  await users().arrived();
});

step('nothing can be done to the own account', async () => {
  await users().open(administrator.name);
  await see(usersTexts.ownAccount.id);
  await expect.poll(() => users().button(usersTexts.remove, users().details).count()).toBe(0);
});

step('switching users leaves no word of the one before, and says why it is locked', async () => {
  await users().press('Control+Shift+l');
  await see(unlockTexts.switch.id);
  expect(await everythingOn(app)).not.toContain('Cuti');
  await account().signIn(officer.name, officer.passphrase);
  // Where the officer was before, and with the officer's own sections.
  await users().arrived();
  await new Shell(app.page).goTo('cases');
  await new CasesScreen(app.page).arrived();
});
