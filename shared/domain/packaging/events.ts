import { z } from 'zod';
import { caseId, itemId } from '../ids/ids.ts';
import { shortText } from '../text.ts';
import { witnessCode } from '../seizure/events.ts';

/** BA Pembungkusan & Penyegelan (domain.md section 1). */
export const packageSealed = z.strictObject({
  case: caseId,
  item: itemId,
  seal: shortText,
  wrapping: shortText,
  witness: witnessCode.nullable(),
});
/** A seal is broken only with a reason; the number that was found on it is kept. */
export const packageOpened = z.strictObject({
  case: caseId,
  item: itemId,
  seal: shortText,
  reason: shortText,
  witness: witnessCode.nullable(),
});
