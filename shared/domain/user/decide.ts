import { fail } from '../../errors/result.ts';
import type { Result } from '../../errors/result.ts';
import { invisible } from '../text.ts';
import type { LedgerUser } from '../catalogue/events.ts';
import type { DomainEvent, EventData, ProposedEvent } from '../events.ts';
import { allowed } from './facts.ts';
import type { AccountFacts } from './facts.ts';

/*
 * Acts on accounts. That the office may do it at all is asked of the role table before (shared/domain/roles); here are the
 * rules about the account itself, which are those of `foldAccounts`.
 */

export interface AddUserCommand {
  readonly user: LedgerUser;
  readonly expires: string | null;
}

/**
 * USER_EXISTS also for a name that somebody in the catalogue bears: at the unlock screen and beside a signature people
 * know each other by name. INPUT_INVALID for an end that has passed.
 */
export function decideAddUser({ user, expires }: AddUserCommand, facts: AccountFacts): Result<DomainEvent[]> {
  const namesake = [...facts.accounts.people.values()].find(
    (account) => account.status !== 'removed' && sameName(account.user.name, user.name),
  );
  if (namesake !== undefined) return fail('USER_EXISTS', { users: [namesake.user.id] });
  const event: DomainEvent = { type: 'user.added', data: expires === null ? { user } : { user, expires } };
  return allowed(event, facts, event);
}

function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  // Ends of lines and tabs part words; all else that is not seen, in an entry of before, is as if it were not there.
  const seen = name
    .normalize('NFKC')
    .replaceAll(/[\t-\r\u0085\u2028\u2029]/g, ' ')
    .replaceAll(invisible, '');
  return seen.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** USER_UNKNOWN, USER_SELF, USER_STATE, USER_LAST_MANAGER; INPUT_INVALID when it is their office already. */
export function decideChangeRole(data: EventData<'user.role-changed'>, facts: AccountFacts): Result<DomainEvent[]> {
  const event: DomainEvent = { type: 'user.role-changed', data };
  return allowed(event, facts, event);
}

/** USER_UNKNOWN, USER_SELF, USER_STATE, USER_LAST_MANAGER; INPUT_INVALID for a day that has passed or is set already. */
export function decideSetExpiry(data: EventData<'user.expiry-set'>, facts: AccountFacts): Result<DomainEvent[]> {
  const event: DomainEvent = { type: 'user.expiry-set', data };
  return allowed(event, facts, event);
}

/** USER_UNKNOWN, USER_SELF, USER_STATE unless active, USER_LAST_MANAGER. */
export function decideSuspend(data: EventData<'user.suspended'>, facts: AccountFacts): Result<DomainEvent[]> {
  const event: DomainEvent = { type: 'user.suspended', data };
  return allowed(event, facts, event);
}

/** USER_UNKNOWN, USER_SELF, USER_STATE unless suspended. */
export function decideReinstate(data: EventData<'user.reinstated'>, facts: AccountFacts): Result<DomainEvent[]> {
  const event: DomainEvent = { type: 'user.reinstated', data };
  return allowed(event, facts, event);
}

/** For good, and two sign. USER_UNKNOWN, USER_SELF, USER_STATE, USER_LAST_MANAGER. */
export function decideRemove(
  data: Omit<EventData<'user.removed'>, 'second'>,
  facts: AccountFacts,
): Result<ProposedEvent[]> {
  // Who signs second is no matter of the account's rules; `checkSecond` asks.
  const event: DomainEvent = { type: 'user.removed', data: { ...data, second: '' } };
  return allowed(event, facts, { type: 'user.removed', data });
}

/** One's own only: INPUT_INVALID. */
export function decideChangePassphrase(
  data: EventData<'user.passphrase-changed'>,
  facts: AccountFacts,
): Result<DomainEvent[]> {
  const event: DomainEvent = { type: 'user.passphrase-changed', data };
  return allowed(event, facts, event);
}
