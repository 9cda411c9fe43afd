import type { CaseRegimeSet, CaseStageChanged } from '../case/events.ts';
import type { Regime } from './regime.ts';

/** The day UU 20/2025 came into force (domain.md, fact 1). */
export const regimeChange = '2026-01-02';

/** Why a code holds: the sentence of each is in shared/text/stages.ts. */
export const regimeGrounds = [
  /** No Sprindik yet. */
  'not-begun',
  /** The investigation was running when the newer code came into force (art. 361 a). */
  'running',
  /** It began after that, whenever the offence was (art. 361 b). */
  'begun-after',
  /** It began before, had been stopped by then, and was reopened later: neither clause says it in so many words. */
  'stopped-and-reopened',
  /** Somebody decided it, with a reason. */
  'set',
] as const;
export type RegimeGround = (typeof regimeGrounds)[number];

export interface CaseRegime {
  readonly regime: Regime | null;
  readonly basis: 'sprindik' | 'set' | 'none';
  /** Of the first Sprindik; null when there is none. */
  readonly date: string | null;
  readonly ground: RegimeGround;
  /** What the person who set it wrote; empty when it was derived. */
  readonly reason: string;
}

/**
 * Which code of procedure a case follows (UU 20/2025 art. 361 a-b): that of the day its investigation began, by the date of
 * its first Sprindik, which is a calendar date of the place and is not moved between zones. `steps`: changes of stage, the
 * oldest first, with corrected data.
 */
export function regimeOf(steps: readonly CaseStageChanged[], set: CaseRegimeSet | null): CaseRegime {
  const date = steps.find(({ to }) => to === 'investigation')?.paper?.date ?? null;
  if (set !== null) return { regime: set.regime, basis: 'set', date, ground: 'set', reason: set.reason };
  if (date === null) return { regime: null, basis: 'none', date, ground: 'not-begun', reason: '' };
  const derived = { basis: 'sprindik', date, reason: '' } as const;
  if (date >= regimeChange) return { ...derived, regime: 'kuhap-2025', ground: 'begun-after' };
  return { ...derived, regime: 'kuhap-1981', ground: reopenedAfterwards(steps) ? 'stopped-and-reopened' : 'running' };
}

function reopenedAfterwards(steps: readonly CaseStageChanged[]): boolean {
  const before = steps.filter(({ on }) => on < regimeChange);
  return before.at(-1)?.to === 'terminated' && steps[before.length]?.to === 'investigation';
}
