import type { Parsed } from '#shared/contract/contract.ts';
import type { Sheets } from '#shared/contract/users.ts';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { requireLongEnough } from '../keys/kdf.ts';
import { createOwnKeys, wipeOwn, type NewOwnKeys } from '../keys/own-keys.ts';
import { openSheets } from '../keys/recovery.ts';
import { makeSlot, openWith } from '../keys/vault.ts';
import { readVault } from '../keys/vault-file.ts';
import { upToDate, type RecoverySlot } from '../keys/vault-format.ts';
import { resealForRecovery } from '../restricted/reseal-recovery.ts';
import type { CataloguePaths } from '../storage/folder.ts';
import { takeLock } from '../storage/lock.ts';
import { requireMayUnlock } from './admit.ts';
import { enter, prove } from './after-unlock.ts';
import { appendOwn } from './append-own.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import type { PreparedRecovery } from './catalogue-vault.ts';
import { newRecoverySlot } from './recovery-slot.ts';
import { isTrusted } from './rotate.ts';
import { openStore, type Store } from './store.ts';
import type { Report, SessionTools } from './tools.ts';
import { findCatalogue } from './unlock.ts';

type Recovery = Omit<Parsed<'catalogue.recover'>, 'folder'>;

export interface Recovered {
  readonly open: OpenCatalogue;
  readonly sheets: Sheets;
}

/**
 * SECURITY SEC-43: opens the catalogue with recovery sheets. The person gets new keys under a new passphrase, and the used
 * sheets are replaced: the new slots first, then the entry, then the old slots go and the data keys are changed. Throws what
 * `openSheets` fails with, RECOVERY_NONE, RECOVERY_RETIRED, RECOVERY_DAMAGED, USER_UNKNOWN and what `requireMayUnlock` throws.
 */
export async function recoverCatalogue(
  tools: SessionTools,
  folder: string,
  input: Recovery,
  report: Report,
): Promise<Recovered> {
  requireLongEnough(input.passphrase);
  const sheets = unwrap(await openSheets(tools.primitives, input.codes));
  const opened = openBySheets(tools, () => findCatalogue(folder), sheets);
  const { store, slot } = opened;
  try {
    if (store.damage === null) requireInForce(store, slot);
    const account = store.accounts.people.get(input.user);
    if (account === undefined) throw new FailureError('USER_UNKNOWN');
    await requireSound(store, requireMayUnlock(store, input.user), report);
    const next = await useRecovery(store, slot, input);
    return { open: await enter(store, requireMayUnlock(store, input.user), report), sheets: next.sheets };
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface BySheets {
  readonly store: Store;
  readonly slot: RecoverySlot;
}

/** Takes over the keys of the sheets: they are wiped when this throws. */
function openBySheets(tools: SessionTools, find: () => CataloguePaths, sheets: NewOwnKeys): BySheets {
  try {
    const paths = find();
    const lock = takeLock(paths.lock);
    try {
      const vault = readVault(tools.primitives, paths.vault);
      const { recovery } = upToDate(vault);
      if (recovery.length === 0) throw new FailureError('RECOVERY_NONE');
      const slot = recovery.find(({ signKey, sealKey }) => signKey === sheets.signKey && sealKey === sheets.sealKey);
      if (slot === undefined) throw new FailureError('RECOVERY_RETIRED');
      const keys = unwrap(openWith(vault, slot, { sign: sheets.sign, seal: sheets.seal }));
      return { store: openStore(tools, { paths, lock, vault, keys }), slot };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    wipeOwn(sheets);
    throw error;
  }
}

function requireInForce({ accounts: { recovery } }: Store, slot: RecoverySlot): void {
  if (recovery?.id !== slot.id || recovery.signKey !== slot.signKey) throw new FailureError('RECOVERY_RETIRED');
}

/** SECURITY SEC-51: the sheets sign too, so the log is read before: they stay unused, and good for a backup. RECOVERY_DAMAGED. */
async function requireSound(store: Store, user: LedgerUser, report: Report): Promise<void> {
  if (store.damage === null) await prove(store, user, report);
  if (store.damage !== null) throw new FailureError('RECOVERY_DAMAGED', store.damage.details);
}

/** When this returns the ledger knows the new keys, and the session's own keys are the person's. */
async function useRecovery(store: Store, slot: RecoverySlot, input: Recovery): Promise<PreparedRecovery> {
  const { tools, keys, vaultFile } = store;
  if (keys.next !== null && isTrusted(store, keys.next)) vaultFile.vouch();
  const own = createOwnKeys(tools);
  try {
    const name = requireMayUnlock(store, input.user).name;
    const person = await makeSlot(tools, { id: input.user, name }, own, keys.data, input.passphrase);
    const next = await newRecoverySlot(tools, keys.data, input.sheets);
    const { users, recovery } = vaultFile.vault;
    vaultFile.update({ users: [...users, person], recovery: [...recovery, next.slot] }, [own.sign]);
    recordUse(store, slot, own, next.prepared, input);
    keys.become({ sign: own.sign, seal: own.seal });
    return next.prepared;
  } catch (error) {
    wipeOwn(own);
    throw error;
  }
}

/** One transaction: the entry, and the restricted keys of cases that the sheets held. */
function recordUse(
  store: Store,
  slot: RecoverySlot,
  own: NewOwnKeys,
  { keys: recovery }: PreparedRecovery,
  { user, reason }: Recovery,
): void {
  const { tools, keys, station } = store;
  const { signKey, sealKey } = own;
  const used: DomainEvent = { type: 'recovery.used', data: { user, signKey, sealKey, recovery, reason } };
  appendOwn(store, slot.id, [used], (tx) => {
    const tool = {
      primitives: tools.primitives,
      station,
      keys,
      recovery: { id: slot.id, sign: keys.sign, seal: keys.seal },
      person: { id: user, sign: own.sign, sealKey },
      next: recovery,
    };
    resealForRecovery(tool, tx);
  });
}
