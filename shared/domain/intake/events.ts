import { z } from 'zod';
import { attachmentId, caseId, itemId } from '../ids/ids.ts';
import { longText } from '../text.ts';

/** What can be wrong with a thing or its papers at the counter of the store. */
export const intakeReasons = [
  'not-as-described',
  'count-differs',
  'damaged',
  'not-sealed',
  'label-missing',
  'papers-missing',
  'photo-missing',
  'dangerous',
  'other',
] as const;
export type IntakeReason = (typeof intakeReasons)[number];

/** The evidence officer does not accept the item: it stays with the investigator. Accepting is `custody.received`. */
export const intakeJudged = z.strictObject({
  case: caseId,
  item: itemId,
  outcome: z.enum(['refused', 'returned']),
  reason: z.enum(intakeReasons),
  notes: longText,
  attachment: attachmentId.nullable(),
});
export type IntakeJudged = z.infer<typeof intakeJudged>;
