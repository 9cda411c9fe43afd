/** Number of the nth item of a case (counted from 1), as it stands on the label: BB-001. */
export function itemNumber(n: number): string {
  return `BB-${String(n).padStart(3, '0')}`;
}

/** Number of the nth thing inside of an item: BB-003.1. */
export function insideNumber(outer: string, n: number): string {
  return `${outer}.${String(n)}`;
}

/** How many things may be numbered inside of one item: what the shape of a number has room for. */
export const mostInside = 999;

/** The number of the item that a number says it is inside of; null for a number of its own. */
export function outerNumber(number: string): string | null {
  const dot = number.indexOf('.');
  return dot === -1 ? null : number.slice(0, dot);
}
