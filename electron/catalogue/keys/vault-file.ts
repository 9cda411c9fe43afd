import { readFileSync, statSync } from 'node:fs';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { withFailures } from '../storage/errors.ts';
import { replaceFile } from '../storage/folder.ts';
import type { DataKeys, Keyring } from './keyring.ts';
import { rotated, rotationOf } from './rotation.ts';
import {
  encodeVault,
  parseVault,
  upToDate,
  VAULT_LIMIT_BYTES,
  type UnsealedVault,
  type Vault,
} from './vault-format.ts';
import { sealVault } from './vault-mac.ts';

export function readVault(primitives: Primitives, path: string): Vault {
  const bytes = withFailures('read', () => {
    if (statSync(path).size > VAULT_LIMIT_BYTES) throw new FailureError('VAULT_DAMAGED');
    return readFileSync(path);
  });
  return unwrap(parseVault(primitives, bytes));
}

type Slots = Pick<UnsealedVault, 'users' | 'recovery'>;

/** SECURITY SEC-42: `vault.json` of an open catalogue. What is given here is on the disk when the call returns, whole. */
export class VaultFile {
  readonly #primitives: Primitives;
  readonly #path: string;
  readonly #keys: Keyring;
  #vault: UnsealedVault;
  #vouched = false;

  constructor(primitives: Primitives, path: string, vault: Vault, keys: Keyring) {
    this.#primitives = primitives;
    this.#path = path;
    this.#keys = keys;
    this.#vault = upToDate(vault);
  }

  get vault(): UnsealedVault {
    return this.#vault;
  }

  /** SECURITY SEC-44: the change of keys that the vault names was begun by somebody who stays; from now on this person vouches for it too. */
  vouch(): void {
    this.#vouched = true;
  }

  /** Other slots. A change of keys that is under way takes them in; `signers` vouch for it besides the session's own person. */
  update(slots: Partial<Slots>, signers: readonly Uint8Array[] = []): void {
    const { rotation, ...vault } = { ...this.#vault, ...slots };
    const { next, data, sign } = this.#keys;
    if (rotation === null || next === null) {
      this.#write({ ...vault, rotation: null }, data);
      return;
    }
    // One that nobody has looked at yet is handed on as it is.
    const vouching = this.#vouched ? [sign, ...signers] : [];
    this.#write({ ...vault, rotation: rotationOf(this.#primitives, vault, next, rotation, vouching) }, data);
  }

  /** From now on both sets of data keys open, and the next ones are used for what is written. */
  beginRotation(next: DataKeys, removed: readonly string[], slots: Slots): void {
    const vault = { ...this.#vault, ...slots };
    const before = { removed: [...removed], signatures: [] };
    const rotation = rotationOf(this.#primitives, vault, next, before, [this.#keys.sign]);
    this.#write({ ...vault, rotation }, this.#keys.data);
    this.#keys.beginRotation(next);
    this.#vouched = true;
  }

  /** Forgets a change that nothing is under yet. */
  dropRotation(): void {
    this.#write({ ...this.#vault, rotation: null }, this.#keys.data);
    this.#keys.dropRotation();
  }

  /** The keys before open nothing any more, and the next ones are sealed to `slots` only. */
  endRotation(databaseSalt: string, slots: Slots): void {
    const { next } = this.#keys;
    if (next === null) return;
    this.#write(rotated({ ...this.#vault, ...slots }, next, databaseSalt), next);
    this.#keys.endRotation();
  }

  #write(vault: UnsealedVault, data: DataKeys): void {
    const sealed = sealVault(this.#primitives, vault, data);
    withFailures('write', () => {
      replaceFile(this.#path, encodeVault(sealed));
    });
    this.#vault = vault;
  }
}
