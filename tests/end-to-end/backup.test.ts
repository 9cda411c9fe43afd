import { copyFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { auditTexts } from '#shared/text/screens/audit.ts';
import { backupTexts } from '#shared/text/screens/backup.ts';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import type { TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { startAt, unlock } from './open.ts';
import { AuditScreen } from './pages/audit.ts';
import { BackupsScreen } from './pages/backups.ts';
import { CasesScreen } from './pages/cases.ts';
import { Shell } from './pages/shell.ts';
import { UnlockScreen } from './pages/unlock.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';

/** A backup is made, drilled and restored; a catalogue that was put back to an older state is found out. */
let sample: Sample;
let app: TestApp;
let checkpoint = '';
const step = story(() => app.page);
const screens = () => ({ shell: new Shell(app.page), backups: new BackupsScreen(app.page) });
const older = () => path.join(sample.place.root, 'lama.rantai');
const backupFile = () => {
  const name = readdirSync(sample.place.out).find((entry) => entry.endsWith('.rantai-cadangan'));
  return path.join(sample.place.out, name ?? '');
};

beforeAll(async () => {
  sample = await makeSample();
  cpSync(sample.folder, older(), { recursive: true });
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('a new catalogue is not nagged about backups on its first day, and says that there are none', async () => {
  await unlock(app, sample);
  const { shell, backups } = screens();
  await new CasesScreen(app.page).arrived();
  await expect.poll(() => app.page.getByRole('button', { name: backupTexts.remindNever.id }).count()).toBe(0);
  await shell.goTo('backups');
  await backups.arrived();
  await app.page.getByText(backupTexts.empty.id).waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
});

step('a backup is made while the catalogue is in use; the screen says where it lies', async () => {
  const { backups } = screens();
  await app.answerDialogs(sample.place.out);
  expect(await backups.make()).toBe(backupTexts.makeSentence.id);
  const words = await app.page.getByRole('main').innerText();
  expect(words).toContain(backupFile());
  expect(words).toContain(backupTexts.untested.id);
});

step('the drill says in plain words that the backup can be relied on, and the list keeps it', async () => {
  const { backups } = screens();
  await app.answerDialogs(backupFile());
  await backups.drill();
  await backups.notice(backupTexts.drillGoodTitle);
  await backups.grid(backupTexts.list).getByText(backupTexts.good.id, { exact: true }).waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
});

step(
  'a damaged backup fails the drill: the screen names what is damaged and what to do, and the ledger keeps it',
  async () => {
    const { backups } = screens();
    const damaged = path.join(sample.place.out, 'rusak.rantai-cadangan');
    copyFileSync(backupFile(), damaged);
    const bytes = readFileSync(damaged);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(damaged, bytes);
    await app.answerDialogs(damaged);
    await backups.drill();
    await backups.notice(backupTexts.drillBadTitle);
    await app.page.getByText(/Cadangan ini rusak pada (catalogue\.db|files\/)/).waitFor();
    await backups.grid(backupTexts.list).getByText('1 temuan').waitFor();
    rmSync(damaged);
  },
);

step('the reminder comes when it is time, leads to the screen, and the days can be changed', async () => {
  const { shell } = screens();
  await shell.goTo('settings');
  const days = app.page.getByRole('textbox', { name: settingsTexts.backupDays.id });
  await days.fill('0');
  await app.page.getByText('Isi angka 1 sampai 365.').waitFor();
  await days.fill('1');
  await days.blur();
  await app.page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
  await shell.goTo('cases');
  const reminder = app.page.getByRole('button', { name: /^Cadangan terakhir 2 hari lalu/ });
  await reminder.press('Enter');
  await new BackupsScreen(app.page).arrived();
  await app.page.getByText('Sudah waktunya: paling lama 1 hari sekali.').waitFor();
});

step('a checkpoint for the safe is shown by the audit, and this catalogue is the same', async () => {
  const { shell } = screens();
  await shell.goTo('audit');
  const audit = new AuditScreen(app.page);
  await audit.run();
  checkpoint = await app.page.locator('pre').innerText();
  await audit.fill(auditTexts.paper, checkpoint);
  await audit.button(auditTexts.comparePaper).press('Enter');
  await app.page.getByText(auditTexts.sameTitle.id, { exact: true }).waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
});

step('it goes on from the head of a bundle that was handed over before', async () => {
  const audit = new AuditScreen(app.page);
  await app.answerDialogs(sample.bundle);
  await audit.button(auditTexts.compareFolder).press('Enter');
  await app.page.getByText(auditTexts.extendsTitle.id, { exact: true }).waitFor();
});

step('a text that is no checkpoint is told apart from one that does not fit', async () => {
  const audit = new AuditScreen(app.page);
  const result = app.page.getByRole('region', { name: auditTexts.compareTitle.id }).getByRole('alert');
  const codes: string[] = [];
  for (const paper of ['Surat biasa', checkpoint.replace(/ct_[0-9a-z]{16}/g, `ct_${'0'.repeat(16)}`)]) {
    await audit.fill(auditTexts.paper, paper);
    await audit.button(auditTexts.comparePaper).press('Enter');
    await expect.poll(() => result.innerText().catch(() => '')).not.toContain(codes[0] ?? 'Kode: ?');
    codes.push(/[A-Z]+_[A-Z_]+/.exec(await result.innerText())?.[0] ?? '');
  }
  expect(codes).toEqual(['CHECKPOINT_MALFORMED', 'BACKUP_OTHER_CATALOGUE']);
});

step('an older copy of the catalogue is recognised as rolled back, and it is shown as serious', async () => {
  const { shell } = screens();
  await shell.lock();
  await new UnlockScreen(app.page).other();
  await app.answerDialogs(older());
  await new WelcomeScreen(app.page).open();
  await new UnlockScreen(app.page).unlock(sample.passphrase);
  // The same catalogue to the program, so it opens where the newer copy was left.
  const audit = new AuditScreen(app.page);
  await audit.shown(auditTexts.title.id);
  await audit.fill(auditTexts.paper, checkpoint);
  await audit.button(auditTexts.comparePaper).press('Enter');
  const notice = app.page.getByRole('alert').filter({ hasText: auditTexts.rolledBackTitle.id });
  await notice.waitFor();
  await expect.poll(() => notice.innerText()).toContain('Jangan mencatat apa pun di sini');
});

step('a backup becomes a catalogue again from the welcome screen, and opens as usual', async () => {
  const { shell, backups } = screens();
  await shell.lock();
  await new UnlockScreen(app.page).other();
  await backups.startRestore();
  await expect.poll(() => barriers(app.page)).toEqual([]);
  await backups.press('Control+Enter');
  await expect.poll(() => app.page.getByText(backupTexts.restoreMissing.id).count()).toBe(2);
  await app.answerDialogs(backupFile(), sample.place.root);
  await backups.button(backupTexts.restoreChooseFile).press('Enter');
  await backups.button(backupTexts.restoreChooseParent).press('Enter');
  await backups.fill(backupTexts.restoreName, 'Katalog Pulih');
  await backups.press('Control+Enter');
  await backups.notice(backupTexts.restoredTitle);
  await backups.button(backupTexts.restoredOpen).press('Enter');
  await new UnlockScreen(app.page).unlock(sample.passphrase);
  await new AuditScreen(app.page).shown(auditTexts.title.id);
  await shell.goTo('cases');
  await app.page.getByText(sample.caseNumber).first().waitFor();
});
