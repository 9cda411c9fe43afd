import { z } from 'zod';
import type { Failure, Result } from '../errors/result.ts';
import { errorCodes } from '../errors/codes.ts';
import { fail, ok } from '../errors/result.ts';
import type { DomainEvent, EventType, RecordedEvent } from './events.ts';
import { eventSchemas } from './events.ts';
import { stationId, userId } from './ids/ids.ts';
import { count, sha256Hex } from './text.ts';
import { zonedTime } from './time/zoned-time.ts';

/** A recorded event of one type. */
export type EventOf<T extends EventType> = Extract<RecordedEvent, { readonly type: T }>;

const envelope = z.strictObject({
  type: z.string(),
  data: z.unknown(),
  station: stationId,
  seq: count,
  at: zonedTime,
  by: userId,
  leaf: sha256Hex,
});

/** A Map, because the type comes from outside: `constructor` names nothing. */
const schemas: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(eventSchemas));

/**
 * The only way from untrusted data to a `RecordedEvent`: shape of the position and of `data`, nothing surplus.
 * Never throws. ENTRY_MALFORMED with `paths` (and `type` when the type is unknown).
 */
export function parseRecorded(value: unknown): Result<RecordedEvent> {
  const outer = envelope.safeParse(value);
  if (!outer.success) return malformed(outer.error, []);
  const schema = schemas.get(outer.data.type);
  if (schema === undefined)
    return fail('ENTRY_MALFORMED', { seq: outer.data.seq, type: outer.data.type.slice(0, 80), paths: ['type'] });
  const data = schema.safeParse(outer.data.data);
  if (!data.success) return malformed(data.error, ['data'], outer.data.seq);
  return ok({ ...outer.data, data: data.data } as RecordedEvent);
}

function malformed(error: z.ZodError, prefix: readonly string[], seq?: number): Result<never> {
  const paths = error.issues.slice(0, 20).map((issue) => [...prefix, ...issue.path.map(String)].join('.'));
  return fail('ENTRY_MALFORMED', seq === undefined ? { paths } : { seq, paths });
}

/** The case an event belongs to; null for events of the catalogue as a whole. */
export function caseOf(event: DomainEvent): string | null {
  return 'case' in event.data ? event.data.case : null;
}

/** The item an event is about; null when it is about none. A correction is about the item of the entry it corrects, which it does not name. */
export function itemOf(event: RecordedEvent): string | null {
  return 'item' in event.data ? event.data.item : null;
}

/** FOLD_REFUSED: an entry that the rules do not allow at its place. `rule` is the code of the rule, its details stand beside it. */
export function foldRefused(event: RecordedEvent, failure: Failure): { readonly ok: false; readonly error: Failure } {
  if (failure.code === 'FOLD_REFUSED') return { ok: false, error: failure };
  return fail('FOLD_REFUSED', {
    ...failure.details,
    station: event.station,
    seq: event.seq,
    type: event.type,
    rule: failure.code,
  });
}

/** The rule inside FOLD_REFUSED as a failure of its own, for a person whose act was refused; other failures as they are. */
export function brokenRule(failure: Failure): { readonly ok: false; readonly error: Failure } {
  const code =
    failure.code === 'FOLD_REFUSED' ? errorCodes.find((each) => each === failure.details['rule']) : undefined;
  return { ok: false, error: code === undefined ? failure : { code, details: failure.details } };
}
