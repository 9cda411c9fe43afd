import type { Result } from '../../errors/result.ts';
import { fail } from '../../errors/result.ts';
import { cleared } from '../clearance/decide.ts';
import type { ClearanceFacts } from '../clearance/decide.ts';
import type { DomainEvent, EventData } from '../events.ts';
import { checkCommitments } from './sensitive.ts';

export interface RestrictedFacts extends ClearanceFacts {
  /** Case of the person the attachment shows; null when it names none or an unknown one. */
  readonly personCase: string | null;
}

/** A restricted attachment of a case. PERSON_UNKNOWN, NOT_CLEARED, CASE_UNKNOWN, DISCLOSURE_MALFORMED. */
export function decideRestricted(data: EventData<'restricted.added'>, facts: RestrictedFacts): Result<DomainEvent[]> {
  if (data.person !== null && facts.personCase !== data.case) return fail('PERSON_UNKNOWN');
  const event: DomainEvent = { type: 'restricted.added', data };
  const committed = checkCommitments(event);
  return committed.ok ? cleared(event, facts) : committed;
}

export interface OpeningFacts extends ClearanceFacts {
  /** Case of what is opened; null when there is no such person or attachment. */
  readonly aboutCase: string | null;
}

/** Recorded before anything is shown. PERSON_UNKNOWN or ATTACHMENT_UNKNOWN, NOT_CLEARED, CASE_UNKNOWN. */
export function decideOpening(data: EventData<'restricted.opened'>, facts: OpeningFacts): Result<DomainEvent[]> {
  if (facts.aboutCase !== data.case)
    return fail(data.about.startsWith('pe_') ? 'PERSON_UNKNOWN' : 'ATTACHMENT_UNKNOWN');
  return cleared({ type: 'restricted.opened', data }, facts);
}
