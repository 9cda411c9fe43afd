import { z } from 'zod';
import { caseId, stationId, userId } from '../ids/ids.ts';
import { count, sha256Hex, shortText } from '../text.ts';

/**
 * SECURITY SEC-71: what a court said, granted or refused, lawful or not. One person alone could turn a recorded refusal
 * into leave by it.
 */
const takesTwo = 'outcome';

/** Whether a correction of these fields takes a second person (LEDGER.md section 14). */
export function needsSecond(changes: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(changes, takesTwo);
}

/** Nothing is edited: a correction names the entry, the reason and the new values of fields that `correctable.ts` allows. */
export const entryCorrected = z
  .strictObject({
    case: caseId,
    corrects: z.strictObject({ station: stationId, seq: count, leaf: sha256Hex }),
    reason: shortText,
    /** Top-level data fields of the corrected entry, with their new values. */
    changes: z.record(z.string(), z.unknown()),
    /** Who signs with the first, where it takes two. */
    second: userId.exactOptional(),
  })
  .refine(({ changes, second }) => needsSecond(changes) === (second !== undefined));
