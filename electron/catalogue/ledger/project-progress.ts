import { checkStage, recheckStages } from '#shared/domain/case/stage-decide.ts';
import { foldTraits, type TraitEvent } from '#shared/domain/case/traits.ts';
import { checkPaper, checkPaperSubjects } from '#shared/domain/paper/decide.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { WriteTx } from '../storage/sql.ts';
import { insertPaper, isPaperKnown } from '../storage/tables/case-papers.ts';
import { insertStage, reportOfCase, setRegime, stagesOfCase } from '../storage/tables/case-stages.ts';
import { deleteLink, insertLink, replaceTags, replaceTeam, traitsOfCase } from '../storage/tables/case-traits.ts';
import { paperFactsOf, refreshProgress, stageFactsOf } from './case-facts.ts';
import { relegalCase } from './legal.ts';
import { checkFresh } from './project-papers.ts';

/** Events about how far a case has come and what is said of it. */
export type ProgressEvent = EventOf<'case.stage-changed' | 'paper.recorded' | TraitEvent['type']>;

export function projectProgress(tx: WriteTx, event: ProgressEvent): Result<null> {
  switch (event.type) {
    case 'case.stage-changed':
      return projectStage(tx, event);
    case 'paper.recorded':
      return projectPaper(tx, event);
    default:
      return projectTrait(tx, event);
  }
}

function projectStage(tx: WriteTx, event: EventOf<'case.stage-changed'>): Result<null> {
  const facts = stageFactsOf(tx, event.data.case);
  if (facts === null) return fail('CASE_UNKNOWN', { case: event.data.case });
  const checked = checkStage(event.data, facts, event.at);
  if (!checked.ok) return checked;
  insertStage(tx, event);
  follow(tx, event.data.case);
  return ok(null);
}

function projectPaper(tx: WriteTx, event: EventOf<'paper.recorded'>): Result<null> {
  const { data } = event;
  if (reportOfCase(tx, data.case) === null) return fail('CASE_UNKNOWN', { case: data.case });
  const fresh = checkFresh(isPaperKnown(tx, data.paper), data.paper);
  const dated = fresh.ok ? checkPaper(data, event.at) : fresh;
  const checked = dated.ok ? checkPaperSubjects(data, paperFactsOf(tx, data.case)) : dated;
  if (checked.ok) insertPaper(tx, data, event);
  return checked;
}

function projectTrait(tx: WriteTx, event: EventOf<TraitEvent['type']>): Result<null> {
  const caseId = event.data.case;
  const traits = traitsOfCase(tx, caseId);
  if (traits === null) return fail('CASE_UNKNOWN', { case: caseId });
  const folded = foldTraits(traits, event);
  if (!folded.ok) return folded;
  switch (event.type) {
    case 'case.team-set':
      replaceTeam(tx, caseId, folded.value.team);
      break;
    case 'case.tagged':
      replaceTags(tx, caseId, folded.value.modus);
      break;
    case 'case.linked':
      insertLink(tx, event);
      break;
    case 'case.unlinked':
      deleteLink(tx, caseId, event.data.other);
      break;
    case 'case.regime-set':
      setRegime(tx, event.data);
      follow(tx, caseId);
      break;
  }
  return ok(null);
}

/** What the case is told at its beginning. */
export function beginProgress(tx: WriteTx, { data }: EventOf<'case.opened'>): Result<null> {
  const projected = projectModus(tx, data.case, data.modus ?? []);
  if (projected.ok) refreshProgress(tx, data.case);
  return projected;
}

function projectModus(tx: WriteTx, caseId: string, modus: readonly string[]): Result<null> {
  const traits = traitsOfCase(tx, caseId);
  if (traits === null) return fail('CASE_UNKNOWN', { case: caseId });
  const folded = foldTraits(traits, { type: 'case.tagged', data: { case: caseId, modus: [...modus] } });
  if (!folded.ok) return folded;
  replaceTags(tx, caseId, folded.value.modus);
  return ok(null);
}

/** After a correction of the report or of a change of stage: everything must still follow, and a corrected Sprindik moves the code. */
export function recheckProgress(tx: WriteTx, caseId: string): Result<null> {
  const report = reportOfCase(tx, caseId);
  if (report === null) return fail('CASE_UNKNOWN', { case: caseId });
  const stored = stagesOfCase(tx, caseId);
  const steps = stored.map(({ data }) => data);
  const broken = recheckStages({ report, steps }, (index) => stored[index]?.at ?? '');
  if (broken !== null) return { ok: false, error: broken.error };
  follow(tx, caseId);
  return ok(null);
}

/** What hangs on the stages of a case: where it stands, and by which code its items are judged. */
function follow(tx: WriteTx, caseId: string): void {
  refreshProgress(tx, caseId);
  relegalCase(tx, caseId);
}
