import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ok } from '#shared/errors/result.ts';
import type { Carrier } from '#electron/transport/carrier.ts';
import { childProcessCarrier } from '#electron/transport/child-process.ts';
import { outcome } from '../../support/outcome.ts';
import { makeRouter, markOpen, pause, Puppet, realProcess, token } from './puppet.ts';

test('methods of main stay in main, methods of the service go to it, others are unknown', async () => {
  const puppet = new Puppet();
  const { ask, code } = makeRouter(() => puppet.carrier());
  expect(await ask('window.preferences')).toEqual(ok('main answered window.preferences'));
  for (const method of ['constructor', '__proto__', 'toString', '', 'cases'])
    expect(await code(method)).toBe('METHOD_UNKNOWN');
  const asked = ask('cases.list', { search: 'x' }, 'an-id-of-the-page-1');
  await puppet.idOf('cases.list');
  expect(puppet.seen).toEqual([
    { kind: 'grant', token, path: '/c/Siber.rantai' },
    { kind: 'request', id: 'an-id-of-the-page-1', method: 'cases.list', input: { search: 'x' } },
  ]);
  puppet.reply('an-id-of-the-page-1', ok({ rows: [] }));
  expect(await asked).toEqual(ok({ rows: [] }));
});

test('requests made before the service is up wait for it, after what it must know first', async () => {
  const puppet = new Puppet();
  const { ask } = makeRouter(() => puppet.carrier(false));
  const asked = ask('cases.list', {}, 'waiting-request-1');
  await pause(50);
  expect(puppet.seen).toEqual([]);
  puppet.post({ kind: 'ready' });
  await puppet.idOf('cases.list');
  expect(puppet.methods()).toEqual(['grant', 'cases.list']);
  puppet.reply('waiting-request-1');
  expect(outcome(await asked)).toBe('ok');
});

test('a short method that is not answered in time is TIMEOUT, and the late answer reaches nobody', async () => {
  const puppet = new Puppet();
  const { ask, pushes } = makeRouter(() => puppet.carrier(), { short: 60 });
  const late = ask('cases.open', {}, 'a-late-command-1');
  expect(outcome(await late)).toBe('TIMEOUT');
  puppet.reply('a-late-command-1', ok('too late'));
  await pause(50);
  expect(outcome(await late)).toBe('TIMEOUT');
  expect(pushes).toEqual([]);
});

test('SEC-26 a command is sent once: neither a timeout nor a crash sends it again', async () => {
  const puppets: Puppet[] = [];
  const carriers: Carrier[] = [];
  const start = (): Carrier => {
    const puppet = new Puppet();
    puppets.push(puppet);
    const carrier = puppet.carrier();
    carriers.push(carrier);
    return carrier;
  };
  const { ask, code } = makeRouter(start, { short: 60 });
  expect(await code('cases.open')).toBe('TIMEOUT');
  // A long one: no time ends it before the crash does.
  const crashing = ask('files.hash');
  await puppets[0]?.idOf('files.hash');
  await carriers[0]?.stop(0);
  expect(outcome(await crashing)).toBe('SERVICE_CRASHED');
  await pause(100);
  expect(puppets.map((puppet) => puppet.methods())).toEqual([['grant', 'cases.open', 'files.hash'], ['grant']]);
});

test('pressing once more under the same id takes the answer of the first press', async () => {
  const puppet = new Puppet();
  const { ask } = makeRouter(() => puppet.carrier(), { short: 500 });
  expect(outcome(await ask('cases.open', {}, 'the-same-button-1'))).toBe('TIMEOUT');
  const again = ask('cases.open', {}, 'the-same-button-1');
  puppet.reply('the-same-button-1', ok({ case: 'ca_1' }));
  expect(await again).toEqual(ok({ case: 'ca_1' }));
});

test('SEC-25 a long method that waits for a second person keeps nobody from locking an idle catalogue', async () => {
  const puppet = new Puppet();
  const { router } = makeRouter(() => puppet.carrier());
  router.start();
  const done = router.request({ method: 'users.remove', requestId: 'r-1', input: {} });
  const id = await puppet.idOf('users.remove');
  expect(router.busy).toBe(true);
  for (const [step, busy] of [
    ['waiting-second', false],
    ['rekeying-database', true],
    ['waiting-second', false],
  ] as const) {
    puppet.post({ kind: 'push', push: { kind: 'progress', id, step, done: 0, total: 0, unit: 'steps' } });
    await expect.poll(() => router.busy).toBe(busy);
  }
  puppet.reply(id);
  await done;
  expect(router.busy).toBe(false);
});

