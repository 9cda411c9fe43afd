import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { methodNames, methods, type MethodName } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, startService, type TestCatalogue } from '../../../support/service.ts';
import { inputs } from './method-inputs.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(() => catalogue.dispose());

/** Methods that are there for a catalogue that is not open. */
const always: readonly MethodName[] = [
  'catalogue.peek',
  'catalogue.create',
  'catalogue.recover',
  'catalogue.unlock',
  'catalogue.lock',
  'catalogue.session',
  'bundle.verify',
  'proof.verify',
  'backup.restore',
];
const guarded = methodNames.filter((name) => methods.get(name)?.host === 'service' && !always.includes(name));

describe('every method that needs an open catalogue', () => {
  it('has an input here', () => {
    expect(Object.keys(inputs).sort()).toEqual([...guarded].sort());
  });

  it.each(guarded)('SEC-25 %s answers LOCKED after locking, NOT_OPEN before anything was open', async (method) => {
    const fresh = startService();
    expect(outcome(await fresh.request(method, inputs[method]))).toBe('NOT_OPEN');
    await fresh.stop();
    await catalogue.lock();
    expect(outcome(await catalogue.request(method, inputs[method]))).toBe('LOCKED');
  });
});

describe('locking', () => {
  it('SEC-25 tells everyone, forgets the person, and remembers only whose catalogue it was', async () => {
    const before = await catalogue.done('catalogue.session', {});
    await catalogue.lock();
    expect(catalogue.pushes.at(-1)).toEqual({ kind: 'locked', reason: 'manual' });
    expect(await catalogue.done('catalogue.session', {})).toEqual({
      state: 'locked',
      catalogue: before.catalogue,
      user: null,
    });
  });

  it('twice, or with nothing open, is no failure and tells nobody', async () => {
    await catalogue.lock();
    const told = catalogue.pushes.length;
    await catalogue.lock();
    expect(catalogue.pushes).toHaveLength(told);
    const fresh = startService();
    await fresh.done('catalogue.lock', {});
    expect(fresh.pushes).toEqual([]);
    await fresh.stop();
  });

  it('asked for while unlocking is under way ends it, or locks what was unlocked', async () => {
    await catalogue.lock();
    const unlocking = catalogue.unlock();
    const locking = catalogue.lock();
    expect(['ok', 'CANCELLED']).toContain(outcome(await unlocking));
    await locking;
    expect((await catalogue.done('catalogue.session', {})).state).toBe('locked');
  });

  it('lets what was acknowledged before it be there after it', async () => {
    const opened = [];
    for (let index = 0; index < 5; index++) opened.push(openCase(catalogue, `LP/${String(index)}`));
    await Promise.all(opened);
    await catalogue.lock();
    await catalogue.unlock();
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(5);
  });

  it('SEC-25 by stopping the service releases the catalogue for others', async () => {
    await catalogue.stop();
    const other = startService();
    const folder = other.grant(catalogue.folder);
    expect(
      outcome(await other.call('catalogue.unlock', { folder, user: null, passphrase: 'kata sandi yang panjang' })),
    ).toBe('ok');
    expect(outcome(await catalogue.call('cases.summary', {}))).toBe('SERVICE_UNAVAILABLE');
    await other.stop();
  });
});
