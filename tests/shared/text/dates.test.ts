import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatMonth, formatTime, zoneName } from '#shared/text/dates.ts';

describe('a time as officers write it', () => {
  test.each([
    ['2026-11-21T14:05:00.000+08:00', '21 Nov 2026 14.05 WITA', '21 Nov 2026 14:05 WITA'],
    ['2026-05-01T00:00+07:00', '1 Mei 2026 00.00 WIB', '1 May 2026 00:00 WIB'],
    ['2026-08-09T23:59:59+09:00', '9 Agu 2026 23.59 WIT', '9 Aug 2026 23:59 WIT'],
    ['2026-10-31T12:00:00Z', '31 Okt 2026 12.00 UTC', '31 Oct 2026 12:00 UTC'],
    ['2026-12-31T12:00:00-03:30', '31 Des 2026 12.00 UTC-03:30', '31 Dec 2026 12:00 UTC-03:30'],
  ])('%s', (zoned, indonesian, english) => {
    expect(formatTime('id', zoned)).toBe(indonesian);
    expect(formatTime('en', zoned)).toBe(english);
  });

  test('shows the clock of the place, not of the reader', () => {
    expect(formatTime('id', '2026-11-21T00:30:00+09:00')).toBe('21 Nov 2026 00.30 WIT');
  });

  test.each([
    [0, 'UTC'],
    [600, 'UTC+10:00'],
    [-210, 'UTC-03:30'],
  ])('names a zone %d minutes east', (offset, name) => {
    expect(zoneName(offset)).toBe(name);
  });
});

describe('a date', () => {
  test('is written with its month', () => {
    expect(formatDate('id', '2026-03-05')).toBe('5 Mar 2026');
  });

  test.each(['', 'kemarin', '2026-13-01', '2026-00-01', '21-11-2026', '2026-11-21 ', '2026-11'])(
    'that is none ("%s") is shown as it is',
    (text) => {
      expect(formatDate('id', text)).toBe(text);
      expect(formatTime('en', text)).toBe(text);
    },
  );

  test('is never thrown at', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof formatTime('id', text) === 'string'));
  });
});

test('a month is written by its name; what is none stays as it is', () => {
  expect([formatMonth('id', '2026-05'), formatMonth('en', '2026-05')]).toEqual(['Mei 2026', 'May 2026']);
  expect(['2026-13', '2026', 'kelak'].map((month) => formatMonth('id', month))).toEqual(['2026-13', '2026', 'kelak']);
});
