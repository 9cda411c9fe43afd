import type { Language } from '#shared/text/text.ts';

const months: Readonly<Record<Language, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** The three zones of Indonesia; any other offset is written as it is. */
const zones: ReadonlyMap<string, string> = new Map([
  ['+07:00', 'WIB'],
  ['+08:00', 'WITA'],
  ['+09:00', 'WIT'],
]);
export const zoneOffsets = [...zones.keys()];

export function zoneName(offset: string): string {
  return zones.get(offset) ?? (offset === 'Z' ? 'UTC' : `UTC${offset}`);
}

/** '2026-11-21' -> '21 Nov 2026'. Text that is no date is returned as it is: a damaged value must be seen. */
export function formatDate(language: Language, date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (parts === null) return date;
  const month = months[language][Number(parts[2]) - 1];
  return month === undefined ? date : `${String(Number(parts[3]))} ${month} ${parts[1] ?? ''}`;
}

/**
 * '2026-11-21T14:05:00+08:00' -> '21 Nov 2026 14.05 WITA'. The local time that stands in the entry is shown, not
 * translated into the zone of this machine: that is what the person saw on the clock and signed.
 */
export function formatTime(language: Language, at: string): string {
  const parts = /T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(at);
  if (parts === null) return formatDate(language, at);
  const dot = language === 'id' ? '.' : ':';
  return `${formatDate(language, at)} ${parts[1] ?? ''}${dot}${parts[2] ?? ''} ${zoneName(parts[3] ?? '')}`;
}
