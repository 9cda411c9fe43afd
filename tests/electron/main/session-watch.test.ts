import { expect, test } from 'vitest';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { SessionWatch } from '#electron/main/session-watch.ts';

const token = `ft_${'a'.repeat(32)}`;
const unlock = { folder: token, user: null, passphrase: 'kata sandi panjang' };
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
  run('catalogue.create', {}, ok({ ...view, path: '/c/Baru.rantai' }));
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
