import { expect, test } from 'vitest';
import { outcome } from '../../support/outcome.ts';
import { makeRouter, markOpen, Puppet, realProcess, unlocked } from './puppet.ts';

test('SEC-25 a lock by main covers the screen before it asks the service, and says why', async () => {
  const { router, puppet, pushes, session } = await unlocked();
  const locking = router.lock('idle');
  expect(pushes).toEqual([{ kind: 'locked', reason: 'idle' }]);
  puppet.post({ kind: 'push', push: { kind: 'locked', reason: 'manual' } });
  puppet.reply(await puppet.idOf('catalogue.lock'));
  await locking;
  expect([pushes.length, session.mayBeOpen]).toEqual([1, false]);
});

test('SEC-25 a lock by the person, through the service, reaches the page with its reason', async () => {
  const { ask, puppet, pushes, session } = await unlocked();
  const asked = ask('catalogue.lock');
  puppet.post({ kind: 'push', push: { kind: 'locked', reason: 'manual' } });
  puppet.reply(await puppet.idOf('catalogue.lock'));
  expect(outcome(await asked)).toBe('ok');
  expect(pushes).toEqual([{ kind: 'locked', reason: 'manual' }]);
  expect(session.mayBeOpen).toBe(false);
});

test.each<[string, (tools: ReturnType<typeof makeRouter>) => Promise<unknown>, string]>([
  ['by main', ({ router }) => router.lock('suspend'), 'suspend'],
  ['by the button', ({ ask }) => ask('catalogue.lock'), 'manual'],
])('SEC-25 a service too busy to lock %s loses its process, and with it the keys', async (_, lock, reason) => {
  const service = realProcess();
  const tools = makeRouter(service.start, { lock: 300 });
  const { router, pushes, session, ask, crashes } = tools;
  markOpen(session);
  const waiting = ask('audit.run');
  await service.ready;
  await lock(tools);
  expect(outcome(await waiting)).toBe('SERVICE_CRASHED');
  expect([pushes[0], crashes, session.mayBeOpen]).toEqual([{ kind: 'locked', reason }, [true], false]);
  expect(pushes).not.toContainEqual({ kind: 'locked', reason: 'crash' });
  await router.stop(2_000);
});

test('SEC-25 with nothing open there is nothing to lock, and two locks at once are one', async () => {
  const closed = makeRouter(() => new Puppet().carrier());
  await closed.router.lock('idle');
  expect(closed.pushes).toEqual([]);
  const { router, puppet, pushes } = await unlocked();
  const both = [router.lock('idle'), router.lock('suspend')];
  puppet.reply(await puppet.idOf('catalogue.lock'));
  await Promise.all(both);
  expect(pushes).toEqual([{ kind: 'locked', reason: 'idle' }]);
});
