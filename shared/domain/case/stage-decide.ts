import type { Failure, Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { localDate } from '../time/instant.ts';
import type { CaseStageChanged } from './events.ts';
import { guardTable, stageTable, type Citation, type GuardRule } from './machine.ts';
import type { StageFacts } from './stage-facts.ts';
import { sinceOf, stageOf } from './stage-facts.ts';
import { guardSource, guardsOf, unmet } from './stage-guards.ts';
import { caseStages, type CaseStage, type StageGuard } from './stages.ts';

export interface StageDecision {
  readonly events: DomainEvent[];
  /** What is missing although the change is recorded: the codes of guards that only warn. */
  readonly warnings: readonly Failure[];
}

/** A change of stage. `now`: local time of the entry. Codes of `checkStage`. */
export function decideStage(command: CaseStageChanged, facts: StageFacts, now: string): Result<StageDecision> {
  const checked = checkStage(command, facts, now);
  if (!checked.ok) return checked;
  return ok({ events: [{ type: 'case.stage-changed', data: command }], warnings: failuresOf('warns', command, facts) });
}

/**
 * May the case go there, on that day, with that paper? `at`: local time of the entry. STAGE_MOVED_ON, STAGE_NOT_ALLOWED,
 * STAGE_IN_FUTURE, STAGE_TOO_EARLY, ATTACHMENT_UNKNOWN, INPUT_INVALID, and the code of the first guard that refuses.
 */
export function checkStage(data: CaseStageChanged, facts: StageFacts, at: string): Result<null> {
  const stage = stageOf(facts.steps);
  if (data.from !== stage) return fail('STAGE_MOVED_ON', { from: stage });
  if (guardsOf(stage, data.to, facts) === null) return fail('STAGE_NOT_ALLOWED', { from: stage, to: data.to });
  const dated = checkDates(data, sinceOf(facts), at);
  if (!dated.ok) return dated;
  if (data.attachment !== null && !facts.hasAttachment(data.attachment)) return fail('ATTACHMENT_UNKNOWN');
  const answered = checkAnswers(data);
  if (!answered.ok) return answered;
  const [refusal] = failuresOf('refuses', data, facts);
  return refusal === undefined ? ok(null) : { ok: false, error: refusal };
}

/** Letters by which the prosecutor answers the file. */
const answersFile: readonly CaseStage[] = ['file-returned', 'file-complete'];

function checkDates({ to, on, paper }: CaseStageChanged, since: string, at: string): Result<null> {
  const today = localDate(at);
  if (on > today) return fail('STAGE_IN_FUTURE', { happened: on, today });
  if (paper !== null && paper.date > today) return fail('STAGE_IN_FUTURE', { happened: paper.date, today });
  if (on < since) return fail('STAGE_TOO_EARLY', { happened: on, earliest: since });
  // The Sprindik has a rule of its own, which says more.
  if (paper === null || to === 'investigation') return ok(null);
  if (paper.date > on) return fail('STAGE_PAPER_LATE', { paperDate: paper.date, happened: on });
  return answersFile.includes(to) && paper.date < since
    ? fail('STAGE_ANSWER_EARLY', { paperDate: paper.date, earliest: since })
    : ok(null);
}

/** An answer stands for a guard that the change asks and that words can answer, once. */
function checkAnswers({ from, to, answers = [] }: CaseStageChanged): Result<null> {
  const asked = stageTable[from][to] ?? [];
  const named = answers.map(({ guard }) => guard);
  const sound =
    new Set(named).size === named.length &&
    named.every((guard) => asked.includes(guard) && guardTable[guard].met.endsWith('answer'));
  return sound ? ok(null) : fail('INPUT_INVALID', { paths: ['answers'] });
}

function failuresOf(effect: GuardRule['effect'], data: CaseStageChanged, facts: StageFacts): Failure[] {
  const guards = guardsOf(data.from, data.to, facts) ?? [];
  return guards
    .filter((guard) => guardTable[guard].effect === effect)
    .flatMap((guard) => unmet(guard, facts, data) ?? []);
}

/** Guards that rest on nothing but the change itself and its days. */
const ownGuards: readonly StageGuard[] = ['report-number', 'sprindik', 'completeness-letter', 'diversion-order'];

/**
 * Every change once more, with the data that hold after corrections: days still follow each other, papers are still there.
 * What else a change rested on was judged when it was recorded, and may be otherwise now. `at`: when each was recorded.
 * Gives the first that does not hold.
 */
export function recheckStages(
  { report, steps }: Pick<StageFacts, 'report' | 'steps'>,
  at: (index: number) => string,
): { readonly index: number; readonly error: Failure } | null {
  for (const [index, data] of steps.entries()) {
    const facts = { ...nothingElse, report, steps: steps.slice(0, index) };
    const dated = checkDates(data, sinceOf(facts), at(index));
    const asked = (stageTable[data.from][data.to] ?? []).filter((guard) => ownGuards.includes(guard));
    const error = dated.ok
      ? asked.map((guard) => unmet(guard, facts, data)).find((found) => found !== null)
      : dated.error;
    if (error !== undefined) return { index, error };
  }
  return null;
}

const nothingElse: Omit<StageFacts, 'report' | 'steps'> = {
  papers: [],
  frozenItems: null,
  items: 0,
  heldItems: [],
  barredItems: [],
  childSuspect: false,
  regime: null,
  hasAttachment: () => false,
};

/** A stage that may come next, with everything it asks for and what of that is there already. */
export interface NextStage {
  readonly to: CaseStage;
  readonly guards: readonly {
    readonly guard: StageGuard;
    readonly effect: GuardRule['effect'];
    readonly met: GuardRule['met'];
    /** Met by the case as it stands, before a paper or an answer is typed. */
    readonly done: boolean;
    readonly source: Citation | null;
  }[];
}

/** Where the case may go now. `today`: local date of the reader. */
export function nextStages(facts: StageFacts, today: string): NextStage[] {
  const from = stageOf(facts.steps);
  return caseStages.flatMap((to) => {
    const guards = guardsOf(from, to, facts);
    if (guards === null) return [];
    const change = { to, on: today, paper: null };
    return {
      to,
      guards: guards.map((guard) => ({
        guard,
        effect: guardTable[guard].effect,
        met: guardTable[guard].met,
        done: unmet(guard, facts, change) === null,
        source: guardSource(guard, facts),
      })),
    };
  });
}
