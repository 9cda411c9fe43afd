import { applyCorrection } from '#shared/domain/correction/apply.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { foldItemHistory } from '#shared/domain/item/history.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { itemOf } from '#shared/domain/recorded.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { itemWords } from '../search/item-words.ts';
import { mentionOf } from '../search/mention.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { updateAttachment } from '../storage/tables/attachments.ts';
import { updatePaper } from '../storage/tables/case-papers.ts';
import { updateStage } from '../storage/tables/case-stages.ts';
import { isCaseNumberTaken, updateCase } from '../storage/tables/cases.ts';
import { insertCorrection } from '../storage/tables/corrections.ts';
import { updateAnswer, updateCapture, updateReferral } from '../storage/tables/find-parts.ts';
import { setFindClosed, updateFind } from '../storage/tables/finds.ts';
import { updateFileList } from '../storage/tables/file-lists.ts';
import { updateJudgement } from '../storage/tables/intake.ts';
import { putIdentifier } from '../storage/tables/item-identifiers.ts';
import { itemStateById, updateItemWords } from '../storage/tables/items.ts';
import { updateMention } from '../storage/tables/mentions.ts';
import { seizuresOfCase, updateSeizure } from '../storage/tables/seizures.ts';
import { subjectAt } from '../storage/tables/subjects.ts';
import { updateWarrant } from '../storage/tables/warrants.ts';
import { historyAt, historyOfItem, type HistorySources } from './history.ts';
import { putCorrectedAcquisition } from './project-acquisition.ts';
import { putCorrectedCourt, recheckCourtOf } from './project-court.ts';
import { putCorrectedHold } from './project-hold.ts';
import { putItem } from './project-item.ts';
import { checkAuthority } from './project-papers.ts';
import { recheckProgress } from './project-progress.ts';

/** Puts the corrected data in the place of the old wherever a table shows it, and folds what depends on it anew. */
export function projectCorrection(tx: WriteTx, event: EventOf<'entry.corrected'>, ledger: ReadTx): Result<null> {
  const sources = { tables: tx, ledger };
  const current = historyAt(sources, event.data.corrects);
  if (!current.ok) return current;
  const corrected = applyCorrection(current.value.event, event.data);
  if (!corrected.ok) return corrected;
  insertCorrection(tx, event, event.data.corrects, event.data.case);
  const mention = mentionOf(corrected.value);
  if (mention !== null) updateMention(tx, mention, corrected.value);
  return putCorrected(tx, corrected.value, { ...sources, newest: event });
}

function putCorrected(tx: WriteTx, event: RecordedEvent, sources: HistorySources): Result<null> {
  switch (event.type) {
    case 'case.opened':
      if (isCaseNumberTaken(tx, event.data.number, event.data.case)) return fail('CASE_NUMBER_TAKEN');
      updateCase(tx, event.data);
      return recheckProgress(tx, event.data.case);
    case 'case.stage-changed':
      updateStage(tx, event);
      return recheckProgress(tx, event.data.case);
    case 'paper.recorded':
      updatePaper(tx, event.data);
      return ok(null);
    case 'warrant.recorded':
      updateWarrant(tx, event.data);
      return recheckSeizures(tx, event.data.case);
    case 'seizure.recorded':
      updateSeizure(tx, event.data);
      return recheckSeizures(tx, event.data.case);
    case 'court.applied':
    case 'court.decided':
    case 'pretrial.ruled':
      return putCorrectedCourt(tx, event);
    case 'find.recorded':
      updateFind(tx, event.data);
      return ok(null);
    case 'find.captured':
      updateCapture(tx, event.data);
      return ok(null);
    case 'referral.sent':
      updateReferral(tx, event.data);
      return ok(null);
    case 'referral.answered':
      updateAnswer(tx, event, event.data);
      return ok(null);
    case 'find.closed':
      setFindClosed(tx, event.data);
      return ok(null);
    case 'person.held':
      return putCorrectedHold(tx, event);
    case 'acquisition.recorded':
    case 'acquisition.verified':
      return putCorrectedAcquisition(tx, event);
    case 'intake.judged':
      updateJudgement(tx, event, event.data);
      return ok(null);
    case 'attachment.added':
      updateAttachment(tx, event.data);
      return ok(null);
    case 'file-list.sealed':
      updateFileList(tx, event.data);
      return ok(null);
    case 'item.seized':
      updateItemWords(tx, event.data.item, itemWords(event.data));
      putIdentifier(tx, event.data);
      return refoldItem(tx, event.data.item, sources);
    default:
      return refoldItem(tx, itemOf(event) ?? '', sources);
  }
}

/** Corrected dates of papers and seizures must still agree. */
function recheckSeizures(tx: ReadTx, caseId: string): Result<null> {
  for (const { station, seq, data } of seizuresOfCase(tx, caseId)) {
    const recorded = subjectAt(tx, station, seq);
    const checked = checkAuthority(tx, data, recorded?.at ?? data.at);
    if (!checked.ok) return checked;
  }
  return recheckCourtOf(tx, caseId);
}

function refoldItem(tx: WriteTx, itemId: string, sources: HistorySources): Result<null> {
  const before = itemStateById(tx, itemId);
  if (before === undefined) return fail('ITEM_UNKNOWN', { item: itemId });
  const history = historyOfItem(sources, itemId);
  const after = history.ok ? foldItemHistory(history.value) : history;
  if (!after.ok) return after;
  putItem(tx, before, after.value);
  return ok(null);
}
