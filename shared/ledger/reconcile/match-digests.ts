import type { FileAlgorithm } from '../../domain/file-list/events.ts';
import { DigestOrder } from './digest-groups.ts';
import { pairContents } from './pair-contents.ts';
import type { Side, Sides } from './sides.ts';

/** Rows beyond the first of each digest, in each list. */
export interface Copies {
  readonly listed: number;
  readonly found: number;
}

/** Decides what `matchPaths` left: paths that one list alone has. */
export function* matchDigests(sides: Sides, algorithm: FileAlgorithm): Generator<undefined, Copies> {
  yield* alone(sides.listed, 'missing', algorithm);
  yield* alone(sides.found, 'extra', algorithm);
  const listed = yield* DigestOrder.of(sides.listed.rows, algorithm);
  const found = yield* DigestOrder.of(sides.found.rows, algorithm);
  const copies = { listed: 0, found: 0 };
  let steps = 0;
  for (let left = 0, right = 0; left < listed.length || right < found.length;) {
    if (++steps % 1024 === 0) yield;
    const order = compareAt(listed, left, found, right);
    const leftEnd = order > 0 ? left : listed.isLast(left) ? left + 1 : yield* listed.endOfGroup(left);
    const rightEnd = order < 0 ? right : found.isLast(right) ? right + 1 : yield* found.endOfGroup(right);
    if (order === 0)
      yield* pairContents(
        { side: sides.listed, order: listed, from: left, end: leftEnd },
        { side: sides.found, order: found, from: right, end: rightEnd },
      );
    copies.listed += Math.max(0, leftEnd - left - 1);
    copies.found += Math.max(0, rightEnd - right - 1);
    left = leftEnd;
    right = rightEnd;
  }
  return copies;
}

function* alone(side: Side, verdict: 'missing' | 'extra', algorithm: FileAlgorithm): Generator<undefined, void> {
  for (let place = 0; place < side.rows.length; place++) {
    if (place % 4096 === 0) yield;
    if (side.verdict(place) !== null) continue;
    side.decide(place, side.rows.digest(place, algorithm) === null ? 'not-comparable' : verdict, null);
  }
}

/** The list that has ended comes last. */
function compareAt(listed: DigestOrder, left: number, found: DigestOrder, right: number): number {
  if (left >= listed.length) return 1;
  return right >= found.length ? -1 : listed.compare(left, found, right);
}