test('a long method has no time limit, keeps the router busy, and can be cancelled', async () => {
  const puppet = new Puppet();
  const { router, ask } = makeRouter(() => puppet.carrier(), { short: 40 });
  const asked = ask('files.hash', {}, 'a-long-request-1');
  await puppet.idOf('files.hash');
  await pause(120);
  expect(router.busy).toBe(true);
  router.cancel('a-long-request-1');
  router.cancel('an-id-that-nobody-has');
  await expect.poll(() => puppet.seen.at(-1)).toEqual({ kind: 'cancel', id: 'a-long-request-1' });
  expect(puppet.methods().filter((method) => method === 'cancel')).toHaveLength(1);
  puppet.reply('a-long-request-1', { ok: false, error: { code: 'CANCELLED', details: {} } });
  expect(outcome(await asked)).toBe('CANCELLED');
  expect(router.busy).toBe(false);
});

test('pushes are handed on, a reply that nobody waits for is dropped', async () => {
  const puppet = new Puppet();
  const { router, pushes } = makeRouter(() => puppet.carrier());
  router.start();
  puppet.reply('nobody-waits-for-me');
  puppet.post({ kind: 'push', push: { kind: 'changed', topics: ['cases'] } });
  await expect.poll(() => pushes).toEqual([{ kind: 'changed', topics: ['cases'] }]);
});

test('SEC-26 when the service crashes every waiting request is told, the page is locked, and a new idle service knows the tokens', async () => {
  const service = realProcess();
  const { router, ask, pushes, crashes, session } = makeRouter(service.start);
  markOpen(session);
  const waiting = ['cases.list', 'cases.open', 'files.hash', 'audit.run'].map((method) => ask(method));
  // The tiny service answers methods of its own names only, so these four wait.
  await service.ready;
  killService();
  for (const asked of waiting) expect(outcome(await asked)).toBe('SERVICE_CRASHED');
  expect(pushes).toEqual([
    { kind: 'locked', reason: 'crash' },
    { kind: 'changed', topics: ['session'] },
  ]);
  expect([crashes, session.mayBeOpen]).toEqual([[true], false]);
  await router.stop(2_000);
});

/** The router knows no process ids: the youngest child of this process that runs the tiny service. */
function killService(): void {
  const pids = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'tiny-service'], { encoding: 'utf8' });
  process.kill(Number(pids.trim().split('\n').at(-1)), 'SIGKILL');
}

test('SEC-26 a crash while no catalogue is open locks nothing, but the page asks for the session again', async () => {
  const puppet = new Puppet();
  const carriers: Carrier[] = [];
  const { router, pushes } = makeRouter(() => {
    const carrier = puppet.carrier();
    carriers.push(carrier);
    return carrier;
  });
  router.start();
  await expect.poll(() => puppet.methods()).toEqual(['grant']);
  await carriers[0]?.stop(0);
  expect(pushes).toEqual([{ kind: 'changed', topics: ['session'] }]);
  expect(carriers).toHaveLength(2);
});

test('a service that never comes up is given up after its time, and tried again only with the next request', async () => {
  let starts = 0;
  const { code, crashes } = makeRouter(
    () => {
      starts += 1;
      return new Puppet().carrier(false);
    },
    { ready: 60 },
  );
  expect(await code('cases.list')).toBe('SERVICE_UNAVAILABLE');
  await pause(150);
  expect([starts, crashes]).toEqual([1, [false]]);
  expect(await code('cases.list')).toBe('SERVICE_UNAVAILABLE');
  expect(starts).toBe(2);
});

test('a service that cannot be started at all is SERVICE_UNAVAILABLE, not an exception', async () => {
  const { code, router } = makeRouter(() => {
    throw new Error('no Node');
  });
  router.start();
  expect(await code('cases.list')).toBe('SERVICE_UNAVAILABLE');
});

test('an entry that ends at once does not start processes for ever', async () => {
  let starts = 0;
  const { code } = makeRouter(() => {
    starts += 1;
    return childProcessCarrier({
      entry: '/no/such/service.js',
      node: process.execPath,
      environment: {},
      talk: 'ignore',
    });
  });
  expect(await code('cases.list')).toBe('SERVICE_UNAVAILABLE');
  await pause(500);
  expect(starts).toBe(1);
});

test('stopping answers what still waits, and nothing is started after', async () => {
  let starts = 0;
  const { router, ask, code } = makeRouter(() => {
    starts += 1;
    return new Puppet().carrier();
  });
  const waiting = ask('audit.run');
  await pause(30);
  await router.stop(100);
  expect(outcome(await waiting)).toBe('SERVICE_UNAVAILABLE');
  expect(await code('cases.list')).toBe('SERVICE_UNAVAILABLE');
  expect(starts).toBe(1);
});
