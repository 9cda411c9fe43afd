import { foldClearances, type CaseClearance, type Clearances } from '#shared/domain/clearance/fold.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { checkPerson } from '#shared/domain/person/check.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { checkAmended, checkCommitments } from '#shared/domain/restricted/sensitive.ts';
import { mayDo } from '#shared/domain/roles/acts.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { beginCaseKey, caseKeyState, putGeneration, setAllDue, setDue } from '../storage/tables/case-key-states.ts';
import { casesClearedFor, clearancesOfCase, deleteClearance, insertClearance } from '../storage/tables/clearances.ts';
import { isFindKnown } from '../storage/tables/finds.ts';
import { insertOpening } from '../storage/tables/openings.ts';
import { amendPerson, insertPerson, isCodeTaken, personById } from '../storage/tables/people.ts';
import { insertRestricted, isRestricted, restrictedById } from '../storage/tables/restricted.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { checkFresh } from './project-papers.ts';

/** Need-to-know and protected people. `accounts`: as they stand after the event. */
export function projectRestricted(tx: WriteTx, event: RecordedEvent, accounts: Accounts): Result<null> {
  switch (event.type) {
    case 'user.removed':
      return dropClearances(tx, event.data.user);
    case 'user.role-changed':
      return mayDo(event.data.role, 'know-people', false) ? ok(null) : dropClearances(tx, event.data.user);
    case 'recovery.revoked':
    case 'recovery.used':
      setAllDue(tx);
      return ok(null);
    case 'find.recorded':
    case 'case.opened':
    case 'clearance.granted':
    case 'clearance.revoked':
    case 'case.key-rotated':
      return projectClearance(tx, event, accounts);
    case 'person.recorded':
    case 'person.amended':
    case 'restricted.added':
    case 'restricted.opened':
      return projectSealed(tx, event, accounts);
    default:
      return ok(null);
  }
}

/** As `foldClearances` does for all cases at once, but only those that are touched are read. */
function dropClearances(tx: WriteTx, user: string): Result<null> {
  for (const caseId of casesClearedFor(tx, user)) {
    deleteClearance(tx, caseId, user);
    setDue(tx, caseId);
  }
  return ok(null);
}

/** Need-to-know of one case as the tables have it, which are written here; whoever signs asks the log. */
function clearancesIn(tx: ReadTx, caseId: string): Clearances {
  const rows = clearancesOfCase(tx, caseId);
  const state = caseKeyState(tx, caseId);
  const cleared = new Map(
    rows.map(({ user_id, reason, seq, at, by }) => [user_id, { user: user_id, reason, seq, at, by }]),
  );
  const known: CaseClearance = {
    cleared,
    generation: state?.generation ?? 0,
    sealed: state !== undefined,
    rotationDue: state?.due ?? false,
  };
  return new Map([[caseId, known]]);
}

type ClearanceEvent = EventOf<
  'find.recorded' | 'case.opened' | 'clearance.granted' | 'clearance.revoked' | 'case.key-rotated'
>;

function projectClearance(tx: WriteTx, event: ClearanceEvent, accounts: Accounts): Result<null> {
  const caseId = event.data.case;
  // Need-to-know of a file that began as a find goes on as it is.
  if (event.type === 'case.opened' && isFindKnown(tx, caseId)) return ok(null);
  const begins = event.type === 'case.opened' || event.type === 'find.recorded';
  const before = begins ? new Map() : clearancesIn(tx, caseId);
  const folded = foldClearances(before, event, accounts);
  if (!folded.ok) return folded;
  const after = folded.value.get(caseId);
  const { station, seq, at, by } = event;
  const place = { case_id: caseId, station, seq, at, by };
  if (begins) insertClearance(tx, { ...place, user_id: by, reason: '' });
  else if (event.type === 'clearance.granted')
    insertClearance(tx, { ...place, user_id: event.data.user, reason: event.data.reason });
  else if (event.type === 'clearance.revoked') deleteClearance(tx, caseId, event.data.user);
  else putGeneration(tx, caseId, event.data.generation);
  if (after?.rotationDue === true) setDue(tx, caseId);
  return ok(null);
}

type SealedEvent = EventOf<'person.recorded' | 'person.amended' | 'restricted.added' | 'restricted.opened'>;

function projectSealed(tx: WriteTx, event: SealedEvent, accounts: Accounts): Result<null> {
  const folded = foldClearances(clearancesIn(tx, event.data.case), event, accounts);
  const allowed = folded.ok ? checkCommitments(event) : folded;
  if (!allowed.ok) return allowed;
  const projected = projectRow(tx, event);
  if (projected.ok && event.type !== 'restricted.opened') beginCaseKey(tx, event.data.case);
  return projected;
}

function projectRow(tx: WriteTx, event: SealedEvent): Result<null> {
  switch (event.type) {
    case 'person.recorded':
      return projectPerson(tx, event);
    case 'person.amended':
      return projectAmended(tx, event);
    case 'restricted.added':
      return projectFile(tx, event);
    case 'restricted.opened':
      return projectOpening(tx, event);
  }
}

function projectPerson(tx: WriteTx, event: EventOf<'person.recorded'>): Result<null> {
  const { data } = event;
  const fresh = checkFresh(personById(tx, data.person) !== undefined, data.person);
  const free = fresh.ok ? checkFresh(isCodeTaken(tx, data.case, data.code), data.code) : fresh;
  const checked = free.ok ? checkPerson(data) : free;
  if (checked.ok) insertPerson(tx, data, event);
  return checked;
}

function projectAmended(tx: WriteTx, event: EventOf<'person.amended'>): Result<null> {
  const person = personById(tx, event.data.person);
  if (person?.case_id !== event.data.case) return fail('PERSON_UNKNOWN');
  const whole = checkAmended(person.code, event.data);
  if (whole.ok) amendPerson(tx, event.data.person, event);
  return whole;
}

function projectFile(tx: WriteTx, event: EventOf<'restricted.added'>): Result<null> {
  const { attachment, person } = event.data;
  const taken = isRestricted(tx, attachment) || attachmentById(tx, attachment) !== undefined;
  const fresh = checkFresh(taken, attachment);
  if (!fresh.ok) return fresh;
  if (person !== null && personById(tx, person)?.case_id !== event.data.case) return fail('PERSON_UNKNOWN');
  insertRestricted(tx, event.data, event);
  return ok(null);
}

function projectOpening(tx: WriteTx, event: EventOf<'restricted.opened'>): Result<null> {
  const { about } = event.data;
  const person = personById(tx, about);
  if ((person ?? restrictedById(tx, about))?.case_id !== event.data.case)
    return fail(about.startsWith('pe_') ? 'PERSON_UNKNOWN' : 'ATTACHMENT_UNKNOWN');
  insertOpening(tx, event.data, event);
  return ok(null);
}
