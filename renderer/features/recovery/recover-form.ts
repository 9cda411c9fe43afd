import { z } from 'zod';
import { shortText } from '#shared/domain/text.ts';
import { newPassphrase, notTheSame, sameTwice } from '../../ui/passphrase/new-passphrase.ts';
import { planFields, planFits, planTooHigh } from '../../ui/recovery/plan.ts';

/** Everything but the codes, which are judged group by group as they are typed. */
export const recoverForm = z
  .strictObject({ user: z.string().min(1), reason: shortText, ...newPassphrase, ...planFields })
  .refine(sameTwice, notTheSame)
  .refine(planFits, planTooHigh);
