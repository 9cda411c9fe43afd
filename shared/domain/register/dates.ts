import type { RegisterCell } from './cells.ts';

export type DateReading =
  | { readonly date: string; readonly time: string | null; readonly serial: boolean }
  | { readonly problem: 'none' | 'impossible' };

const months: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'jan', 'january'],
    ['februari', 'feb', 'pebruari', 'peb', 'february'],
    ['maret', 'mar', 'march', 'mrt'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'jun', 'june'],
    ['juli', 'jul', 'july'],
    ['agustus', 'agu', 'ags', 'agt', 'aug', 'august', 'agst'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt', 'oct', 'october'],
    ['november', 'nov', 'nop', 'nopember'],
    ['desember', 'des', 'dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const none = { problem: 'none' } as const;
const impossible = { problem: 'impossible' } as const;

/** Serials of 1954 to 2119: a number beyond is a year, a count or something else. */
const likelySerial = { from: 20_000, to: 80_000 };

/**
 * A date as registers write it: 3 Januari 2026, Senin 03-01-2026, 3/1/26, 2026-01-03, a date cell, or the serial number
 * that an unformatted date cell shows (system of 1900). Day before month, as in Indonesia: 01/25/2026 is impossible, not
 * the 25th of January. `none`: nothing that looks like a date.
 */
export function readDate(cell: RegisterCell): DateReading {
  const text = cell.text.normalize('NFKC').trim().toLowerCase();
  if (text === '' || text === '-') return none;
  if (cell.kind === 'number' || /^\d{5}$/.test(text)) return fromSerial(Number(text));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]+(.*))?$/.exec(text);
  if (iso !== null) return dated(iso[1], iso[2], iso[3], iso[4]);
  // A weekday before and "tanggal" say nothing more; so do words in front of the day.
  const bare = text.replace(
    /^(?:(?:hari|tanggal|tgl\.?|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[,.\s:]*)+/u,
    '',
  );
  const digits = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})(?:[\s,]+(.*))?$/.exec(bare);
  if (digits !== null) return dated(digits[3], digits[2], digits[1], digits[4]);
  const worded = /^(\d{1,2})[\s.\-/]*(\p{L}+)[\s.\-/,]*(\d{4}|\d{2})(?:[\s,]+(.*))?$/u.exec(bare);
  const month = months.get(worded?.[2] ?? '');
  if (worded !== null && month !== undefined) return dated(worded[3], String(month), worded[1], worded[4]);
  return none;
}

function fromSerial(serial: number): DateReading {
  if (!(serial >= likelySerial.from && serial <= likelySerial.to)) return none;
  const days = Math.floor(serial);
  // Serial 25569 is 1970-01-01 in the system of 1900.
  const moment = new Date((days - 25_569) * 86_400_000 + Math.round((serial - days) * 86_400) * 1000).toISOString();
  const time = moment.slice(11, 19);
  return { date: moment.slice(0, 10), time: time === '00:00:00' ? null : time, serial: true };
}

function dated(year = '', month = '', day = '', rest = ''): DateReading {
  const full = year.length === 2 ? (Number(year) >= 70 ? 1900 : 2000) + Number(year) : Number(year);
  const date = `${String(full).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (full < 1900 || !isDay(full, Number(month), Number(day))) return impossible;
  const time = rest.trim() === '' ? null : readTime(rest);
  return rest.trim() !== '' && time === null ? none : { date, time, serial: false };
}

function isDay(year: number, month: number, day: number): boolean {
  const moment = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && moment.getUTCDate() === day && moment.getUTCMonth() === month - 1;
}

/** "14.30", "pukul 14:30 WIB", "2:05:10"; null for anything else. HH:MM:SS. */
export function readTime(text: string): string | null {
  const match = /^(?:pukul|jam|pkl\.?)?\s*(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?\s*(?:wib|wita|wit)?\.?$/.exec(
    text.normalize('NFKC').trim().toLowerCase(),
  );
  if (match === null) return null;
  const [, hour = '', minute = '', second = '00'] = match;
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
    ? `${hour.padStart(2, '0')}:${minute}:${second}`
    : null;
}
