import { z } from 'zod';
import { role } from '../domain/catalogue/events.ts';
import { personHeld } from '../domain/hold/events.ts';
import { identity, personRoles, protectedRoles } from '../domain/person/events.ts';
import { openingReason, restrictedKinds } from '../domain/restricted/events.ts';
import { shortText } from '../domain/text.ts';
import { fileToken, nothing, pageInput, pageOf } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** Arrest or detention, with what was corrected. */
const holdRow = personHeld
  .omit({ case: true, person: true })
  .extend({ seq: z.int(), at: z.string(), byName: z.string() });
export type HoldRow = z.infer<typeof holdRow>;

/** What everybody who reads the case sees of a person. */
export const personRow = z.strictObject({
  person: z.string(),
  code: z.string(),
  roles: z.array(z.enum(personRoles)),
  at: z.string(),
  byName: z.string(),
  amended: z.int(),
  attachments: z.int(),
  openings: z.int(),
  /** The oldest first; none of whoever is no suspect. */
  holds: z.array(holdRow),
});
export type PersonRow = z.infer<typeof personRow>;

export const restrictedRow = z.strictObject({
  attachment: z.string(),
  person: z.string().nullable(),
  code: z.string().nullable(),
  kind: z.enum(restrictedKinds),
  at: z.string(),
  byName: z.string(),
});
export type RestrictedRow = z.infer<typeof restrictedRow>;

export const clearedPerson = z.strictObject({
  user: z.string(),
  name: z.string(),
  role,
  since: z.string(),
  byName: z.string(),
  reason: z.string(),
});

export const openingRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  case: z.string(),
  caseNumber: z.string(),
  /** Person or restricted attachment, and the code that everybody sees: null for an attachment that shows nobody. */
  about: z.string(),
  code: z.string().nullable(),
  /** Null: the identity of a person. */
  kind: z.enum(restrictedKinds).nullable(),
  reason: openingReason,
  /** An attachment of a blocked item, and who signed for it second; null: a restricted value. */
  blocked: z
    .strictObject({ item: z.string(), itemNumber: z.string(), name: z.string(), secondName: z.string() })
    .nullable(),
});
export type OpeningRow = z.infer<typeof openingRow>;

/** Without `mayOpen` the caller is not cleared, or the case key is not sealed to them yet. */
const casePeople = z.strictObject({
  mayOpen: z.boolean(),
  people: z.array(personRow),
  attachments: z.array(restrictedRow),
});
const opened = z.strictObject({ reason: openingReason });

export const peopleMethods = {
  'clearances.list': {
    ...query,
    act: 'know-people',
    input: z.strictObject({ case: z.string() }),
    output: z.strictObject({
      cleared: z.array(clearedPerson),
      candidates: z.array(z.strictObject({ user: z.string(), name: z.string(), role })),
      /** Somebody lost clearance and a cleared person has to unlock before the key is changed. */
      rotationDue: z.boolean(),
    }),
  },
  'clearances.grant': {
    ...command,
    act: 'know-people',
    input: z.strictObject({ case: z.string(), user: z.string(), reason: shortText }),
    output: nothing,
  },
  'clearances.revoke': {
    ...command,
    act: 'know-people',
    input: z.strictObject({ case: z.string(), user: z.string(), reason: shortText }),
    output: nothing,
  },
  /** Codes stand everywhere in the case, so whoever reads cases sees them. */
  'people.list': { ...query, act: 'read-cases', input: z.strictObject({ case: z.string() }), output: casePeople },
  /** With `suspect` among the roles, only that one is told, and the other is sealed with the identity. */
  'people.record': {
    ...command,
    act: 'know-people',
    input: z.strictObject({ case: z.string(), roles: z.array(z.enum(personRoles)).min(1).max(2), identity }),
    output: z.strictObject({ person: z.string(), code: z.string() }),
  },
  'people.amend': {
    ...command,
    act: 'know-people',
    /** `otherRole`: what else an adult suspect is in the case; like the rest of the identity, as it is from now on. */
    input: z.strictObject({
      person: z.string(),
      reason: shortText,
      identity,
      otherRole: z.enum(protectedRoles).nullable().exactOptional(),
    }),
    output: nothing,
  },
  /** Arrest, detention and what ends them, under the code: nothing of it is sealed. */
  'people.hold': {
    ...command,
    act: 'record-case',
    input: personHeld.omit({ case: true }).extend({ person: z.string() }),
    output: nothing,
  },
  /** The entry first, then the value. Null: this very request was answered before, and its values are kept nowhere. */
  'people.open': {
    ...command,
    act: 'know-people',
    input: opened.extend({ person: z.string() }),
    output: z.strictObject({ identity: identity.nullable(), otherRole: z.enum(protectedRoles).nullable() }),
  },
  'restricted.add': {
    ...command,
    act: 'know-people',
    long: true,
    input: z.strictObject({
      case: z.string(),
      person: z.string().nullable(),
      kind: z.enum(restrictedKinds),
      caption: shortText,
      file: fileToken,
    }),
    output: z.strictObject({ attachment: z.string() }),
  },
  /** `picture` null: no picture that the window shows, or larger than 8 MB. */
  'restricted.open': {
    ...command,
    act: 'know-people',
    input: opened.extend({ attachment: z.string() }),
    output: z.strictObject({
      opened: z
        .strictObject({
          name: z.string(),
          caption: z.string(),
          bytes: z.int(),
          sha256: z.string(),
          picture: z
            .strictObject({
              mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
              bytes: z.instanceof(Uint8Array),
            })
            .nullable(),
        })
        .nullable(),
    }),
  },
  'restricted.save': {
    ...command,
    act: 'know-people',
    long: true,
    input: opened.extend({ attachment: z.string(), folder: fileToken }),
    /** Null for a request that was done before: as of `opened`, nothing of the file is kept. */
    output: z.strictObject({ name: z.string().nullable() }),
  },
  /** Every opening, newest first; `case` null: of all cases. */
  'openings.list': {
    ...query,
    act: 'see-openings',
    input: z.strictObject({ case: z.string().nullable(), ...pageInput }),
    output: pageOf(openingRow),
  },
} as const;
