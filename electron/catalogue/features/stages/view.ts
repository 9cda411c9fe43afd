import type { CaseView } from '#shared/contract/cases.ts';
import { nextStages } from '#shared/domain/case/stage-decide.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import type { OpenContext } from '../../dispatch/handler.ts';
import { caseRegime, stageFactsOf } from '../../ledger/case-facts.ts';
import { progressOf, reportOfCase, stagesOfCase } from '../../storage/tables/case-stages.ts';
import { tagsOfCase, traitsOfCase } from '../../storage/tables/case-traits.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { colleaguesOf } from './handlers.ts';

/** Where a case stands, for a row of a list. */
export function standingOf(read: ReadTx, caseId: string): Pick<CaseView, 'stage' | 'stageSince' | 'modus'> {
  const progress = progressOf(read, caseId);
  return {
    stage: progress?.stage ?? 'reported',
    stageSince: progress?.since ?? '',
    modus: tagsOfCase(read, caseId),
  };
}

/** How far a case has come, where it may go, and what is said of it. */
export function progressView(
  context: Pick<OpenContext, 'read' | 'accounts' | 'effects'>,
  caseId: string,
): Pick<CaseView, 'stage' | 'stageSince' | 'modus' | 'regime' | 'stages' | 'next' | 'team' | 'colleagues' | 'links'> {
  const { read, effects } = context;
  const facts = stageFactsOf(read, caseId);
  const traits = traitsOfCase(read, caseId);
  const links = (traits?.links ?? []).flatMap(({ other, reason }) => {
    const report = reportOfCase(read, other);
    return report === null ? [] : [{ other, number: report.number, title: report.title, reason }];
  });
  return {
    ...standingOf(read, caseId),
    regime: caseRegime(read, caseId),
    stages: stagesOfCase(read, caseId).map(({ data, seq }) => ({ ...data, seq })),
    next:
      facts === null
        ? []
        : nextStages(facts, localDate(effects.now())).map(({ to, guards }) => ({ to, guards: [...guards] })),
    team: [...(traits?.team ?? [])],
    colleagues: [...colleaguesOf(context)].map(([user, name]) => ({ user, name })),
    links,
  };
}
