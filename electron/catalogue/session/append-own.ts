import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import { appendEvents } from '../ledger/append.ts';
import { provenLog } from '../ledger/proven-log.ts';
import type { WriteTx } from '../storage/sql.ts';
import type { Store } from './store.ts';

/** Entries that opening and the changing of keys make by themselves; signed with the keys of whoever holds the store now. */
export function appendOwn(
  store: Store,
  signer: string,
  events: readonly DomainEvent[],
  beside: (tx: WriteTx) => void = () => undefined,
): RecordedEvent[] {
  // Signing behind an entry that is not what was signed would hide the break.
  if (store.damage !== null) throw new FailureError(store.damage.code, store.damage.details);
  // SECURITY SEC-35: a lock file that was deleted would let a second writer in beside us.
  if (!store.lock.held()) throw new FailureError('CATALOGUE_IN_USE');
  const { tools, station, people, keys } = store;
  return store.database.write((tx) => {
    provenLog({ primitives: tools.primitives, station, user: { id: signer }, keys }, tx);
    const recorded = appendEvents(tx, events, {
      effects: tools.effects,
      primitives: tools.primitives,
      station,
      accounts: people,
      user: signer,
      sign: keys.sign,
      checkpoint: keys.checkpoint,
    });
    beside(tx);
    return recorded;
  });
}
