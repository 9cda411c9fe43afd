import { z } from 'zod';
import { attachmentId, caseId, referralId, stationId } from '../ids/ids.ts';
import { calendarDate, zonedTime } from '../time/zoned-time.ts';
import { count, longText, sha256Hex, shortText, textUpTo } from '../text.ts';

/** What a patrol or a complaint turned up. No explicit text: what was seen is chosen from the unit's terms. */
export const findFacts = z.strictObject({
  source: z.enum(['patrol', 'complaint', 'other-unit', 'ministry']),
  platform: shortText,
  handle: textUpTo(400),
  userId: textUpTo(400),
  link: textUpTo(2000),
  place: textUpTo(400),
  at: zonedTime,
  seen: z.array(textUpTo(80).min(1)).min(1).max(20),
  notes: longText,
});
export type FindFacts = z.infer<typeof findFacts>;

/** The facts in an entry that records a find, or in anything else that holds them. */
export function factsOfFind(found: FindFacts): FindFacts {
  const { source, platform, handle, userId, link, place, at, seen, notes } = found;
  return { source, platform, handle, userId, link, place, at, seen, notes };
}

/**
 * A find is a file of its own under the id that a case would have: stage TEMUAN of domain.md section 6. `case.opened`
 * with the same id makes it a case, with everything that it holds.
 */
export const findRecorded = z.strictObject({
  case: caseId,
  /** TM-001, counted through in the catalogue. */
  number: z.string().regex(/^TM-\d{3,6}$/),
  ...findFacts.shape,
});
export type FindRecorded = z.infer<typeof findRecorded>;

/** What was captured of it before it could vanish: an attachment of the same file, with how and when it was captured. */
export const findCaptured = z.strictObject({
  case: caseId,
  attachment: attachmentId,
  capturedAt: zonedTime,
  tool: textUpTo(400),
});
export type FindCaptured = z.infer<typeof findCaptured>;

/** A letter to a ministry, platform or other unit, and what it asks for. */
export const referralSent = z.strictObject({
  case: caseId,
  referral: referralId,
  kind: z.enum(['ministry', 'platform', 'unit']),
  to: shortText,
  asks: z.enum(['take-down', 'preserve', 'data', 'handle']),
  on: calendarDate,
  reference: textUpTo(400),
  /** Why a take-down is asked for although nothing was captured; empty otherwise. */
  withoutCapture: textUpTo(400),
  attachment: attachmentId.nullable(),
  notes: longText,
});
export type ReferralSent = z.infer<typeof referralSent>;

export const referralAnswered = z.strictObject({
  case: caseId,
  referral: referralId,
  on: calendarDate,
  reference: textUpTo(400),
  outcome: z.enum(['done', 'partly', 'refused', 'information']),
  attachment: attachmentId.nullable(),
  notes: longText,
});
export type ReferralAnswered = z.infer<typeof referralAnswered>;

/**
 * Nothing came of it, or it went into another case: `into` then names that. For ever: its reason can be corrected, and what
 * was closed by mistake is recorded as a find of its own that names the closed one in its notes.
 */
export const findClosed = z.strictObject({ case: caseId, into: caseId.nullable(), reason: shortText });
export type FindClosed = z.infer<typeof findClosed>;

/** A find that went into this case: its facts as they stood, and the first entry that recorded it. */
export const findAdopted = z.strictObject({
  case: caseId,
  find: caseId,
  number: findRecorded.shape.number,
  facts: findFacts,
  recorded: z.strictObject({ station: stationId, seq: count, leaf: sha256Hex }),
  /** Its captures, now attachments of this case with the same digests. */
  captures: z.array(attachmentId).max(200),
});
export type FindAdopted = z.infer<typeof findAdopted>;
