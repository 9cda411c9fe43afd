import { z } from 'zod';
import { applicationId, attachmentId, caseId, decisionId, itemId, seizureId, warrantId } from '../ids/ids.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { longText, shortText, textUpTo } from '../text.ts';

/** What the court is asked for: leave before, or approval after an urgent seizure (UU 20/2025 art. 119, 120). */
export const applicationKinds = ['leave', 'approval'] as const;

/** What an order of the court covers: kind, count, value and place (UU 20/2025 art. 119). */
export const scope = z.strictObject({
  place: textUpTo(400),
  kinds: textUpTo(1000),
  count: textUpTo(100),
  value: textUpTo(100),
});

/** Which things it names; both empty only when the things are not seized yet. */
const about = { seizure: seizureId.nullable(), items: z.array(itemId).max(5000) };

export const courtApplied = z.strictObject({
  case: caseId,
  application: applicationId,
  kind: z.enum(applicationKinds),
  number: textUpTo(400),
  date: calendarDate,
  /** Court of the place where the thing lies (UU 20/2025 art. 119). */
  court: shortText,
  ...about,
  /** The order it asks leave for. */
  warrant: warrantId.nullable(),
  /** The refused application that this one asks again for: once (UU 20/2025 art. 121). */
  again: applicationId.nullable(),
  scope,
  reason: longText,
  attachment: attachmentId.nullable(),
});
export type CourtApplied = z.infer<typeof courtApplied>;

export const courtDecided = z.strictObject({
  case: caseId,
  decision: decisionId,
  application: applicationId,
  outcome: z.enum(['granted', 'refused']),
  /** Of a granted application: the things it was refused for, never all of them. */
  refusedItems: z.array(itemId).min(1).max(5000).exactOptional(),
  number: textUpTo(400),
  date: calendarDate,
  /** The clock of the return runs from the day it is received (UU 20/2025 art. 121). */
  receivedOn: calendarDate,
  reason: longText,
  attachment: attachmentId.nullable(),
});
export type CourtDecided = z.infer<typeof courtDecided>;

/** A pre-trial ruling about seized things (praperadilan). */
export const pretrialRuled = z.strictObject({
  case: caseId,
  decision: decisionId,
  number: textUpTo(400),
  date: calendarDate,
  court: shortText,
  /** Unlawful, with or without the order to return what was taken; or the application was dismissed. */
  outcome: z.enum(['unlawful', 'unlawful-return', 'dismissed']),
  ...about,
  reason: longText,
  attachment: attachmentId.nullable(),
});
export type PretrialRuled = z.infer<typeof pretrialRuled>;
