import { mayDo, type Act } from '#shared/domain/roles/acts.ts';
import { managesAsFounder, statusOn, type Account, type Accounts } from '#shared/domain/user/accounts.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';

/**
 * SECURITY SEC-48: whoever asks must be active today, in an office that may. Asked for every request that uses the open
 * catalogue, by the accounts as the ledger has them now: what was allowed when the person unlocked may have ended since.
 * A method without an act is refused to everybody. USER_UNKNOWN, USER_SUSPENDED, USER_EXPIRED, USER_REMOVED, ACT_NOT_ALLOWED.
 */
export function gate(accounts: Accounts, user: string, act: Act | null, now: string): Result<null> {
  const account = accounts.people.get(user);
  if (account === undefined) return fail('USER_UNKNOWN');
  const active = requireActive(account, now);
  if (!active.ok) return active;
  const { role } = account.user;
  const allowed = act !== null && mayDo(role, act, managesAsFounder(accounts, user, now));
  return allowed ? ok(null) : fail('ACT_NOT_ALLOWED', { role, act: act ?? '' });
}

function requireActive(account: Account, now: string): Result<null> {
  switch (statusOn(account, now)) {
    case 'active':
      return ok(null);
    case 'suspended':
      return fail('USER_SUSPENDED');
    case 'expired':
      return fail('USER_EXPIRED', { on: account.expires ?? '' });
    case 'removed':
      return fail('USER_REMOVED');
  }
}
