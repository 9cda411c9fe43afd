import { existsSync } from 'node:fs';
import { fail, FailureError, unwrap, type Result } from '#shared/errors/result.ts';
import type { Keyring } from '../keys/keyring.ts';
import { openVault } from '../keys/vault.ts';
import { readVault } from '../keys/vault-file.ts';
import type { Vault, VaultUser } from '../keys/vault-format.ts';
import { pathsOf, type CataloguePaths } from '../storage/folder.ts';
import { takeLock, type FolderLock } from '../storage/lock.ts';
import { requireMayUnlock } from './admit.ts';
import { enter, prove } from './after-unlock.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import { openStore, type Store } from './store.ts';
import { countAttempt, tryPassphrase } from './throttle.ts';
import type { Report, SessionTools } from './tools.ts';

/** CATALOGUE_NOT_FOUND: no such folder, or one with nothing of a catalogue in it. VAULT_MISSING, DATABASE_MISSING: half of one. */
export function findCatalogue(folder: string): CataloguePaths {
  const paths = pathsOf(folder);
  const vault = existsSync(paths.vault);
  const database = existsSync(paths.database);
  if (!vault && !database) throw new FailureError('CATALOGUE_NOT_FOUND');
  if (!vault) throw new FailureError('VAULT_MISSING');
  if (!database) throw new FailureError('DATABASE_MISSING');
  return paths;
}

/** Null names the only user; with several, one must be named. USER_UNKNOWN. */
function chooseSlots(vault: Vault, id: string | null): VaultUser[] {
  const ids = new Set(vault.users.map((user) => user.id));
  const chosen = id ?? (ids.size === 1 ? vault.users[0]?.id : null);
  const slots = vault.users.filter((user) => user.id === chosen);
  if (slots.length === 0) throw new FailureError('USER_UNKNOWN');
  return slots;
}

export async function unlockCatalogue(
  tools: SessionTools,
  folder: string,
  credentials: { readonly user: string | null; readonly passphrase: string },
  report: Report,
): Promise<OpenCatalogue> {
  const paths = findCatalogue(folder);
  // What a vault says is worth nothing while another process may be writing the next one.
  const early = chooseSlots(readVault(tools.primitives, paths.vault), credentials.user);
  const lock = takeLock(paths.lock);
  const { store, slot } = await openByPassphrase(tools, paths, lock, early[0]?.id ?? '', credentials.passphrase).catch(
    (error: unknown) => {
      lock.release();
      throw error;
    },
  );
  try {
    requireOwnSlot(store, slot);
    const user = requireMayUnlock(store, slot.id);
    await prove(store, user, report);
    return await enter(store, user, report);
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Opened {
  readonly store: Store;
  readonly slot: VaultUser;
}

async function openByPassphrase(
  tools: SessionTools,
  paths: CataloguePaths,
  lock: FolderLock,
  user: string,
  passphrase: string,
): Promise<Opened> {
  const vault = readVault(tools.primitives, paths.vault);
  const slots = chooseSlots(vault, user);
  const { keys, slot } = unwrap(
    await tryPassphrase(lock, user, tools.effects, () => openAny(tools, vault, slots, passphrase)),
  );
  return { store: openStore(tools, { paths, lock, vault, keys }), slot };
}

/** One person has two slots for the moment in which recovery sheets are used: each may be the one that the ledger stands behind. */
async function openAny(
  tools: SessionTools,
  vault: Vault,
  slots: readonly VaultUser[],
  passphrase: string,
): Promise<Result<{ readonly keys: Keyring; readonly slot: VaultUser }>> {
  let refused: Result<never> = fail('PASSPHRASE_WRONG');
  for (const slot of slots) {
    const keys = await openVault(tools, vault, slot, passphrase);
    if (keys.ok) return { ok: true, value: { keys: keys.value, slot } };
    refused = keys;
    if (keys.error.code !== 'PASSPHRASE_WRONG') break;
  }
  return refused;
}

/** A slot that the ledger does not stand behind is no way in, though its passphrase is right. */
function requireOwnSlot(store: Store, { id, signKey }: VaultUser): void {
  const user = store.userOf(id);
  if (user === undefined || user.signKey === signKey) return;
  countAttempt(store.lock, id, store.tools.effects.now());
  throw new FailureError('PASSPHRASE_WRONG');
}
