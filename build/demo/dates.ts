/** Dates of the sample case count back from today, so that a sample made in any year obeys the rules about past and future. */
export interface Calendar {
  /** Calendar date `days` from today (negative: before). */
  day(days: number): string;
  /** Time in WITA (+08:00), the zone of the sample's unit. */
  at(days: number, hour: number, minute: number): string;
}

const DAY_MS = 86_400_000;
const WITA_MS = 8 * 3_600_000;

export function calendarFrom(now: Date): Calendar {
  const day = (days: number) => new Date(now.getTime() + WITA_MS + days * DAY_MS).toISOString().slice(0, 10);
  const two = (value: number) => String(value).padStart(2, '0');
  return { day, at: (days, hour, minute) => `${day(days)}T${two(hour)}:${two(minute)}:00+08:00` };
}
