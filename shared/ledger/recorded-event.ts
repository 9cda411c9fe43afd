import type { z } from 'zod';
import { eventSchemas } from '../domain/events.ts';
import type { DomainEvent, RecordedEvent } from '../domain/events.ts';
import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { toHex } from './encoding.ts';
import type { Entry } from './entry.ts';

/** A Map, so that `constructor` or `__proto__` name nothing. */
const schemas: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(eventSchemas));

/** The event an entry records, or ENTRY_MALFORMED with `details.type` or `details.paths`: `data` is not of the shape its type has. */
export function recordedEvent(entry: Entry, leaf: Uint8Array): Result<RecordedEvent> {
  const schema = schemas.get(entry.type);
  if (schema === undefined) return fail('ENTRY_MALFORMED', { type: entry.type });
  const data = schema.safeParse(entry.data);
  if (!data.success) {
    return fail('ENTRY_MALFORMED', {
      paths: data.error.issues.map((issue) => ['data', ...issue.path.map(String)].join('/')),
    });
  }
  // The schema was looked up by this very type, which the compiler cannot see.
  const event = { type: entry.type, data: data.data } as DomainEvent;
  return ok({ ...event, station: entry.station, seq: entry.seq, at: entry.at, by: entry.by, leaf: toHex(leaf) });
}
