import { fail, ok, type Result } from '#shared/errors/result.ts';
import { requireLongEnough } from '../keys/kdf.ts';
import { wipe } from '../keys/locked-memory.ts';
import { createOwnKeys, wipeOwn } from '../keys/own-keys.ts';
import type { SheetPlan } from '../keys/recovery.ts';
import type { OwnKeys } from '../keys/keyring.ts';
import { lockOwnKeys, makeSlot, openOwnKeys } from '../keys/vault.ts';
import { authentic } from '../keys/vault-mac.ts';
import type { CatalogueVault, PreparedRecovery } from './catalogue-vault.ts';
import { newRecoverySlot } from './recovery-slot.ts';
import { rotate } from './rotate.ts';
import { retiredSlots, slotsInForce } from './slots.ts';
import type { Store } from './store.ts';
import { tryPassphrase } from './throttle.ts';

/** The vault of an open catalogue in the hands of `user`. */
export function openVaultOf(store: Store, user: string): CatalogueVault {
  return {
    addUser: async (person, passphrase) => {
      requireLongEnough(passphrase);
      const own = createOwnKeys(store.tools);
      try {
        const slot = await makeSlot(store.tools, person, own, store.keys.data, passphrase);
        store.vaultFile.update({ users: [...store.vaultFile.vault.users, slot] });
        return { signKey: own.signKey, sealKey: own.sealKey };
      } finally {
        wipeOwn(own);
      }
    },
    changePassphrase: (current, next) => changePassphrase(store, user, current, next),
    prepareRecovery: (plan) => prepareRecovery(store, plan),
    openSignKey: async (id, passphrase) => {
      const opened = await openOwn(store, id, passphrase);
      if (!opened.ok) return opened;
      const { sign, seal } = opened.value;
      wipe(seal);
      return ok({ seed: sign, wipe: () => wipe(sign) });
    },
    wrote: (vault) => authentic(vault, store.keys.data),
    settle: () => {
      settle(store);
    },
    rotate: (report) => rotate(store, user, report),
  };
}

/** Drops the slots that the ledger does not stand behind. Retired recovery slots stay until the keys are changed: they say that it is due. */
export function settle(store: Store): void {
  if (store.people.damage !== null) return;
  const { vault } = store.vaultFile;
  const kept = slotsInForce(vault, store.accounts);
  const recovery = [...kept.recovery, ...(vault.rotation === null ? retiredSlots(vault, store.accounts) : [])];
  // Without a slot nobody could ever open it again: a ledger that knows nobody here is not believed that far.
  if (kept.users.length === 0) return;
  if (kept.users.length < vault.users.length || recovery.length < vault.recovery.length)
    store.vaultFile.update({ users: kept.users, recovery });
}

/** The keys of the slot that the ledger says is theirs. */
async function openOwn(store: Store, id: string, passphrase: string): Promise<Result<OwnKeys>> {
  const slot = slotsInForce(store.vaultFile.vault, store.accounts).users.find((known) => known.id === id);
  if (slot === undefined) return fail('USER_UNKNOWN');
  return tryPassphrase(store.lock, id, store.tools.effects, () => openOwnKeys(store.tools, slot, passphrase));
}

async function changePassphrase(store: Store, user: string, current: string, next: string): Promise<Result<null>> {
  requireLongEnough(next);
  const own = await openOwn(store, user, current);
  if (!own.ok) return own;
  try {
    const locked = await lockOwnKeys(store.tools, own.value, next);
    const { users } = store.vaultFile.vault;
    const mine = store.accounts.people.get(user)?.user.signKey;
    store.vaultFile.update({ users: users.map((slot) => (slot.signKey === mine ? { ...slot, ...locked } : slot)) });
    return ok(null);
  } finally {
    wipeOwn(own.value);
  }
}

/** A new recovery key with its slot on the disk, in force when the ledger says so. */
export async function prepareRecovery(store: Store, plan: SheetPlan): Promise<PreparedRecovery> {
  const made = await newRecoverySlot(store.tools, store.keys.data, plan);
  store.vaultFile.update({ recovery: [...store.vaultFile.vault.recovery, made.slot] });
  return made.prepared;
}
