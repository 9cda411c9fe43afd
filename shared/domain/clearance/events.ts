import { z } from 'zod';
import { caseId, userId } from '../ids/ids.ts';
import { count, shortText } from '../text.ts';

/** Need-to-know of one case: who may open what is sealed in it. Whoever opened the case is cleared by that. */
export const clearanceGranted = z.strictObject({ case: caseId, user: userId, reason: shortText });
export const clearanceRevoked = z.strictObject({ case: caseId, user: userId, reason: shortText });

/** The restricted key of the case was changed, because somebody who held the one before may not any more. */
export const caseKeyRotated = z.strictObject({ case: caseId, generation: count });
