import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchApp, type TestApp } from '../support/app.ts';
import { parsePolicy } from '../support/csp.ts';
import { listen, nameOfError, pause, type Listener } from './window.ts';

let app: TestApp;
let neighbour: Listener;

beforeAll(async () => {
  neighbour = await listen();
  app = await launchApp();
  await app.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { rantaiTestViolations: seen, rantaiTestRan: [] });
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
  });
});

afterEach(() => app.page.evaluate(() => (Reflect.get(window, 'rantaiTestViolations') as string[]).splice(0)));

afterAll(async () => {
  await app.close();
  neighbour.close();
});

const violations = () => app.page.evaluate(() => Reflect.get(window, 'rantaiTestViolations') as string[]);
const ran = () => app.page.evaluate(() => Reflect.get(window, 'rantaiTestRan') as string[]);

test('SEC-07 the policy that arrives in the page is the strict one, with its companions', async () => {
  const headers = await app.page.evaluate(async () => Object.fromEntries((await fetch('/')).headers));
  const policy = parsePolicy(headers['content-security-policy'] ?? '');
  expect(policy.get('default-src')).toEqual([`'none'`]);
  expect(policy.get('script-src')).toEqual([`'self'`]);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

test('SEC-07 the real page starts and draws itself without one violation', async () => {
  const seen = await app.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const early = Reflect.get(window, 'rantaiTestViolations') as string[];
        setTimeout(() => {
          resolve([...early]);
        }, 500);
      }),
  );
  expect(seen).toEqual([]);
  await expect.poll(() => app.page.locator('#root button').count()).toBeGreaterThan(2);
});

test('SEC-07 text never becomes code', async () => {
  // Wrapped, because the debugger by which this test speaks may evaluate text itself.
  const attempts = await app.page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const timer: (text: string) => unknown = setTimeout;
    return new Promise<string[]>((resolve) => {
      setTimeout(() => {
        resolve([
          attempt(() => (0, eval)('window.rantaiTestRan.push("eval")')),
          attempt(() => Reflect.construct(Function, ['window.rantaiTestRan.push("Function")'])),
          attempt(() => timer('window.rantaiTestRan.push("setTimeout")')),
        ]);
      }, 0);
    });
  });
  await pause(200);
  expect(attempts.filter((outcome) => outcome === 'ran').length).toBeLessThanOrEqual(1);
  expect(await ran()).toEqual([]);
});

test('SEC-07 markup written as text is refused by Trusted Types, with and without a script in it', async () => {
  for (const act of [
    () => (document.body.innerHTML = '<b>bold</b>'),
    () => {
      document.createElement('div').innerHTML = '<img src=x onerror="window.rantaiTestRan.push(1)">';
    },
    () => {
      document.body.insertAdjacentHTML('beforeend', '<p>x</p>');
    },
    () => {
      const write: (text: string) => void = Reflect.get(document, 'write');
      Reflect.apply(write, document, ['<p>x</p>']);
    },
    () => new DOMParser().parseFromString('<p>x</p>', 'text/html'),
    () => {
      document.createElement('script').text = 'window.rantaiTestRan.push(2)';
    },
    () => {
      document.createElement('script').textContent = 'window.rantaiTestRan.push(3)';
    },
    () => {
      document.createElement('script').src = '/assets/index.js';
    },
    () => {
      document.createElement('iframe').srcdoc = '<script>parent.rantaiTestRan.push(4)</script>';
    },
    () => new Worker('/assets/index.js'),
  ]) {
    expect(await nameOfError(app.page, act)).toBe('TypeError');
  }
  expect(await ran()).toEqual([]);
});

test('SEC-07 no second Trusted Types policy can be made', async () => {
  for (const name of ['default', 'another', 'dompurify']) {
    const outcome = await app.page.evaluate((asked) => {
      const factory = Reflect.get(window, 'trustedTypes') as { createPolicy: (name: string, rules: object) => unknown };
      try {
        factory.createPolicy(asked, { createHTML: (text: string) => text });
        return 'made';
      } catch {
        return 'refused';
      }
    }, name);
    expect([name, outcome]).toEqual([name, 'refused']);
  }
});

test('SEC-07 modules from data: and blob: addresses do not run', async () => {
  // As text: the test runner would rewrite an import() of its own.
  await app.page.evaluate(`(async () => {
    const code = 'window.rantaiTestRan.push("module")';
    const blob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    await import('data:text/javascript,' + code).catch(() => undefined);
    await import(blob).catch(() => undefined);
  })()`);
  expect(await ran()).toEqual([]);
  expect(await violations()).toEqual(['script-src-elem', 'script-src-elem']);
});

