import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNumberPattern, readNumberPattern } from '#shared/domain/configuration/number-pattern.ts';
import { unitNumbers } from '#shared/domain/item/unit-number.ts';

const day = '2026-04-09';

describe('a number of the unit', () => {
  it.each([
    ['no running number', 'BB/{romawi}/{yyyy}'],
    ['two running numbers', 'BB/{n}/{n}'],
    ['text that only a person can write', 'BB/{n}/{teks}'],
    ['any rest', 'BB/{n}/{...}'],
    ['a choice of words', 'BB/{n}/{A|B}'],
    ['nothing but words', 'BB'],
    ['nothing', ''],
  ])('is not made from a pattern with %s', (_, pattern) => {
    expect(unitNumbers(pattern, day)).toBeNull();
  });

  it.each([
    ['BB/{n}/{romawi}/{yyyy}', 'BB/7/IV/2026'],
    ['{N}.{ yyyy }', '7.2026'],
    ['  REG {n}  ', '  REG 7  '.trim()],
    ['B+B(1)/{n}', 'B+B(1)/7'],
  ])('by %s is %s', (pattern, number) => {
    expect(unitNumbers(pattern, day)?.of(7)).toBe(number);
  });

  it('is read back in the same year, whatever the month', () => {
    const numbers = unitNumbers('BB/{n}/{romawi}/{yyyy}', day);
    expect(numbers?.readIn('BB/12/XI/2026')).toBe(12);
    expect(numbers?.readIn('BB/12/IV/2025')).toBeNull();
  });

  it.each([
    'BB/12/IV/2026/x',
    'xBB/12/IV/2026',
    'BB/a/IV/2026',
    'BB//IV/2026',
    'bb/12/IV/2026',
    `BB/${'1'.repeat(10)}/IV/2026`,
  ])('is not read from %s', (number) => {
    expect(unitNumbers('BB/{n}/{romawi}/{yyyy}', day)?.readIn(number)).toBeNull();
  });

  const placeholders = ['{romawi}', '{yyyy}'];
  const pieces = fc.array(
    fc.oneof(fc.constantFrom(...placeholders, '/', '-', '.*', '$', '\\d', '('), fc.string({ maxLength: 5 })),
    { maxLength: 6 },
  );
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  it('has the shape of its pattern and can be read back, whatever words stand around it', () => {
    fc.assert(
      fc.property(pieces, pieces, days, fc.integer({ min: 1, max: 999_999 }), (before, after, date, n) => {
        // Words in braces that nobody chose would be placeholders that there are not.
        const clean = (parts: string[]) =>
          parts.map((part) => (placeholders.includes(part) ? part : part.replace(/[{}]/g, '')));
        // A digit beside the running number would be part of it.
        const pattern = `${clean(before).join('')}#{n}#${clean(after).join('')}`;
        const numbers = unitNumbers(pattern, date.toISOString().slice(0, 10));
        const written = numbers?.of(n) ?? '';
        expect(numbers?.readIn(written)).toBe(n);
        const read = readNumberPattern(pattern);
        expect(read.ok && hasNumberPattern(read.value, written)).toBe(true);
      }),
    );
  });
});
