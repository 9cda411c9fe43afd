import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '#shared/text/dates.ts';
import { joinZoned, parseClock, parseDate, splitZoned } from '#renderer/ui/form/parse-date.ts';

describe('a date as people type it', () => {
  test.each([
    '21-11-2026',
    '21/11/2026',
    '21.11.2026',
    '21 11 2026',
    '21112026',
    '21-11-26',
    ' 21 Nov 2026 ',
    '21 november 2026',
    '21nop2026',
    '2026-11-21',
  ])('"%s" is understood', (typed) => {
    expect(parseDate(typed)).toBe('2026-11-21');
  });

  test.each([
    ['5-3-2026', '2026-03-05'],
    ['05/03/26', '2026-03-05'],
    ['1 Mei 2026', '2026-05-01'],
    ['1 May 2026', '2026-05-01'],
    ['17 Agustus 2026', '2026-08-17'],
    ['31 Des 2026', '2026-12-31'],
    ['29-2-2028', '2028-02-29'],
  ])('the day stands before the month: "%s"', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  test.each([
    '',
    'kemarin',
    '31-2-2026',
    '29-2-2026',
    '0-1-2026',
    '32-1-2026',
    '1-13-2026',
    '1-0-2026',
    '21 Foo 2026',
    '21-11',
    '2026-11-31',
    '2026-13-01',
    '21-11-20266',
    '1/2/3/4',
  ])('"%s" is none', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });

  test('what is shown can be typed again, in both languages', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('id' as const, 'en' as const), (when, language) => {
        const date = when.toISOString().slice(0, 10);
        expect(parseDate(formatDate(language, date))).toBe(date);
      }),
    );
  });

  test('whatever is typed, the answer is a date of the calendar or nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z./ -]{0,14}$/), (typed) => {
        const date = parseDate(typed);
        if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});

describe('a clock as people type it', () => {
  test.each([
    ['14.05', '14:05'],
    ['14:05', '14:05'],
    ['1405', '14:05'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['00.00', '00:00'],
    [' 23:59 ', '23:59'],
  ])('"%s" is %s', (typed, clock) => {
    expect(parseClock(typed)).toBe(clock);
  });

  test.each(['', '24.00', '12.60', '12', '1', '12.5', '12.345', 'siang', '-1.00', '12..05'])(
    '"%s" is none',
    (typed) => {
      expect(parseClock(typed)).toBeNull();
    },
  );
});

describe('a time with its zone', () => {
  test('is joined from its parts', () => {
    expect(joinZoned({ date: '2026-11-21', clock: '14:05', offset: 480 })).toBe('2026-11-21T14:05:00+08:00');
    expect(joinZoned({ date: '2026-11-21', clock: '14:05', offset: -210 })).toBe('2026-11-21T14:05:00-03:30');
  });

  test.each([
    { date: '', clock: '14:05', offset: 480 },
    { date: '2026-11-21', clock: '', offset: 480 },
    { date: '', clock: '', offset: 0 },
  ])('is nothing while a part is missing', (parts) => {
    expect(joinZoned(parts)).toBe('');
  });

  test('is taken apart again without a change of zone', () => {
    expect(splitZoned('2026-11-21T14:05:00.000+09:00', 420)).toEqual({
      date: '2026-11-21',
      clock: '14:05',
      offset: 540,
    });
  });

  test.each(['', 'kemarin', '2026-11-21'])('that is none ("%s") starts empty in the zone of this place', (value) => {
    expect(splitZoned(value, 480)).toEqual({ date: '', clock: '', offset: 480 });
  });
});
