/** The last `count` months up to the one of this day, the oldest first, as YYYY-MM. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const last = year * 12 + month - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = last - (count - 1) + index;
    return `${String(Math.trunc(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
