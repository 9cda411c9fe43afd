import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { canonicalJson } from '#shared/ledger/canonical.ts';
import {
  applyDisclosures,
  committedDigests,
  disclosureDigest,
  makeDisclosure,
  parseDisclosure,
  sdMember,
} from '#shared/ledger/disclosure.ts';
import { toBase64Url, utf8 } from '#shared/ledger/encoding.ts';
import { outcome, thrownCode } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';

const salt = (number: number) => new Uint8Array(16).fill(number);
const name = makeDisclosure(salt(1), 'victimName', 'SK-01');
const age = makeDisclosure(salt(2), 'victimAge', 15);
const data = { case: 'x', _sd: sdMember(nativePrimitives, [name, age]) };

const written = (value: unknown) => toBase64Url(utf8(typeof value === 'string' ? value : canonicalJson(value)));
const apply = (disclosures: readonly string[], of: Record<string, unknown> = data) =>
  applyDisclosures(nativePrimitives, of, disclosures);

describe.each(implementations)('a disclosure, %s', (_, primitives) => {
  test('has the digest of the published example', () => {
    // RFC 9901 section 4.2.3
    const published = 'WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    expect(disclosureDigest(primitives, published)).toBe('uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY');
  });

  test('has the documented bytes', () => {
    expect(name).toBe(toBase64Url(utf8('["AQEBAQEBAQEBAQEBAQEBAQ","victimName","SK-01"]')));
    expect(disclosureDigest(primitives, name)).toBe(toBase64Url(primitives.sha256(utf8(name))));
  });
});

describe('disclosures', () => {
  test('each can be shown or withheld', () => {
    expect(apply([])).toEqual({ ok: true, value: new Map() });
    expect(apply([age])).toEqual({ ok: true, value: new Map([['victimAge', 15]]) });
    expect(apply([name, age])).toEqual({
      ok: true,
      value: new Map<string, unknown>([
        ['victimName', 'SK-01'],
        ['victimAge', 15],
      ]),
    });
  });

  test('come back whatever the value', () => {
    const values = fc.jsonValue({ maxDepth: 4 }).filter((value) => thrownCode(() => canonicalJson(value)) === 'ok');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), values, (bytes, value) => {
        const disclosure = makeDisclosure(bytes, 'field', value);
        const parsed = parseDisclosure(disclosure);
        expect(parsed.ok && canonicalJson(parsed.value.value)).toBe(canonicalJson(value));
        const shown = apply([disclosure], { _sd: sdMember(nativePrimitives, [disclosure]) });
        expect(shown.ok && canonicalJson(shown.value.get('field'))).toBe(canonicalJson(value));
      }),
    );
  });

  test('that commit to nothing here are refused, as are repeated ones', () => {
    const other = makeDisclosure(salt(3), 'victimName', 'SK-01');
    expect(outcome(apply([other]))).toBe('DISCLOSURE_UNKNOWN');
    expect(outcome(apply([name, name]))).toBe('DISCLOSURE_UNKNOWN');
    expect(outcome(apply([name], { case: 'x' }))).toBe('DISCLOSURE_UNKNOWN');
  });

  test('with another value, name or salt commit to nothing', () => {
    for (const changed of [
      makeDisclosure(salt(1), 'victimName', 'SK-02'),
      makeDisclosure(salt(1), 'victim', 'SK-01'),
      makeDisclosure(salt(9), 'victimName', 'SK-01'),
    ]) {
      expect(outcome(apply([changed]))).toBe('DISCLOSURE_UNKNOWN');
    }
  });

  test('of a name that is there already are refused', () => {
    const twice = makeDisclosure(salt(4), 'victimName', 'SK-09');
    const digests = sdMember(nativePrimitives, [name, twice]);
    expect(outcome(apply([name, twice], { _sd: digests }))).toBe('DISCLOSURE_MALFORMED');
    expect(outcome(apply([name], { victimName: 'open', _sd: digests }))).toBe('DISCLOSURE_MALFORMED');
  });

  test('are not made with a short salt or a reserved name', () => {
    expect(() => makeDisclosure(new Uint8Array(15), 'a', 1)).toThrow(RangeError);
    for (const reserved of ['_sd', '...']) expect(() => makeDisclosure(salt(1), reserved, 1)).toThrow(RangeError);
    expect(thrownCode(() => makeDisclosure(salt(1), 'a', Number.NaN))).toBe('CANONICAL_INVALID');
  });
});

describe('parseDisclosure refuses', () => {
  const saltText = toBase64Url(salt(1));
  test.each([
    ['nothing', ''],
    ['no base64', '*'],
    ['padding', name + '='],
    ['standard base64', '+/+/'],
    ['no UTF-8', toBase64Url(Uint8Array.of(0x5b, 0xff, 0x5d))],
    ['no JSON', written('[')],
    ['no list', written({ a: 1 })],
    ['null', written(null)],
    ['two parts', written([saltText, 'a'])],
    ['four parts', written([saltText, 'a', 1, 2])],
    ['a salt that is no text', written([1, 'a', 1])],
    ['a salt that is no base64', written(['*'.repeat(22), 'a', 1])],
    ['a short salt', written([toBase64Url(new Uint8Array(15)), 'a', 1])],
    ['a name that is no text', written([saltText, 1, 1])],
    ['the name _sd', written([saltText, '_sd', 1])],
    ['the name ...', written([saltText, '...', 1])],
    ['spaces', written(`["${saltText}", "a", 1]`)],
    ['a value with a member twice', written(`["${saltText}","a",{"b":1,"b":2}]`)],
    ['a number that is not exact', written(`["${saltText}","a",9007199254740993]`)],
  ])('%s', (_, disclosure) => {
    expect(outcome(parseDisclosure(disclosure))).toBe('DISCLOSURE_MALFORMED');
    expect(outcome(apply([disclosure]))).toBe('DISCLOSURE_MALFORMED');
  });
});

describe('the list of commitments', () => {
  const [first = '', second = ''] = data._sd;

  test('is sorted, so that its order tells nothing', () => {
    expect(sdMember(nativePrimitives, [age, name])).toEqual(data._sd);
    expect(first < second).toBe(true);
    expect(committedDigests(data)).toEqual({ ok: true, value: [first, second] });
    expect(committedDigests({})).toEqual({ ok: true, value: [] });
  });

  test.each([
    ['no list', first],
    ['null', null],
    ['an empty list', []],
    ['out of order', [second, first]],
    ['a digest twice', [first, first]],
    ['a number', [first, 1]],
    ['a short digest', [first.slice(2)]],
    ['a digest in standard base64', [first, '+'.repeat(43)]],
  ])('is refused when it is %s', (_, digests) => {
    expect(outcome(committedDigests({ _sd: digests }))).toBe('DISCLOSURE_MALFORMED');
    expect(outcome(apply([name], { _sd: digests }))).toBe('DISCLOSURE_MALFORMED');
  });

  test('is not looked for in the prototype', () => {
    expect(committedDigests(Object.create({ _sd: [first] }) as Record<string, unknown>)).toEqual({
      ok: true,
      value: [],
    });
  });
});
