import type { CaseView } from '#shared/contract/cases.ts';
import { nextStages } from '#shared/domain/case/stage-decide.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { statusOn, type Accounts } from '#shared/domain/user/accounts.ts';
import { progressOf, reportOfCase, stagesOfCase } from '../storage/tables/case-stages.ts';
import { tagsOfCase, traitsOfCase } from '../storage/tables/case-traits.ts';
import type { ReadTx } from '../storage/sql.ts';
import { stageFactsOf } from './case-facts.ts';
import { caseRegime } from './case-regime.ts';

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
  read: ReadTx,
  caseId: string,
  { accounts, now }: { readonly accounts: Accounts; readonly now: string },
): Pick<CaseView, 'stage' | 'stageSince' | 'modus' | 'regime' | 'stages' | 'next' | 'team' | 'colleagues' | 'links'> {
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
      facts === null ? [] : nextStages(facts, localDate(now)).map(({ to, guards }) => ({ to, guards: [...guards] })),
    team: [...(traits?.team ?? [])],
    colleagues: [...colleaguesOf(accounts, now)].map(([user, name]) => ({ user, name })),
    links,
  };
}

/** Everybody whose account is active now, by id. */
export function colleaguesOf(accounts: Accounts, now: string): Map<string, string> {
  const active = [...accounts.people.values()].filter((account) => statusOn(account, now) === 'active');
  return new Map(active.map(({ user }) => [user.id, user.name]));
}
