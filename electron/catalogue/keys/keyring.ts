import { FailureError } from '#shared/errors/result.ts';
import type { CatalogueKeys } from '../dispatch/handler.ts';
import { wipe } from './locked-memory.ts';
import type { DataKeyName } from './vault-format.ts';

/** Every one in locked memory. */
export type DataKeys = Readonly<Record<DataKeyName, Buffer>>;
/** The person's own: Ed25519 seed and X25519 secret. */
export interface OwnKeys {
  readonly sign: Buffer;
  readonly seal: Buffer;
}

/**
 * SECURITY SEC-31: the keys of the open catalogue. After `wipe` the memory is zero and every access fails with LOCKED.
 * While the data keys are being changed both sets are here, and each name gives the key that is in use by then.
 */
export class Keyring implements CatalogueKeys {
  #own: OwnKeys;
  #data: DataKeys;
  #next: DataKeys | null = null;
  #databaseMoved = false;
  #stationMoved = false;
  #wiped = false;

  constructor(own: OwnKeys, data: DataKeys) {
    this.#own = own;
    this.#data = data;
  }

  get database(): Uint8Array {
    return this.#held(this.#databaseMoved ? this.#newest.database : this.#data.database);
  }
  /** What is written from now on. */
  get files(): Uint8Array {
    return this.#held(this.#databaseMoved ? this.#newest.files : this.#data.files);
  }
  /** Newest first: what is read may still be under the one before. */
  get fileKeys(): readonly Uint8Array[] {
    return this.#held(this.#next === null ? [this.#data.files] : [this.#next.files, this.#data.files]);
  }
  get checkpoint(): Uint8Array {
    return this.#held(this.#stationMoved ? this.#newest.checkpoint : this.#data.checkpoint);
  }
  get bundle(): Uint8Array {
    return this.#held(this.#stationMoved ? this.#newest.bundle : this.#data.bundle);
  }
  get sign(): Uint8Array {
    return this.#held(this.#own.sign);
  }
  get seal(): Uint8Array {
    return this.#held(this.#own.seal);
  }
  /** The keys that authenticate `vault.json` as it stands. */
  get data(): DataKeys {
    return this.#held(this.#data);
  }
  /** Null unless the keys are being changed. */
  get next(): DataKeys | null {
    return this.#held(this.#next);
  }

  /** The vault names these as the next ones: new files are written under them. */
  beginRotation(next: DataKeys): void {
    this.#next = next;
  }
  /** Nothing is under them yet, and nothing will be. */
  dropRotation(): void {
    const { next } = this;
    this.#next = null;
    wipe(...Object.values(next ?? {}));
  }
  /** The database is under the next key; new files go there too. */
  get databaseMoved(): boolean {
    return this.#databaseMoved;
  }
  useNextDatabase(): void {
    this.#databaseMoved = true;
  }
  /** The ledger names the station's next keys (or, false, could not be brought to). */
  useNextStation(use: boolean): void {
    this.#stationMoved = use;
  }
  /** The vault holds the next keys only. */
  endRotation(): void {
    const before = this.#data;
    this.#data = this.#newest;
    this.#next = null;
    this.#databaseMoved = false;
    this.#stationMoved = false;
    wipe(...Object.values(before));
  }

  /** Another pair takes the place of the one that opened the vault, which is wiped: recovery sheets give way to the person. */
  become(own: OwnKeys): void {
    wipe(this.sign, this.seal);
    this.#own = own;
  }

  wipe(): void {
    this.#wiped = true;
    wipe(this.#own.sign, this.#own.seal, ...Object.values(this.#data), ...Object.values(this.#next ?? {}));
  }

  get #newest(): DataKeys {
    return this.#next ?? this.#data;
  }

  #held<T>(value: T): T {
    if (this.#wiped) throw new FailureError('LOCKED');
    return value;
  }
}
