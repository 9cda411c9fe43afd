export const rowHeight = 36;
/** The head is a row with a line under it. */
const headHeight = rowHeight + 1;
/** Pixels that the scroll bar runs at most: no browser draws an element of more than some 16 to 33 million. */
const longestTravel = 12_000_000;

export interface OrdinalScroll {
  /** Whole rows that fit below the head. */
  readonly fitting: number;
  /** The first row in sight when the last one is. */
  readonly lastFirst: number;
  /** Pixels that the sheet is higher than what is in sight. */
  readonly travel: number;
}

/** How a scroll bar stands for `total` rows in a place of this height: a row has its own height of way, or a share of it. */
export function ordinalScroll(total: number, height: number): OrdinalScroll {
  const fitting = Math.max(1, Math.floor((height - headHeight) / rowHeight));
  const lastFirst = Math.max(0, total - fitting);
  return { fitting, lastFirst, travel: Math.min(lastFirst * rowHeight, longestTravel) };
}

/** The first row in sight where the bar stands so many pixels from the top. */
export function placeAt({ lastFirst, travel }: OrdinalScroll, top: number): number {
  return travel === 0 ? 0 : Math.min(lastFirst, Math.max(0, Math.round((top / travel) * lastFirst)));
}

/** Where the bar stands when this row is the first in sight. */
export function topOf({ lastFirst, travel }: OrdinalScroll, place: number): number {
  return lastFirst === 0 ? 0 : (Math.min(place, lastFirst) / lastFirst) * travel;
}
