import type { Output, Parsed, ServiceMethod } from '#shared/contract/contract.ts';
import type { Progress, Topic } from '#shared/contract/messages.ts';
import type { DomainEvent, ProposedEvent, RecordedEvent } from '#shared/domain/events.ts';
import type { IdPrefix } from '#shared/domain/ids/ids.ts';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { Effects } from '../effects/effects.ts';
import type { StoreOutput, StoreWork } from '../lists/messages.ts';
import type { CatalogueVault } from '../session/catalogue-vault.ts';
import type { Database } from '../storage/open.ts';
import type { Snapshot } from '../storage/snapshot.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';

/** What every handler may use. */
export interface BaseContext {
  readonly requestId: string;
  readonly effects: Effects;
  readonly primitives: Primitives;
  /** Aborted by cancel and by lock; long work checks it between chunks and answers CANCELLED. */
  readonly signal: AbortSignal;
  progress(step: string, done: number, total: number, unit: Progress['unit']): void;
  /** The path behind a token that main or the command line granted, or FILE_TOKEN_UNKNOWN. */
  path(token: string): Result<string>;
  /** A fresh random identifier of shared/domain/ids. */
  newId(prefix: IdPrefix): string;
  /** The built PERIKSA.html that goes into a bundle; FILE_MISSING when the program was not built whole. */
  verifierPage(): Result<Uint8Array>;
}

/** Present only while a catalogue is unlocked. */
export interface OpenContext extends BaseContext {
  /** Who unlocked, with the office and the keys that the ledger gives them now. */
  readonly user: LedgerUser;
  /** Everybody's accounts and the recovery key as the ledger has them now. */
  readonly accounts: Accounts;
  readonly folder: string;
  readonly station: { readonly id: string; readonly catalogue: string };
  readonly read: ReadTx;
  readonly keys: CatalogueKeys;
  /** Tables that an earlier program filled, where the unlock could not: before they are judged. Throws what disks do. */
  bringUpToDate(): void;
  /** Reads the pages of the database, or of a copy of it, in a thread, so that nobody waits: DATABASE_DAMAGED, CANCELLED. */
  checkPages(report: Pick<BaseContext, 'signal' | 'progress'>, file: string): Promise<Result<unknown>>;
}

/** Key material of the open catalogue; held in locked memory and wiped on lock. Never copied, logged or sent. */
export interface CatalogueKeys {
  /** 32 bytes: root of the per-attachment keys, for what is written. */
  readonly files: Uint8Array;
  /** For what is read: the newest first, and while keys are being changed the one before. */
  readonly fileKeys: readonly Uint8Array[];
  /** Ed25519 seeds of this station. */
  readonly checkpoint: Uint8Array;
  readonly bundle: Uint8Array;
  /** Ed25519 seed of the user who unlocked. */
  readonly sign: Uint8Array;
  /** X25519 secret of the user who unlocked: opens what is sealed to them. */
  readonly seal: Uint8Array;
}

/** A second person said yes to exactly `proposed`. Good for one commit, and wiped by that; or when the request ends, whatever came of it. */
export interface SecondSigner {
  /** Goes into `data.second`. */
  readonly user: string;
  readonly proposed: ProposedEvent;
  /** Ed25519 seed, in locked memory. */
  readonly sign: Uint8Array;
}

export interface Commit<T> {
  readonly events: readonly DomainEvent[];
  /** Made from `events` at their places in the ledger, in the same order: their numbers are known only after appending. */
  readonly reply: (recorded: readonly RecordedEvent[]) => T;
  readonly topics: readonly Topic[];
}

export interface CommandContext extends OpenContext {
  /**
   * The one way to write. Runs `work` in one exclusive transaction: `work` loads facts, asks the rules and returns the
   * events; they are appended to the ledger, projected into the tables and stored with the reply under the request id.
   * A refusal or an exception leaves nothing behind. `work` may itself write only the rows of a sealed file list, what
   * stands sealed beside the ledger, and a person's own views of lists and drafts, and what hashing has so far (with no event at all). The reply is kept for as
   * long as the catalogue: nothing sensitive may stand in it.
   * `second`: whose signature the entries that name a second carry. SECOND_FACTS_CHANGED: `work` decided something else
   * than what that person was shown.
   */
  commit<T>(work: (tx: WriteTx) => Result<Commit<T>>, second?: SecondSigner): Result<T>;
  /**
   * The same for a part of a command that is too long for one transaction. No reply is stored: a command that is asked for
   * again runs again, so its parts must know by themselves what is done.
   */
  commitPart<T>(work: (tx: WriteTx) => Result<Commit<T>>): Result<T>;
  /**
   * Waits until another person with the right office has signed for `proposed` with their own passphrase, at this station.
   * Only in `long` methods. Refuses at once what the rules refuse; SECOND_NOBODY, SECOND_DECLINED, CANCELLED.
   */
  second(proposed: ProposedEvent): Promise<Result<SecondSigner>>;
  /** Slots and keys of vault.json. */
  readonly vault: CatalogueVault;
  /** Runs `work` while no other request uses the open catalogue: those under way end first, new ones wait. Only in `long` methods. Throws CANCELLED. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** One moment of the whole database file while others go on writing. Null while an older reader is at work. */
  openSnapshot(): Snapshot | null;
  /** A database file of this catalogue in another place, brought up to date as by an unlock. The caller closes it. */
  openCopy(file: string): Promise<Database>;
  /** For changes that no `commit` of this request tells of. */
  changed(topics: readonly Topic[]): void;
  /** Threads that store file lists; `lists/store-list.ts` is what features use. */
  readonly lists: CommandLists;
}

export interface CommandLists {
  /** Stores the rows of a list. Whatever comes of it, `release` follows: after the entry that seals it, or instead. */
  store(work: StoreWork, context: BaseContext): Promise<Result<StoreOutput | null>>;
  release(list: string): void;
}

export type QueryHandler<M extends ServiceMethod> = (
  input: Parsed<M>,
  context: OpenContext,
) => Result<Output<M>> | Promise<Result<Output<M>>>;
export type CommandHandler<M extends ServiceMethod> = (
  input: Parsed<M>,
  context: CommandContext,
) => Result<Output<M>> | Promise<Result<Output<M>>>;
/** Methods that work without an open catalogue (bundle.verify). */
export type FreeHandler<M extends ServiceMethod> = (
  input: Parsed<M>,
  context: BaseContext,
) => Result<Output<M>> | Promise<Result<Output<M>>>;
