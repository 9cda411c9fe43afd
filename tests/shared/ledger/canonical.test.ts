import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FailureError, ok } from '#shared/errors/result.ts';
import { canonicalBytes, canonicalJson, MAX_DEPTH, parseCanonical } from '#shared/ledger/canonical.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { outcome, thrownCode } from '../../support/outcome.ts';

interface Vectors {
  readonly numbers: { readonly cases: readonly { readonly bits: string; readonly text: string | null }[] };
  readonly values: { readonly cases: readonly { readonly input: string; readonly canonical: string }[] };
  readonly refused: { readonly cases: readonly { readonly why: string; readonly text: string }[] };
}
const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/ledger-v1/canonical.json', import.meta.url), 'utf8'),
) as Vectors;

function doubleOf(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE();
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

function pathOf(value: unknown): unknown {
  try {
    canonicalJson(value);
  } catch (error) {
    if (error instanceof FailureError) return error.failure.details['path'];
  }
  return null;
}

/** Any JSON value that our form allows. */
const jsonValues = fc.jsonValue({ maxDepth: 6 }).filter((value) => thrownCode(() => canonicalJson(value)) === 'ok');

describe('canonical JSON is written', () => {
  test.each(vectors.numbers.cases)('number $bits as $text', ({ bits, text }) => {
    if (text === null) expect(thrownCode(() => canonicalJson(doubleOf(bits)))).toBe('CANONICAL_INVALID');
    else expect(canonicalJson(doubleOf(bits))).toBe(text);
  });

  test.each(vectors.values.cases)('as RFC 8785 does: $canonical', ({ input, canonical }) => {
    expect(canonicalJson(JSON.parse(input))).toBe(canonical);
    expect(canonicalBytes(JSON.parse(input))).toEqual(utf8(canonical));
  });

  test('the same for an object without prototype', () => {
    expect(canonicalJson(Object.assign(Object.create(null) as object, { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
  });

  test('the same in any order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.integer()), (value) => {
        fc.pre(!Object.hasOwn(value, '__proto__'));
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('canonical JSON refuses', () => {
  const refusedValues: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in an array', new Array(1)],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a symbol as a name', { [Symbol('a')]: 1 }],
    ['a bigint', 1n],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['minus Infinity', Number.NEGATIVE_INFINITY],
    ['2^53', 2 ** 53],
    ['-2^53', -(2 ** 53)],
    ['1e300', 1e300],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udfffb'],
    ['a lone surrogate in a name', { '\ud800': 1 }],
    ['the name __proto__', JSON.parse('{"__proto__":1}')],
    ['a Date', new Date(0)],
    ['a Map', new Map([['a', 1]])],
    ['a Set', new Set([1])],
    ['bytes', new Uint8Array(2)],
    ['a boxed string', Object('a')],
    ['an instance of a class', new FailureError('INTERNAL')],
    ['an object that inherits', Object.create({ a: 1 })],
  ];

  test.each(refusedValues)('%s, alone or inside', (_, value) => {
    for (const whole of [value, [value], { a: { b: [value] } }]) {
      expect(thrownCode(() => canonicalJson(whole))).toBe('CANONICAL_INVALID');
    }
  });

  test('an object that contains itself', () => {
    const value: Record<string, unknown> = {};
    value['a'] = value;
    expect(thrownCode(() => canonicalJson(value))).toBe('CANONICAL_INVALID');
  });

  test('more than the allowed depth, and not less', () => {
    expect(thrownCode(() => canonicalJson(nested(MAX_DEPTH)))).toBe('ok');
    expect(thrownCode(() => canonicalJson(nested(MAX_DEPTH + 1)))).toBe('CANONICAL_INVALID');
  });

  test('and says where', () => {
    expect(pathOf({ data: { lines: [1, { total: Number.NaN }] } })).toBe('data/lines/1/total');
    expect(pathOf({ a: [1], b: undefined })).toBe('b');
  });

  test('never toJSON', () => {
    expect(thrownCode(() => canonicalJson({ toJSON: () => 'x' }))).toBe('CANONICAL_INVALID');
  });
});

describe('parseCanonical', () => {
  test.each(vectors.refused.cases)('refuses $why', ({ text }) => {
    expect(outcome(parseCanonical(utf8(text)))).toBe('CANONICAL_INVALID');
  });

  test.each(vectors.values.cases)('takes $canonical and refuses its other spelling', ({ input, canonical }) => {
    expect(parseCanonical(utf8(canonical))).toEqual(ok(JSON.parse(input)));
    expect(outcome(parseCanonical(utf8(input)))).toBe('CANONICAL_INVALID');
  });

  test.each([
    ['a cut sequence', [0x22, 0xc3, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0x80, 0x22]],
    ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a byte beyond Unicode', [0x22, 0xf5, 0x80, 0x80, 0x80, 0x22]],
    ['Latin-1', [0x22, 0xe9, 0x22]],
    ['a NUL after', [0x7b, 0x7d, 0x00]],
  ])('refuses bytes that are no UTF-8: %s', (_, bytes) => {
    expect(outcome(parseCanonical(Uint8Array.from(bytes)))).toBe('CANONICAL_INVALID');
  });

  test('refuses a million brackets without exhausting the stack', () => {
    const deep = '['.repeat(500_000) + ']'.repeat(500_000);
    expect(outcome(parseCanonical(utf8(deep)))).toBe('CANONICAL_INVALID');
    expect(outcome(parseCanonical(utf8('['.repeat(1_000_000))))).toBe('CANONICAL_INVALID');
  });

  test.each([
    ['numbers as names, which parsing sorts', '{"10":1,"9":2}', true],
    ['the same as parsing sorts them', '{"9":2,"10":1}', false],
    ['names in the order of UTF-16', '{"A":1,"a":2,"\u{1F600}":3,"\uFFFD":4}', true],
    ['names in the order of code points', '{"\uFFFD":4,"\u{1F600}":3}', false],
    ['a surrogate that stands alone', '{"a":"\\ud800"}', false],
    ['a backslash before the same letters', '{"a":"\\\\ud800"}', true],
    ['a forbidden name', '{"__proto__":1}', false],
    ['a forbidden name far inside', '[[{"a":{"__proto__":{}}}]]', false],
    ['an integer that is not safe', '[9007199254740992]', false],
    ['a large number of another spelling', '[1e+21]', false],
    ['nothing below nothing', '[-0]', false],
    ['as deep as may be', `${'['.repeat(MAX_DEPTH)}1${']'.repeat(MAX_DEPTH)}`, true],
    ['one deeper', `${'['.repeat(MAX_DEPTH + 1)}1${']'.repeat(MAX_DEPTH + 1)}`, false],
  ])('judges by what RFC 8785 says, however quickly it looks: %s', (_, text, canonical) => {
    expect(parseCanonical(utf8(text)).ok).toBe(canonical);
    const written = () => canonicalJson(JSON.parse(text));
    expect(thrownCode(written) === 'ok' && written() === text).toBe(canonical);
  });

  test('gives back every value that was written', () => {
    fc.assert(
      fc.property(jsonValues, (value) => {
        const parsed = parseCanonical(canonicalBytes(value));
        expect(parsed.ok && canonicalJson(parsed.value)).toBe(canonicalJson(value));
      }),
    );
  });

  test('takes exactly the texts that are their own canonical form', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const value: unknown = JSON.parse(text);
        const own = thrownCode(() => canonicalJson(value)) === 'ok' && canonicalJson(value) === text;
        expect(parseCanonical(utf8(text)).ok).toBe(own);
      }),
    );
  });

  test('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(['ok', 'CANONICAL_INVALID']).toContain(outcome(parseCanonical(bytes)));
      }),
    );
  });

  test('refuses canonical bytes after any change of one byte that still parses', () => {
    fc.assert(
      fc.property(jsonValues, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, position, change) => {
        const bytes = canonicalBytes(value);
        const index = position % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ change;
        const parsed = parseCanonical(bytes);
        // Either refused, or a different value whose own form these bytes are.
        if (parsed.ok) expect(canonicalBytes(parsed.value)).toEqual(bytes);
      }),
    );
  });
});
