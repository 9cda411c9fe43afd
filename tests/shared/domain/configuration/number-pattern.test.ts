import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultNumbers } from '#shared/domain/configuration/defaults/numbers.ts';
import { hasNumberPattern, readNumberPattern } from '#shared/domain/configuration/number-pattern.ts';
import { unwrap } from '#shared/errors/result.ts';

const fits = (pattern: string, number: string) => hasNumberPattern(unwrap(readNumberPattern(pattern)), number);
const report = 'LP/{A|B}/{n}/{romawi}/{yyyy}/{...}';

describe('a number pattern', () => {
  it.each([
    'LP/B/123/IV/2026/SPKT/POLDA NTT',
    'LP/A/1/XII/2026/x',
    'lp/b/123/iv/2026/spkt',
    '  LP/B/123/IV/2026/SPKT   POLDA NTT ',
  ])('fits %s', (number) => {
    expect(fits(report, number)).toBe(true);
  });

  it.each([
    'LP/C/123/IV/2026/SPKT',
    'LP/B/IV/2026/SPKT',
    'LP/B/123/XIII/2026/SPKT',
    'LP/B/123/IV/26/SPKT',
    'LP/B/123/IV/2026/',
    'LP/B/1234567890/IV/2026/SPKT',
    'xLP/B/123/IV/2026/SPKT',
    'LP/B/12 3/IV/2026/SPKT',
    '',
  ])('does not fit "%s"', (number) => {
    expect(fits(report, number)).toBe(false);
  });

  it.each(['', '   ', 'LP/{', 'LP/}n{', '{nomor}', '{A|}', '{|}', '{n}}', '{{n}}', '{}'])('refuses "%s"', (pattern) => {
    expect(readNumberPattern(pattern)).toMatchObject({ ok: false, error: { code: 'NUMBER_PATTERN_INVALID' } });
  });

  it('stops at a stroke where it says text, and not where it says the rest', () => {
    expect(fits('SP/{teks}', 'SP/a/b')).toBe(false);
    expect(fits('SP/{...}', 'SP/a/b')).toBe(true);
  });

  it('finds a way through neighbours that could share a text in many ways', () => {
    expect(fits('{teks}{teks}{n}{n}{teks}', 'aaaa11b')).toBe(true);
    expect(fits('{teks}{n}{teks}', 'abc')).toBe(false);
  });

  it('compares the worst pattern with the longest number', () => {
    const worst = unwrap(readNumberPattern('{...}'.repeat(60)));
    // A search that tries every way to share the text would not end in the time a test is given.
    expect(hasNumberPattern(worst, 'a'.repeat(400))).toBe(true);
    expect(readNumberPattern('{...}'.repeat(61)).ok).toBe(false);
  });

  it('takes every text without braces for itself', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !/[{}]/.test(text) && text.trim() !== ''),
        (text) => {
          expect(fits(text, text)).toBe(true);
        },
      ),
    );
  });

  it.each(defaultNumbers)('of $kind fits its own example', ({ pattern, example }) => {
    expect(fits(pattern, example)).toBe(true);
  });
});
