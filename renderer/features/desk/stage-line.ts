import type { CaseView } from '#shared/contract/cases.ts';
import { stageTable } from '#shared/domain/case/machine.ts';
import type { CaseStage } from '#shared/domain/case/stages.ts';

export type NextStage = CaseView['next'][number];
export type AskedGuard = NextStage['guards'][number];

/** One step of the bar: passed, the present one, one that may come next, or one further on. */
export interface LineStep {
  readonly stage: CaseStage;
  readonly place: 'passed' | 'now' | 'next' | 'later';
  /** The day it came there; null ahead. */
  readonly on: string | null;
}

/** The usual course, from the report to the end; what branches off stands in it only once it has happened. */
const usualCourse: readonly CaseStage[] = [
  'reported',
  'inquiry',
  'investigation',
  'file-submitted',
  'file-complete',
  'handed-over',
  'prosecution',
  'judgment',
  'execution',
  'closed',
];

type Standing = Pick<CaseView, 'stage' | 'stages' | 'next'> & { readonly case: { readonly openedOn: string } };

/** What was passed, each stage once with its last day, then the usual course from here to the end, as far as it can be reached. */
export function stageLine({ case: { openedOn }, stage, stages, next }: Standing): LineStep[] {
  const came = new Map<CaseStage, string>([['reported', openedOn]]);
  for (const { to, on } of stages) {
    // Seen again, it moves to the end: a file that was returned and submitted once more.
    came.delete(to);
    came.set(to, on);
  }
  came.delete(stage);
  const since = stages.at(-1)?.on ?? openedOn;
  return [
    ...[...came].map(([passed, on]): LineStep => ({ stage: passed, place: 'passed', on })),
    { stage, place: 'now', on: since },
    ...courseAfter(stage).map((later): LineStep => ({
      stage: later,
      place: next.some(({ to }) => to === later) ? 'next' : 'later',
      on: null,
    })),
  ];
}

function courseAfter(stage: CaseStage): readonly CaseStage[] {
  const onCourse = usualCourse.indexOf(stage);
  if (onCourse >= 0) return usualCourse.slice(onCourse + 1);
  const joins = usualCourse.findIndex((each) => each in stageTable[stage]);
  return joins < 0 ? [] : usualCourse.slice(joins);
}

/** What of a next stage is not there yet and not simply typed into its form, the refusing ones first. */
export function wantedOf({ guards }: Pick<NextStage, 'guards'>): AskedGuard[] {
  const open = guards.filter(({ done, met }) => !done && met !== 'paper');
  return [...open.filter(({ effect }) => effect === 'refuses'), ...open.filter(({ effect }) => effect === 'warns')];
}
