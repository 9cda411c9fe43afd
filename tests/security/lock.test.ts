import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchApp, type TestApp } from '../support/app.ts';
import { codeOf, done, openMarkedCatalogue, passphrase } from './catalogue.ts';
import { callBridge } from './window.ts';

const marker = 'PENANDA-KELIMUTU';
let parent = '';
let app: TestApp;
let folder = '';

beforeEach(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'rantai-lock-'));
  app = await launchApp({ preferences: { idleLockMinutes: 10 } });
  ({ folder } = await openMarkedCatalogue(app, parent, marker));
  await expect.poll(shown).toContain(marker);
});

afterEach(async () => {
  await app.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Everything the page holds as text, visible or not. */
const shown = (): Promise<string> =>
  app.page.evaluate(
    () =>
      document.documentElement.outerHTML +
      [...document.querySelectorAll('input,textarea')].map((field) => (field as HTMLInputElement).value).join(),
  );

/** What must be true of every lock, whatever caused it. */
async function expectLocked(): Promise<void> {
  await expect.poll(shown).not.toContain(marker);
  const { state, user } = await done(app, 'catalogue.session', {});
  expect(state).toMatch(/^(locked|closed)$/);
  expect(user).toBeNull();
  for (const [name, input] of [
    ['cases.list', { search: '', after: null, limit: 10 }],
    ['cases.summary', {}],
    ['audit.run', {}],
    ['handover.list', { case: 'ca_0000000000000000' }],
  ] as const) {
    expect(await codeOf(app, name, input)).toMatch(/^(LOCKED|NOT_OPEN)$/);
  }
}

async function expectUnlocksAgain(): Promise<void> {
  await expect
    .poll(() => codeOf(app, 'catalogue.unlock', { folder, user: null, passphrase }), { interval: 500 })
    .toBe('ok');
  const { rows } = await done(app, 'cases.list', { search: '', after: null, limit: 10 });
  expect(rows.map(({ title }) => title)).toEqual([`${marker} perkara`]);
}

/** Lets main believe that time has passed: its clock is the one place where it looks. */
const passMinutes = (minutes: number): Promise<void> =>
  app.electron.evaluate((_electron, more) => {
    const clock = performance.now.bind(performance);
    performance.now = () => clock() + more * 60_000;
  }, minutes);

test.each(['lock-screen', 'suspend'])(
  'SEC-25 when the system reports %s the catalogue locks and the screen is cleared',
  async (event) => {
    await app.electron.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, event);
    await expectLocked();
    await expectUnlocksAgain();
  },
);

test('SEC-25 when nobody touches the window for as long as was set, it locks; a touch in time holds it open', async () => {
  await passMinutes(9);
  await app.page.mouse.move(300, 300);
  await app.page.keyboard.press('Shift');
  await passMinutes(9);
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  expect(await codeOf(app, 'cases.summary')).toBe('ok');
  await passMinutes(2);
  await expect.poll(shown).not.toContain(marker);
  await expectLocked();
});

test('SEC-25 a service that hangs does not keep the keys: it is killed when it does not lock in time', async () => {
  const pid = app.servicePid();
  process.kill(pid, 'SIGSTOP');
  await app.electron.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('lock-screen');
  });
  // The screen is covered while the service still hangs, not when it is ended.
  await expect.poll(async () => ((await shown()).includes(marker) ? 'shown' : isAlive(pid))).toBe(true);
  await expect.poll(() => app.servicePid()).not.toBe(pid);
  await expect.poll(() => isAlive(pid)).toBe(false);
  await expectLocked();
  await expectUnlocksAgain();
});

test('SEC-26 when the service is killed with the window open: requests are told, the screen is cleared, and one can unlock again', async () => {
  const pid = app.servicePid();
  process.kill(pid, 'SIGSTOP');
  const waiting = callBridge(app.page, 'cases.summary');
  // What a page asks reaches main in its order: when main has answered this, it has passed on that.
  expect(await codeOf(app, 'window.preferences')).toBe('ok');
  process.kill(pid, 'SIGKILL');
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'SERVICE_CRASHED' } });
  await expectLocked();
  expect(app.servicePid()).not.toBe(pid);
  await expectUnlocksAgain();
});

test('SEC-25 when the page itself crashes the catalogue locks, and a new page comes', async () => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // Asked through main: the debugger's page is the one that crashed.
  const asked = `window.catalogue['catalogue.session']({}, crypto.randomUUID())
    .then((answer) => answer.value.state + ' ' + document.documentElement.outerHTML.includes('${marker}'))`;
  const state = (): Promise<unknown> =>
    app.electron.evaluate(({ BrowserWindow }, code) => {
      const answer = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>;
      // A page that is being replaced never answers.
      return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 1_000, 'not yet'))]);
    }, asked);
  await expect.poll(state).toMatch(/^(locked|closed) false$/);
});

test('SEC-25 closing the window ends the service, and the catalogue can be opened by others', async () => {
  const pid = app.servicePid();
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect.poll(() => isAlive(pid)).toBe(false);
  app = await launchApp();
  await app.answerDialogs(path.join(parent, 'Katalog Uji.rantai'));
  const chosen = await done(app, 'window.choose', { purpose: 'catalogue' });
  expect(await codeOf(app, 'catalogue.unlock', { folder: chosen?.token, user: null, passphrase })).toBe('ok');
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
