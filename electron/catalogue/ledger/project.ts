import type { EventType, RecordedEvent } from '#shared/domain/events.ts';
import { mayStandInFind } from '#shared/domain/find/find-state.ts';
import { caseOf, foldRefused, itemOf } from '#shared/domain/recorded.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import { mentionOf } from '../search/mention.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { countCaseEntry, isCaseKnown } from '../storage/tables/cases.ts';
import { countFindEntry, isFindKnown } from '../storage/tables/finds.ts';
import { noteItemEntry } from '../storage/tables/items.ts';
import { insertMention } from '../storage/tables/mentions.ts';
import { insertSubject, subjectAt } from '../storage/tables/subjects.ts';
import { projectAccounts } from './project-accounts.ts';
import { projectAcquisition } from './project-acquisition.ts';
import { projectBackup } from './project-backup.ts';
import { projectOpenedAttachment } from './project-blocked.ts';
import { projectConfiguration } from './project-configuration.ts';
import { projectCorrection } from './project-correction.ts';
import { projectCourt, projectLegal } from './project-court.ts';
import { projectFind, reportFound } from './project-find.ts';
import { projectHeld } from './project-hold.ts';
import { projectItem, projectSeizedItem } from './project-item.ts';
import { projectLists } from './project-lists.ts';
import { projectAttachment, projectBundle, projectCase, projectSeizure, projectWarrant } from './project-papers.ts';
import { beginProgress, projectProgress } from './project-progress.ts';
import { projectRestricted } from './project-restricted.ts';

/**
 * Brings every table up to date with one more entry, by the folds of shared/domain: the only code that writes them, used
 * by `append` and, on an empty database, by `audit`. `ledger` is where entries already recorded are read from, `accounts`
 * how people and keys stood before; gives how they stand after.
 * Throws FailureError: FOLD_REFUSED when the rules do not allow the entry at its place.
 */
export function project(tx: WriteTx, event: RecordedEvent, ledger: ReadTx, accounts: Accounts): Accounts {
  const caseId = caseOf(event);
  if (caseId !== null && !mayStandThere(tx, event, caseId)) refuse(event, fail('CASE_UNKNOWN', { case: caseId }));
  const item = itemAbout(tx, event);
  const people = projectAccounts(tx, event, accounts);
  if (!people.ok) refuse(event, people);
  const projected = projectEvent(tx, event, ledger);
  if (projected.ok) projectLegal(tx, event, item);
  const restricted = projected.ok ? projectRestricted(tx, event, people.value) : projected;
  if (!restricted.ok) refuse(event, restricted);
  const { station, seq, type, at, by } = event;
  insertSubject(tx, { station, seq, case_id: caseId, item_id: item, type, at, by });
  if (caseId !== null) countCaseEntry(tx, caseId, event);
  if (caseId !== null) countFindEntry(tx, caseId, at);
  if (item !== null) noteItemEntry(tx, item, event);
  const mention = mentionOf(event);
  if (mention !== null) insertMention(tx, mention, event);
  return people.value;
}

function refuse(event: RecordedEvent, refusal: Extract<Result<null>, { ok: false }>): never {
  const { error } = foldRefused(event, refusal.error);
  throw new FailureError(error.code, error.details);
}

/** A file begins with a report or a find; a find that is no case yet takes few kinds of entries. */
function mayStandThere(tx: ReadTx, { type }: RecordedEvent, caseId: string): boolean {
  if (type === 'case.opened' || type === 'find.recorded' || isCaseKnown(tx, caseId)) return true;
  return mayStandInFind(type) && isFindKnown(tx, caseId);
}

function itemAbout(tx: ReadTx, event: RecordedEvent): string | null {
  if (event.type !== 'entry.corrected') return itemOf(event);
  const { station, seq } = event.data.corrects;
  return subjectAt(tx, station, seq)?.item_id ?? null;
}

function projectOpened(tx: WriteTx, event: EventOf<'case.opened'>): Result<null> {
  const opened = projectCase(tx, event);
  const reported = opened.ok ? reportFound(tx, event) : opened;
  return reported.ok ? beginProgress(tx, event) : reported;
}

/** Kinds that this does not write into tables. */
const elsewhere = [
  // `projectRestricted` is given every event: whoever opens a case is cleared by that, whoever leaves is not any more.
  'clearance.granted',
  'clearance.revoked',
  'case.key-rotated',
  'person.recorded',
  'person.amended',
  'restricted.added',
  'restricted.opened',
  // `projectAccounts` is given every event.
  'catalogue.created',
  'user.added',
  'user.role-changed',
  'user.expiry-set',
  'user.suspended',
  'user.reinstated',
  'user.removed',
  'recovery.established',
  'recovery.revoked',
  'recovery.used',
  // In no table but that of subjects.
  'user.passphrase-changed',
  'unlock.failed',
  'keys.rotated',
  'clock.moved-back',
] as const satisfies readonly EventType[];
type Elsewhere = EventOf<(typeof elsewhere)[number]>;

const isElsewhere = (event: RecordedEvent): event is Elsewhere => elsewhere.some((type) => type === event.type);

/** Every kind of entry by name, so that a new one cannot be forgotten here. */
function projectEvent(tx: WriteTx, event: RecordedEvent, ledger: ReadTx): Result<null> {
  if (isElsewhere(event)) return ok(null);
  switch (event.type) {
    case 'case.opened':
      return projectOpened(tx, event);
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
    case 'case.team-set':
    case 'case.tagged':
    case 'case.linked':
    case 'case.unlinked':
    case 'case.stage-changed':
    case 'case.regime-set':
    case 'paper.recorded':
      return projectProgress(tx, event);
    case 'find.recorded':
    case 'find.captured':
    case 'referral.sent':
    case 'referral.answered':
    case 'find.closed':
    case 'find.adopted':
      return projectFind(tx, event, ledger);
    case 'entry.corrected':
      return projectCorrection(tx, event, ledger);
    case 'configuration.set':
      return projectConfiguration(tx, event);
    case 'backup.made':
    case 'backup.drilled':
      return projectBackup(tx, event);
    case 'custody.received':
    case 'custody.moved':
    case 'custody.lent':
    case 'custody.returned':
    case 'custody.handed-over':
    case 'package.sealed':
    case 'package.opened':
    case 'file-list.sealed':
    case 'intake.judged':
    case 'item.content-blocked':
    case 'item.content-released':
      return projectItem(tx, event);
    case 'attachment.opened':
      return projectOpenedAttachment(tx, event);
    case 'person.held':
      return projectHeld(tx, event);
    case 'file-list.compared':
    case 'file-list.matched':
    case 'hash-set.added':
    case 'hash-set.retired':
      return projectLists(tx, event);
    case 'acquisition.recorded':
    case 'acquisition.verified':
      return projectAcquisition(tx, event);
    case 'court.applied':
    case 'court.decided':
    case 'pretrial.ruled':
      return projectCourt(tx, event);
  }
}
