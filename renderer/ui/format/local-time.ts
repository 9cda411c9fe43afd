/** An instant (`…Z`) as the zoned time of a place `minutesEast` of UTC; text that is no instant stays as it is. */
export function atPlace(instant: string, minutesEast: number): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const local = new Date(time + minutesEast * 60_000).toISOString().slice(0, 19);
  return `${local}${offsetText(minutesEast)}`;
}

/** 480 -> '+08:00'. */
export function offsetText(minutesEast: number): string {
  const absolute = Math.abs(minutesEast);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutesEast < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}
