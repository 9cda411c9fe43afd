const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A time as a tool wrote it: `2026-11-22T11:58:17`, with its zone where the tool wrote one. */
export interface WrittenMoment {
  readonly local: string;
  /** `+08:00`, or '' when the tool did not say. */
  readonly zone: string;
}

/**
 * The forms that the tools write: ISO 8601, `Sun Nov 22 11:58:17 2026`, `Nov 22, 2026 11:58:17`, `22/11/2026 11:58:17`. Null
 * for no time at all; `ambiguous` when day and month could be either.
 */
export function readMoment(written: string): WrittenMoment | 'ambiguous' | null {
  const text = written.trim().replace(/\s+/g, ' ');
  return isoMoment(text) ?? namedMoment(text) ?? strokedMoment(text);
}

function isoMoment(text: string): WrittenMoment | null {
  const found =
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, zone = ''] = found;
  return moment([year, month, day, hour, minute, second ?? '0'].map(Number), zoneOf(zone));
}

function zoneOf(zone: string): string {
  if (zone === 'Z' || zone === 'UTC') return '+00:00';
  return zone === '' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** Day of the week, month, day, clock and year; or month, day, year and clock. */
function namedMoment(text: string): WrittenMoment | null {
  const clock = String.raw`(\d{1,2}):(\d{2}):(\d{2})`;
  const first = new RegExp(String.raw`^(?:[a-z]{3},? )?([a-z]{3})[a-z]{0,6} (\d{1,2}) ${clock} (\d{4})$`, 'i').exec(
    text,
  );
  if (first !== null) return byName(first[1], [first[6], first[2], first[3], first[4], first[5]]);
  const second = new RegExp(String.raw`^([a-z]{3})[a-z]{0,6} (\d{1,2}), (\d{4}) ${clock}$`, 'i').exec(text);
  return second === null ? null : byName(second[1], [second[3], second[2], second[4], second[5], second[6]]);
}

function byName(name: string | undefined, parts: readonly (string | undefined)[]): WrittenMoment | null {
  const month = months.indexOf((name ?? '').toLowerCase()) + 1;
  const [year = 0, ...rest] = parts.map(Number);
  return month === 0 ? null : moment([year, month, ...rest], '');
}

/** Tools of two languages write one date in two orders. */
function strokedMoment(text: string): WrittenMoment | 'ambiguous' | null {
  const found = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}),? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: (AM|PM))?$/i.exec(text);
  if (found === null) return null;
  const [one = 0, two = 0, year = 0, hour = 0, minute = 0] = found.slice(1, 6).map(Number);
  const clock = [halfDay(hour, found[7]), minute, Number(found[6] ?? '0')];
  const dayFirst = moment([year, two, one, ...clock], '');
  const monthFirst = moment([year, one, two, ...clock], '');
  if (dayFirst !== null && monthFirst !== null && one !== two) return 'ambiguous';
  return dayFirst ?? monthFirst;
}

function halfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

/** Null for a day or an hour that no calendar has. */
function moment(parts: readonly number[], zone: string): WrittenMoment | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const same =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return same ? { local: date.toISOString().slice(0, 19), zone } : null;
}
