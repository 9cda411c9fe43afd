import type { catalogueCreated, LedgerUser } from '../domain/catalogue/events.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import type { z } from 'zod';
import { fromBase64 } from './encoding.ts';

export type LedgerStation = z.infer<typeof catalogueCreated>['station'];

/**
 * Who may sign, as the ledger itself has said so far. Feed it the events in order of `seq`, so that at any entry it knows
 * exactly the keys introduced before.
 */
export class KeyTable {
  readonly #people = new Map<string, LedgerUser>();
  readonly #keys = new Map<string, Uint8Array>();
  readonly #keyTexts = new Set<string>();
  #station: LedgerStation | null = null;

  /** Null until `catalogue.created` was seen. */
  get station(): LedgerStation | null {
    return this.#station;
  }

  get people(): readonly LedgerUser[] {
    return [...this.#people.values()];
  }

  person(id: string): LedgerUser | null {
    return this.#people.get(id) ?? null;
  }

  /** The Ed25519 key of a person, 32 bytes. */
  signKey(id: string): Uint8Array | null {
    return this.#keys.get(id) ?? null;
  }

  /**
   * Takes in what `catalogue.created` and `user.added` say and passes over all other events. USER_EXISTS: the id or the key
   * belongs to somebody already, who keeps it. LEDGER_FIRST_ENTRY: a catalogue was created before.
   */
  introduce(event: RecordedEvent): Result<null> {
    if (event.type === 'user.added') return this.#add([event.data.user]);
    if (event.type !== 'catalogue.created') return ok(null);
    if (this.#station !== null) return fail('LEDGER_FIRST_ENTRY', { reason: 'second-creation' });
    this.#station = event.data.station;
    return this.#add(event.data.users);
  }

  #add(users: readonly LedgerUser[]): Result<null> {
    const taken: string[] = [];
    for (const user of users) {
      const key = fromBase64(user.signKey);
      // One key for two people would let one person give both signatures of an act that needs two.
      if (key === null || this.#keyTexts.has(user.signKey) || this.#people.has(user.id)) {
        taken.push(user.id);
        continue;
      }
      this.#people.set(user.id, user);
      this.#keys.set(user.id, key);
      this.#keyTexts.add(user.signKey);
    }
    return taken.length === 0 ? ok(null) : fail('USER_EXISTS', { users: taken });
  }
}
