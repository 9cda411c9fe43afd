import { readEntry } from '#shared/ledger/entry.ts';
import { recordedEvent } from '#shared/ledger/recorded-event.ts';
import type { StoredEntry } from '../storage/tables/ledger-entries.ts';

/** What entries that are not as they were signed say against a person. */
export interface Bar {
  readonly status: 'suspended' | 'removed' | null;
  /** Last day on which they are let in; null: nothing is said. */
  readonly expires: string | null;
}
export type Barred = ReadonlyMap<string, Bar>;

const none: Bar = { status: null, expires: null };

/**
 * SECURITY SEC-45: after one more entry. Whoever damages the signature of their own suspension would be let in as if it had
 * never been; so one that is there keeps out all the same, until a good entry takes it back.
 */
export function barredAfter(barred: Barred, stored: StoredEntry, good: boolean): Barred {
  const entry = readEntry(stored.bytes);
  const event = entry.ok ? recordedEvent(entry.value, stored.leaf) : entry;
  if (!event.ok) return barred;
  const { type, data } = event.value;
  const put = (user: string, change: Partial<Bar>) =>
    new Map(barred).set(user, { ...(barred.get(user) ?? none), ...change });
  switch (type) {
    case 'user.removed':
      return good ? barred : put(data.user, { status: 'removed' });
    case 'user.suspended':
      return good || barred.get(data.user)?.status === 'removed' ? barred : put(data.user, { status: 'suspended' });
    case 'user.reinstated':
      return good && barred.get(data.user)?.status === 'suspended' ? put(data.user, { status: null }) : barred;
    case 'user.expiry-set':
      if (good) return barred.has(data.user) ? put(data.user, { expires: null }) : barred;
      return data.expires === null ? barred : put(data.user, { expires: data.expires });
    default:
      return barred;
  }
}
