import type { Account, Accounts } from '#shared/domain/user/accounts.ts';
import type { UnsealedVault } from '../keys/vault-format.ts';

export type Slots = Pick<UnsealedVault, 'users' | 'recovery'>;

interface KeyHolder {
  readonly id: string;
  readonly signKey: string;
  readonly sealKey: string;
}

/** The sealing key too: data keys are sealed to it, and somebody who leaves could have put their own into the slot of another. */
function isSlotOf(slot: KeyHolder, holder: KeyHolder | null | undefined): boolean {
  return slot.id === holder?.id && slot.signKey === holder.signKey && slot.sealKey === holder.sealKey;
}

function stays({ status }: Account): boolean {
  return status !== 'removed';
}

/**
 * SECURITY SEC-42: the slots that the ledger stands behind: of people who were not removed, with both keys it gives them now, and
 * of the recovery key in force. Any other was made for an act that never became an entry, for one that is over, or by hand.
 */
export function slotsInForce({ users, recovery }: Slots, accounts: Accounts): Slots {
  return {
    users: users.filter((slot) => {
      const account = accounts.people.get(slot.id);
      return account !== undefined && stays(account) && isSlotOf(slot, account.user);
    }),
    recovery: recovery.filter((slot) => isSlotOf(slot, accounts.recovery)),
  };
}

/** SECURITY SEC-67: ids of people who stay, and of the recovery key in force, that have not exactly one slot: they cannot get in. */
export function withoutSlot(slots: Slots, accounts: Accounts): string[] {
  const kept = slotsInForce(slots, accounts);
  const ids = [...kept.users, ...kept.recovery].map(({ id }) => id);
  const people = [...accounts.people.values()].filter(stays).map(({ user }) => user.id);
  const holders = accounts.recovery === null ? people : [...people, accounts.recovery.id];
  return holders.filter((holder) => ids.filter((id) => id === holder).length !== 1);
}

/** Whether somebody had the data keys who may not have them any more: by the ledger alone, whatever became of their slots. */
export function rotationDue({ leavers }: Accounts): boolean {
  return leavers.length > 0;
}
