import { expect, test } from 'vitest';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { SessionWatch } from '#electron/main/session-watch.ts';

const token = `ft_${'a'.repeat(32)}`;
const unlock = { folder: token, user: null, passphrase: 'kata sandi panjang' };
const sheets = { recovery: 'us_0000000000000000', threshold: 1, codes: ['040GW'] };
const view = { state: 'unlocked', catalogue: null, user: null };

function watch() {
  const opened: string[] = [];
  const session = new SessionWatch(
    (asked) => (asked === token ? '/c/Siber.rantai' : null),
    (folder) => opened.push(folder),
  );
  const run = (method: string, input: unknown, result: Result<unknown>): void => {
    session.sent(method);
    session.replied(method, input, result);
  };
  return { session, opened, run };
}

test('a catalogue counts as open from the moment an unlock is sent', () => {
  const { session } = watch();
  expect(session.mayBeOpen).toBe(false);
  session.sent('catalogue.unlock');
  expect(session.mayBeOpen).toBe(true);
});

test('a refused unlock leaves nothing open, and nothing in the list', () => {
  const { session, opened, run } = watch();
  run('catalogue.unlock', unlock, fail('PASSPHRASE_WRONG'));
  expect([session.mayBeOpen, opened]).toEqual([false, []]);
});

test('SEC-25 an unlock whose answer came too late may have opened: there is something to lock', () => {
  const { session, run } = watch();
  run('catalogue.unlock', unlock, fail('TIMEOUT'));
  expect(session.mayBeOpen).toBe(true);
});

test('a refused unlock of a second catalogue does not close the first', () => {
  const { session, run } = watch();
  run('catalogue.unlock', unlock, ok(view));
  for (const code of ['ALREADY_OPEN', 'PASSPHRASE_TOO_SHORT', 'FILE_TOKEN_UNKNOWN'] as const)
    run('catalogue.create', {}, fail(code));
  expect(session.mayBeOpen).toBe(true);
});

test('an opened or created catalogue comes into the list of recent ones by its folder', () => {
  const { opened, run } = watch();
  run('catalogue.unlock', unlock, ok(view));
  run('catalogue.create', {}, ok({ ...view, path: '/c/Baru.rantai', sheets }));
  run('catalogue.unlock', { ...unlock, folder: `ft_${'b'.repeat(32)}` }, ok(view));
  run('catalogue.create', {}, ok({ path: 7 }));
  expect(opened).toEqual(['/c/Siber.rantai', '/c/Baru.rantai']);
});

test('a lock that was done, or the end of the service, closes; a refused lock does not', () => {
  const { session, run } = watch();
  run('catalogue.unlock', unlock, ok(view));
  run('catalogue.lock', {}, fail('INTERNAL'));
  expect(session.mayBeOpen).toBe(true);
  run('catalogue.lock', {}, ok({}));
  expect(session.mayBeOpen).toBe(false);
  run('catalogue.unlock', unlock, ok(view));
  session.ended();
  expect(session.mayBeOpen).toBe(false);
});

test('other methods neither open nor close', () => {
  const { session, run } = watch();
  run('cases.list', {}, ok({}));
  expect(session.mayBeOpen).toBe(false);
});

test('a restored catalogue is known to the list of recent ones, and is not open', () => {
  const { session, opened, run } = watch();
  const restored = {
    path: '/c/Pulih.rantai',
    treeSize: 9,
    rootHash: 'a'.repeat(64),
    createdAt: '2026-11-21T10:00:00.000+08:00',
  };
  run('backup.restore', {}, fail('BACKUP_DAMAGED'));
  run('backup.restore', {}, ok({ path: 7 }));
  run('backup.restore', {}, ok(restored));
  expect([session.mayBeOpen, opened]).toEqual([false, ['/c/Pulih.rantai']]);
});

test('SEC-25 a catalogue that was opened with the recovery sheets is open like any other: it can be locked, and is known', () => {
  const { session, opened, run } = watch();
  const plan = { threshold: 1, shares: 1 };
  const input = {
    folder: token,
    user: 'us_1',
    codes: ['040GW'],
    passphrase: 'kata sandi panjang',
    reason: 'lupa',
    sheets: plan,
  };
  run('catalogue.recover', input, fail('RECOVERY_RETIRED'));
  expect([session.mayBeOpen, opened]).toEqual([false, []]);
  run('catalogue.recover', input, ok({ ...view, sheets }));
  expect([session.mayBeOpen, opened]).toEqual([true, ['/c/Siber.rantai']]);
});
