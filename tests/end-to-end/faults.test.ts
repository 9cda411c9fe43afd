import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { errorTexts } from '#shared/text/errors.ts';
import { actTexts } from '#shared/text/screens/custody.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { eventTexts } from '#shared/text/terms.ts';
import { projectRoot } from '../../build/electron.ts';
import type { TestApp } from '../support/app.ts';
import { Acts } from './pages/acts.ts';
import { CasesScreen } from './pages/cases.ts';
import { ItemScreen } from './pages/item.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { openItem, startAt, unlock } from './open.ts';
import { makeSample, type Sample } from './sample.ts';

let sample: Sample;
let app: TestApp | undefined;

beforeAll(async () => {
  sample = await makeSample();
});

afterEach(async () => {
  await app?.close();
  app = undefined;
});

afterAll(() => {
  sample.place.remove();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('SEC-26 the service dies with the window open: locked with the reason; what was confirmed is there; what was not is not sent again by itself', async () => {
  app = await openItem(sample, 'BB-003');
  const acts = new Acts(app.page);
  const item = new ItemScreen(app.page);
  const moves = item.point(eventTexts['custody.moved']);
  await acts.move('Brankas 1', 'dikonfirmasi sesaat sebelum mati');
  process.kill(app.servicePid(), 'SIGKILL');
  await app.page.getByText(unlockTexts.crash.id).waitFor();
  await unlock(app, sample);
  await item.timeline.getByText('dikonfirmasi sesaat sebelum mati').waitFor();

  // The next act reaches a service that will never answer it.
  const pid = app.servicePid();
  process.kill(pid, 'SIGSTOP');
  await item.press('Alt+m');
  const dialog = item.dialog(actTexts.move);
  await item.fill(actTexts.location, 'Brankas 2', dialog);
  await item.fill(actTexts.reason, 'tidak pasti', dialog);
  await item.press('Control+Enter');
  await pause(300);
  process.kill(pid, 'SIGKILL');
  await app.page.getByText(unlockTexts.crash.id).waitFor();
  await unlock(app, sample);
  await item.arrived('BB-003');
  await pause(2_000);
  await expect.poll(() => moves.count()).toBe(1);

  // The person looks, and does it again: once more is once.
  await acts.move('Brankas 2', 'tidak pasti');
  await expect.poll(() => moves.count()).toBe(2);
  await expect.poll(() => moves.last().innerText()).toContain('Brankas 2');
});

/** A copy of the catalogue whose vault was changed. */
function damagedCopy(name: string, change: (text: string) => string): string {
  const folder = path.join(sample.place.home, `${name}.rantai`);
  cpSync(sample.folder, folder, { recursive: true });
  const vault = path.join(folder, 'vault.json');
  writeFileSync(vault, change(readFileSync(vault, 'utf8')));
  return folder;
}

test('a damaged vault is told apart from a wrong passphrase: the sentence says so, and no passphrase is asked for', async () => {
  const copies = [
    damagedCopy('terpotong', (text) => text.slice(0, text.length / 2)),
    damagedCopy('berubah', (text) =>
      text.replace(/[A-Za-z0-9](?=[A-Za-z0-9+/]{40})/, (letter) => (letter === 'x' ? 'y' : 'x')),
    ),
  ];
  app = await startAt({ ...sample, folder: copies[0] ?? '' });
  await expectDamaged(app);
  await app.page.getByRole('button', { name: unlockTexts.other.id }).press('Enter');
  await app.answerDialogs(copies[1] ?? '');
  await new WelcomeScreen(app.page).open();
  await expectDamaged(app);
});

async function expectDamaged({ page }: TestApp): Promise<void> {
  await page.getByText(errorTexts.VAULT_DAMAGED.id).waitFor();
  await expect.poll(() => page.getByRole('textbox').count()).toBe(0);
}

const rantai = path.join(projectRoot, 'dist', 'cli', 'rantai.js');
function withPassphrase(): string[] {
  const file = path.join(sample.place.root, 'sandi.txt');
  writeFileSync(file, sample.passphrase);
  return ['--passphrase-file', file];
}

/** A command line that has the catalogue open and waits for its next line. */
async function holdByCommandLine(): Promise<{ readonly process: ChildProcess; readonly release: () => void }> {
  const pipe = path.join(sample.place.root, 'perintah.pipa');
  execFileSync('mkfifo', [pipe]);
  const child = spawn(process.execPath, [rantai, 'apply', sample.folder, pipe, ...withPassphrase()], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const hold = openSync(pipe, 'w');
  writeFileSync(hold, `${JSON.stringify({ method: 'cases.summary', input: {} })}\n`);
  await once(child.stdout, 'data');
  return {
    process: child,
    release: () => {
      closeSync(hold);
    },
  };
}

test('SEC-35 window and command line respect one lock: who comes second is told, and may come in when the first has left', async () => {
  const holder = await holdByCommandLine();
  app = await startAt(sample);
  await unlock(app, sample);
  await app.page.getByText(errorTexts.CATALOGUE_IN_USE.id).waitFor();
  holder.release();
  await once(holder.process, 'exit');
  await unlock(app, sample);
  await new CasesScreen(app.page).arrived();

  const second = spawn(process.execPath, [rantai, 'cases', sample.folder, ...withPassphrase()]);
  let talk = '';
  second.stderr.on('data', (chunk: Buffer) => (talk += chunk.toString('utf8')));
  const [code] = (await once(second, 'close')) as [number];
  expect(talk).toContain('CATALOGUE_IN_USE');
  expect(code).toBe(3);
});
