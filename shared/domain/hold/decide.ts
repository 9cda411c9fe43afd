import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { isHeldRole } from '../person/code.ts';
import type { PersonRecorded } from '../person/events.ts';
import type { PersonHeld } from './events.ts';
import { foldHold, type HoldStanding } from './fold.ts';

export interface HoldFacts {
  /** The person, if the case has them. */
  readonly person: Pick<PersonRecorded, 'code' | 'roles'> | null;
  readonly standing: HoldStanding;
  readonly hasAttachment: (id: string) => boolean;
}

/**
 * Arrest or detention of a suspect of the case. PERSON_UNKNOWN; CASE_UNKNOWN for somebody of a find, in which nobody is
 * held yet; and the codes of `checkHeld`.
 */
export function decideHeld(
  data: PersonHeld,
  facts: HoldFacts & { readonly caseKnown: boolean },
  now: string,
): Result<DomainEvent[]> {
  if (facts.person !== null && !facts.caseKnown) return fail('CASE_UNKNOWN', { case: data.case });
  const checked = checkHeld(data, facts, now);
  return checked.ok ? ok([{ type: 'person.held', data }]) : checked;
}

/** PERSON_UNKNOWN, PERSON_NOT_SUSPECT with `code`, ATTACHMENT_UNKNOWN and the codes of `foldHold`. */
export function checkHeld(data: PersonHeld, facts: HoldFacts, at: string): Result<HoldStanding> {
  const { person } = facts;
  if (person === null) return fail('PERSON_UNKNOWN');
  if (!isHeldRole(person.roles)) return fail('PERSON_NOT_SUSPECT', { code: person.code });
  const folded = foldHold(facts.standing, data, at);
  if (!folded.ok) return folded;
  const scanned = data.attachment === null || facts.hasAttachment(data.attachment);
  return scanned ? folded : fail('ATTACHMENT_UNKNOWN');
}
