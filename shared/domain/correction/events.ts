import { z } from 'zod';
import { caseId, stationId } from '../ids/ids.ts';
import { count, sha256Hex, shortText } from '../text.ts';

/** Nothing is edited: a correction names the entry, the reason and the new values of fields that `correctable.ts` allows. */
export const entryCorrected = z.strictObject({
  case: caseId,
  corrects: z.strictObject({ station: stationId, seq: count, leaf: sha256Hex }),
  reason: shortText,
  /** Top-level data fields of the corrected entry, with their new values. */
  changes: z.record(z.string(), z.unknown()),
});
