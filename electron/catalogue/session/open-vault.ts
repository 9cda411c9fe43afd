import { fail, ok, type Result } from '#shared/errors/result.ts';
import { requireLongEnough } from '../keys/kdf.ts';
import { wipe } from '../keys/locked-memory.ts';
import { createOwnKeys, wipeOwn } from '../keys/own-keys.ts';
import type { SheetPlan } from '../keys/recovery.ts';
import type { OwnKeys } from '../keys/keyring.ts';
import { lockOwnKeys, makeSlot, openOwnKeys } from '../keys/vault.ts';
import type { VaultUser } from '../keys/vault-format.ts';
import { authentic } from '../keys/vault-mac.ts';
import type { CatalogueVault, PassphraseChange, PreparedRecovery } from './catalogue-vault.ts';
import { newRecoverySlot } from './recovery-slot.ts';
import { rotate } from './rotate.ts';
import { slotsInForce } from './slots.ts';
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
    changePassphrase: (change, record) => changePassphrase(store, user, change, record),
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

/** Drops the slots that the ledger does not stand behind. A change of keys that is under way does so itself, when it has seen whom its next keys reached. */
export function settle(store: Store): void {
  const { vault } = store.vaultFile;
  if (store.people.damage !== null || vault.rotation !== null) return;
  const kept = slotsInForce(vault, store.accounts);
  // Without a slot nobody could ever open it again: a ledger that knows nobody here is not believed that far.
  if (kept.users.length === 0) return;
  if (kept.users.length < vault.users.length || kept.recovery.length < vault.recovery.length)
    store.vaultFile.update(kept);
}

/** The keys of the slot that the ledger says is theirs. */
async function openOwn(store: Store, id: string, passphrase: string): Promise<Result<OwnKeys>> {
  const slot = slotsInForce(store.vaultFile.vault, store.accounts).users.find((known) => known.id === id);
  if (slot === undefined) return fail('USER_UNKNOWN');
  return tryPassphrase(store.lock, id, store.tools.effects, () => openOwnKeys(store.tools, slot, passphrase));
}

async function changePassphrase<T>(
  store: Store,
  user: string,
  { current, next, signal }: PassphraseChange,
  record: () => Result<T>,
): Promise<Result<T>> {
  requireLongEnough(next);
  const own = await openOwn(store, user, current);
  if (!own.ok) return own;
  try {
    const locked = await lockOwnKeys(store.tools, own.value, next);
    const { users } = store.vaultFile.vault;
    const mine = store.accounts.people.get(user)?.user.signKey;
    const possible = mayRecord(store, signal);
    if (!possible.ok) return possible;
    store.vaultFile.update({ users: users.map((slot) => (slot.signKey === mine ? { ...slot, ...locked } : slot)) });
    return orPutBack(store, users, record);
  } finally {
    wipeOwn(own.value);
  }
}

/** What would refuse the entry is asked before the slot is written. CANCELLED, CATALOGUE_DAMAGED, CATALOGUE_IN_USE. */
function mayRecord({ damage, lock }: Store, signal: AbortSignal): Result<null> {
  if (signal.aborted) return fail('CANCELLED');
  if (damage !== null) return { ok: false, error: damage };
  return lock.held() ? ok(null) : fail('CATALOGUE_IN_USE');
}

/** Whoever is told that their passphrase was not changed must get in with the one before. */
function orPutBack<T>(store: Store, users: VaultUser[], record: () => Result<T>): Result<T> {
  let recorded = false;
  try {
    const result = record();
    recorded = result.ok;
    return result;
  } finally {
    if (!recorded) store.vaultFile.update({ users });
  }
}

/** A new recovery key with its slot on the disk, in force when the ledger says so. */
export async function prepareRecovery(store: Store, plan: SheetPlan): Promise<PreparedRecovery> {
  const made = await newRecoverySlot(store.tools, store.keys.data, plan);
  store.vaultFile.update({ recovery: [...store.vaultFile.vault.recovery, made.slot] });
  return made.prepared;
}
