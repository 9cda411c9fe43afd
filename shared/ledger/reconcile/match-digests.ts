import type { FileAlgorithm } from '../../domain/file-list/events.ts';
import { DigestOrder } from './digest-groups.ts';
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
    const leftEnd = order <= 0 ? listed.endOfGroup(left) : left;
    const rightEnd = order >= 0 ? found.endOfGroup(right) : right;
    if (order === 0) pair(sides, placesOf(listed, left, leftEnd), placesOf(found, right, rightEnd));
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

function placesOf(order: DigestOrder, from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, index) => order.place(from + index));
}

/** All rows of one digest: what is gone goes with what is new, the first with the first; what is left over names a copy. */
function pair({ listed, found }: Sides, places: readonly number[], foundPlaces: readonly number[]): void {
  const gone = places.filter((place) => listed.verdict(place) === 'missing');
  const fresh = foundPlaces.filter((place) => found.verdict(place) === 'extra');
  for (const [index, place] of gone.entries()) {
    const partner = fresh[index];
    if (partner === undefined) listed.decide(place, 'missing', foundPlaces[0] ?? null);
    else listed.decide(place, 'moved', partner);
  }
  for (const [index, place] of fresh.entries()) {
    const partner = gone[index];
    if (partner === undefined) found.decide(place, 'duplicate', places[0] ?? null);
    else found.decide(place, 'moved', partner);
  }
}
