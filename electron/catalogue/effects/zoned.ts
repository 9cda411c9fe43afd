const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/**
 * 2026-11-21T14:05:00.000+08:00.
 * @param instant milliseconds since 1970-01-01T00:00Z.
 * @param offset minutes east of UTC.
 */
export function zonedText(instant: number, offset: number): string {
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
