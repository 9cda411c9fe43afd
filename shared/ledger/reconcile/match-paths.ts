import { fileAlgorithms, type FileAlgorithm } from '../../domain/file-list/events.ts';
import { comparePacked, type RowStore } from './row-store.ts';
import { walkPaths, type Sides } from './sides.ts';
import type { Verdict } from '../../domain/comparison/verdicts.ts';

/** The strongest digest that two rows both have. */
export function commonAlgorithm(
  listed: RowStore,
  place: number,
  found: RowStore,
  foundPlace: number,
): FileAlgorithm | null {
  return (
    fileAlgorithms.find(
      (algorithm) => listed.digest(place, algorithm) !== null && found.digest(foundPlace, algorithm) !== null,
    ) ?? null
  );
}

/** Decides every path that both lists have. */
export function* matchPaths({ listed, found }: Sides): Generator<undefined, void> {
  let steps = 0;
  for (const { listed: left, found: right } of walkPaths(listed.rows, found.rows)) {
    if (++steps % 4096 === 0) yield;
    if (left === null || right === null) continue;
    const verdict = judge(listed.rows, left, found.rows, right);
    listed.decide(left, verdict, right);
    found.decide(right, verdict, left);
  }
}

/** A digest of 16 bytes can be forged, a size beside it not so easily: two sizes are never the same content. */
function judge(listed: RowStore, left: number, found: RowStore, right: number): Verdict {
  const algorithm = commonAlgorithm(listed, left, found, right);
  if (algorithm === null) return 'not-comparable';
  const [one, other] = [listed.digest(left, algorithm), found.digest(right, algorithm)];
  const [size, foundSize] = [listed.bytes(left), found.bytes(right)];
  const sameDigest = one !== null && other !== null && comparePacked(one, other) === 0;
  return sameDigest && (size === null || foundSize === null || size === foundSize) ? 'same' : 'changed';
}
