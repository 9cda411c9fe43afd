import { z } from 'zod';
import { caseId, seizureId, warrantId } from '../ids/ids.ts';
import { zonedTime } from '../time/zoned-time.ts';
import { longText, shortText, textUpTo } from '../text.ts';

/** Witnesses appear under their stable code (SK-01), never by name (UU 31/2014 and the mission). */
export const witnessCode = z.string().regex(/^SK-\d{2,3}$/);

/** Urgent grounds read in UU 20/2025 art. 120 (domain.md R3). */
export const urgentGrounds = ['remote-place', 'caught-in-the-act', 'risk-of-destruction', 'easily-moved'] as const;

export const seizureRecorded = z.strictObject({
  case: caseId,
  seizure: seizureId,
  /** The seizure order; null only with an urgent ground. */
  warrant: warrantId.nullable(),
  urgentGround: z.enum(urgentGrounds).nullable(),
  place: shortText,
  at: zonedTime,
  /** Holder by code or office, not by name (PL-01, "pengelola kamar"). */
  holder: shortText,
  officers: z.array(shortText).min(1),
  witnesses: z.array(witnessCode),
  /** Head of the village or of the RT, by code or office (UU 8/1981 art. 129; UU 20/2025 art. 45, 122(5)). */
  villageHead: textUpTo(400).exactOptional(),
  /** Why somebody would not sign the minutes; empty: everybody signed. */
  refusedToSign: textUpTo(1000).exactOptional(),
  /** Number of the minutes and of the receipt (STP), when they have one. */
  recordNumber: textUpTo(400).exactOptional(),
  receiptNumber: textUpTo(400).exactOptional(),
  notes: longText,
});
export type SeizureRecorded = z.infer<typeof seizureRecorded>;
