import type { Result } from '../../errors/result.ts';
import { ok } from '../../errors/result.ts';
import type { DomainEvent, EventData } from '../events.ts';
import { asRecorded } from '../user/facts.ts';
import type { AccountFacts } from '../user/facts.ts';
import type { Clearances } from './fold.ts';
import { foldClearances } from './fold.ts';

/** Need-to-know is decided by the same fold that verifies it. */
export interface ClearanceFacts extends AccountFacts {
  /** At least of the case the act is about. */
  readonly clearances: Clearances;
}

/** NOT_CLEARED, CLEARANCE_EXISTS, CLEARANCE_ROLE, USER_UNKNOWN, USER_STATE, CASE_UNKNOWN. */
export function decideGrant(data: EventData<'clearance.granted'>, facts: ClearanceFacts): Result<DomainEvent[]> {
  return cleared({ type: 'clearance.granted', data }, facts);
}

/** NOT_CLEARED, CLEARANCE_UNKNOWN, CLEARANCE_LAST, CASE_UNKNOWN. */
export function decideRevoke(data: EventData<'clearance.revoked'>, facts: ClearanceFacts): Result<DomainEvent[]> {
  return cleared({ type: 'clearance.revoked', data }, facts);
}

/** The event, if the signer may touch what is sealed in its case. Codes of `foldClearances`. */
export function cleared(event: DomainEvent, facts: ClearanceFacts): Result<DomainEvent[]> {
  const folded = foldClearances(facts.clearances, asRecorded(event, facts), facts.accounts);
  return folded.ok ? ok([event]) : folded;
}
