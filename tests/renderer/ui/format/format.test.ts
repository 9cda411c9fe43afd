import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readZoned } from '#shared/domain/time/instant.ts';
import { groupsOfFour, shortened } from '#renderer/ui/format/hash.ts';
import { atPlace, offsetText } from '#renderer/ui/format/local-time.ts';
import { formatBytes, formatCount, formatMoney } from '#renderer/ui/format/numbers.ts';

describe('numbers', () => {
  test('are written as each language writes them', () => {
    expect(formatCount('id', 750_000)).toBe('750.000');
    expect(formatCount('en', 750_000)).toBe('750,000');
    expect(formatMoney('id', 'IDR', 12_500_000)).toBe('Rp12.500.000');
    expect(formatMoney('en', 'USD', 1200)).toBe('USD 1,200');
  });

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 KB'],
    [1_500_000, '1,5 MB'],
    [64_000_000_000, '64 GB'],
    [123_400_000_000, '123 GB'],
    [Number.MAX_SAFE_INTEGER, '9 PB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes('id', bytes)).toBe(text);
  });
});

describe('a digest', () => {
  test('in groups loses nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{0,80}$/), (value) => {
        expect(groupsOfFour(value).join('')).toBe(value);
        expect(
          groupsOfFour(value)
            .slice(0, -1)
            .every((group) => group.length === 4),
        ).toBe(true);
      }),
    );
  });

  test('is shortened to its ends only when that saves room', () => {
    const groups = groupsOfFour('0123456789abcdef0123456789abcdef');
    expect(shortened(groups)).toEqual({ head: ['0123', '4567'], tail: ['89ab', 'cdef'] });
    expect(shortened(groups.slice(0, 5))).toEqual({ head: groups.slice(0, 5), tail: [] });
  });
});

describe('an instant at a place', () => {
  test.each([
    ['2026-11-21T06:05:00.000Z', 480, '2026-11-21T14:05:00+08:00'],
    ['2026-11-21T23:05:00.000Z', 540, '2026-11-22T08:05:00+09:00'],
    ['2026-01-01T00:05:00.000Z', -210, '2025-12-31T20:35:00-03:30'],
  ])('%s, %d minutes east', (instant, minutes, local) => {
    expect(atPlace(instant, minutes)).toBe(local);
  });

  test.each(['', 'kemarin', '2026-99-99T00:00:00Z'])('that is none ("%s") stays as it is', (text) => {
    expect(atPlace(text, 480)).toBe(text);
  });

  test('stays the same instant', () => {
    const when = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(when, fc.integer({ min: -720, max: 840 }), (date, minutes) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(readZoned(atPlace(whole.toISOString(), minutes))?.instant).toBe(whole.getTime());
      }),
    );
  });

  test('an offset has a sign, hours and minutes', () => {
    expect([420, 0, -210].map(offsetText)).toEqual(['+07:00', '+00:00', '-03:30']);
  });
});
