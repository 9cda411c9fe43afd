import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openValue, sealValue, type SealedPlace } from '#electron/catalogue/restricted/box.ts';
import { testEffects } from '../../../support/service.ts';

const effects = testEffects();
const key = randomBytes(32);
const place: SealedPlace = { what: 'disclosure', case: 'ca_0123456789abcdef', generation: 3, id: 'digest' };
const anyBytes = fc.uint8Array({ maxLength: 2000 });
const anyPlace = fc.record({
  what: fc.constantFrom('disclosure', 'file-key'),
  case: fc.stringMatching(/^ca_[0-9a-h]{4}$/),
  generation: fc.nat({ max: 9 }),
  id: fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/),
});

it('SEC-51 whatever is sealed comes out again, for its place and with its key', () => {
  fc.assert(
    fc.property(anyBytes, anyPlace, (plain, at) => {
      const opened = openValue(key, at, sealValue(effects, key, at, plain));
      expect(opened === null ? null : new Uint8Array(opened)).toEqual(plain);
    }),
  );
});

it('SEC-51 a row opens for no other place: other kind, case, generation or value', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (from, to) => {
      fc.pre(JSON.stringify(from) !== JSON.stringify(to));
      expect(openValue(key, to, sealValue(effects, key, from, randomBytes(40)))).toBeNull();
    }),
  );
});

it('SEC-51 a row opens with no other key', () => {
  fc.assert(
    fc.property(fc.nat({ max: 255 }), (bit) => {
      const other = Buffer.from(key);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openValue(other, place, sealValue(effects, key, place, randomBytes(40)))).toBeNull();
    }),
  );
});

it('SEC-51 a row with one bit changed does not open', () => {
  const sealed = sealValue(effects, key, place, randomBytes(40));
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Uint8Array.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openValue(key, place, changed)).toBeNull();
  }
});

it('SEC-51 a row that was cut or grew does not open', () => {
  const sealed = sealValue(effects, key, place, randomBytes(300));
  for (let length = 0; length < sealed.length; length++)
    expect(openValue(key, place, sealed.subarray(0, length))).toBeNull();
  expect(openValue(key, place, Buffer.concat([sealed, Buffer.alloc(1)]))).toBeNull();
  expect(openValue(key, place, Buffer.concat([sealed, Buffer.alloc(256)]))).toBeNull();
});

it('SEC-51 random bytes of any length are never taken for a row', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 900 }), (bytes) => {
      expect(openValue(key, place, bytes)).toBeNull();
    }),
  );
});

it('SEC-51 the length of a row does not tell a short name from a long one', () => {
  const lengths = [0, 1, 20, 100, 255].map((length) => sealValue(effects, key, place, Buffer.alloc(length)).length);
  expect(new Set(lengths).size).toBe(1);
});

it('SEC-51 the same value sealed twice gives two rows that share nothing', () => {
  const plain = Buffer.from('Siti');
  const [one, two] = [sealValue(effects, key, place, plain), sealValue(effects, key, place, plain)];
  expect(Buffer.from(one).equals(two)).toBe(false);
  expect(one.subarray(0, 24)).not.toEqual(two.subarray(0, 24));
});
