import { FailureError } from '#shared/errors/result.ts';
import type { CatalogueKeys } from '../dispatch/handler.ts';
import { wipe } from './locked-memory.ts';
import type { DataKeyName } from './vault-format.ts';

export type KeyName = DataKeyName | 'sign';
/** Every key in locked memory. */
export type KeyBuffers = Readonly<Record<KeyName, Buffer>>;

/** SECURITY SEC-31: the keys of the open catalogue. After `wipe` the memory is zero and every access fails with LOCKED. */
export class Keyring implements CatalogueKeys {
  readonly #keys: KeyBuffers;
  #wiped = false;

  constructor(keys: KeyBuffers) {
    this.#keys = keys;
  }

  get database(): Uint8Array {
    return this.#key('database');
  }
  get files(): Uint8Array {
    return this.#key('files');
  }
  get checkpoint(): Uint8Array {
    return this.#key('checkpoint');
  }
  get bundle(): Uint8Array {
    return this.#key('bundle');
  }
  get sign(): Uint8Array {
    return this.#key('sign');
  }

  wipe(): void {
    this.#wiped = true;
    wipe(...Object.values(this.#keys));
  }

  #key(name: KeyName): Uint8Array {
    if (this.#wiped) throw new FailureError('LOCKED');
    return this.#keys[name];
  }
}
