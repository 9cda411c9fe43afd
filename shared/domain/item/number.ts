/** Number of the nth item of a case (counted from 1), as it stands on the label: BB-001. */
export function itemNumber(n: number): string {
  return `BB-${String(n).padStart(3, '0')}`;
}
