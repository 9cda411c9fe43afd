/** Local time with offset, as `zonedTime` of zoned-time.ts allows it. Read by arithmetic only: `Date.parse` differs between engines. */
const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

export interface ZonedParts {
  /** Calendar date at the place where the clock stood, YYYY-MM-DD. */
  readonly date: string;
  /** Hours and minutes at that place, HH:MM. */
  readonly clock: string;
  /** Minutes east of UTC: WIB 420, WITA 480, WIT 540. */
  readonly offset: number;
  /** Milliseconds since 1970-01-01T00:00Z; digits below a millisecond are cut. */
  readonly instant: number;
}

/** Parts of a zoned time; null when it is none. */
export function readZoned(zoned: string): ZonedParts | null {
  const match = pattern.exec(zoned);
  if (match === null) return null;
  const part = (index: number) => Number(match[index] ?? '0');
  const offset = (match[8] === '-' ? -1 : 1) * (part(9) * 60 + part(10));
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const local = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6), milliseconds);
  return { date: zoned.slice(0, 10), clock: zoned.slice(11, 16), offset, instant: local - offset * 60_000 };
}

/** Negative when `a` is earlier than `b`, whatever their zones; NaN when one of them is no zoned time. */
export function compareZoned(a: string, b: string): number {
  return (readZoned(a)?.instant ?? Number.NaN) - (readZoned(b)?.instant ?? Number.NaN);
}

/** The calendar date a zoned time shows at its own place (a night seizure in WIT is not dated by Jakarta). */
export function localDate(zoned: string): string {
  return zoned.slice(0, 10);
}

/** Past its due date: the whole due day itself still counts as in time. `today` is the local date of the reader. */
export function isOverdue(due: string | null, today: string): boolean {
  return due !== null && due < today;
}
