import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../build/electron.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { listen, pause, type Listener } from './window.ts';

let app: TestApp;
let neighbour: Listener;

beforeAll(async () => {
  neighbour = await listen();
  app = await launchApp();
});

afterAll(async () => {
  await app.close();
  neighbour.close();
});

test('SEC-01 every request that the window completes is for app://catalogue', async () => {
  await app.electron.evaluate(({ session }) => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'rantaiTestRequests', seen);
    session.fromPartition('rantai').webRequest.onCompleted(({ url }) => {
      seen.push(url);
    });
  });
  await app.page.reload();
  await app.page.waitForSelector('#root button');
  await pause(300);
  const seen = await app.electron.evaluate(() => Reflect.get(globalThis, 'rantaiTestRequests') as string[]);
  expect(seen.length).toBeGreaterThan(2);
  for (const url of seen) expect(url).toMatch(/^(app|blob:app):\/\/catalogue\//);
});

test('SEC-01 nothing the page can try reaches a neighbour on the network', async () => {
  await app.page.evaluate(
    async ([http, ws, stun]) => {
      const quietly = (act: () => unknown): void => {
        try {
          void Promise.resolve(act()).catch(() => undefined);
        } catch {
          // Refused at once is refused as well.
        }
      };
      const element = (tag: string, set: Record<string, string>) => () => {
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(set)) made.setAttribute(name, value);
        document.body.append(made);
      };
      for (const act of [
        () => fetch(`${http}fetch`),
        () => fetch(`${http}opaque`, { mode: 'no-cors' }),
        () => navigator.sendBeacon(`${http}beacon`, 'x'),
        () => new WebSocket(`${ws}socket`),
        () => new EventSource(`${http}events`),
        () => new Worker(`${http}worker.js`),
        () => navigator.serviceWorker.register(`${http}service.js`),
        () => {
          const request = new XMLHttpRequest();
          request.open('GET', `${http}xhr`);
          request.send();
        },
        element('img', { src: `${http}img` }),
        element('link', { rel: 'stylesheet', href: `${http}style` }),
        element('link', { rel: 'prefetch', href: `${http}prefetch` }),
        element('link', { rel: 'preload', as: 'image', href: `${http}preload` }),
        element('link', { rel: 'preconnect', href: http }),
        element('link', { rel: 'manifest', href: `${http}manifest` }),
        element('video', { src: `${http}video` }),
        element('object', { data: `${http}object` }),
        element('iframe', { src: `${http}frame` }),
        element('a', { ping: `${http}ping`, href: '#x' }),
        () => document.body.style.setProperty('background-image', `url(${http}css)`),
      ])
        quietly(act);
      const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    },
    [neighbour.http, neighbour.ws, neighbour.stun] as const,
  );
  // As text: the test runner would rewrite an import() of its own.
  await app.page.evaluate(`import('${neighbour.http}module.js').catch(() => undefined)`);
  await pause(2_500);
  expect(neighbour.arrived).toEqual([]);
});

test('SEC-01 not even main can request an address through a session: it is stopped below the content policy', async () => {
  const outcome = await app.electron.evaluate(async ({ session }, address) => {
    const attempts = [session.fromPartition('rantai'), session.defaultSession, session.fromPartition('another')].map(
      (each) =>
        each.fetch(address).then(
          (response) => `answered ${String(response.status)}`,
          (error: unknown) => String(error),
        ),
    );
    return Promise.all(attempts);
  }, neighbour.http);
  expect(outcome).toEqual(Array.from({ length: 3 }, () => 'Error: net::ERR_BLOCKED_BY_CLIENT'));
  expect(neighbour.arrived).toEqual([]);
});

test('SEC-01 no name resolves, not even that of this computer', async () => {
  const answers = await app.electron.evaluate(({ session }) =>
    Promise.all(
      ['localhost', 'example.com', 'update.googleapis.com'].map((name) =>
        session
          .fromPartition('rantai')
          .resolveHost(name)
          .then(
            () => 'resolved',
            (error: unknown) => String(error),
          ),
      ),
    ),
  );
  for (const answer of answers) expect(answer).toContain('ERR_NAME_NOT_RESOLVED');
});

test('SEC-01 a download is cancelled before a byte is written', async () => {
  const prevented = await app.electron.evaluate(
    ({ session }) =>
      new Promise<boolean>((resolve) => {
        session.fromPartition('rantai').once('will-download', (event) => {
          resolve(event.defaultPrevented);
        });
        session.fromPartition('rantai').downloadURL('app://catalogue/index.html');
      }),
  );
  expect(prevented).toBe(true);
});

/** Names of vocabularies, and places where libraries explain their errors: words, never asked for. */
const words = [
  /^http:\/\/www\.w3\.org\//,
  /^https?:\/\/json-schema\.org\/draft/,
  /^https:\/\/react\.dev\/errors\//,
  /^https:\/\/(mantine\.dev|tanstack\.com|github\.com)\//,
  // The schema library's check of an IPv6 address.
  /^http:\/\/\[\$\{\w+\}\]$/,
];

test('SEC-01 the built page names no address outside, but for vocabularies and error texts', () => {
  const folder = path.join(projectRoot, 'dist', 'renderer');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|css|js)$/.test(name),
  );
  expect(names.length).toBeGreaterThan(2);
  const found = names.flatMap(
    (name) => readFileSync(path.join(folder, name), 'utf8').match(/(?:https?|wss?):\/\/[^\s"'`<>)\\]+/g) ?? [],
  );
  expect(found.filter((address) => !words.some((word) => word.test(address)))).toEqual([]);
});
