import type { Failure, Result } from '../../errors/result.ts';
import { fail } from '../../errors/result.ts';
import { isBlank } from '../text.ts';
import type { CaseStageChanged } from './events.ts';
import { guardTable, stageTable, type Citation } from './machine.ts';
import type { StageFacts } from './stage-facts.ts';
import { sinceOf } from './stage-facts.ts';
import type { CaseStage, StageGuard } from './stages.ts';

/** A change of stage as far as guards ask about it. */
export type StageChange = Pick<CaseStageChanged, 'to' | 'on' | 'paper' | 'answers'>;

/** Without a Sprindik there is no old case yet: the newer code is the one it would begin under (art. 361 b). */
export function guardSource(guard: StageGuard, facts: Pick<StageFacts, 'regime'>): Citation | null {
  return guardTable[guard].source[facts.regime ?? 'kuhap-2025'];
}

/** The guards of a change under the code of the case, in the order of the table; null: there is no such change. */
export function guardsOf(from: CaseStage, to: CaseStage, facts: Pick<StageFacts, 'regime'>): StageGuard[] | null {
  const guards = stageTable[from][to];
  return guards?.filter((guard) => guardSource(guard, facts) !== null) ?? null;
}

/** Why the guard is not met; null: it is. */
export function unmet(guard: StageGuard, facts: StageFacts, change: StageChange): Failure | null {
  const found = judge(guard, facts, change);
  if (found === null) return null;
  const answered = guardTable[guard].met.endsWith('answer') && isAnswered(guard, change);
  return answered ? null : found.error;
}

function isAnswered(guard: StageGuard, { answers }: StageChange): boolean {
  return answers?.some((answer) => answer.guard === guard && !isBlank(answer.text)) ?? false;
}

type Refusal = Extract<Result<never>, { ok: false }>;

function judge(guard: StageGuard, facts: StageFacts, change: StageChange): Refusal | null {
  switch (guard) {
    case 'report-number':
      return isBlank(facts.report.number) ? fail('STAGE_REPORT_NUMBER_MISSING') : null;
    case 'case-conference':
      return hasPaper(facts, 'case-conference') ? null : fail('STAGE_CONFERENCE_MISSING', { to: change.to });
    case 'sprindik':
      return judgeSprindik(facts, change);
    case 'completeness-letter':
      return missingPaper(change, ['number', 'signer']);
    case 'diversion-order':
      return missingPaper(change, ['number']);
    case 'paper':
      return missingPaper(change, ['number']);
    case 'child-suspect':
      return facts.childSuspect ? null : fail('STAGE_NO_CHILD_SUSPECT');
    case 'spdp-sent':
      return hasPaper(facts, 'spdp') ? null : fail('STAGE_SPDP_MISSING');
    case 'list-frozen':
      return facts.frozenItems === null ? fail('STAGE_LIST_NOT_FROZEN') : null;
    case 'list-complete':
      return facts.frozenItems !== null && facts.frozenItems < facts.items
        ? fail('STAGE_LIST_INCOMPLETE', { listed: facts.frozenItems, items: facts.items })
        : null;
    case 'returned-once':
      return facts.steps.some(({ to }) => to === 'file-returned') ? fail('STAGE_RETURNED_TWICE') : null;
    case 'guidance-answered':
      return hasPaper(facts, 'coordination-record', sinceOf(facts)) ? null : fail('STAGE_GUIDANCE_OPEN');
    case 'items-handed-over':
      return held(facts) ? fail('STAGE_ITEMS_NOT_HANDED_OVER', { items: facts.heldItems }) : null;
    case 'items-not-barred':
      return facts.barredItems.length > 0 ? fail('STAGE_ITEMS_BARRED', { items: facts.barredItems }) : null;
    case 'items-settled':
      return held(facts) ? fail('STAGE_ITEMS_UNSETTLED', { items: facts.heldItems }) : null;
    case 'verdict-of-items':
      return facts.items === 0 ? null : fail('STAGE_VERDICT_MISSING');
    case 'return-plan':
      return facts.items === 0 ? null : fail('STAGE_RETURN_PLAN_MISSING');
  }
}

function held({ heldItems }: StageFacts): boolean {
  return heldItems.length > 0;
}

function hasPaper({ papers }: StageFacts, kind: StageFacts['papers'][number]['kind'], from = ''): boolean {
  return papers.some((paper) => paper.kind === kind && paper.date >= from);
}

/** STAGE_PAPER_MISSING with the fields of the paper that are empty. */
export function missingPaper({ to, paper }: StageChange, needed: readonly ('number' | 'signer')[]): Refusal | null {
  const fields = needed.filter((field) => isBlank(paper?.[field] ?? ''));
  return fields.length === 0 ? null : fail('STAGE_PAPER_MISSING', { to, fields });
}

/** The order that begins the investigation comes after the stage before and not after the beginning: the code of the case hangs on its date. */
function judgeSprindik(facts: StageFacts, change: StageChange): Refusal | null {
  const missing = missingPaper(change, ['number', 'signer']);
  if (missing !== null || change.paper === null) return missing;
  const { date } = change.paper;
  const earliest = sinceOf(facts);
  return date < earliest || date > change.on
    ? fail('STAGE_PAPER_DATE', { paperDate: date, earliest, happened: change.on })
    : null;
}
