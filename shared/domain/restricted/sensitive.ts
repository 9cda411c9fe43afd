import { z } from 'zod';
import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent, EventType } from '../events.ts';
import { identity } from '../person/events.ts';
import { count, sha256Hex, shortText } from '../text.ts';

/** Everything that tells what a restricted attachment shows. */
export const restrictedFile = z.strictObject({
  name: shortText,
  caption: shortText,
  bytes: count,
  sha256: sha256Hex,
  mediaType: shortText,
});
export type RestrictedFile = z.infer<typeof restrictedFile>;

/** The sensitive values of the types that have some, and the shape of each. */
const shapes = {
  'person.recorded': identity.shape,
  'person.amended': identity.shape,
  'restricted.added': restrictedFile.shape,
} as const satisfies Partial<Record<EventType, Readonly<Record<string, z.ZodType>>>>;

/** Names of the values that an entry commits to, one commitment each (LEDGER.md section 12). */
export const sensitiveFields: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'person.recorded': Object.keys(shapes['person.recorded']),
  'person.amended': Object.keys(shapes['person.amended']),
  'restricted.added': Object.keys(shapes['restricted.added']),
};

/** Maps, because type and name come from outside: `constructor` names nothing. */
const shapeOf: ReadonlyMap<string, ReadonlyMap<string, z.ZodType>> = new Map(
  Object.entries(shapes).map(([type, fields]) => [type, new Map<string, z.ZodType>(Object.entries(fields))]),
);

/** Whether an entry of this type can have committed to this value under this name. */
export function isSensitiveValue(type: EventType, name: string, value: unknown): boolean {
  return shapeOf.get(type)?.get(name)?.safeParse(value).success === true;
}

/** As many commitments as the type has sensitive values, so that their number tells nothing: DISCLOSURE_MALFORMED. */
export function checkCommitments({ type, data }: DomainEvent): Result<null> {
  const held = '_sd' in data ? data._sd.length : 0;
  return held === (sensitiveFields[type] ?? []).length ? ok(null) : fail('DISCLOSURE_MALFORMED', { type });
}
