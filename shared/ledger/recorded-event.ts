import type { RecordedEvent } from '../domain/events.ts';
import { parseRecorded } from '../domain/recorded.ts';
import type { Result } from '../errors/result.ts';
import { toHex } from './encoding.ts';
import type { Entry } from './entry.ts';

/** The event an entry records, or ENTRY_MALFORMED with `details.paths`: `data` is not of the shape its type has. */
export function recordedEvent({ type, data, station, seq, at, by }: Entry, leaf: Uint8Array): Result<RecordedEvent> {
  return parseRecorded({ type, data, station, seq, at, by, leaf: toHex(leaf) });
}
