import { z } from 'zod';
import { attachmentId, caseId, personId } from '../ids/ids.ts';
import { longText } from '../text.ts';

/** base64url of 32 bytes without padding, ascending, none twice: `_sd` of LEDGER.md section 12. */
export const commitments = z
  .array(z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/))
  .min(1)
  .max(200)
  .refine((digests) => digests.every((digest, index) => index === 0 || (digests[index - 1] ?? '') < digest));

export const restrictedKinds = ['face-photo', 'document'] as const;

/** A photo of a face, a birth certificate: name, caption, size and digest are committed to, the bytes are encrypted under the case's restricted key. */
export const restrictedAdded = z.strictObject({
  case: caseId,
  attachment: attachmentId,
  person: personId.nullable(),
  kind: z.enum(restrictedKinds),
  _sd: commitments,
});
export type RestrictedAdded = z.infer<typeof restrictedAdded>;

export const openingReasons = [
  'examination',
  'victim-protection',
  'court-request',
  'hand-over',
  'supervision',
  'other',
] as const;
/** Why somebody looks. `other` says it in words. */
export const openingReason = z
  .strictObject({ code: z.enum(openingReasons), text: longText })
  .refine(({ code, text }) => code !== 'other' || text.trim() !== '');
export type OpeningReason = z.infer<typeof openingReason>;

/** Recorded before a restricted value is shown, each time (features F33). */
export const restrictedOpened = z.strictObject({
  case: caseId,
  /** What was opened: the identity of a person or a restricted attachment. */
  about: personId.or(attachmentId),
  reason: openingReason,
});
export type RestrictedOpened = z.infer<typeof restrictedOpened>;