test('SEC-07 under the same policy a page full of hostile markup runs nothing and loads nothing', async () => {
  const policy = await app.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  const html = `<!doctype html><html><head><title>hostile</title>
    <base href="${neighbour.http}">
    <script>window.ran = ['inline']</script>
    <script src="data:text/javascript,window.ran=['data']"></script>
    <script src="${neighbour.http}script.js"></script>
    <script type="module">window.ran = ['module']</script>
    <link rel="stylesheet" href="${neighbour.http}style.css">
    <link rel="icon" href="${neighbour.http}icon.png">
    <style>body { color: rgb(1, 2, 3) }</style></head>
    <body onload="window.ran=['onload']" style="background: rgb(4, 5, 6)">
    <img src="x" onerror="window.ran=['onerror']"><img src="${neighbour.http}img">
    <svg><script>window.ran = ['svg']</script></svg>
    <iframe src="${neighbour.http}frame"></iframe><iframe srcdoc="<script>parent.ran=['srcdoc']</script>"></iframe>
    <iframe src="javascript:parent.ran=['javascript']"></iframe>
    <object data="${neighbour.http}object"></object><embed src="${neighbour.http}embed">
    <video src="${neighbour.http}video"></video><audio src="${neighbour.http}audio" autoplay></audio>
    <form id="form" action="${neighbour.http}form"><input name="x"></form></body></html>`;
  const outcome = await app.electron.evaluate(
    async ({ BrowserWindow, session }, [markup, header]) => {
      const hostile = session.fromPartition('hostile');
      hostile.protocol.handle(
        'app',
        () => new Response(markup, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': header } }),
      );
      const window = new BrowserWindow({ show: false, webPreferences: { session: hostile } });
      await window.loadURL('app://catalogue/');
      await new Promise((resolve) => setTimeout(resolve, 700));
      const seen: unknown = await window.webContents.executeJavaScript(
        '[window.ran, document.title, getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
      );
      window.destroy();
      return seen;
    },
    [html, policy ?? ''] as const,
  );
  expect(outcome).toEqual([undefined, 'hostile', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  expect(neighbour.arrived).toEqual([]);
});

test('SEC-07 styles need the nonce of this load', async () => {
  const colour = await app.page.evaluate(() => {
    const style = document.createElement('style');
    style.append('body { outline: 7px solid rgb(1, 2, 3) !important; }');
    document.head.append(style);
    const found = getComputedStyle(document.body).outlineColor;
    style.remove();
    document.body.setAttribute('style', 'outline: 7px solid rgb(4, 5, 6)');
    const attribute = getComputedStyle(document.body).outlineColor;
    document.body.removeAttribute('style');
    return [found, attribute];
  });
  expect(colour).not.toContain('rgb(1, 2, 3)');
  expect(colour).not.toContain('rgb(4, 5, 6)');
  expect(await violations()).toEqual(expect.arrayContaining(['style-src-elem', 'style-src-attr']));
});

test('SEC-07 pictures, fonts, media, forms, bases and connections from outside are refused by the policy itself', async () => {
  await app.page.evaluate((http) => {
    const add = (tag: string, set: Record<string, string>): HTMLElement => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(set)) made.setAttribute(name, value);
      document.body.append(made);
      return made;
    };
    add('img', { src: `${http}a.png` });
    add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' });
    add('video', { src: `${http}a.mp4` });
    add('base', { href: http });
    const form = add('form', { action: http, method: 'post' }) as HTMLFormElement;
    form.requestSubmit();
    void fetch(http).catch(() => undefined);
    void new FontFace('x', `url(${http}a.woff2)`).load().catch(() => undefined);
  }, neighbour.http);
  await expect
    .poll(violations)
    .toEqual(expect.arrayContaining(['img-src', 'media-src', 'base-uri', 'form-action', 'connect-src', 'font-src']));
  expect((await violations()).filter((name) => name === 'img-src')).toHaveLength(2);
  expect(neighbour.arrived).toEqual([]);
});

test('SEC-06 another origin cannot be read: neither files of the computer nor other hosts of our scheme', async () => {
  for (const address of ['file:///etc/hostname', 'app://other/', 'app://catalogue.evil/']) {
    const outcomes = await app.page.evaluate(async (asked) => {
      const byFetch = await fetch(asked).then(
        () => 'read',
        () => 'refused',
      );
      const byFrame = await new Promise<string>((resolve) => {
        const request = new XMLHttpRequest();
        request.onload = () => {
          resolve('read');
        };
        request.onerror = () => {
          resolve('refused');
        };
        try {
          request.open('GET', asked);
          request.send();
        } catch {
          resolve('refused');
        }
      });
      return [byFetch, byFrame];
    }, address);
    expect([address, ...outcomes]).toEqual([address, 'refused', 'refused']);
  }
});
