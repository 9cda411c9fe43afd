import type { Output, Parsed, ServiceMethod } from '#shared/contract/contract.ts';
import type { Progress, Topic } from '#shared/contract/messages.ts';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import type { IdPrefix } from '#shared/domain/ids/ids.ts';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { Effects } from '../effects/effects.ts';
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
  readonly user: LedgerUser;
  readonly folder: string;
  readonly station: { readonly id: string; readonly catalogue: string };
  readonly read: ReadTx;
  readonly keys: CatalogueKeys;
}

/** Key material of the open catalogue; held in locked memory and wiped on lock. Never copied, logged or sent. */
export interface CatalogueKeys {
  /** 32 bytes: root of the per-attachment keys. */
  readonly files: Uint8Array;
  /** Ed25519 seeds of this station. */
  readonly checkpoint: Uint8Array;
  readonly bundle: Uint8Array;
  /** Ed25519 seed of the user who unlocked. */
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
   * A refusal or an exception leaves nothing behind. `work` may itself write only the rows of a sealed file list.
   */
  commit<T>(work: (tx: WriteTx) => Result<Commit<T>>): Result<T>;
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
