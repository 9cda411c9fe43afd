import { readZoned } from '#shared/domain/time/instant.ts';
import { offsetText } from '../format/local-time.ts';
const monthNames: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'agt', 'ags', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
];

function monthOf(word: string): number {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.findIndex((names) => names.includes(start)) + 1;
}

function dateOf(year: number, month: number, day: number): string | null {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const made = new Date(`${text}T00:00:00Z`);
  // 31 February rolls over into March: then it is not the date that was typed.
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(text) ? text : null;
}

const separated = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/;
const named = /^(\d{1,2})[-/. ]*([A-Za-z]{3,9})[-/. ]*(\d{4}|\d{2})$/;
const compact = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/** What officers type: 21-11-2026, 21/11/26, 21.11.2026, 21 Nov 2026, 21 November 2026, 21112026, 2026-11-21. Day before month. */
export function parseDate(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = separated.exec(text) ?? named.exec(text) ?? compact.exec(text);
  if (parts === null) return null;
  const year = Number(parts[3]);
  return dateOf(year < 100 ? 2000 + year : year, monthOf(parts[2] ?? ''), Number(parts[1]));
}

/** 14.05, 14:05, 1405, 9.30 -> '14:05'. */
export function parseClock(typed: string): string | null {
  const parts = /^(\d{1,2})[.:]?(\d{2})$/.exec(typed.trim());
  if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null;
  return `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}`;
}

/** A zoned time while it is being typed. */
export interface TypedTime {
  readonly date: string;
  readonly clock: string;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** Empty unless all three are there: half a time must not be recorded as a whole one. */
export function joinZoned({ date, clock, offset }: TypedTime): string {
  return date === '' || clock === '' ? '' : `${date}T${clock}:00${offsetText(offset)}`;
}

/** The day alone when no clock was typed; a clock that is none, or one without a day, makes no time of either kind. */
export function joinDayOrZoned(typed: TypedTime, written: string): string {
  if (written.trim() === '') return typed.date;
  const whole = joinZoned(typed);
  return whole === '' ? `${typed.date}T${written.trim()}` : whole;
}

export function splitZoned(value: string, here: number): TypedTime {
  const parts = readZoned(value);
  return parts === null
    ? { date: '', clock: '', offset: here }
    : { date: parts.date, clock: parts.clock, offset: parts.offset };
}

/** The same of a value that may be a day alone. */
export function splitDayOrZoned(value: string, here: number): TypedTime {
  const day = parseDate(value);
  return day === null ? splitZoned(value, here) : { date: day, clock: '', offset: here };
}
