import { z } from 'zod';
import { role } from '#shared/domain/catalogue/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { newPassphrase, notTheSame, sameTwice } from '../../ui/passphrase/new-passphrase.ts';
import { planFields, planFits, planTooHigh } from '../../ui/recovery/plan.ts';

/** The passphrase twice, and everything else that the contract asks for; the place is chosen apart, in a dialog. */
export const createForm = z
  .strictObject({
    name: shortText,
    unit: shortText,
    station: shortText,
    userName: shortText,
    role,
    ...newPassphrase,
    ...planFields,
  })
  .refine(sameTwice, notTheSame)
  .refine(planFits, planTooHigh);
