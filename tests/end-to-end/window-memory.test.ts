import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchApp, type TestApp } from '../support/app.ts';
import { projectLaunch } from '../support/runtime.ts';

const userData = mkdtempSync(path.join(tmpdir(), 'rantai-memory-'));

afterAll(() => {
  rmSync(userData, { recursive: true, force: true });
});

const bounds = (app: TestApp) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

/** The window is closed by its button, as a person does. */
async function closeByButton(app: TestApp): Promise<void> {
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await ended;
}

test('the window comes back where it was left, and never smaller than its forms need', async () => {
  const first = await launchApp({ userData });
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1180, height: 760 });
  });
  await expect.poll(() => bounds(first)).toEqual({ x: 40, y: 30, width: 1180, height: 760 });
  await closeByButton(first);
  const second = await launchApp({ userData });
  expect(await bounds(second)).toEqual({ x: 40, y: 30, width: 1180, height: 760 });
  const smallest = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
  );
  expect(smallest).toEqual([1024, 700]);
  await second.close();
});

test('a second start with the same profile ends at once and leaves the first window alone', async () => {
  const first = await launchApp({ userData });
  const launch = projectLaunch();
  const second = spawn(launch.executablePath, [...launch.args, `--user-data-dir=${userData}`], { stdio: 'ignore' });
  const code = await new Promise((resolve) => {
    second.once('exit', resolve);
    setTimeout(resolve, 120_000, 'still running');
  });
  expect(code).toBe(0);
  expect(await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await first.close();
});

test('damaged settings are put aside and the window opens with its defaults, in Bahasa Indonesia', async () => {
  const file = path.join(userData, 'settings.json');
  writeFileSync(file, '{"preferences":');
  const app = await launchApp({ userData });
  expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('id');
  await app.close();
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('{"preferences":');
});
