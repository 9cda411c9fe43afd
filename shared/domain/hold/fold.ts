import type { Failure, Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { addDays } from '../procedure/working-days.ts';
import { localDate } from '../time/instant.ts';
import type { HoldMeasure, PersonHeld } from './events.ts';

export type HoldState = 'free' | 'arrested' | 'detained' | 'suspended' | 'wanted';

/** How it stands with the freedom of a suspect. */
export interface HoldStanding {
  readonly state: HoldState;
  /** The day it came to be so; null before any measure. */
  readonly since: string | null;
  /** First day of the newest measure. */
  readonly last: string | null;
  /** The last day that its paper allows. */
  readonly until: string | null;
}

export const noHold: HoldStanding = { state: 'free', since: null, last: null, until: null };

/** What may follow, and what it leads to. Whoever flees is wanted, from wherever they fled. */
const followers: Readonly<Record<HoldState, Readonly<Partial<Record<HoldMeasure, HoldState>>>>> = {
  free: { arrest: 'arrested', detention: 'detained', wanted: 'wanted' },
  arrested: { detention: 'detained', release: 'free', wanted: 'wanted' },
  detained: { extension: 'detained', suspension: 'suspended', release: 'free', wanted: 'wanted' },
  suspended: { detention: 'detained', release: 'free', wanted: 'wanted' },
  wanted: { arrest: 'arrested', detention: 'detained', release: 'free' },
};
const endless: readonly HoldMeasure[] = ['release', 'wanted'];

/** Measures that may follow, in the order of a case. */
export function nextMeasures(state: HoldState): HoldMeasure[] {
  const order: readonly HoldMeasure[] = ['arrest', 'detention', 'extension', 'suspension', 'release', 'wanted'];
  return order.filter((measure) => followers[state][measure] !== undefined);
}

type Measure = Pick<PersonHeld, 'measure' | 'from' | 'until' | 'date'>;

/**
 * One more measure. `at`: local time of the entry. HOLD_NOT_ALLOWED with `measure` and `state`; HOLD_OUT_OF_ORDER with `last`;
 * HOLD_EXTENSION_GAP with `until`; INPUT_INVALID with `paths`.
 */
export function foldHold(before: HoldStanding, held: Measure, at: string): Result<HoldStanding> {
  const { measure, from } = held;
  const state = followers[before.state][measure];
  if (state === undefined) return fail('HOLD_NOT_ALLOWED', { measure, state: before.state });
  if (before.last !== null && from < before.last) return fail('HOLD_OUT_OF_ORDER', { last: before.last });
  const dated = checkHoldDates(held, at);
  if (!dated.ok) return dated;
  const continues = measure === 'extension' ? checkExtension(before, held) : ok(null);
  return continues.ok ? ok(after(before, state, held)) : continues;
}

/** An extended detention has stood since it began. */
function after(before: HoldStanding, state: HoldState, { from, until }: Measure): HoldStanding {
  return { state, since: state === before.state ? (before.since ?? from) : from, last: from, until };
}

/** What a measure must obey by itself. An extension is ordered before it begins; everything else has happened. INPUT_INVALID. */
export function checkHoldDates({ measure, from, until, date }: Measure, at: string): Result<null> {
  const today = localDate(at);
  const invalid = (path: string) => fail('INPUT_INVALID', { paths: [path] });
  if (from > today && measure !== 'extension') return invalid('from');
  if (date !== null && date > today) return invalid('date');
  if (until !== null && (until < from || endless.includes(measure))) return invalid('until');
  return until === null && measure === 'extension' ? invalid('until') : ok(null);
}

/** It goes on where the detention ends, without a day between, and ends later. */
function checkExtension(before: HoldStanding, { from, until }: Measure): Result<null> {
  if (before.until === null) return ok(null);
  if (from > addDays(before.until, 1)) return fail('HOLD_EXTENSION_GAP', { until: before.until });
  return until === null || until <= before.until ? fail('INPUT_INVALID', { paths: ['until'] }) : ok(null);
}

/** How it stands after measures that were accepted, oldest first. */
export function standingAfter(holds: Iterable<Measure>): HoldStanding {
  let standing = noHold;
  for (const held of holds) standing = after(standing, followers[standing.state][held.measure] ?? standing.state, held);
  return standing;
}

/** The first of these, oldest first, that does not follow any more since one was corrected. Codes of `foldHold`. */
export function recheckHolds(
  holds: readonly { readonly data: Measure; readonly at: string }[],
): { readonly index: number; readonly error: Failure } | null {
  let standing = noHold;
  for (const [index, { data, at }] of holds.entries()) {
    const next = foldHold(standing, data, at);
    if (!next.ok) return { index, error: next.error };
    standing = next.value;
  }
  return null;
}
