import type { Primitives } from '../crypto/primitives.ts';
import type { RecordedEvent } from '../domain/events.ts';
import type { Result } from '../errors/result.ts';
import { leafOf, readEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import { recordedEvent } from './recorded-event.ts';

/** What the bytes of a record say by themselves, whatever stands before and after them. */
export interface ReadRecord {
  readonly leaf: Uint8Array;
  readonly entry: Result<Entry>;
  /** Null: there is no entry. */
  readonly event: Result<RecordedEvent> | null;
}

/** Never throws. */
export function readRecord(primitives: Primitives, bytes: Uint8Array): ReadRecord {
  const leaf = leafOf(primitives, bytes);
  const entry = readEntry(bytes);
  return { leaf, entry, event: entry.ok ? recordedEvent(entry.value, leaf) : null };
}
