/** Below this many, comparing neighbours is quicker than parting. */
const FEW = 12;
/** So many take a moment. */
const MANY = 4096;

/** Bytes that are looked at in one go, with one value more for the end: as many as fit a small integer. */
const PART_BYTES = 3;
const VALUES = 257;

/** The next bytes of a key as one number, which is in the order of the bytes: `depth` counts in so many bytes. 0 after its last. */
export type PartAt = (row: number, depth: number) => number;

/** What `PartAt` gives, of the bytes from `start` to before `end`. */
export function partOfBytes(bytes: Uint8Array, start: number, end: number, depth: number): number {
  let part = 0;
  const from = start + depth * PART_BYTES;
  for (let at = from; at < from + PART_BYTES; at++) part = part * VALUES + (at < end ? (bytes[at] ?? 0) + 1 : 0);
  return part;
}

/** The key ends within it. */
const isLast = (part: number) => part % VALUES === 0;

/**
 * Sorts the numbers of rows by their keys, some bytes at a time: three-way radix quicksort (Bentley and Sedgewick 1997), which
 * looks at a common beginning once for all rows that share it, where comparing pairs would at every pair. `check` may end it: it is
 * asked again and again.
 */
export function sortByBytes(rows: Uint32Array, partAt: PartAt, check: () => void): void {
  const open: [from: number, to: number, depth: number][] = [[0, rows.length, 0]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to, depth] = part;
    if (to - from > MANY) check();
    if (to - from < 2) continue;
    if (to - from <= FEW) insertionSort(rows, from, to, depth, partAt);
    else open.push(...parted(rows, from, to, depth, partAt));
  }
}

function parted(rows: Uint32Array, from: number, to: number, depth: number, partAt: PartAt) {
  const part = middle(
    partAt(rows[from] ?? 0, depth),
    partAt(rows[(from + to) >> 1] ?? 0, depth),
    partAt(rows[to - 1] ?? 0, depth),
  );
  let below = from;
  let above = to;
  for (let index = from; index < above;) {
    const found = partAt(rows[index] ?? 0, depth);
    if (found < part) swap(rows, below++, index++);
    else if (found > part) swap(rows, index, --above);
    else index++;
  }
  const parts: [number, number, number][] = [
    [from, below, depth],
    [above, to, depth],
  ];
  // Keys that ended here are equal.
  if (!isLast(part)) parts.push([below, above, depth + 1]);
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

function insertionSort(rows: Uint32Array, from: number, to: number, depth: number, partAt: PartAt): void {
  for (let index = from + 1; index < to; index++) {
    const row = rows[index] ?? 0;
    let place = index;
    for (; place > from && comparesBelow(row, rows[place - 1] ?? 0, depth, partAt); place--)
      rows[place] = rows[place - 1] ?? 0;
    rows[place] = row;
  }
}

function comparesBelow(left: number, right: number, depth: number, partAt: PartAt): boolean {
  for (let at = depth; ; at++) {
    const part = partAt(left, at);
    const difference = part - partAt(right, at);
    if (difference !== 0 || isLast(part)) return difference < 0;
  }
}
