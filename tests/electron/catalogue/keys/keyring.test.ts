import { describe, expect, it } from 'vitest';
import { Keyring } from '#electron/catalogue/keys/keyring.ts';
import { allocateSecret, lockedMemory, takeSecret, wipe } from '#electron/catalogue/keys/locked-memory.ts';
import { thrownCode } from '../../../support/outcome.ts';

const names = ['database', 'files', 'checkpoint', 'bundle', 'sign', 'seal'] as const;

const fresh = (value: number) => allocateSecret(32).fill(value);

function filled(first = 1) {
  const [database, files, checkpoint, bundle] = [0, 1, 2, 3].map((offset) => fresh(first + offset));
  if (database === undefined || files === undefined || checkpoint === undefined || bundle === undefined)
    throw new Error('four keys');
  return { own: { sign: fresh(5), seal: fresh(6) }, data: { database, files, checkpoint, bundle } };
}

const zero = (key: Uint8Array) => key.every((byte) => byte === 0);

describe('the keyring', () => {
  it('SEC-31 gives its keys until it is wiped, then LOCKED', () => {
    const { own, data } = filled();
    const keyring = new Keyring(own, data);
    expect(names.map((name) => keyring[name][0])).toEqual([1, 2, 3, 4, 5, 6]);
    keyring.wipe();
    for (const name of [...names, 'fileKeys', 'data', 'next'] as const)
      expect(thrownCode(() => keyring[name])).toBe('LOCKED');
  });

  it('SEC-31 leaves zeros where the keys were', () => {
    const { own, data } = filled();
    const before = new Keyring(own, data);
    const taken = before.seal;
    before.wipe();
    for (const key of [...Object.values(own), ...Object.values(data)]) expect(zero(key)).toBe(true);
    // Also through a reference that somebody kept.
    expect(zero(taken)).toBe(true);
  });

  it('SEC-31 wipes both sets in the middle of a change of keys, and the set before at its end', () => {
    const [first, next] = [filled(), filled(11)];
    const keyring = new Keyring(first.own, first.data);
    keyring.beginRotation(next.data);
    keyring.useNextDatabase();
    expect([keyring.database[0], keyring.checkpoint[0]]).toEqual([11, 3]);
    keyring.endRotation();
    for (const key of Object.values(first.data)) expect(zero(key)).toBe(true);
    expect(keyring.files[0]).toBe(12);
    const third = filled(21);
    keyring.beginRotation(third.data);
    keyring.wipe();
    for (const key of [...Object.values(next.data), ...Object.values(third.data)]) expect(zero(key)).toBe(true);
  });

  it('SEC-31 wipes next keys that are dropped, and the pair that another one takes the place of', () => {
    const [first, next] = [filled(), filled(11)];
    const keyring = new Keyring(first.own, first.data);
    keyring.beginRotation(next.data);
    keyring.dropRotation();
    for (const key of Object.values(next.data)) expect(zero(key)).toBe(true);
    expect(keyring.next).toBeNull();
    keyring.become({ sign: fresh(31), seal: fresh(32) });
    for (const key of Object.values(first.own)) expect(zero(key)).toBe(true);
    expect([keyring.sign[0], keyring.seal[0], keyring.database[0]]).toEqual([31, 32, 1]);
  });

  it('SEC-31 puts secrets into memory of libsodium, and wipes what they were copied from', () => {
    const source = Uint8Array.of(1, 2, 3, 4);
    const secret = takeSecret(source);
    expect([...secret]).toEqual([1, 2, 3, 4]);
    expect([...source]).toEqual([0, 0, 0, 0]);
    expect('secure' in secret).toBe(true);
    wipe(secret);
    expect([...secret]).toEqual([0, 0, 0, 0]);
  });
});

describe('locked memory where libsodium may not allocate', () => {
  it('SEC-31 is zero at first, holds what it is given, and is zero when wiped, as a whole or in part', () => {
    const secret = lockedMemory(64);
    expect(secret).toHaveLength(64);
    expect(secret.every((byte) => byte === 0)).toBe(true);
    secret.fill(7);
    wipe(secret.subarray(0, 32));
    expect([secret[31], secret[32]]).toEqual([0, 7]);
    wipe(secret);
    wipe(secret);
    expect(secret.every((byte) => byte === 0)).toBe(true);
  });

  it('is given back a thousand times without running out of what may be locked', () => {
    for (let index = 0; index < 5000; index++) wipe(lockedMemory(32));
    expect(lockedMemory(32)).toHaveLength(32);
  });
});
