import { checkHeld, type HoldFacts } from '#shared/domain/hold/decide.ts';
import type { PersonHeld } from '#shared/domain/hold/events.ts';
import { recheckHolds, standingAfter } from '#shared/domain/hold/fold.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { personById } from '../storage/tables/people.ts';
import { holdsOfPerson, insertHold, updateHold } from '../storage/tables/person-holds.ts';

/** What the rules about arrest and detention ask, from the tables. */
export function holdFactsOf(tx: ReadTx, { case: caseId, person }: Pick<PersonHeld, 'case' | 'person'>): HoldFacts {
  const known = personById(tx, person);
  return {
    person: known?.case_id === caseId ? known : null,
    standing: standingAfter(holdsOfPerson(tx, person).map(({ data }) => data)),
    hasAttachment: (id) => attachmentById(tx, id)?.data.case === caseId,
  };
}

export function projectHeld(tx: WriteTx, event: EventOf<'person.held'>): Result<null> {
  const checked = checkHeld(event.data, holdFactsOf(tx, event.data), event.at);
  if (!checked.ok) return checked;
  insertHold(tx, event);
  return ok(null);
}

/** Corrected days must still follow each other. */
export function putCorrectedHold(tx: WriteTx, event: EventOf<'person.held'>): Result<null> {
  updateHold(tx, event);
  const broken = recheckHolds(holdsOfPerson(tx, event.data.person));
  return broken === null ? ok(null) : { ok: false, error: broken.error };
}
