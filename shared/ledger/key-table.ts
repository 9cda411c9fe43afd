import type { LedgerUser } from '../domain/catalogue/events.ts';
import type { RecordedEvent } from '../domain/events.ts';
import type { Accounts, LedgerStation } from '../domain/user/accounts.ts';
import { foldAccounts, noAccounts, stationAt } from '../domain/user/accounts.ts';
import { ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { fromBase64 } from './encoding.ts';

/**
 * Who may sign, as the ledger itself has said so far. Feed it the events in order of `seq`, so that at any entry it knows
 * exactly the keys introduced before.
 */
export class KeyTable {
  #accounts = noAccounts();
  readonly #keys = new Map<string, Uint8Array | null>();

  /** People with their states, recovery, and the station's keys of all times. */
  get accounts(): Accounts {
    return this.#accounts;
  }

  /** With the keys in force now. Null until `catalogue.created` was seen. */
  get station(): LedgerStation | null {
    return this.#accounts.stations.at(-1)?.station ?? null;
  }

  /** With the keys in force after the entries 0 .. size-1: those a checkpoint of that size is signed by. Null: size 0, or no creation. */
  stationAt(size: number): LedgerStation | null {
    return stationAt(this.#accounts, size);
  }

  /** Everybody who was ever in the catalogue. */
  get people(): readonly LedgerUser[] {
    return [...this.#accounts.people.values()].map(({ user }) => user);
  }

  person(id: string): LedgerUser | null {
    return this.#accounts.people.get(id)?.user ?? null;
  }

  /** The Ed25519 key by which a person, or the recovery key in force, signs the next entry: 32 bytes. */
  signKey(id: string): Uint8Array | null {
    const { people, recovery } = this.#accounts;
    const text = people.get(id)?.user.signKey ?? (recovery?.id === id ? recovery.signKey : null);
    return text === null ? null : this.#bytesOf(text);
  }

  /** Takes in what an event says of people, recovery and station keys. Codes of `foldAccounts`; a refused event changes nothing. */
  introduce(event: RecordedEvent): Result<null> {
    const folded = foldAccounts(this.#accounts, event);
    if (!folded.ok) return folded;
    this.#accounts = folded.value;
    return ok(null);
  }

  /** Decoded once: a log has far more entries than keys. */
  #bytesOf(text: string): Uint8Array | null {
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const bytes = fromBase64(text);
    this.#keys.set(text, bytes);
    return bytes;
  }
}
