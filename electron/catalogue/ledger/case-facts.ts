import { heldShown, sinceOf, stageOf, type StageFacts } from '#shared/domain/case/stage-facts.ts';
import { notReturned } from '#shared/domain/legal/barred.ts';
import type { PaperFacts } from '#shared/domain/paper/decide.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { bundlesOfCase } from '../storage/tables/bundles.ts';
import { papersOfCase } from '../storage/tables/case-papers.ts';
import { heldNumbers, reportOfCase, stepsOfCase, updateProgress } from '../storage/tables/case-stages.ts';
import { itemCounts } from '../storage/tables/item-counts.ts';
import { itemStateById } from '../storage/tables/items.ts';
import { peopleOfCase } from '../storage/tables/people.ts';
import { seizureById } from '../storage/tables/seizures.ts';
import { warrantById } from '../storage/tables/warrants.ts';
import { caseRegime } from './case-regime.ts';
import { itemStandings } from './legal.ts';

/** What the machine of stages asks of a case, from the tables; null when there is no such case. */
export function stageFactsOf(tx: ReadTx, caseId: string): StageFacts | null {
  const report = reportOfCase(tx, caseId);
  if (report === null) return null;
  const frozen = bundlesOfCase(tx, caseId).filter(({ data }) => data.stage === 'tahap-1');
  const steps = stepsOfCase(tx, caseId);
  const papers = papersOfCase(tx, caseId).map(({ data }) => data);
  return {
    report,
    steps,
    papers,
    frozenItems: frozen.at(-1)?.data.items ?? null,
    items: itemCounts(tx, caseId).items,
    heldItems: heldNumbers(tx, caseId, heldShown),
    barredItems: notReturned(itemStandings(tx, caseId), papers).slice(0, heldShown),
    childSuspect: peopleOfCase(tx, caseId).some(({ roles }) => roles.includes('child-suspect')),
    regime: caseRegime(tx, caseId).regime,
    hasAttachment: hasAttachment(tx, caseId),
  };
}

/** What a paper of the case may name. */
export function paperFactsOf(tx: ReadTx, caseId: string): PaperFacts {
  return {
    hasSeizure: (id) => seizureById(tx, id)?.data.case === caseId,
    hasItem: (id) => itemStateById(tx, id)?.case === caseId,
    hasAttachment: hasAttachment(tx, caseId),
    orderKind: (id) => {
      const order = warrantById(tx, id);
      return order?.case === caseId ? order.kind : undefined;
    },
  };
}

function hasAttachment(tx: ReadTx, caseId: string): (id: string) => boolean {
  return (id) => attachmentById(tx, id)?.data.case === caseId;
}

/** Brings stage, day and code of a case up to date with its changes of stage; there must be such a case. */
export function refreshProgress(tx: WriteTx, caseId: string): void {
  const report = reportOfCase(tx, caseId);
  if (report === null) return;
  const steps = stepsOfCase(tx, caseId);
  updateProgress(tx, caseId, {
    stage: stageOf(steps),
    since: sinceOf({ report, steps }),
    regime: caseRegime(tx, caseId).regime,
  });
}
