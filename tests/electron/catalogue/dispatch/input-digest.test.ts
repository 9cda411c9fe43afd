import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inputDigest } from '#electron/catalogue/dispatch/input-digest.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';

const keys = { seal: randomBytes(32) };
const input = { case: 'ca_1', identity: { name: 'Siti' } };

it('SEC-50 the same person asking the same gets the same digest, whatever the order of the fields', () => {
  const other = { identity: { name: 'Siti' }, case: 'ca_1' };
  expect(inputDigest(keys, 'people.record', other)).toEqual(inputDigest(keys, 'people.record', input));
});

it('SEC-50 another person, method or input gets another one', () => {
  const digest = inputDigest(keys, 'people.record', input);
  expect(inputDigest({ seal: randomBytes(32) }, 'people.record', input)).not.toEqual(digest);
  expect(inputDigest(keys, 'people.amend', input)).not.toEqual(digest);
  fc.assert(
    fc.property(fc.string(), (name) => {
      fc.pre(name !== 'Siti' && name.isWellFormed());
      expect(inputDigest(keys, 'people.record', { case: 'ca_1', identity: { name } })).not.toEqual(digest);
    }),
  );
});

it('SEC-50 the digest is none that can be computed from the input alone', () => {
  const digest = Buffer.from(inputDigest(keys, 'people.record', input));
  for (const guess of [input, ['people.record', input], input.identity, 'Siti'])
    for (const algorithm of ['sha256', 'blake2s256'])
      expect(createHash(algorithm).update(canonicalBytes(guess)).digest().equals(digest)).toBe(false);
});
