import type { Accounts } from '#shared/domain/user/accounts.ts';
import type { UnsealedVault } from '../keys/vault-format.ts';

type Slots = Pick<UnsealedVault, 'users' | 'recovery'>;

/**
 * SECURITY SEC-42: the slots that the ledger stands behind: of people who were not removed, with the keys it gives them now, and of the
 * recovery key in force. Any other was made for an act that never became an entry, or for one that is over.
 */
export function slotsInForce({ users, recovery }: Slots, accounts: Accounts): Slots {
  return {
    users: users.filter(({ id, signKey }) => {
      const account = accounts.people.get(id);
      return account?.user.signKey === signKey && account.status !== 'removed';
    }),
    recovery: recovery.filter(
      ({ id, signKey }) => accounts.recovery?.id === id && accounts.recovery.signKey === signKey,
    ),
  };
}

/** Recovery slots that opened the data keys once: dropping them is not enough, the keys must be changed with it. */
export function retiredSlots({ recovery }: Slots, accounts: Accounts): UnsealedVault['recovery'] {
  return recovery.filter(({ id }) => accounts.retired.has(id));
}

/** Whether somebody had the data keys who may not have them any more. */
export function rotationDue(slots: Slots, accounts: Accounts): boolean {
  return accounts.leavers.length > 0 || retiredSlots(slots, accounts).length > 0;
}
