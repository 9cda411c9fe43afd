import type { ConfigurationValue } from '../configuration/events.ts';
import type { DutyUnit } from './units.ts';

export type Holidays = ConfigurationValue<'holidays'>;

/** A day that a deadline passes over, or one that it counts although many do not work on it. */
export interface NotedDay {
  readonly date: string;
  readonly why: 'weekend' | 'national' | 'joint-leave';
  /** Of the holiday; empty for a weekend. */
  readonly name: string;
}

/** How a date came about, for the eye of whoever must meet it. */
export interface Deadline {
  /** YYYY-MM-DD; the whole day is still in time. */
  readonly dueOn: string;
  /** Days of the span that did not count: only working days pass anything over. */
  readonly skipped: readonly NotedDay[];
  /** Joint leave within the span: counted, because no rule says that it stops a duty and the earlier date is the safe one. */
  readonly counted: readonly NotedDay[];
  /** Years of the span whose holidays are not all known: the true date may be later. */
  readonly incompleteYears: readonly number[];
}

const DAY = 86_400_000;

/**
 * The last day of a span that begins on `since` (a calendar date of the place; a day of night or zone is never moved).
 * The day itself does not count. Hours are whole days of 24, counted up, because a paper bears a date and no clock. A month
 * that is too short ends on its last day.
 */
export function deadline(since: string, length: number, unit: DutyUnit, holidays: Holidays): Deadline {
  if (unit === 'working-days') return workingDeadline(since, length, holidays);
  const dueOn = plainDeadline(since, length, unit);
  return { dueOn, skipped: [], counted: [], incompleteYears: [] };
}

function plainDeadline(since: string, length: number, unit: Exclude<DutyUnit, 'working-days'>): string {
  switch (unit) {
    case 'hours':
      return addDays(since, Math.ceil(length / 24));
    case 'days':
      return addDays(since, length);
    case 'months':
      return addMonths(since, length);
    case 'years':
      return addMonths(since, length * 12);
  }
}

/** Saturday and Sunday are no working days, nor is a national holiday. */
function workingDeadline(since: string, length: number, holidays: Holidays): Deadline {
  const known = holidaysByDate(holidays);
  const skipped: NotedDay[] = [];
  const counted: NotedDay[] = [];
  let day = since;
  for (let left = length; left > 0;) {
    day = addDays(day, 1);
    const off = dayOff(day, known);
    if (off !== null) {
      skipped.push(off);
      continue;
    }
    const leave = known.get(day);
    if (leave !== undefined) counted.push({ date: day, why: 'joint-leave', name: leave.name });
    left -= 1;
  }
  return { dueOn: day, skipped, counted, incompleteYears: incompleteYears(since, day, holidays) };
}

function dayOff(date: string, known: ReadonlyMap<string, Holidays['days'][number]>): NotedDay | null {
  const holiday = known.get(date);
  if (holiday?.kind === 'national') return { date, why: 'national', name: holiday.name };
  return isWeekend(date) ? { date, why: 'weekend', name: '' } : null;
}

const byDate = new WeakMap<Holidays, ReadonlyMap<string, Holidays['days'][number]>>();

/** Kept with the list it was made of: a list of duties asks it thousands of times. */
function holidaysByDate(holidays: Holidays): ReadonlyMap<string, Holidays['days'][number]> {
  const known = byDate.get(holidays) ?? new Map(holidays.days.map((day) => [day.date, day]));
  byDate.set(holidays, known);
  return known;
}

function incompleteYears(from: string, to: string, { completeYears }: Holidays): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!completeYears.includes(year)) years.push(year);
  return years;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function isWeekend(date: string): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Calendar days are counted in UTC, where every day has 24 hours; no clock and no zone is asked. */
function timeOf(date: string): number {
  return Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return dateOf(timeOf(date) + days * DAY);
}

function addMonths(date: string, months: number): string {
  const first = Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1 + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return dateOf(Math.min(first + (Number(date.slice(8, 10)) - 1) * DAY, last.getTime()));
}
