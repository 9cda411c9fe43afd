import type { Progress } from '#shared/contract/messages.ts';
import type { Sheets } from '#shared/contract/users.ts';
import type { RecoveryKeys } from '#shared/domain/recovery/events.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Vault } from '../keys/vault-format.ts';

/** The signing key of a person who is not the one who unlocked: the second signature of an act. */
export interface SignKey {
  /** Ed25519 seed in locked memory. */
  readonly seed: Uint8Array;
  wipe(): void;
}

/** A recovery key whose slot is on the disk, but which no entry names yet. */
export interface PreparedRecovery {
  /** For `recovery.established`. */
  readonly keys: RecoveryKeys;
  /** What is printed. Shown once: it must not get into the stored reply of a command. */
  readonly sheets: Sheets;
}

export interface PassphraseChange {
  readonly current: string;
  readonly next: string;
  readonly signal: AbortSignal;
}

export interface RotationReport {
  /** Asked between files; what is done stays done, and the rest follows at the next unlock. */
  readonly signal: AbortSignal;
  progress(step: string, done: number, total: number, unit: Progress['unit']): void;
}

/**
 * What an open catalogue can do with its `vault.json`. Everything that gives somebody a way in is on the disk before the
 * entry that says so: a crash leaves a slot that the ledger does not know, and the next unlock drops it.
 */
export interface CatalogueVault {
  /** Makes keys and a slot for a new person; then `user.added` is appended. Throws PASSPHRASE_TOO_SHORT. */
  addUser(user: { readonly id: string; readonly name: string }, passphrase: string): Promise<NewPersonKeys>;
  /**
   * New lock, same keys; then `record` appends `user.passphrase-changed`, at once. What would refuse that is asked before, and
   * when it is refused all the same the lock before is put back. PASSPHRASE_WRONG, PASSPHRASE_RETRY_LATER,
   * PASSPHRASE_TOO_SHORT, CANCELLED, CATALOGUE_DAMAGED, CATALOGUE_IN_USE.
   */
  changePassphrase<T>(change: PassphraseChange, record: () => Result<T>): Promise<Result<T>>;
  /** Makes a recovery key and its slot; then `recovery.established` is appended. */
  prepareRecovery(plan: { readonly threshold: number; readonly shares: number }): Promise<PreparedRecovery>;
  /**
   * The signing key of anybody in the vault, by their passphrase: counted and slowed down as unlocking is.
   * USER_UNKNOWN, PASSPHRASE_WRONG, PASSPHRASE_RETRY_LATER.
   */
  openSignKey(user: string, passphrase: string): Promise<Result<SignKey>>;
  /** Whether a vault.json of another place was sealed with the data keys of this session: it opens what this one opens. */
  wrote(vault: Vault): boolean;
  /** Drops the slots that the ledger does not know: after an act that was prepared and then refused. */
  settle(): void;
  /**
   * Changes every key that people who are gone have held, when the ledger says that this is due: after `user.removed` and
   * `recovery.revoked`. Also ends one that was cut off. Appends `keys.rotated`. Only one at a time: from the long lane.
   * CANCELLED, DISK_FULL, NOT_WRITABLE: the rest follows at the next unlock.
   */
  rotate(report: RotationReport): Promise<Result<null>>;
}

export interface NewPersonKeys {
  /** Ed25519 and X25519 public keys, base64, as `user.added` takes them. */
  readonly signKey: string;
  readonly sealKey: string;
}
