
const monthNames: readonly (readonly string[])[] = [
  ['jan'], ['feb', 'peb'], ['mar'], ['apr'], ['mei', 'may'], ['jun'], ['jul'], ['agu', 'agt', 'ags', 'aug'], ['sep'], ['okt', 'oct'], ['nov', 'nop'], ['des', 'dec'],
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

/** What officers type: 21-11-2026, 21/11/26, 21.11.2026, 21 Nov 2026, 21 November 2026, 21112026, 2026-11-21. Day before month. */
export function parseDate(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})(?:[-/. ]+)?(\d{2}|[A-Za-z]{3,9}|\d)(?:[-/. ]+)?(\d{4}|\d{2})$/.exec(text);
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

export interface ZonedParts {
  readonly date: string;
  readonly clock: string;
  readonly offset: string;
}

/** Empty unless all three are there: half a time must not be recorded as a whole one. */
export function joinZoned({ date, clock, offset }: ZonedParts): string {
  return date === '' || clock === '' ? '' : `${date}T${clock}:00${offset}`;
}

export function splitZoned(value: string, offset: string): ZonedParts {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?([+-]\d{2}:\d{2})$/.exec(value);
  return parts === null
    ? { date: '', clock: '', offset }
    : { date: parts[1] ?? '', clock: parts[2] ?? '', offset: parts[3] ?? offset };
}

/** `-480` (what the machine's clock says) -> '+08:00'. */
export function offsetOf(minutesWest: number): string {
  const minutes = -minutesWest;
  const absolute = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}

