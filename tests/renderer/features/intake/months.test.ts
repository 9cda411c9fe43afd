import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastMonths } from '#renderer/features/intake/months.ts';

test.each([
  ['2026-11-22', 3, ['2026-09', '2026-10', '2026-11']],
  ['2026-01-31', 2, ['2025-12', '2026-01']],
  ['2026-12-01', 1, ['2026-12']],
])('up to %s there are %i months', (today, count, months) => {
  expect(lastMonths(today, count)).toEqual(months);
});

test('months follow each other, each once, and end with this one', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (date, count) => {
      const today = date.toISOString().slice(0, 10);
      const months = lastMonths(today, count);
      expect(months).toHaveLength(count);
      expect(months.toSorted()).toEqual(months);
      expect(new Set(months).size).toBe(count);
      expect(months.at(-1)).toBe(today.slice(0, 7));
      expect(months.every((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month))).toBe(true);
    }),
  );
});
