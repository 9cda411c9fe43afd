import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coverScreens, lockNow } from '#renderer/bridge/lock.ts';
import { latestVerification, startVerification } from '#renderer/bridge/verifications.ts';
import { forgetFolder, sessionOpened, sessionState, type SessionView } from '#renderer/bridge/session.ts';
import { fail, ok } from '#shared/errors/result.ts';

const folder = { token: `ft_${'0'.repeat(32)}`, name: 'Siber', path: '/c/Siber.rantai' };
const view: SessionView = {
  state: 'unlocked',
  catalogue: { id: 'ca_1', name: 'Siber', unit: 'Ditressiber', station: 'Gudang', bundleKey: 'RW' },
  user: {
    id: 'us_1',
    name: 'Briptu Uji',
    role: 'investigator',
    acts: [],
    lastUnlockedAt: null,
    failures: 0,
    keysDue: null,
    damage: null,
  },
};
const sent: string[] = [];

beforeEach(() => {
  sent.length = 0;
  const method = (name: string) => () => {
    sent.push(name);
    return Promise.resolve(ok({}));
  };
  vi.stubGlobal('window', { catalogue: { 'catalogue.lock': method('catalogue.lock') } });
  sessionOpened(view, folder);
});

afterEach(() => {
  forgetFolder();
  vi.unstubAllGlobals();
});

test('SEC-25 switching users locks, and main telling of that lock does not make it another one', async () => {
  await lockNow('switch');
  expect(sent).toEqual(['catalogue.lock']);
  coverScreens('manual');
  expect(sessionState()).toMatchObject({
    lockReason: 'switch',
    lastUser: 'us_1',
    view: { state: 'locked', user: null },
  });
});

test('which bundle was verified, with which key, is forgotten by the lock', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('window', {
    catalogue: {
      'catalogue.lock': () => Promise.resolve(ok({})),
      'bundle.verify': (input: unknown) => {
        asked.push(input);
        return Promise.resolve(fail('FILE_MISSING'));
      },
    },
  });
  const bundle = { ...folder, name: 'LP-A-1_tahap-2_v1', inside: 'LP-A-1_tahap-2_v1' };
  const older = { ...folder, name: 'lama' };
  startVerification({ bundle, trustKey: 'RW', older });
  expect(latestVerification()).toEqual({ bundle, trustKey: 'RW', older });
  const input = { bundle: folder.token, inside: bundle.inside, trustKey: 'RW', older: folder.token };
  await vi.waitFor(() => {
    expect(asked).toEqual([input]);
  });
  await lockNow();
  expect(latestVerification()).toBe(null);
});

test('a crash while it is locked for another user is told as a crash', async () => {
  await lockNow('switch');
  coverScreens('crash');
  expect(sessionState().lockReason).toBe('crash');
});

test('who was here is known after the lock by the id alone, and forgotten with the catalogue', async () => {
  await lockNow();
  expect(JSON.stringify(sessionState())).not.toContain('Briptu');
  expect(sessionState().lastUser).toBe('us_1');
  forgetFolder();
  expect(sessionState()).toMatchObject({ lastUser: null, folder: null, lockReason: null });
});
