import { z } from 'zod';
import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent, EventType } from '../events.ts';
import { isSuspectCode } from '../person/code.ts';
import { identity, suspectIdentity } from '../person/events.ts';
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
  'person.recorded': suspectIdentity.shape,
  'person.amended': suspectIdentity.shape,
  'restricted.added': restrictedFile.shape,
} as const satisfies Partial<Record<EventType, Readonly<Record<string, z.ZodType>>>>;

/** Names of the values that an entry of a type commits to, one commitment each (LEDGER.md section 12); those of a suspect, one more. */
export const sensitiveFields: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'person.recorded': Object.keys(identity.shape),
  'person.amended': Object.keys(identity.shape),
  'restricted.added': Object.keys(shapes['restricted.added']),
};
const suspectFields: readonly string[] = Object.keys(suspectIdentity.shape);

/** Names of the values that this entry commits to. */
export function sensitiveNames(event: DomainEvent): readonly string[] {
  if (event.type === 'person.recorded' && event.data.roles.includes('suspect')) return suspectFields;
  // An amendment does not say of whom: `checkAmended` holds it against the person.
  if (event.type === 'person.amended' && event.data._sd.length === suspectFields.length) return suspectFields;
  return sensitiveFields[event.type] ?? [];
}

/** Maps, because type and name come from outside: `constructor` names nothing. */
const shapeOf: ReadonlyMap<string, ReadonlyMap<string, z.ZodType>> = new Map(
  Object.entries(shapes).map(([type, fields]) => [type, new Map<string, z.ZodType>(Object.entries(fields))]),
);

/** Whether an entry of this type can have committed to a value of this name. */
export function isSensitiveName(type: EventType, name: string): boolean {
  return shapeOf.get(type)?.has(name) === true;
}

/** Whether an entry of this type can have committed to this value under this name. */
export function isSensitiveValue(type: EventType, name: string, value: unknown): boolean {
  return shapeOf.get(type)?.get(name)?.safeParse(value).success === true;
}

/** As many commitments as the entry has sensitive values, so that their number tells nothing: DISCLOSURE_MALFORMED. */
export function checkCommitments(event: DomainEvent): Result<null> {
  const { type, data } = event;
  const held = '_sd' in data ? data._sd.length : 0;
  return held === sensitiveNames(event).length ? ok(null) : fail('DISCLOSURE_MALFORMED', { type });
}

/** An amendment commits to what is sealed of the person, neither more nor less. DISCLOSURE_MALFORMED. */
export function checkAmended(code: string, { _sd }: { readonly _sd: readonly string[] }): Result<null> {
  const fields = isSuspectCode(code) ? suspectFields : Object.keys(identity.shape);
  return _sd.length === fields.length ? ok(null) : fail('DISCLOSURE_MALFORMED', { type: 'person.amended' });
}
