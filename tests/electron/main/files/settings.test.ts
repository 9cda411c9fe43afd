import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Recents } from '#electron/main/files/recents.ts';
import { findSample } from '#electron/main/files/sample.ts';
import { openSettings, type Settings } from '#electron/main/files/settings.ts';
import { FileTokens } from '#electron/main/files/tokens.ts';

let userData = '';
const file = () => path.join(userData, 'settings.json');
const reminders = { backupDays: 7, drillDays: 90 };
const defaults: Settings = {
  preferences: { language: 'id', theme: 'system', idleLockMinutes: 10, ...reminders },
  recents: [],
  window: null,
};

beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'rantai-settings-'));
});

test('without a file there are defaults, Bahasa Indonesia first, and nothing is written', () => {
  expect(openSettings(userData).get()).toEqual(defaults);
  expect(readdirSync(userData)).toEqual([]);
});

test('what is set is there for the next run, readable by nobody else, with nothing left beside it', () => {
  const settings = openSettings(path.join(userData, 'new', 'folder'));
  settings.set({ ...settings.get(), preferences: { language: 'en', theme: 'dark', idleLockMinutes: 5, ...reminders } });
  const next = openSettings(path.join(userData, 'new', 'folder'));
  expect(next.get().preferences).toEqual({ language: 'en', theme: 'dark', idleLockMinutes: 5, ...reminders });
  expect(readdirSync(path.join(userData, 'new', 'folder'))).toEqual(['settings.json']);
  expect(statSync(path.join(userData, 'new', 'folder', 'settings.json')).mode & 0o777).toBe(0o600);
});

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['another shape', '[]'],
  [
    'a field of a wrong kind',
    JSON.stringify({ ...defaults, preferences: { ...defaults.preferences, idleLockMinutes: '10' } }),
  ],
  [
    'an idle lock of a week',
    JSON.stringify({ ...defaults, preferences: { ...defaults.preferences, idleLockMinutes: 10_080 } }),
  ],
  ['an unknown language', JSON.stringify({ ...defaults, preferences: { ...defaults.preferences, language: 'fr' } })],
  ['a surplus field', JSON.stringify({ ...defaults, note: 'x' })],
  ['a prototype', '{"__proto__":{"recents":[]}}'],
  ['bytes', '\u0000\u0001'],
])('a file with %s gives defaults and is kept aside', (_name, content) => {
  writeFileSync(file(), content);
  expect(openSettings(userData).get()).toEqual(defaults);
  expect(readFileSync(`${file()}.damaged`, 'utf8')).toBe(content);
  expect(existsSync(file())).toBe(false);
});

test('a file from before the reminders is read, and gets them', () => {
  const older = { ...defaults, preferences: { language: 'en', theme: 'dark', idleLockMinutes: 3 } };
  writeFileSync(file(), JSON.stringify(older));
  expect(openSettings(userData).get().preferences).toEqual({ ...older.preferences, ...reminders });
});

test('a second damaged file takes the place of the first, so they do not pile up', () => {
  for (const content of ['first', 'second']) {
    writeFileSync(file(), content);
    openSettings(userData).get();
  }
  expect(readFileSync(`${file()}.damaged`, 'utf8')).toBe('second');
});

test('a torn write beside the file is never read', () => {
  openSettings(userData).set({
    ...defaults,
    preferences: { language: 'en', theme: 'light', idleLockMinutes: 1, ...reminders },
  });
  writeFileSync(`${file()}.new`, '{"preferences":');
  expect(openSettings(userData).get().preferences.language).toBe('en');
});

test('a profile that cannot be read or written is not an obstacle: what is set counts for this run', () => {
  mkdirSync(file());
  const settings = openSettings(userData);
  expect(settings.get()).toEqual(defaults);
  expect(
    settings.set({ ...defaults, preferences: { language: 'en', theme: 'light', idleLockMinutes: 1, ...reminders } }),
  ).toBe(false);
  expect(settings.get().preferences.language).toBe('en');
});

function makeRecents(): { recents: Recents; tokens: FileTokens; granted: string[] } {
  const granted: string[] = [];
  const tokens = new FileTokens((_token, place) => granted.push(place));
  return { recents: new Recents(openSettings(userData), tokens), tokens, granted };
}

test('recent catalogues are listed newest first, each once, with the name of the folder only', () => {
  const { recents } = makeRecents();
  const here = path.join(userData, 'Siber.rantai');
  mkdirSync(here);
  writeFileSync(path.join(here, 'vault.json'), '{}');
  recents.opened('/mnt/usb/Arsip 2025.rantai', new Date('2026-11-01T00:00:00Z'));
  recents.opened(here, new Date('2026-11-02T00:00:00Z'));
  recents.opened('/mnt/usb/Arsip 2025.rantai', new Date('2026-11-03T00:00:00Z'));
  expect(recents.list().map(({ name, missing, lastOpened }) => [name, missing, lastOpened])).toEqual([
    ['Arsip 2025', true, '2026-11-03T00:00:00.000Z'],
    ['Siber', false, '2026-11-02T00:00:00.000Z'],
  ]);
});

test('the list of recent catalogues ends at twelve, and one can be forgotten', () => {
  const { recents, tokens } = makeRecents();
  for (let count = 0; count < 30; count += 1) recents.opened(`/c/${String(count)}.rantai`, new Date(count));
  expect(recents.list()).toHaveLength(12);
  const [first] = recents.list();
  recents.forget(tokens.pathOf(first?.token ?? '') ?? '');
  expect(recents.list()).toHaveLength(11);
  expect(recents.list()[0]?.name).toBe('28');
});

test('SEC-29 a path has one token, which says nothing of it, and the service is told once', () => {
  const { recents, tokens, granted } = makeRecents();
  recents.opened('/rahasia/Nama.rantai', new Date());
  const [first] = recents.list();
  expect(first?.token).toMatch(/^ft_[0-9a-f]{32}$/);
  expect(recents.list()[0]?.token).toBe(first?.token);
  expect(tokens.tokenFor('/rahasia/Nama.rantai')).toBe(first?.token);
  expect(granted).toEqual(['/rahasia/Nama.rantai']);
});

test('SEC-29 a token of another run, a path or a made-up token stands for nothing', () => {
  const { tokens } = makeRecents();
  const other = makeRecents().tokens.tokenFor('/etc/passwd');
  tokens.tokenFor('/etc/passwd');
  for (const token of [other, '/etc/passwd', `ft_${'0'.repeat(32)}`, '', '__proto__', 'constructor'])
    expect(tokens.pathOf(token)).toBeNull();
});

test('the sample is the newest catalogue of out/demo, or nothing', () => {
  expect(findSample(userData)).toBeNull();
  const demo = path.join(userData, 'out', 'demo');
  mkdirSync(path.join(demo, 'empty.rantai'), { recursive: true });
  expect(findSample(userData)).toBeNull();
  for (const name of ['a.rantai', 'b.rantai', 'c.zip']) {
    mkdirSync(path.join(demo, name));
    writeFileSync(path.join(demo, name, 'vault.json'), '{}');
  }
  expect(findSample(userData)).toBe(path.join(demo, 'b.rantai'));
});
