import { fail, ok } from '../../errors/result.ts';
import type { Result } from '../../errors/result.ts';
import type { EventType } from '../events.ts';
import { actOfEvent, mayDo, secondActOfEvent } from '../roles/acts.ts';
import type { SignerRole } from '../roles/acts.ts';
import type { Account, Accounts } from './accounts.ts';
import { managesAsFounder, statusOn } from './accounts.ts';

/** What is asked of an entry's signers; `data` of the shape its type has. */
export interface SignedAct {
  readonly type: EventType;
  readonly by: string;
  readonly at: string;
  readonly data: object;
}

/**
 * SECURITY SEC-59: may these people sign this, as everything before it stands? The one gate of rules, service, window and
 * verifier (LEDGER.md section 14). SIGNER_UNKNOWN, SIGNER_REMOVED, SIGNER_SUSPENDED, SIGNER_EXPIRED, SIGNER_ROLE; of the second
 * person the same, and COSIGNATURE_SAME_PERSON, COSIGNATURE_UNEXPECTED, SECOND_ROLE, USER_SELF.
 * Whether signatures are there and good is asked elsewhere.
 */
export function checkSigner(accounts: Accounts, act: SignedAct): Result<null> {
  // Entry 0 introduces its own signer (LEDGER.md section 5).
  if (act.type === 'catalogue.created') return ok(null);
  const signer = signerRole(accounts, act.by, act.at);
  if (!signer.ok) return signer;
  const role = signer.value;
  if (!mayDo(role, actOfEvent[act.type], managesAsFounder(accounts, act.by, act.at)))
    return fail('SIGNER_ROLE', { role, type: act.type });
  const second = secondOf(act.data);
  return second === null ? ok(null) : checkSecond(accounts, act, second);
}

/** May this person give the second signature? Codes of `checkSigner`. */
export function checkSecond(accounts: Accounts, act: SignedAct, second: string): Result<null> {
  const needed = secondActOfEvent[act.type];
  if (needed === undefined) return fail('COSIGNATURE_UNEXPECTED');
  if (second === act.by) return fail('COSIGNATURE_SAME_PERSON');
  // Nobody approves what happens to their own account.
  if ('user' in act.data && act.data.user === second) return fail('USER_SELF');
  const signer = signerRole(accounts, second, act.at);
  if (!signer.ok) return signer;
  return mayDo(signer.value, needed, false) ? ok(null) : fail('SECOND_ROLE', { role: signer.value, type: act.type });
}

/** Everybody who may sign this act as the second person, in the order they came. */
export function secondCandidates(accounts: Accounts, act: SignedAct): readonly Account[] {
  return [...accounts.people.values()].filter(({ user }) => checkSecond(accounts, act, user.id).ok);
}

function secondOf(data: object): string | null {
  return 'second' in data && typeof data.second === 'string' ? data.second : null;
}

/** The office in which somebody signs at that time. A recovery key is a signer of its own. */
function signerRole(accounts: Accounts, id: string, at: string): Result<SignerRole> {
  if (accounts.recovery?.id === id) return ok('recovery');
  if (accounts.retired.has(id)) return fail('SIGNER_REMOVED', { user: id });
  const account = accounts.people.get(id);
  if (account === undefined) return fail('SIGNER_UNKNOWN', { user: id });
  switch (statusOn(account, at)) {
    case 'active':
      return ok(account.user.role);
    case 'suspended':
      return fail('SIGNER_SUSPENDED', { user: id });
    case 'expired':
      return fail('SIGNER_EXPIRED', { user: id, expires: account.expires ?? '' });
    case 'removed':
      return fail('SIGNER_REMOVED', { user: id });
  }
}
