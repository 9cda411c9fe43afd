import { statSync } from 'node:fs';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { FailureError, type Failure } from '#shared/errors/result.ts';
import { equalBytes, fromBase64 } from '#shared/ledger/encoding.ts';
import { clearDrill } from '../backup/drill-folder.ts';
import { recoverFiles } from '../files/recover.ts';
import type { Keyring } from '../keys/keyring.ts';
import { wipeStack } from '../keys/locked-memory.ts';
import { VaultFile } from '../keys/vault-file.ts';
import type { Vault } from '../keys/vault-format.ts';
import { needsFileIndexes } from '../lists/index-lists.ts';
import { ListThreads } from '../lists/list-threads.ts';
import { LiveAccounts } from '../ledger/accounts.ts';
import { isOfTheDisk, refillIfOlder } from '../ledger/refill.ts';
import { withFailures } from '../storage/errors.ts';
import { databaseSalt, type CataloguePaths } from '../storage/folder.ts';
import type { FolderLock } from '../storage/lock.ts';
import { openNewest } from '../storage/migrate.ts';
import { openDatabase, type Database } from '../storage/open.ts';
import { anyPageOf, wholePages } from '../storage/page-check.ts';
import { isUnder, moveDatabase } from '../storage/rekey.ts';
import { replaceable, type ReplaceableDatabase } from '../storage/replaceable.ts';
import { DatabaseFile, type Snapshot } from '../storage/snapshot.ts';
import { userById } from '../storage/tables/users.ts';
import { WriteTurn } from '../storage/write-turn.ts';
import { inspectHead } from './head.ts';
import { readIdentity, requireSameCatalogue, requireSameKeys, type Identity } from './identity.ts';
import type { Report, SessionTools } from './tools.ts';

export interface Unlocked {
  readonly paths: CataloguePaths;
  readonly lock: FolderLock;
  readonly vault: Vault;
  readonly keys: Keyring;
}

/** An opened folder, whoever opened it: database, vault and keys, and all that `close` ends. */
export class Store {
  readonly tools: SessionTools;
  readonly paths: CataloguePaths;
  readonly lock: FolderLock;
  readonly keys: Keyring;
  readonly station: { readonly id: string; readonly catalogue: string };
  readonly database: ReplaceableDatabase;
  /** Threads that store file lists, each on a connection of its own. */
  readonly lists: ListThreads;
  readonly people: LiveAccounts;
  readonly vaultFile: VaultFile;
  /** Read while nobody has the file open: closing another handle of it would drop SQLite's locks. */
  databaseSalt: Uint8Array;
  readonly #readers = new Set<Database>();
  readonly #file: DatabaseFile;
  readonly #turn: WriteTurn;
  readonly #created: Identity;
  readonly #headDamage: Failure | null;
  #logDamage: Failure | null = null;
  #upToDate = false;
  /** A change of keys is at work now. */
  keysChanging = false;
  /** What stopped the last try to change the keys. */
  keysStopped: ErrorCode | null = null;

  /** Throws what `openStore` says; the caller closes what it gave. */
  constructor(tools: SessionTools, { paths, lock, vault, keys }: Unlocked, opened: OwnDatabase) {
    const { database } = opened;
    this.databaseSalt = opened.salt;
    this.tools = tools;
    this.paths = paths;
    this.lock = lock;
    this.keys = keys;
    this.database = database;
    this.#turn = opened.turn;
    this.lists = new ListThreads({ file: paths.database, key: () => keys.database, turn: opened.turn });
    this.station = { id: vault.catalogue.station, catalogue: vault.catalogue.id };
    this.people = new LiveAccounts(tools.primitives, this.station.id);
    this.vaultFile = new VaultFile(tools.primitives, paths.vault, vault, keys);
    this.#file = new DatabaseFile(paths.database);
    requireSameCatalogue(database.read, vault);
    this.#created = readIdentity(database.read, this.station.id);
    requireSameKeys(tools.primitives, this.accounts, this.people.damage, keys);
    recoverFiles(paths.files, database.read);
    clearDrill(paths.folder);
    this.#headDamage = inspectHead(database.read, tools.primitives, this.station.id, this.accounts);
  }

  get accounts(): Accounts {
    return this.people.at(this.database.read);
  }

