import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Seconds, type Signature } from '#electron/catalogue/dispatch/seconds.ts';
import { outcome } from '../../../support/outcome.ts';
import { testEffects } from '../../../support/service.ts';

const asked = {
  request: 'r',
  by: 'us_0000000000000001',
  proposed: { type: 'user.removed', data: { user: 'us_0000000000000002', reason: 'x' } },
  names: { us_0000000000000002: 'Bripka Uji' },
  paper: null,
} as const;

let changes: number;
let seconds: Seconds;
let wiped: number;
const signature = (): Signature => ({
  user: 'us_0000000000000003',
  key: { seed: new Uint8Array(32).fill(7), wipe: () => wiped++ },
});
const only = () => seconds.list[0]?.id ?? '';

beforeEach(() => {
  vi.useFakeTimers();
  changes = 0;
  wiped = 0;
  seconds = new Seconds(testEffects(), () => changes++);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('SEC-49 an act that waits for its second signature', () => {
  it('is handed the signature once; whoever comes later keeps the key and has to wipe it', async () => {
    const wait = seconds.wait(asked, new AbortController().signal);
    const id = only();
    expect(seconds.find(id)).toMatchObject({ id, ...asked });
    expect(seconds.sign(id, signature())).toBe(true);
    expect(seconds.sign(id, signature())).toBe(false);
    expect(seconds.decline(id)).toBe(false);
    expect(outcome(await wait)).toBe('ok');
    expect(wiped).toBe(0);
    expect(changes).toBe(2);
  });

  it('that was cancelled a moment ago takes no signature: no key is left behind', async () => {
    const controller = new AbortController();
    const wait = seconds.wait(asked, controller.signal);
    const id = only();
    controller.abort();
    // The waiting request has not even been told yet.
    expect(seconds.sign(id, signature())).toBe(false);
    expect(outcome(await wait)).toBe('CANCELLED');
    expect(seconds.list).toEqual([]);
  });

  it('of a request that has ended already does not begin to wait', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(outcome(await seconds.wait(asked, controller.signal))).toBe('CANCELLED');
    expect(changes).toBe(0);
  });

  it('ends by itself after ten minutes, not before', async () => {
    const wait = seconds.wait(asked, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(10 * 60 * 1000 - 1);
    expect(seconds.list).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome(await wait)).toBe('TIMEOUT');
    expect(seconds.list).toEqual([]);
  });

  it('has an id that cannot be guessed, another one each time', async () => {
    const controller = new AbortController();
    const waits = [seconds.wait(asked, controller.signal), seconds.wait(asked, controller.signal)];
    const ids = seconds.list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(seconds.find('x')).toBeUndefined();
    expect(seconds.decline('x')).toBe(false);
    controller.abort();
    await Promise.all(waits);
  });
});
