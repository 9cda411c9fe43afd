import { fileAlgorithms, type FileAlgorithm } from '../../domain/file-list/events.ts';
import { fail, ok, type Result } from '../../errors/result.ts';
import { toHex } from '../encoding.ts';
import { matchDigests, type Copies } from './match-digests.ts';
import { commonAlgorithm, matchPaths } from './match-paths.ts';
import type { RowStore } from './row-store.ts';
import { Side, walkPaths, type Sides } from './sides.ts';
import type { DifferenceVerdict, Verdict, VerdictCounts } from '../../domain/comparison/verdicts.ts';

/**
 * A path that the two lists do not agree on. `path` is the first list's, but of `extra` and `duplicate` the second's.
 * `other`: of `moved` the new path, of `duplicate` the first path of the first list with that content, of `missing` the first
 * path of the second where that content still stands.
 */
export interface FileDifference {
  readonly verdict: DifferenceVerdict;
  readonly path: string;
  readonly other: string | null;
  readonly listedBytes: number | null;
  readonly foundBytes: number | null;
  /** The digests that were held against each other, lower-case hexadecimal; their length tells their kind. */
  readonly listed: string | null;
  readonly found: string | null;
}

export interface Reconciled {
  /** The strongest digest that both lists have: what tells whether something moved. Two rows of one path are held against each other by the strongest that both have. */
  readonly algorithm: FileAlgorithm;
  /** Paths; what moved counts once. */
  readonly counts: VerdictCounts;
  readonly copies: Copies;
  /** In the order of `path`, each path once. */
  differences(): Generator<FileDifference, void>;
}

/**
 * Holds a list against another: files of one device at two times, or by two tools. Bounded by what the rows weigh packed
 * (RowStore). Pauses (yields) every few milliseconds. FILE_LISTS_NOT_COMPARABLE when the two have no kind of digest in common.
 */
export function* reconcile(listed: RowStore, found: RowStore): Generator<undefined, Result<Reconciled>> {
  yield* listed.sort();
  yield* found.sort();
  const algorithm = fileAlgorithms.find((each) => listed.has(each) && found.has(each));
  if (algorithm === undefined) return fail('FILE_LISTS_NOT_COMPARABLE');
  const sides: Sides = { listed: new Side(listed), found: new Side(found) };
  yield* matchPaths(sides);
  const copies = yield* matchDigests(sides, algorithm);
  const counts = yield* countVerdicts(sides);
  return ok({ algorithm, counts, copies, differences: () => differencesOf(sides, algorithm) });
}

/** What stands on both sides is counted on the first. */
function* countVerdicts({ listed, found }: Sides): Generator<undefined, VerdictCounts> {
  const counts: Record<Verdict, number> = {
    same: 0,
    changed: 0,
    moved: 0,
    missing: 0,
    extra: 0,
    duplicate: 0,
    'not-comparable': 0,
  };
  for (let place = 0; place < listed.rows.length; place++) {
    if (place % 4096 === 0) yield;
    counts[listed.verdict(place) ?? 'not-comparable']++;
  }
  for (let place = 0; place < found.rows.length; place++) {
    if (place % 4096 === 0) yield;
    const verdict = found.verdict(place) ?? 'not-comparable';
    const alone = verdict === 'extra' || verdict === 'duplicate';
    if (alone || (verdict === 'not-comparable' && found.partner(place) === null)) counts[verdict]++;
  }
  return counts;
}

function* differencesOf(sides: Sides, algorithm: FileAlgorithm): Generator<FileDifference, void> {
  for (const { listed, found } of walkPaths(sides.listed.rows, sides.found.rows)) {
    const difference =
      listed === null
        ? ofFound(sides, found ?? 0, algorithm)
        : found === null
          ? ofListed(sides, listed, algorithm)
          : ofBoth(sides, listed, found);
    if (difference !== null) yield difference;
  }
}

function ofBoth({ listed, found }: Sides, place: number, foundPlace: number): FileDifference | null {
  const verdict = listed.verdict(place);
  if (verdict === null || verdict === 'same') return null;
  const algorithm = commonAlgorithm(listed.rows, place, found.rows, foundPlace);
  return {
    verdict,
    path: listed.rows.path(place),
    other: null,
    listedBytes: listed.rows.bytes(place),
    foundBytes: found.rows.bytes(foundPlace),
    listed: digestText(listed.rows, place, algorithm),
    found: digestText(found.rows, foundPlace, algorithm),
  };
}

function ofListed({ listed, found }: Sides, place: number, algorithm: FileAlgorithm): FileDifference | null {
  const verdict = listed.verdict(place);
  if (verdict === null || verdict === 'same') return null;
  const partner = listed.partner(place);
  const moved = verdict === 'moved' && partner !== null;
  return {
    verdict,
    path: listed.rows.path(place),
    other: partner === null ? null : found.rows.path(partner),
    listedBytes: listed.rows.bytes(place),
    foundBytes: moved ? found.rows.bytes(partner) : null,
    listed: digestText(listed.rows, place, verdict === 'not-comparable' ? null : algorithm),
    found: moved ? digestText(found.rows, partner, algorithm) : null,
  };
}

/** What moved is told by the first list. */
function ofFound({ listed, found }: Sides, place: number, algorithm: FileAlgorithm): FileDifference | null {
  const verdict = found.verdict(place);
  if (verdict === null || verdict === 'same' || verdict === 'moved') return null;
  const partner = found.partner(place);
  return {
    verdict,
    path: found.rows.path(place),
    other: partner === null ? null : listed.rows.path(partner),
    listedBytes: null,
    foundBytes: found.rows.bytes(place),
    listed: null,
    found: digestText(found.rows, place, verdict === 'not-comparable' ? null : algorithm),
  };
}

/** Null: the strongest that the row has. */
function digestText(rows: RowStore, place: number, algorithm: FileAlgorithm | null): string | null {
  const kind = algorithm ?? fileAlgorithms.find((each) => rows.digest(place, each) !== null);
  const digest = kind === undefined ? null : rows.digest(place, kind);
  return digest === null ? null : toHex(digest);
}
