import type { Result } from '../../errors/result.ts';
import type { DomainEvent, EventData, ProposedEvent } from '../events.ts';
import { allowed } from '../user/facts.ts';
import type { AccountFacts } from '../user/facts.ts';

/** Only while none is in force: RECOVERY_EXISTS. USER_EXISTS for an id or a key that was named before. */
export function decideEstablishRecovery(
  data: EventData<'recovery.established'>,
  facts: AccountFacts,
): Result<DomainEvent[]> {
  const event: DomainEvent = { type: 'recovery.established', data };
  return allowed(event, facts, event);
}

/** Of the one in force, and two sign. RECOVERY_NONE. */
export function decideRevokeRecovery(
  data: Omit<EventData<'recovery.revoked'>, 'second'>,
  facts: AccountFacts,
): Result<ProposedEvent[]> {
  const event: DomainEvent = { type: 'recovery.revoked', data: { ...data, second: '' } };
  return allowed(event, facts, { type: 'recovery.revoked', data });
}
