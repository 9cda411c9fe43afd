import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { statusOn } from '#shared/domain/user/accounts.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { Store } from './store.ts';

/**
 * SECURITY SEC-45: whether the ledger lets this person in, after their passphrase or the sheets were right. USER_REMOVED,
 * USER_SUSPENDED, USER_EXPIRED {on}. USER_UNKNOWN: it knows nobody of that id; a slot without an entry is no way in.
 */
export function requireMayUnlock(store: Store, id: string): LedgerUser {
  const user = store.userOf(id);
  if (user === undefined) throw new FailureError('USER_UNKNOWN');
  const now = store.tools.effects.now();
  requireNotBarred(store, id, now);
  const account = store.accounts.people.get(id);
  // A ledger whose entries about people are damaged can be read and audited by whoever has a slot.
  if (account === undefined) return user;
  const status = statusOn(account, now);
  if (status === 'removed') throw new FailureError('USER_REMOVED');
  if (status === 'suspended') throw new FailureError('USER_SUSPENDED');
  if (status === 'expired') throw new FailureError('USER_EXPIRED', { on: account.expires ?? '' });
  return user;
}

function requireNotBarred({ people }: Store, id: string, now: string): void {
  const bar = people.barOf(id);
  if (bar?.status === 'removed') throw new FailureError('USER_REMOVED');
  if (bar?.status === 'suspended') throw new FailureError('USER_SUSPENDED');
  const expires = bar?.expires ?? null;
  if (expires !== null && localDate(now) > expires) throw new FailureError('USER_EXPIRED', { on: expires });
}
