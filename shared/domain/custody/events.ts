import { z } from 'zod';
import { caseId, itemId } from '../ids/ids.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { longText, shortText } from '../text.ts';

/** Why an item leaves the store for a time (domain.md section 6, custody axis). */
export const lendPurposes = ['laboratory', 'investigation', 'owner-loan', 'state-store', 'court'] as const;
export type LendPurpose = (typeof lendPurposes)[number];

const subject = { case: caseId, item: itemId };
/** Every movement names both parties, the paper that allows it and the condition seen (NIST custody fields, domain.md section 4). */
const parties = { releasedBy: shortText, receivedBy: shortText };

export const custodyReceived = z.strictObject({
  ...subject,
  ...parties,
  registerNumber: shortText,
  location: shortText,
  document: shortText,
  condition: longText,
});
export const custodyMoved = z.strictObject({ ...subject, location: shortText, reason: shortText });
export const custodyLent = z.strictObject({
  ...subject,
  ...parties,
  purpose: z.enum(lendPurposes),
  document: shortText,
  due: calendarDate,
  condition: longText,
});
export const custodyReturned = z.strictObject({
  ...subject,
  ...parties,
  location: shortText,
  document: shortText,
  condition: longText,
});
export const custodyHandedOver = z.strictObject({ ...subject, ...parties, document: shortText, condition: longText });
