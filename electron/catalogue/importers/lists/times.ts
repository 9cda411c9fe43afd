const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 2026-11-22T11:56:56Z, 2026-11-22 11:56:56.25 +07:00, 2010-Nov-02 22:52:14.656000 UTC, and the same without seconds or hours. */
const written =
  /^(\d{4})-(\d\d|[A-Za-z]{3})-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?$/;
const farthest = 253_402_300_799;

/**
 * Whole seconds since 1970 UTC, or null for what is no time. A time without a zone is taken for UTC, as forensic tools
 * write it; a fraction of a second is dropped.
 */
export function listTime(text: string): number | null {
  if (/^-?\d{1,12}(?:\.\d{1,9})?$/.test(text)) return within(Math.floor(Number(text)));
  const [found, year, month = '', day, hour, minute, second, zone] = written.exec(text) ?? [];
  if (found === undefined) return null;
  const monthNumber = /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
  const parts = [year, monthNumber, day, hour ?? 0, minute ?? 0, second ?? 0].map(Number);
  const seconds = secondsOf(parts);
  return seconds === null ? null : within(seconds - offset(zone));
}

/** Null for a day or an hour that there is not. */
function secondsOf([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: readonly number[]): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const there = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!there || hour > 23 || minute > 59 || second > 60) return null;
  return Math.floor(date.getTime() / 1000) + hour * 3600 + minute * 60 + second;
}

function offset(zone: string | undefined): number {
  const [found, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '') ?? [];
  if (found === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

function within(seconds: number): number | null {
  return Math.abs(seconds) <= farthest ? seconds : null;
}
