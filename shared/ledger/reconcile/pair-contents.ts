import type { Verdict } from '../../domain/comparison/verdicts.ts';
import type { DigestOrder } from './digest-groups.ts';
import type { Side } from './sides.ts';

/** Rows of one digest in one list: those of `order` from `from` to before `end`, in the order of their paths. */
export interface Group {
  readonly side: Side;
  readonly order: DigestOrder;
  readonly from: number;
  readonly end: number;
}

/**
 * All rows of one digest: what is gone goes with what is new, the first with the first; what is left over names a copy. Two
 * sizes are never the same content (`match-paths.ts`): those of one size go together first, then one whose size nobody
 * recorded with what is left. Whichever list comes first, as many have moved.
 */
export function* pairContents(listed: Group, found: Group): Generator<undefined, void> {
  const gone = yield* placesOf(listed, 'missing');
  const fresh = yield* placesOf(found, 'extra');
  if (gone.length > 0 && fresh.length > 0) yield* pairSizes(listed.side, gone, found.side, fresh);
  yield* nameCopies(listed.side, gone, 'missing', 'missing', found);
  yield* nameCopies(found.side, fresh, 'extra', 'duplicate', listed);
}

/** Places of the group that have this verdict so far. */
function* placesOf({ side, order, from, end }: Group, verdict: Verdict): Generator<undefined, number[]> {
  const places: number[] = [];
  for (let index = from; index < end; index++) {
    if ((index - from) % 1024 === 1023) yield;
    const place = order.place(index);
    if (side.verdict(place) === verdict) places.push(place);
  }
  return places;
}

function* pairSizes(
  listed: Side,
  gone: readonly number[],
  found: Side,
  fresh: readonly number[],
): Generator<undefined, void> {
  const move = (place: number, partner: number) => {
    listed.decide(place, 'moved', partner);
    found.decide(partner, 'moved', place);
  };
  const bySize = new Map<number | null, number[]>();
  for (const [index, place] of fresh.toReversed().entries()) {
    if (index % 1024 === 1023) yield;
    const size = found.rows.bytes(place);
    const places = bySize.get(size);
    if (places === undefined) bySize.set(size, [place]);
    else places.push(place);
  }
  for (const [index, place] of gone.entries()) {
    if (index % 1024 === 1023) yield;
    const partner = bySize.get(listed.rows.bytes(place))?.pop();
    if (partner !== undefined) move(place, partner);
  }
  // Of each size one list has none left, so an unknown one cannot take what another needs.
  const left = (side: Side, places: readonly number[], known: boolean) =>
    places.filter((place) => side.verdict(place) !== 'moved' && (side.rows.bytes(place) !== null) === known);
  for (const known of [true, false]) {
    const partners = left(found, fresh, !known);
    yield;
    for (const [index, place] of left(listed, gone, known).slice(0, partners.length).entries()) {
      if (index % 1024 === 1023) yield;
      const partner = partners[index];
      if (partner !== undefined) move(place, partner);
    }
  }
}

/** Rows that have gone with none say the first path of the other list where their content stands, if it does. */
function* nameCopies(
  side: Side,
  places: readonly number[],
  alone: Verdict,
  copied: Verdict,
  other: Group,
): Generator<undefined, void> {
  let firsts: Map<number | null, number> | null = null;
  for (const [index, place] of places.entries()) {
    if (index % 1024 === 1023) yield;
    if (side.verdict(place) === 'moved') continue;
    firsts ??= yield* firstOfSizes(other);
    const copy = firstLike(firsts, side.rows.bytes(place), other);
    side.decide(place, copy === null ? alone : copied, copy);
  }
}

function* firstOfSizes({ side, order, from, end }: Group): Generator<undefined, Map<number | null, number>> {
  const firsts = new Map<number | null, number>();
  for (let index = from; index < end; index++) {
    if ((index - from) % 1024 === 1023) yield;
    const place = order.place(index);
    const size = side.rows.bytes(place);
    if (!firsts.has(size)) firsts.set(size, place);
  }
  return firsts;
}

/** Places are in the order of the paths. */
function firstLike(
  firsts: ReadonlyMap<number | null, number>,
  size: number | null,
  { order, from }: Group,
): number | null {
  if (size === null) return order.place(from);
  const first = Math.min(firsts.get(size) ?? Infinity, firsts.get(null) ?? Infinity);
  return Number.isFinite(first) ? first : null;
}
