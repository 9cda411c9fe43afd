import { checkCourtPaper, recheckCourt } from '#shared/domain/court/check.ts';
import type { CourtEvent } from '#shared/domain/court/check.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import {
  insertApplication,
  insertDecision,
  insertRuling,
  isCourtPaperKnown,
  updateApplication,
  updateDecision,
  updateRuling,
} from '../storage/tables/court.ts';
import { setLegalOfSeizure } from '../storage/tables/legal.ts';
import { courtFactsOf, legalOfSeizure, relegalCase } from './legal.ts';
import { checkFresh } from './project-papers.ts';

/** Judges a court paper as a reader will, and keeps it. ENTRY_DUPLICATE and the codes of shared/domain/court/check.ts. */
export function projectCourt(tx: WriteTx, event: CourtEvent): Result<null> {
  const facts = courtFactsOf(tx, event.data.case, event.at);
  if (facts === null) return fail('CASE_UNKNOWN', { case: event.data.case });
  const id = event.type === 'court.applied' ? event.data.application : event.data.decision;
  const fresh = checkFresh(isCourtPaperKnown(tx, id), id);
  const checked = fresh.ok ? checkCourtPaper(event, facts) : fresh;
  if (checked.ok) insert(tx, event);
  return checked;
}

function insert(tx: WriteTx, event: CourtEvent): void {
  if (event.type === 'court.applied') insertApplication(tx, event.data, event);
  else if (event.type === 'court.decided') insertDecision(tx, event.data, event);
  else insertRuling(tx, event.data, event);
}

/** A corrected court paper, with everything that must still hold between it and the others. */
export function putCorrectedCourt(tx: WriteTx, event: CourtEvent): Result<null> {
  if (event.type === 'court.applied') updateApplication(tx, event.data);
  else if (event.type === 'court.decided') updateDecision(tx, event.data);
  else updateRuling(tx, event.data);
  return recheckCourtOf(tx, event.data.case);
}

/** After a correction of a court paper or a seizure: their dates must still agree. */
export function recheckCourtOf(tx: ReadTx, caseId: string): Result<null> {
  const facts = courtFactsOf(tx, caseId, '');
  return facts === null ? ok(null) : recheckCourt(facts);
}

/**
 * Brings the legal axis up to date with one more entry. An item just seized stands as its seizure; any paper may
 * move all of them. What moves the code of the case judges them itself (project-progress.ts). `item`: the item that the entry is about.
 */
export function projectLegal(tx: WriteTx, event: RecordedEvent, item: string | null): void {
  switch (event.type) {
    case 'item.seized':
      setLegalOfSeizure(tx, event.data.item, event.data.seizure);
      break;
    case 'seizure.recorded':
      legalOfSeizure(tx, event.data);
      break;
    case 'warrant.recorded':
    case 'court.applied':
    case 'court.decided':
    case 'pretrial.ruled':
      relegalCase(tx, event.data.case);
      break;
    case 'entry.corrected':
      // What is corrected about one item (its description, its custody) gives nobody authority.
      if (item === null) relegalCase(tx, event.data.case);
      break;
    default:
  }
}
