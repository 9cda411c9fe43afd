import { z } from 'zod';
import { attachmentId, caseId, warrantId } from '../ids/ids.ts';
import { calendarDate } from '../time/zoned-time.ts';
import { longText, shortText } from '../text.ts';

/** Papers that give authority (domain.md section 1): SP Sita, SP Geledah, izin (before), persetujuan (after). */
export const warrantKinds = ['seizure-order', 'search-order', 'court-leave', 'court-approval'] as const;

export const warrantRecorded = z.strictObject({
  case: caseId,
  warrant: warrantId,
  kind: z.enum(warrantKinds),
  number: shortText,
  date: calendarDate,
  /** Who issued it: the unit, or the court of the place where the object lies (UU 20/2025 art. 119). */
  issuer: shortText,
  /** Kind, count, value and place that it covers. */
  scope: longText,
  /** Its scan, an attachment of the same case. */
  attachment: attachmentId.exactOptional(),
});
export type WarrantRecorded = z.infer<typeof warrantRecorded>;
