import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import type { Keyring } from '../keys/keyring.ts';
import { openVault } from '../keys/vault.ts';
import { parseVault, VAULT_LIMIT_BYTES, type Vault, type VaultUser } from '../keys/vault-format.ts';
import { withFailures } from '../storage/errors.ts';
import { pathsOf, type CataloguePaths } from '../storage/folder.ts';
import { takeLock, type FolderLock } from '../storage/lock.ts';
import type { SessionTools } from './create.ts';
import { openCatalogue, type OpenCatalogue } from './open-catalogue.ts';
import { countAttempt, forgetAttempts, requireWaited } from './throttle.ts';

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

export function readVault(primitives: Primitives, paths: CataloguePaths): Vault {
  const bytes = withFailures('read', () => {
    if (statSync(paths.vault).size > VAULT_LIMIT_BYTES) throw new FailureError('VAULT_DAMAGED');
    return readFileSync(paths.vault);
  });
  return unwrap(parseVault(primitives, bytes));
}

/** Null names the only user; with several, one must be named. USER_UNKNOWN. */
function chooseUser(vault: Vault, id: string | null): VaultUser {
  const user = id === null && vault.users.length === 1 ? vault.users[0] : vault.users.find((known) => known.id === id);
  if (user === undefined) throw new FailureError('USER_UNKNOWN');
  return user;
}

export async function unlockCatalogue(
  tools: SessionTools,
  folder: string,
  credentials: { readonly user: string | null; readonly passphrase: string },
): Promise<OpenCatalogue> {
  const paths = findCatalogue(folder);
  const vault = readVault(tools.primitives, paths);
  const user = chooseUser(vault, credentials.user);
  const lock = takeLock(paths.lock);
  const keys = await openKeys(tools, lock, vault, user, credentials.passphrase).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  return openCatalogue(tools.primitives, { paths, lock, vault, user, keys });
}

async function openKeys(
  tools: SessionTools,
  lock: FolderLock,
  vault: Vault,
  user: VaultUser,
  passphrase: string,
): Promise<Keyring> {
  requireWaited(lock, user.id, tools.effects.now());
  countAttempt(lock, user.id, tools.effects.now());
  const opened = await openVault(tools, vault, user, passphrase);
  // Only a wrong passphrase is a try at guessing.
  if (opened.ok || opened.error.code !== 'PASSPHRASE_WRONG') forgetAttempts(lock, user.id);
  return unwrap(opened);
}
