import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { identityFields } from '#shared/domain/person/events.ts';
import type { Identity } from '#shared/domain/person/events.ts';
import { canonicalJson } from '#shared/ledger/canonical.ts';
import { disclosureDigest, makeDisclosure, openEntry, sdMember } from '#shared/ledger/disclosure.ts';
import { toBase64Url, utf8 } from '#shared/ledger/encoding.ts';
import { outcome, thrownCode } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';

const freshSalt = () => webcrypto.getRandomValues(new Uint8Array(16));
const identity: Identity = {
  name: 'Nama Contoh',
  aliases: '',
  birthDate: '2013-07-04',
  birthPlace: 'Kupang',
  nationalId: '',
  address: 'Jalan Contoh 1',
  phone: '',
  parents: 'Ibu Contoh',
  notes: '',
};
const disclose = (of: Identity = identity) => identityFields.map((name) => makeDisclosure(freshSalt(), name, of[name]));
const recorded = (disclosures: readonly string[]): DomainEvent => ({
  type: 'person.recorded',
  data: {
    case: 'ca_0123456789abcdef',
    person: 'pe_0123456789abcdef',
    code: 'AK-01',
    roles: ['child-victim'],
    _sd: sdMember(nativePrimitives, disclosures),
  },
});

describe.each(implementations)('SEC-65 a commitment, %s', (_, primitives) => {
  test('of the same value is another one each time, also of an empty value', () => {
    const digests = [...disclose(), ...disclose()].map((written) => disclosureDigest(primitives, written));
    expect(new Set(digests).size).toBe(identityFields.length * 2);
    const empty = Array.from({ length: 50 }, () => makeDisclosure(freshSalt(), 'phone', ''));
    expect(new Set(empty.map((written) => disclosureDigest(primitives, written))).size).toBe(50);
  });
});

describe('SEC-65 a value that is not disclosed', () => {
  /** Every day of twelve years: who guesses knows the name of the field, the form, and that the value is among these. */
  const days = Array.from({ length: 12 * 366 }, (_, index) =>
    new Date(Date.UTC(2004, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const guess = (salt: string | null, value: string) => {
    const parts = salt === null ? ['birthDate', value] : [salt, 'birthDate', value];
    return disclosureDigest(nativePrimitives, toBase64Url(utf8(canonicalJson(parts))));
  };

  test('is found by trying all values only by whoever has its salt', () => {
    const salt = freshSalt();
    const held = disclosureDigest(nativePrimitives, makeDisclosure(salt, 'birthDate', identity.birthDate));
    const matching = (text: string | null) => days.filter((day) => guess(text, day) === held);
    // The search itself is right: with the salt it finds the day.
    expect(matching(toBase64Url(salt))).toEqual([identity.birthDate]);
    for (const wrong of [null, '', toBase64Url(new Uint8Array(16)), toBase64Url(freshSalt())])
      expect(matching(wrong)).toEqual([]);
  });

  test('is not found by the salt of another value that was disclosed beside it', () => {
    const disclosures = disclose();
    const event = recorded(disclosures);
    const held = new Set('_sd' in event.data ? event.data._sd : []);
    const shown = disclosures.filter((_, index) => identityFields[index] !== 'birthDate');
    const salts = shown.map((written) => {
      const [salt] = JSON.parse(Buffer.from(written, 'base64url').toString()) as [string];
      return salt;
    });
    const hits = salts.flatMap((salt) => days.filter((day) => held.has(guess(salt, day))));
    expect(hits).toEqual([]);
  });

  test('does not show how many values are known, nor their order', () => {
    const nothing: Identity = { ...identity, name: '-', birthDate: '', birthPlace: '', address: '', parents: '' };
    const [full, bare] = [recorded(disclose()), recorded(disclose(nothing))];
    for (const event of [full, bare]) {
      const digests = '_sd' in event.data ? event.data._sd : [];
      expect(digests).toHaveLength(identityFields.length);
      expect(digests).toEqual([...digests].sort());
      expect(digests.every((digest) => digest.length === 43)).toBe(true);
    }
  });

  test('cannot be committed to with a short salt', () => {
    for (const length of [0, 1, 8, 15])
      expect(() => thrownCode(() => makeDisclosure(new Uint8Array(length), 'name', 'x'))).toThrow(RangeError);
  });
});

describe('the disclosures of one entry', () => {
  const disclosures = disclose();
  const event = recorded(disclosures);
  const open = (given: readonly string[], of = event) => openEntry(nativePrimitives, of, given);

  test('give the values they commit to, all or some', () => {
    const all = open(disclosures);
    expect(all.ok && Object.fromEntries(all.value)).toEqual(identity);
    fc.assert(
      fc.property(fc.subarray([...identityFields]), (names) => {
        const some = open(disclosures.filter((_, index) => names.includes(identityFields[index] ?? 'name')));
        expect(some.ok && [...some.value]).toEqual(names.map((name) => [name, identity[name]]));
      }),
    );
  });

  const committing = (name: string, value: unknown) => {
    const written = makeDisclosure(freshSalt(), name, value);
    const others = disclosures.slice(1);
    return open([written], recorded([written, ...others]));
  };
  test.each([
    ['a name the type does not have', 'sha256', 'ab'.repeat(32)],
    ['a name of every object', 'constructor', 'x'],
    ['a name that stands in the entry', 'code', 'AK-02'],
    ['a value of another kind', 'name', 7],
    ['an empty name', 'name', ''],
    ['a day that is none', 'birthDate', '2013-02-31'],
    ['a list', 'aliases', ['x']],
  ])('with %s are refused although the entry commits to it', (_, name, value) => {
    expect(outcome(committing(name, value))).toBe('DISCLOSURE_MALFORMED');
  });

  test('of another entry, twice, or under one name twice are refused', () => {
    const [first = ''] = disclosures;
    expect(outcome(open(disclose()))).toBe('DISCLOSURE_UNKNOWN');
    expect(outcome(open([first, first]))).toBe('DISCLOSURE_UNKNOWN');
    const twin = makeDisclosure(freshSalt(), 'name', 'Nama Lain');
    expect(outcome(open([first, twin], recorded([first, twin])))).toBe('DISCLOSURE_MALFORMED');
  });

  test('with one character changed are refused', () => {
    const [first = ''] = disclosures;
    for (let index = 0; index < first.length; index += 7) {
      const changed = first.slice(0, index) + (first[index] === 'A' ? 'B' : 'A') + first.slice(index + 1);
      expect(['DISCLOSURE_UNKNOWN', 'DISCLOSURE_MALFORMED']).toContain(outcome(open([changed])));
    }
  });

  test('of an entry that commits to nothing are refused', () => {
    const other: DomainEvent = { type: 'user.passphrase-changed', data: { user: 'us_0000000000000001' } };
    expect(outcome(open(disclosures.slice(0, 1), other))).toBe('DISCLOSURE_UNKNOWN');
    expect(open([], other)).toEqual({ ok: true, value: new Map() });
  });
});
