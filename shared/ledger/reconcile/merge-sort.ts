/** Comparisons between two pauses. */
const STEPS_AT_ONCE = 4096;

/**
 * The numbers 0 to count - 1 in order; equal ones keep theirs. Pauses (yields) so often that whoever runs it can do
 * something else between, because a million rows take a second.
 */
export function* mergeSort(
  count: number,
  compare: (left: number, right: number) => number,
): Generator<undefined, Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, index) => index);
  let to = new Uint32Array(count);
  let steps = 0;
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += width * 2) {
      const middle = Math.min(start + width, count);
      const runs = { left: start, middle, right: middle, end: Math.min(start + width * 2, count), at: start };
      while (runs.at < runs.end) {
        steps += merge(from, to, runs, compare);
        if (steps < STEPS_AT_ONCE) continue;
        steps = 0;
        yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

interface Runs {
  left: number;
  readonly middle: number;
  right: number;
  readonly end: number;
  at: number;
}

/** Some more of two runs that become one; gives how many. */
function merge(
  from: Uint32Array,
  to: Uint32Array,
  runs: Runs,
  compare: (left: number, right: number) => number,
): number {
  const start = runs.at;
  const until = Math.min(runs.end, start + STEPS_AT_ONCE);
  for (; runs.at < until; runs.at++) {
    const left = from[runs.left] ?? 0;
    const right = from[runs.right] ?? 0;
    const takesLeft = runs.left < runs.middle && (runs.right >= runs.end || compare(left, right) <= 0);
    to[runs.at] = takesLeft ? left : right;
    if (takesLeft) runs.left++;
    else runs.right++;
  }
  return until - start;
}
