import { statSync } from 'node:fs';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import { FailureError, type Failure } from '#shared/errors/result.ts';
import { equalBytes, fromBase64 } from '#shared/ledger/encoding.ts';
import { recoverFiles } from '../files/recover.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Vault, VaultUser } from '../keys/vault-format.ts';
import { withFailures } from '../storage/errors.ts';
import { databaseSalt, type CataloguePaths } from '../storage/folder.ts';
import type { FolderLock } from '../storage/lock.ts';
import { openNewest } from '../storage/migrate.ts';
import { openDatabase, type Database } from '../storage/open.ts';
import { anyPageOf, wholePages } from '../storage/page-check.ts';
import { inspectHead } from './head.ts';
import { readIdentity, readUser, requireSameCatalogue, requireSameKeys, type Identity } from './identity.ts';

/** An unlocked catalogue: everything that `close` ends. */
export interface OpenCatalogue {
  readonly paths: CataloguePaths;
  readonly station: { readonly id: string; readonly catalogue: string };
  readonly identity: Identity;
  readonly user: LedgerUser;
  readonly keys: Keyring;
  readonly database: Database;
  /** Set when the end of the ledger is not what was signed: reading and audit go on, nothing more is written. */
  readonly damage: Failure | null;
  /** Whether the folder's lock is still ours; asked before every write. */
  lockHeld(): boolean;
  /** A connection of its own for one long request: a steady snapshot that does not hold up others. The caller closes it. */
  openReader(): Database;
  /** SECURITY SEC-25: closes every connection, wipes the keys, lets the lock go. */
  close(): void;
}

export interface Unlocked {
  readonly paths: CataloguePaths;
  readonly lock: FolderLock;
  readonly vault: Vault;
  readonly user: VaultUser;
  readonly keys: Keyring;
}

/** Opens the database of an unlocked vault and checks that the two belong together. On failure nothing stays open, and the keys are wiped. */
export function openCatalogue(primitives: Primitives, unlocked: Unlocked): OpenCatalogue {
  const { paths, vault, keys } = unlocked;
  const readers = new Set<Database>();
  let database: Database | null = null;
  const close = () => {
    for (const open of [...readers, database]) open?.close();
    keys.wipe();
    unlocked.lock.release();
  };
  try {
    database = openOwn(paths, vault, keys);
    return {
      ...describe(primitives, unlocked, database),
      paths,
      keys,
      database,
      lockHeld: () => unlocked.lock.held(),
      openReader: () => track(readers, paths, keys),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function openOwn(paths: CataloguePaths, vault: Vault, keys: Keyring): Database {
  const foreign = isForeign(paths, vault, keys);
  try {
    return openNewest(paths.database, keys.database);
  } catch (error) {
    const unreadable = error instanceof FailureError && error.failure.code === 'DATABASE_DAMAGED';
    throw unreadable && foreign ? new FailureError('VAULT_MISMATCH') : error;
  }
}

/** Looked at before SQLite opens the file: closing any other handle of it would drop SQLite's locks. */
function isForeign(paths: CataloguePaths, vault: Vault, keys: Keyring): boolean {
  const salt = fromBase64(vault.databaseSalt) ?? new Uint8Array();
  return withFailures('read', () => {
    if (equalBytes(databaseSalt(paths.database), salt) || !wholePages(statSync(paths.database).size)) return false;
    return !anyPageOf(paths.database, keys.database, salt);
  });
}

function describe(
  primitives: Primitives,
  unlocked: Unlocked,
  database: Database,
): Pick<OpenCatalogue, 'station' | 'identity' | 'user' | 'damage'> {
  const { vault, keys, paths } = unlocked;
  requireSameCatalogue(database.read, vault);
  const identity = readIdentity(database.read, vault.catalogue.station);
  requireSameKeys(primitives, identity, keys);
  const user = readUser(database.read, identity, unlocked.user);
  recoverFiles(paths.files, database.read);
  return {
    station: { id: vault.catalogue.station, catalogue: vault.catalogue.id },
    identity,
    user,
    damage: inspectHead(database.read, primitives, vault.catalogue.station, identity),
  };
}

function track(readers: Set<Database>, paths: CataloguePaths, keys: Keyring): Database {
  const reader = openDatabase({ file: paths.database, key: keys.database, mode: 'read' });
  readers.add(reader);
  return {
    ...reader,
    close: () => {
      readers.delete(reader);
      reader.close();
    },
  };
}
