import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import type { Failure, Result } from '#shared/errors/result.ts';
import type { CommandLists } from '../dispatch/handler.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { LiveAccounts } from '../ledger/accounts.ts';
import type { CataloguePaths } from '../storage/folder.ts';
import type { Database } from '../storage/open.ts';
import type { Snapshot } from '../storage/snapshot.ts';
import type { CatalogueVault } from './catalogue-vault.ts';
import type { Identity } from './identity.ts';
import { openVaultOf } from './open-vault.ts';
import { keysDue } from './rotate.ts';
import type { Store } from './store.ts';
import type { Report } from './tools.ts';

/** When this person was here the time before, and how often somebody tried to be them since. */
export interface SignIn {
  readonly lastUnlockedAt: string | null;
  readonly failures: number;
}

/** An unlocked catalogue: everything that `close` ends. */
export interface OpenCatalogue {
  readonly paths: CataloguePaths;
  readonly station: { readonly id: string; readonly catalogue: string };
  /** What the first entry says, with the station's keys in force. */
  readonly identity: Identity;
  /** Who unlocked, with the office and the keys that the ledger gives them now. */
  readonly user: LedgerUser;
  readonly signIn: SignIn;
  /** The same object for the whole session: what it gives changes when the keys are changed. */
  readonly keys: Keyring;
  /** The same object for the whole session, too. */
  readonly database: Database;
  readonly people: LiveAccounts;
  readonly accounts: Accounts;
  readonly vault: CatalogueVault;
  /** Why keys that somebody who left has had are still in use; null when there is nothing to change. */
  readonly keysDue: ErrorCode | null;
  /** Set when the log as it was read at the unlock, or an entry about people, is not what was signed: reading and audit go on, nothing more is written. */
  readonly damage: Failure | null;
  /** Whether the folder's lock is still ours; asked before every write. */
  lockHeld(): boolean;
  /** A connection of its own for one long request: a steady snapshot that does not hold up others. The caller closes it. */
  /** Before anything is judged by the tables: an unlock passes over a full disk. */
  bringUpToDate(): void;
  openReader(): Database;
  /** One moment of the whole database file while others go on writing. Null while an older reader is at work. */
  openSnapshot(): Snapshot | null;
  /** A database file of this catalogue in another place, brought to the newest schema. The caller closes it. */
  openCopy(file: string, report: Report): Promise<Database>;
  /** Reads the pages of the database, or of a copy of it, in a thread: DATABASE_DAMAGED, CANCELLED. */
  checkPages(report: Report, file: string): Promise<Result<unknown>>;
  /** Threads that store file lists beside the service. */
  readonly lists: CommandLists;
  /** SECURITY SEC-25: closes every connection and wipes the keys before it returns; ends when the lock is let go. */
  close(): Promise<void>;
}

export function openCatalogue(store: Store, user: LedgerUser, signIn: SignIn): OpenCatalogue {
  return {
    paths: store.paths,
    station: store.station,
    get identity() {
      return store.identity;
    },
    get user() {
      return store.userOf(user.id) ?? user;
    },
    signIn,
    keys: store.keys,
    database: store.database,
    people: store.people,
    get accounts() {
      return store.accounts;
    },
    vault: openVaultOf(store, user.id),
    get keysDue() {
      return keysDue(store);
    },
    get damage() {
      return store.damage;
    },
    lockHeld: () => store.lock.held(),
    bringUpToDate: () => {
      store.bringUpToDate();
    },
    openReader: () => store.openReader(),
    openSnapshot: () => store.openSnapshot(),
    openCopy: (file, report) => store.openCopy(file, report),
    checkPages: (report, file) => store.lists.check(report, file),
    lists: {
      store: (work, context) => store.lists.store(work, context),
      release: (list) => {
        store.cleanLists(list);
      },
    },
    close: () => store.close(),
  };
}
