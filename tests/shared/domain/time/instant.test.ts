import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareZoned, isOverdue, localDate, readZoned } from '#shared/domain/time/instant.ts';
import { zonedTime } from '#shared/domain/time/zoned-time.ts';

const zoned = fc
  .record({
    moment: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    offset: fc.constantFrom('Z', '+07:00', '+08:00', '+09:00', '-03:30'),
    end: fc.constantFrom(16, 19, 23),
  })
  .map(({ moment, offset, end }) => moment.toISOString().slice(0, end) + offset);

describe('zoned times', () => {
  test('are read as the engine reads them', () => {
    fc.assert(fc.property(zoned, (text) => readZoned(text)?.instant === Date.parse(text)));
  });

  test('every text the schema lets in can be read', () => {
    const likely = fc.stringMatching(
      /^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-6]\d(\.\d{1,9})?)?(Z|[+-][0-2]\d:[0-5]\d)$/,
    );
    fc.assert(
      fc.property(likely, (text) => !zonedTime.safeParse(text).success || readZoned(text) !== null),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2026-11-21T14:05:00+08:00', '2026-11-21T13:05:00+07:00'],
    ['2026-11-21T00:30:00.000+09:00', '2026-11-20T15:30:00Z'],
    ['2026-11-21T14:05+08:00', '2026-11-21T14:05:00.000+08:00'],
  ])('%s and %s are one moment', (a, b) => {
    expect(compareZoned(a, b)).toBe(0);
  });

  test('are compared by moment, not by letters', () => {
    expect(compareZoned('2026-11-21T09:00:00+09:00', '2026-11-21T08:00:00+07:00')).toBeLessThan(0);
    expect(compareZoned('2026-11-21T08:00:00.001+07:00', '2026-11-21T08:00:00+07:00')).toBe(1);
  });

  test.each(['', '2026-11-21', '2026-11-21T14:05:00', '21-11-2026 14.05', 'T14:05Z', '2026-11-21T14:05:00+8'])(
    '"%s" is none',
    (text) => {
      expect(readZoned(text)).toBeNull();
      expect(compareZoned(text, '2026-11-21T14:05:00Z')).toBeNaN();
    },
  );

  test('have the date of their own place', () => {
    expect(localDate('2026-11-21T00:30:00.000+09:00')).toBe('2026-11-21');
  });
});

describe('overdue', () => {
  test.each([
    [null, false],
    ['2026-11-22', false],
    ['2026-11-21', false],
    ['2026-11-20', true],
    ['2025-12-31', true],
  ])('due %s read on 2026-11-21: %s', (due, expected) => {
    expect(isOverdue(due, '2026-11-21')).toBe(expected);
  });
});
