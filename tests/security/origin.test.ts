import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type TestApp } from '../support/app.ts';
import { callBridge } from './window.ts';

let app: TestApp;

beforeAll(async () => {
  app = await launchApp();
});

afterAll(async () => {
  await app.close();
});

test('SEC-15 the page opens two fixed addresses by their ids, and nothing else', async () => {
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'rantaiTestOpened', opened);
    Reflect.set(shell, 'openExternal', (address: string) => {
      opened.push(address);
      return Promise.resolve();
    });
  });
  for (const name of ['licence', 'manual'])
    expect(await callBridge(app.page, 'window.open-help', { page: name })).toEqual({ ok: true, value: {} });
  for (const name of ['https://example.com', 'Licence', 'ms-settings:', 'file:///etc/passwd', '']) {
    expect(await callBridge(app.page, 'window.open-help', { page: name })).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID' },
    });
  }
  const opened = await app.electron.evaluate(() => Reflect.get(globalThis, 'rantaiTestOpened') as string[]);
  expect(opened).toEqual(['https://www.apache.org/licenses/LICENSE-2.0', 'https://jedisct1.github.io/minisign/']);
});

test('SEC-17 a frame gets no bridge of its own', async () => {
  const seen = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const kind = typeof Reflect.get(frame.contentWindow ?? {}, 'catalogue');
    frame.remove();
    return kind;
  });
  expect(seen).toBe('undefined');
});

test('SEC-17 another window with our preload at our address is refused', async () => {
  const answer = await app.electron.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const preload = `${electronApp.getAppPath()}/dist/preload/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, partition: 'rantai', sandbox: true } });
    await window.loadURL('app://catalogue/');
    const given: unknown = await window.webContents.executeJavaScript(
      `window.catalogue['window.preferences']({}, crypto.randomUUID())`,
    );
    window.destroy();
    return given;
  });
  expect(answer).toEqual({ ok: false, error: { code: 'SENDER_REFUSED', details: {} } });
});

test('SEC-18 the page comes from app:, as a secure origin of its own', async () => {
  const seen = await app.page.evaluate(() => [location.protocol, location.origin, self.origin, isSecureContext]);
  expect(seen).toEqual(['app:', 'app://catalogue', 'app://catalogue', true]);
});

test('SEC-18 the page can fetch built files and nothing else', async () => {
  const statuses = await app.page.evaluate(
    (names) => Promise.all(names.map((name) => fetch(name).then((response) => response.status))),
    [
      '/',
      '/index.html',
      '/manifest.json',
      '/fingerprint.txt',
      '/../main/main.js',
      '/..%2fmain%2fmain.js',
      '/%2e%2e/preload/preload.cjs',
      '/package.json',
      '/etc/passwd',
      '/index.html?x',
      '/assets/',
    ],
  );
  expect(statuses).toEqual([200, 200, 404, 404, 404, 404, 404, 404, 404, 404, 404]);
  const posted = await app.page.evaluate(() =>
    fetch('/', { method: 'POST', body: 'x' }).then((response) => response.status),
  );
  expect(posted).toBe(404);
});
