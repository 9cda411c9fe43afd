import type { RecordedEvent } from '#shared/domain/events.ts';
import { caseOf, foldRefused, itemOf } from '#shared/domain/recorded.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { countCaseEntry, isCaseKnown } from '../storage/tables/cases.ts';
import { insertSubject, subjectAt } from '../storage/tables/subjects.ts';
import { projectCorrection } from './project-correction.ts';
import { projectItem, projectSeizedItem } from './project-item.ts';
import {
  projectAttachment,
  projectBundle,
  projectCase,
  projectSeizure,
  projectUsers,
  projectWarrant,
} from './project-papers.ts';

/**
 * Brings every table up to date with one more entry, by the folds of shared/domain: the only code that writes them, used
 * by `append` and, on an empty database, by `audit`. `ledger` is where entries already recorded are read from.
 * Throws FailureError: FOLD_REFUSED when the rules do not allow the entry at its place.
 */
export function project(tx: WriteTx, event: RecordedEvent, ledger: ReadTx): void {
  const caseId = caseOf(event);
  if (event.type !== 'case.opened' && caseId !== null && !isCaseKnown(tx, caseId))
    refuse(event, fail('CASE_UNKNOWN', { case: caseId }));
  const item = itemAbout(tx, event);
  const projected = projectEvent(tx, event, ledger);
  if (!projected.ok) refuse(event, projected);
  const { station, seq, type, at, by } = event;
  insertSubject(tx, { station, seq, case_id: caseId, item_id: item, type, at, by });
  if (caseId !== null) countCaseEntry(tx, caseId, at);
}

function refuse(event: RecordedEvent, refusal: Extract<Result<null>, { ok: false }>): never {
  const { error } = foldRefused(event, refusal.error);
  throw new FailureError(error.code, error.details);
}

function itemAbout(tx: ReadTx, event: RecordedEvent): string | null {
  if (event.type !== 'entry.corrected') return itemOf(event);
  const { station, seq } = event.data.corrects;
  return subjectAt(tx, station, seq)?.item_id ?? null;
}

function projectEvent(tx: WriteTx, event: RecordedEvent, ledger: ReadTx): Result<null> {
  switch (event.type) {
    case 'catalogue.created':
      return projectUsers(tx, event, event.data.users);
    case 'user.added':
      return projectUsers(tx, event, [event.data.user]);
    case 'clock.moved-back':
      return ok(null);
    case 'case.opened':
      return projectCase(tx, event);
    case 'warrant.recorded':
      return projectWarrant(tx, event);
    case 'seizure.recorded':
      return projectSeizure(tx, event);
    case 'attachment.added':
      return projectAttachment(tx, event);
    case 'bundle.exported':
      return projectBundle(tx, event);
    case 'item.seized':
      return projectSeizedItem(tx, event);
    case 'entry.corrected':
      return projectCorrection(tx, event, ledger);
    default:
      return projectItem(tx, event);
  }
}
