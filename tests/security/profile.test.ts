import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchApp } from '../support/app.ts';
import { done, openMarkedCatalogue, passphrase } from './catalogue.ts';

const marker = 'PENANDA-WAINGAPU';
const userData = mkdtempSync(path.join(tmpdir(), 'rantai-profile-'));
const parent = mkdtempSync(path.join(tmpdir(), 'rantai-profile-catalogue-'));

afterAll(() => {
  for (const folder of [userData, parent]) rmSync(folder, { recursive: true, force: true });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

/** As text of one byte and of two bytes a letter, as browsers and systems keep strings. */
function filesHolding(folder: string, words: readonly string[]): string[] {
  return filesBelow(folder).filter((file) => {
    const bytes = readFileSync(file);
    return words.some(
      (word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')),
    );
  });
}

test('SEC-22 after work in the window the profile folder holds no word of the case, and no passphrase', async () => {
  const app = await launchApp({ userData });
  await openMarkedCatalogue(app, parent, marker);
  await expect.poll(() => app.page.evaluate(() => document.body.innerText), { timeout: 60_000 }).toContain(marker);
  // What a library of the page might do one day: every store that a page has.
  await app.page.evaluate(async (word) => {
    localStorage.setItem('a', word);
    sessionStorage.setItem('a', word);
    document.cookie = `a=${word}; max-age=100000`;
    const open = indexedDB.open('a', 1);
    await new Promise((resolve) => {
      open.onupgradeneeded = () => {
        open.result.createObjectStore('s').put(word, 'k');
      };
      open.onsuccess = resolve;
      open.onerror = resolve;
    });
    await caches
      .open('a')
      .then((cache) => cache.put('/a', new Response(word)))
      .catch(() => undefined);
  }, marker);
  await done(app, 'catalogue.lock', {});
  const output = app.output();
  await app.close();
  expect(filesBelow(userData).length).toBeGreaterThan(3);
  expect(filesHolding(userData, [marker, passphrase])).toEqual([]);
  expect(output).not.toContain(marker);
  expect(output).not.toContain(passphrase);
});

test('SEC-22 the profile keeps the place of the catalogue and the preferences, and a next run finds no storage of pages', async () => {
  const settings = readFileSync(path.join(userData, 'settings.json'), 'utf8');
  expect(settings).toContain('Katalog Uji.rantai');
  const app = await launchApp({ userData });
  const left = await app.page.evaluate(async () => [
    localStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(left).toEqual([0, '', 0, 0]);
  expect((await done(app, 'window.recents', {})).map(({ name, missing }) => [name, missing])).toEqual([
    ['Katalog Uji', false],
  ]);
  await app.close();
  expect(readdirSync(userData)).not.toContain('Partitions');
});

test('SEC-22 the page has no spell checker and no lasting session, and no crash report would be sent', async () => {
  const app = await launchApp();
  const seen = await app.electron.evaluate(({ crashReporter, session }) => [
    session.fromPartition('rantai').isPersistent(),
    crashReporter.getUploadToServer(),
  ]);
  expect(seen).toEqual([false, false]);
  await app.close();
  expect(app.output()).not.toMatch(/dictionar/i);
});
