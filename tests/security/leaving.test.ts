import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchApp, type TestApp } from '../support/app.ts';
import { listen, pause, type Listener } from './window.ts';

let app: TestApp;
let neighbour: Listener;
const page = 'app://catalogue/';

beforeAll(async () => {
  neighbour = await listen();
  app = await launchApp();
  await app.page.evaluate(() => Reflect.set(window, 'rantaiTestSame', true));
});

/** Still the same document, in the only window, and nobody was told. */
afterEach(async () => {
  await pause(250);
  expect(app.page.url().replace(/#.*$/, '')).toBe(page);
  expect(await app.page.evaluate(() => Reflect.get(window, 'rantaiTestSame') as boolean)).toBe(true);
  const kinds = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  );
  expect(kinds).toEqual(['window']);
  expect(neighbour.arrived).toEqual([]);
});

afterAll(async () => {
  await app.close();
  neighbour.close();
});

const addresses = [
  'file:///etc/hostname',
  'app://catalogue.evil/',
  'app://catalogue@evil/',
  'app://catalogue/manifest.json',
  'data:text/html,x',
  'chrome://gpu/',
  'javascript:void 0',
  'https://x.example/?app://catalogue/',
  'mailto:x@y.example',
  'ms-settings:',
  'view-source:app://catalogue/',
];

test.each(addresses)('SEC-13 the page cannot go to %s, by any of its ways', async (address) => {
  await app.page.evaluate(async (target) => {
    const quietly = (act: () => void): void => {
      try {
        act();
      } catch {
        // Refused at once is refused as well.
      }
    };
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));
    for (const act of [
      () => {
        location.href = target;
      },
      () => {
        location.assign(target);
      },
      () => {
        location.replace(target);
      },
      () => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        link.remove();
      },
      () => {
        const refresh = document.createElement('meta');
        refresh.httpEquiv = 'refresh';
        refresh.content = `0;url=${target}`;
        document.head.append(refresh);
      },
    ]) {
      quietly(act);
      await turn();
    }
    for (const left of document.querySelectorAll('meta[http-equiv=refresh]')) left.remove();
  }, address);
});

test('SEC-13 the page can name itself by another address only within its own origin, and gets no answers there', async () => {
  const outcomes = await app.page.evaluate(async () => {
    const attempt = (target: string): string => {
      try {
        history.pushState({}, '', target);
        return 'named';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const foreign = ['https://x.example/', 'app://catalogue.evil/', 'file:///etc/hostname'].map(attempt);
    const own = attempt('/another');
    const found: unknown = window.catalogue;
    const bridge = found as Record<string, (input: unknown, id: string) => Promise<unknown>>;
    const answer = await bridge['window.preferences']?.({}, crypto.randomUUID());
    history.pushState({}, '', '/');
    return { foreign, own, answer };
  });
  expect(outcomes).toEqual({
    foreign: ['SecurityError', 'SecurityError', 'SecurityError'],
    own: 'named',
    answer: { ok: false, error: { code: 'SENDER_REFUSED', details: {} } },
  });
});

test('SEC-13 an address on the network cannot be reached by going there', async () => {
  await app.page.evaluate((target) => {
    location.href = `${target}location`;
  }, neighbour.http);
});

test('SEC-13 about:blank, which no browser lets be prevented, is left for our page at once', async () => {
  await app.page
    .evaluate(() => {
      location.href = 'about:blank';
    })
    .catch(() => undefined);
  await expect
    .poll(() => app.page.evaluate(() => document.querySelectorAll('#root button').length).catch(() => 0))
    .toBeGreaterThan(2);
  await app.page.evaluate(() => Reflect.set(window, 'rantaiTestSame', true));
});

test('SEC-13 a form cannot be sent anywhere', async () => {
  await app.page.evaluate((target) => {
    for (const method of ['get', 'post']) {
      const form = document.createElement('form');
      form.action = `${target}form`;
      form.method = method;
      document.body.append(form);
      form.submit();
      form.remove();
    }
  }, neighbour.http);
});

test('SEC-13 a file that is dropped on the window does not take its place', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'rantai-drop-')), 'dropped.html');
  writeFileSync(file, '<title>dropped</title>');
  const session = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 700, data });
  await session.detach();
});

test('SEC-14 no window can be opened: window.open gives null for every address', async () => {
  const opened = await app.page.evaluate(
    (targets) => targets.map((target) => window.open(target, '_blank') === null),
    [page, '', neighbour.http, ...addresses],
  );
  expect(opened).toEqual(opened.map(() => true));
});

test('SEC-14 neither target=_blank nor a middle click nor Ctrl and Shift open a window', async () => {
  for (const target of [page, neighbour.http]) {
    await app.page.evaluate((href) => {
      const link = document.createElement('a');
      Object.assign(link, { href, target: '_blank', id: 'way-out', textContent: 'a way out' });
      Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '99999', background: 'white' });
      Reflect.set(window, 'rantaiTestClicks', 0);
      link.addEventListener('click', () =>
        Reflect.set(window, 'rantaiTestClicks', Number(Reflect.get(window, 'rantaiTestClicks')) + 1),
      );
      document.body.append(link);
    }, target);
    for (const button of ['left', 'middle'] as const) await app.page.mouse.click(600, 400, { button });
    for (const modifier of ['Control', 'Shift'] as const) {
      await app.page.keyboard.down(modifier);
      await app.page.mouse.click(600, 400);
      await app.page.keyboard.up(modifier);
    }
    const clicked = await app.page.evaluate(() => Reflect.get(window, 'rantaiTestClicks') as number);
    expect(clicked).toBe(3);
    await app.page.evaluate(() => document.querySelector('#way-out')?.remove());
  }
});

test('SEC-11 a webview is an unknown element: it has no behaviour and loads nothing', async () => {
  const seen = await app.page.evaluate(async (target) => {
    const view = document.createElement('webview');
    view.setAttribute('src', target);
    view.setAttribute('nodeintegration', '');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const found = {
      shadow: view.shadowRoot !== null,
      methods: ['getURL', 'loadURL', 'executeJavaScript'].filter((name) => name in view),
      children: view.childNodes.length,
    };
    view.remove();
    return found;
  }, neighbour.http);
  expect(seen).toEqual({ shadow: false, methods: [], children: 0 });
});

test('SEC-12 even in a window that had the element switched on, no guest attaches', async () => {
  const attached = await app.electron.evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { webviewTag: true, partition: 'rantai', sandbox: true },
    });
    let events = 0;
    window.webContents.on('did-attach-webview', () => (events += 1));
    await window.loadURL('app://catalogue/');
    const known: unknown = await window.webContents.executeJavaScript(`
      const view = document.createElement('webview');
      view.setAttribute('src', 'about:blank');
      document.body.append(view);
      typeof view.getURL;
    `);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const guests = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length;
    window.destroy();
    return { known, events, guests };
  });
  expect(attached).toEqual({ known: 'function', events: 0, guests: 0 });
});
