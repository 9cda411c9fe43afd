import { describe, expect, it } from 'vitest';
import { Keyring } from '#electron/catalogue/keys/keyring.ts';
import { allocateSecret, takeSecret, wipe } from '#electron/catalogue/keys/locked-memory.ts';
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
