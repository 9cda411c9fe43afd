import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHolidays } from '#shared/domain/configuration/defaults/holidays.ts';
import { addDays, deadline, isWeekend, type Holidays } from '#shared/domain/procedure/working-days.ts';

const none: Holidays = { days: [], completeYears: [2026] };
const dueOn = (since: string, length: number, unit: Parameters<typeof deadline>[2], holidays = defaultHolidays) =>
  deadline(since, length, unit, holidays).dueOn;

describe('working days', () => {
  it.each([
    ['a Monday counts from the next day on', '2026-11-16', 5, '2026-11-23'],
    ['a Friday goes over the weekend', '2026-11-13', 1, '2026-11-16'],
    ['a Saturday begins on Monday', '2026-11-14', 1, '2026-11-16'],
    ['no days end on the day itself', '2026-11-14', 0, '2026-11-14'],
    ['a national holiday is passed over', '2026-08-14', 1, '2026-08-18'],
    ['Idulfitri on a weekend costs no more days', '2026-03-18', 3, '2026-03-24'],
    ['the turn of the year is passed over', '2025-12-31', 1, '2026-01-02'],
    ['a leap day is a day', '2024-02-28', 1, '2024-02-29'],
  ])('%s', (_, since, length, expected) => {
    expect(dueOn(since, length, 'working-days')).toBe(expected);
  });

  it('names every day it passed over, and why', () => {
    expect(deadline('2026-08-14', 1, 'working-days', defaultHolidays).skipped).toEqual([
      { date: '2026-08-15', why: 'weekend', name: '' },
      { date: '2026-08-16', why: 'weekend', name: '' },
      { date: '2026-08-17', why: 'national', name: 'Proklamasi Kemerdekaan' },
    ]);
  });

  it('counts joint leave as a working day and says so', () => {
    const { dueOn: due, counted } = deadline('2026-03-19', 1, 'working-days', defaultHolidays);
    expect(due).toBe('2026-03-20');
    expect(counted).toEqual([{ date: '2026-03-20', why: 'joint-leave', name: 'Cuti bersama Idulfitri' }]);
  });

  it('passes joint leave over once the unit lists it as a holiday', () => {
    const days = defaultHolidays.days.map((day) =>
      day.date === '2026-03-20' ? { ...day, kind: 'national' as const } : day,
    );
    expect(dueOn('2026-03-19', 1, 'working-days', { ...defaultHolidays, days })).toBe('2026-03-23');
  });

  it('says that a year is incomplete, also when only the end of the span lies in it', () => {
    expect(deadline('2026-12-30', 3, 'working-days', defaultHolidays)).toMatchObject({
      dueOn: '2027-01-05',
      incompleteYears: [2027],
    });
    expect(deadline('2026-11-16', 5, 'working-days', defaultHolidays).incompleteYears).toEqual([]);
  });

  it('never ends on a weekend, and passes over exactly the days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 }), (from, length) => {
        const since = addDays('2024-01-01', from);
        const { dueOn: due, skipped } = deadline(since, length, 'working-days', none);
        expect(isWeekend(due)).toBe(false);
        expect(addDays(since, length + skipped.length)).toBe(due);
      }),
    );
  });
});

describe('other units', () => {
  it.each([
    ['days do not stop for a weekend', '2026-11-13', 2, 'days', '2026-11-15'],
    ['days do not stop for a holiday', '2026-08-16', 1, 'days', '2026-08-17'],
    ['two times 24 hours are two days', '2026-11-13', 48, 'hours', '2026-11-15'],
    ['hours are counted up', '2026-11-13', 25, 'hours', '2026-11-15'],
    ['a month ends on the same day', '2026-01-15', 6, 'months', '2026-07-15'],
    ['a month that is too short ends on its last day', '2026-08-31', 6, 'months', '2027-02-28'],
    ['a year from a leap day ends on the last of February', '2024-02-29', 1, 'years', '2025-02-28'],
    ['days cross 2 January 2026', '2025-12-30', 7, 'days', '2026-01-06'],
  ] as const)('%s', (_, since, length, unit, expected) => {
    expect(dueOn(since, length, unit)).toBe(expected);
  });
});

describe('the shipped holidays', () => {
  it('hold each date once, in order', () => {
    const dates = defaultHolidays.days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it.each([
    [2024, 19, 10],
    [2025, 17, 11],
    [2026, 17, 8],
    [2027, 5, 0],
  ])('%i has %i national holidays and %i days of joint leave', (year, national, leave) => {
    const of = defaultHolidays.days.filter(({ date }) => date.startsWith(String(year)));
    expect(of.filter(({ kind }) => kind === 'national')).toHaveLength(national);
    expect(of.filter(({ kind }) => kind === 'joint-leave')).toHaveLength(leave);
  });

  it('do not call 2027 complete, and mark the one day whose decree was not read', () => {
    expect(defaultHolidays.completeYears).toEqual([2024, 2025, 2026]);
    expect(defaultHolidays.days.filter(({ source }) => source === '').map(({ date }) => date)).toEqual(['2024-02-14']);
  });
});
