import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  costAllowed,
  deriveCalibrated,
  deriveKey,
  productionKdf,
  requireLongEnough,
} from '#electron/catalogue/keys/kdf.ts';
import { thrownCode } from '../../../support/outcome.ts';
import { cheapKdf, testEffects } from '../../../support/service.ts';

const salt = Uint8Array.from({ length: 16 }, (_, index) => index);

describe('the key of a passphrase', () => {
  it('is Argon2id as OpenSSL computes it', async () => {
    const key = await deriveKey('kata sandi panjang', salt, { operations: 2, memoryBytes: 64 * 1024 });
    const same = { message: 'kata sandi panjang', nonce: salt, parallelism: 1, tagLength: 32, memory: 64, passes: 2 };
    expect(key.toString('hex')).toBe(argon2Sync('argon2id', same).toString('hex'));
  });

  it('takes at least half a second and 256 MiB on the machine that makes it', async () => {
    const system = testEffects();
    const times: number[] = [];
    const monotonic = () => {
      times.push(system.monotonic());
      return times.at(-1) ?? 0;
    };
    const { cost } = await deriveCalibrated('kata sandi panjang', salt, productionKdf, { monotonic });
    // The last measurement is the one that was accepted.
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBeGreaterThanOrEqual(500);
    expect(cost.memoryBytes).toBe(256 * 1024 * 1024);
    expect(costAllowed(cost, productionKdf)).toBe(true);
  });

  it('raises the cost until it takes long enough, and stops at the ceiling', async () => {
    const times = [0, 5, 5, 10, 10, 15, 15, 20];
    const slow = await deriveCalibrated(
      'x',
      salt,
      { ...cheapKdf, leastMilliseconds: 1000 },
      { monotonic: () => times.shift() ?? 20 },
    );
    expect(slow.cost.operations).toBe(cheapKdf.ceiling.operations);
    const fast = await deriveCalibrated('x', salt, cheapKdf, { monotonic: () => 0 });
    expect(fast.cost).toEqual(cheapKdf.floor);
  });

  it.each([
    [{ operations: 2, memoryBytes: 256 * 1024 * 1024 }, false],
    [{ operations: 3, memoryBytes: 256 * 1024 * 1024 - 1 }, false],
    [{ operations: 3, memoryBytes: 256 * 1024 * 1024 }, true],
    [{ operations: 16, memoryBytes: 1024 * 1024 * 1024 }, true],
    [{ operations: 17, memoryBytes: 1024 * 1024 * 1024 }, false],
    [{ operations: 16, memoryBytes: 1024 * 1024 * 1024 + 1 }, false],
  ])('a stored cost of %j is accepted: %s', (cost, allowed) => {
    expect(costAllowed(cost, productionKdf)).toBe(allowed);
  });
});

describe('the length of a passphrase', () => {
  it.each([
    ['', 'PASSPHRASE_TOO_SHORT'],
    ['sebelas huru', 'ok'],
    ['sebelas hur', 'PASSPHRASE_TOO_SHORT'],
    ['            ', 'ok'],
    // Eleven faces are twenty-two UTF-16 units, but eleven characters.
    ['😀'.repeat(11), 'PASSPHRASE_TOO_SHORT'],
    ['😀'.repeat(12), 'ok'],
    // Six letters with six marks of their own are six characters when composed.
    ['e\u0301'.repeat(6), 'PASSPHRASE_TOO_SHORT'],
    ['e\u0301'.repeat(12), 'ok'],
  ])('%j -> %s', (passphrase, code) => {
    expect(thrownCode(() => requireLongEnough(passphrase))).toBe(code);
  });
});
