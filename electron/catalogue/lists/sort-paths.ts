/** Below this many, comparing neighbours is quicker than parting. */
const FEW = 12;
/** So many take a moment. */
const MANY = 4096;

/** A byte of a key; -1 after its last. */
export type ByteAt = (row: number, depth: number) => number;

/**
 * Sorts the numbers of rows by their keys, byte for byte: three-way radix quicksort (Bentley and Sedgewick 1997), which looks
 * at a common beginning once for all rows that share it, where comparing pairs would at every pair. `check` may end it: it is
 * asked again and again.
 */
export function sortByBytes(rows: Uint32Array, byteAt: ByteAt, check: () => void): void {
  const open: [from: number, to: number, depth: number][] = [[0, rows.length, 0]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to, depth] = part;
    if (to - from > MANY) check();
    if (to - from < 2) continue;
    if (to - from <= FEW) insertionSort(rows, from, to, depth, byteAt);
    else open.push(...parted(rows, from, to, depth, byteAt));
  }
}

function parted(rows: Uint32Array, from: number, to: number, depth: number, byteAt: ByteAt) {
  const byte = middle(
    byteAt(rows[from] ?? 0, depth),
    byteAt(rows[(from + to) >> 1] ?? 0, depth),
    byteAt(rows[to - 1] ?? 0, depth),
  );
  let below = from;
  let above = to;
  for (let index = from; index < above;) {
    const found = byteAt(rows[index] ?? 0, depth);
    if (found < byte) swap(rows, below++, index++);
    else if (found > byte) swap(rows, index, --above);
    else index++;
  }
  const parts: [number, number, number][] = [
    [from, below, depth],
    [above, to, depth],
  ];
  // Keys that ended here are equal.
  if (byte >= 0) parts.push([below, above, depth + 1]);
  return parts;
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function swap(rows: Uint32Array, left: number, right: number): void {
  const row = rows[left] ?? 0;
  rows[left] = rows[right] ?? 0;
  rows[right] = row;
}

function insertionSort(rows: Uint32Array, from: number, to: number, depth: number, byteAt: ByteAt): void {
  for (let index = from + 1; index < to; index++) {
    const row = rows[index] ?? 0;
    let place = index;
    for (; place > from && comparesBelow(row, rows[place - 1] ?? 0, depth, byteAt); place--)
      rows[place] = rows[place - 1] ?? 0;
    rows[place] = row;
  }
}

function comparesBelow(left: number, right: number, depth: number, byteAt: ByteAt): boolean {
  for (let at = depth; ; at++) {
    const byte = byteAt(left, at);
    const difference = byte - byteAt(right, at);
    if (difference !== 0 || byte < 0) return difference < 0;
  }
}
