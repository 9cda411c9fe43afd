import { readZoned } from '../domain/time/instant.ts';
import type { Language } from './text.ts';

const months: Readonly<Record<Language, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** The three zones of Indonesia, in minutes east of UTC (Keppres 41/1987). */
const zones: ReadonlyMap<number, string> = new Map([
  [420, 'WIB'],
  [480, 'WITA'],
  [540, 'WIT'],
]);

/** '2026-11-21' -> '21 Nov 2026'. Text that is no date is returned as it is: a damaged value must be seen. */
export function formatDate(language: Language, date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = months[language][Number(parts?.[2] ?? 0) - 1];
  return parts === null || month === undefined ? date : `${String(Number(parts[3]))} ${month} ${parts[1] ?? ''}`;
}

/** '2026-11' -> 'Nov 2026'. Text that is no month is returned as it is. */
export function formatMonth(language: Language, month: string): string {
  const first = `${month}-01`;
  const words = formatDate(language, first);
  return words === first ? month : words.replace(/^1 /, '');
}

/**
 * '2026-11-21T14:05:00.000+08:00' -> '21 Nov 2026 14.05 WITA' ('14:05' in English). The local time that stands in the
 * entry is shown, not translated into the zone of the reader: that is what the person saw on the clock and signed.
 */
export function formatTime(language: Language, zoned: string): string {
  const parts = readZoned(zoned);
  if (parts === null) return formatDate(language, zoned);
  const clock = language === 'id' ? parts.clock.replace(':', '.') : parts.clock;
  return `${formatDate(language, parts.date)} ${clock} ${zoneName(parts.offset)}`;
}

/** Name of a zone by its minutes east of UTC; other than the three of Indonesia as UTC+10:00. */
export function zoneName(offset: number): string {
  const known = zones.get(offset);
  if (known !== undefined || offset === 0) return known ?? 'UTC';
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
