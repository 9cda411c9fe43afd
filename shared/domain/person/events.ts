import { z } from 'zod';
import { caseId, personId } from '../ids/ids.ts';
import { longText, shortText, textUpTo } from '../text.ts';
import { commitments } from '../restricted/events.ts';
import { calendarDate } from '../time/zoned-time.ts';

/** Whose identity the law protects: UU SPPA art. 19 and 97, UU TPPO art. 24, UU TPKS (domain.md section 2). */
export const protectedRoles = [
  'child-victim',
  'victim',
  'child-witness',
  'witness',
  'reporter',
  'child-suspect',
] as const;
export type ProtectedRole = (typeof protectedRoles)[number];
/** The adult suspect has no secrecy of that kind, but the case file needs them, and their names stand in no entry either. */
export const personRoles = [...protectedRoles, 'suspect'] as const;
export type PersonRole = (typeof personRoles)[number];

/**
 * Everything that tells who somebody is. Each stands in an entry only as a commitment; one that is not known is an empty
 * text, and is committed to all the same, so that their number tells nothing.
 */
export const identity = z.strictObject({
  name: shortText,
  aliases: textUpTo(400),
  birthDate: calendarDate.or(z.literal('')),
  birthPlace: textUpTo(400),
  nationalId: textUpTo(40),
  address: textUpTo(1000),
  phone: textUpTo(100),
  /** UU SPPA art. 19(2): the parents' names are secret with the child's. */
  parents: textUpTo(1000),
  notes: longText,
});
export type Identity = z.infer<typeof identity>;
/** Nothing known yet: what a form begins with. As it stands it is refused, because a name has to be there. */
export const noIdentity: Identity = {
  name: '',
  aliases: '',
  birthDate: '',
  birthPlace: '',
  nationalId: '',
  address: '',
  phone: '',
  parents: '',
  notes: '',
};
export const identityFields = Object.keys(identity.shape) as (keyof Identity)[];

/**
 * What is sealed of an adult suspect: also what else they are in the case, or an empty text. It is committed to for every
 * one of them, so that neither an entry nor the number of its commitments tells which suspect is a victim (person/code.ts).
 */
export const suspectIdentity = identity.extend({ otherRole: z.enum(protectedRoles).or(z.literal('')) });

/** A person of a case. Everybody who is not cleared knows only the code. */
export const personRecorded = z.strictObject({
  case: caseId,
  person: personId,
  /** AK-01, KB-01, SK-01, SK-02: by the first role, and counted in the case among those of that role; never given again. */
  code: z.string().regex(/^(AK|KB|AS|SK|PL|AN|TS)-\d{2,6}$/),
  /** The first one gives the code. A person may hold two (domain.md section 7), but of an adult suspect only that stands here. */
  roles: z.array(z.enum(personRoles)).min(1).max(2),
  _sd: commitments,
});
export type PersonRecorded = z.infer<typeof personRecorded>;

/** The whole identity once more, with what was wrong put right; the old one stays sealed where it is. */
export const personAmended = z.strictObject({ case: caseId, person: personId, reason: shortText, _sd: commitments });
