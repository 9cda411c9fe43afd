import { describe, expect, it } from 'vitest';
import { Keyring } from '#electron/catalogue/keys/keyring.ts';
import { allocateSecret, lockedMemory, takeSecret, wipe } from '#electron/catalogue/keys/locked-memory.ts';
import { thrownCode } from '../../../support/outcome.ts';

const names = ['database', 'files', 'checkpoint', 'bundle', 'sign'] as const;

function filled() {
  const fresh = (value: number) => allocateSecret(32).fill(value);
  return { database: fresh(1), files: fresh(2), checkpoint: fresh(3), bundle: fresh(4), sign: fresh(5) };
}

describe('the keyring', () => {
  it('SEC-31 gives its keys until it is wiped, then LOCKED', () => {
    const keyring = new Keyring(filled());
    expect(names.map((name) => keyring[name][0])).toEqual([1, 2, 3, 4, 5]);
    keyring.wipe();
    for (const name of names) expect(thrownCode(() => keyring[name])).toBe('LOCKED');
  });

  it('SEC-31 leaves zeros where the keys were', () => {
    const buffers = filled();
    const before = new Keyring(buffers);
    const taken = before.sign;
    before.wipe();
    for (const name of names) expect(buffers[name].every((byte) => byte === 0)).toBe(true);
    // Also through a reference that somebody kept.
    expect(taken.every((byte) => byte === 0)).toBe(true);
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
