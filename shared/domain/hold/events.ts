import { z } from 'zod';
import { attachmentId, caseId, personId } from '../ids/ids.ts';
import { longText, textUpTo } from '../text.ts';
import { calendarDate } from '../time/zoned-time.ts';

/** What is done to the freedom of a suspect. `wanted`: on the list of wanted people; `release` ends whatever stands. */
export const holdMeasures = ['arrest', 'detention', 'extension', 'suspension', 'release', 'wanted'] as const;
export type HoldMeasure = (typeof holdMeasures)[number];

/**
 * Arrest and detention of a suspect, as the case file needs them, under the code. How long a measure may last is nowhere in
 * the rules that were read (domain.md sections 2 and 3), so the last day is what its paper says, and no length is judged.
 */
export const personHeld = z.strictObject({
  case: caseId,
  person: personId,
  measure: z.enum(holdMeasures),
  /** The first day, and the last one that the paper allows; null when there is none. */
  from: calendarDate,
  until: calendarDate.nullable(),
  place: textUpTo(400),
  /** Of the paper; whoever is caught in the act is arrested without one. */
  number: textUpTo(400),
  date: calendarDate.nullable(),
  /** Who ordered it. */
  authority: textUpTo(400),
  notes: longText,
  attachment: attachmentId.nullable(),
});
export type PersonHeld = z.infer<typeof personHeld>;
