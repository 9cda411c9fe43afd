const ORDINAL_BITS = 24;
const ORDINALS = 2 ** ORDINAL_BITS;
const COLUMN_BITS = 2;
const PLACE_BITS = ORDINAL_BITS + COLUMN_BITS;
const PLACES = 2 ** PLACE_BITS;

/** The digest of a row, if it has one, in one of several columns. */
export type DigestColumnOf = (ordinal: number) => Uint8Array | null;

/** A digest among those of several columns: its column, and its row. */
export const columnOf = (place: number) => place >>> ORDINAL_BITS;
export const ordinalOf = (place: number) => place & (ORDINALS - 1);

/**
 * The places of all digests of some columns in the order of the digests, equal ones in the order of their rows; rows without
 * one are left out. The first 38 bits of each are sorted together with its place as one integer, which is several times as
 * quick as comparing.
 */
export function digestOrder(rows: number, columns: readonly DigestColumnOf[]): Uint32Array {
  if (rows > ORDINALS || columns.length > 2 ** COLUMN_BITS) throw new RangeError('more digests than a list may have');
  const keys = new BigUint64Array(rows * columns.length);
  const halves = new Uint32Array(keys.buffer);
  let found = 0;
  for (const [column, digestOf] of columns.entries()) {
    for (let ordinal = 0; ordinal < rows; ordinal++) {
      const digest = digestOf(ordinal);
      if (digest === null) continue;
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = digest;
      halves[found * 2] = (((e >> COLUMN_BITS) << PLACE_BITS) | (column << ORDINAL_BITS) | ordinal) >>> 0;
      halves[found * 2 + 1] = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
      found++;
    }
  }
  keys.subarray(0, found).sort();
  const order = new Uint32Array(found);
  for (let index = 0; index < found; index++) order[index] = (halves[index * 2] ?? 0) % PLACES;
  orderTies(order, halves, columns);
  return order;
}

/** Runs of equal first bits, by the whole digest. */
function orderTies(order: Uint32Array, halves: Uint32Array, columns: readonly DigestColumnOf[]): void {
  const bytes = (place: number) => columns[columnOf(place)]?.(ordinalOf(place)) ?? new Uint8Array();
  const sameBits = (left: number, right: number) =>
    halves[left * 2 + 1] === halves[right * 2 + 1] &&
    (halves[left * 2] ?? 0) >>> PLACE_BITS === (halves[right * 2] ?? 0) >>> PLACE_BITS;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && sameBits(from, to)) to++;
    if (to - from > 1)
      order
        .subarray(from, to)
        .sort((left, right) => Buffer.compare(bytes(left), bytes(right)) || ordinalOf(left) - ordinalOf(right));
    from = to;
  }
}