  /** What the first entry says, with the station's keys of now. */
  get identity(): Identity {
    const station = this.accounts.stations.at(-1)?.station ?? this.#created.station;
    return { ...this.#created, station };
  }

  get damage(): Failure | null {
    return this.#headDamage ?? this.people.damage ?? this.#logDamage;
  }

  /** The whole log was read, and this was found. */
  foundInLog(damage: Failure): void {
    this.#logDamage = damage;
  }

  /** The ledger's record of a person; where it is damaged, the table's. */
  userOf(id: string): LedgerUser | undefined {
    return this.accounts.people.get(id)?.user ?? userById(this.database.read, id);
  }

  /** After an earlier program, once; a damaged catalogue is left as it is. Throws what disks do, and is then still due. */
  bringUpToDate(): void {
    if (this.#upToDate || this.damage !== null) return;
    if (!refillIfOlder(this.database)) this.tools.effects.log.event('catalogue.refill-put-off', {});
    this.#upToDate = true;
  }

  /** The same for what files of lists are found by, in a thread: before anybody looks for one. */
  async indexFiles(report: Report): Promise<void> {
    if (this.damage === null) await this.#indexFiles(this.database, report);
  }

  async #indexFiles({ read }: Database, report: Report, file?: string): Promise<void> {
    if (!needsFileIndexes(read)) return;
    const indexed = await this.lists.index(report, file);
    if (indexed.ok) return;
    const { code, details } = indexed.error;
    if (code === 'CANCELLED' || isOfTheDisk(code)) throw new FailureError(code, details);
    this.tools.effects.log.event('catalogue.refill-put-off', {});
  }

  openReader(): Database {
    return this.#track(openDatabase({ file: this.paths.database, key: this.keys.database, mode: 'read' }));
  }

  openSnapshot(): Snapshot | null {
    // A thread that wrote in between would leave pages of its moment outside of the one file.
    return this.#turn.first(() =>
      this.#turn.taken ? null : this.#file.snapshot(this.keys.database, (database) => this.#track(database)),
    );
  }

  /** Brought up to date as by an unlock. Where its entries do not allow that it stays as it is: an audit of it names them. */
  async openCopy(file: string, report: Report): Promise<Database> {
    const copy = this.#track(openNewest(file, this.keys.database));
    try {
      refillIfOlder(copy);
      await this.#indexFiles(copy, report, file);
      return copy;
    } catch (error) {
      copy.close();
      throw error;
    }
  }

  /** Brings the database under the next key. CATALOGUE_IN_USE while somebody reads on a connection of their own. */
  moveDatabase(): void {
    const { paths, keys } = this;
    const { next } = keys;
    // What is cleaned up goes on at the next unlock.
    if (!this.lists.stop() || this.#readers.size > 0 || next === null) throw new FailureError('CATALOGUE_IN_USE');
    this.database.exchange(
      () => {
        this.#file.close();
        moveDatabase(paths.database, keys.data.database, next.database);
      },
      () => {
        // Asked of the file itself: what failed may have failed after it had got its name.
        if (isUnder(paths.database, next.database)) keys.useNextDatabase();
        this.databaseSalt = databaseSalt(paths.database);
        return openDatabase({ file: paths.database, key: keys.database, mode: 'write' });
      },
    );
  }

  /** Takes away what nobody will seal: left by a storing that was cut off, or `given` up now. */
  cleanLists(given?: string): void {
    if (given === undefined) this.lists.clean(this.database.read);
    else this.lists.release(given, this.database.read);
  }

  /**
   * SECURITY SEC-25: closes every connection and wipes the keys, before it returns. Lets the lock go, and ends, when no thread
   * has the database open any more: one that waits for a disk cannot be ended before that.
   */
  async close(): Promise<void> {
    const threads = this.lists.close();
    for (const open of [...this.#readers, this.database]) open.close();
    this.#file.close();
    this.keys.wipe();
    wipeStack();
    if (threads !== null) await threads;
    this.lock.release();
  }

  #track(reader: Database): Database {
    this.#readers.add(reader);
    return {
      ...reader,
      close: () => {
        this.#readers.delete(reader);
        reader.close();
      },
    };
  }
}

/** Opens the database of an unlocked vault and checks that the two belong together. On failure nothing stays open, and the keys are wiped. */
export function openStore(tools: SessionTools, unlocked: Unlocked): Store {
  let opened: OwnDatabase | null = null;
  try {
    opened = openOwn(unlocked);
    return new Store(tools, unlocked, opened);
  } catch (error) {
    opened?.database.close();
    unlocked.keys.wipe();
    unlocked.lock.release();
    throw error;
  }
}

interface OwnDatabase {
  readonly database: ReplaceableDatabase;
  readonly salt: Uint8Array;
  readonly turn: WriteTurn;
}

function openOwn({ paths, vault, keys }: Unlocked): OwnDatabase {
  const { next } = keys;
  // A change of keys that was cut off: the one file is under the one or the other.
  if (next !== null && isUnder(paths.database, next.database)) keys.useNextDatabase();
  const foreign = isForeign(paths, vault, keys);
  const salt = databaseSalt(paths.database);
  try {
    const turn = new WriteTurn();
    return { database: replaceable(openNewest(paths.database, keys.database), turn), salt, turn };
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
