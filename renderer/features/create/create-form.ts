import { z } from 'zod';
import { role } from '#shared/domain/catalogue/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { shortest } from './strength.ts';

/** The passphrase twice, and everything else that the contract asks for; the place is chosen apart, in a dialog. */
export const createForm = z
  .strictObject({
    name: shortText,
    unit: shortText,
    station: shortText,
    userName: shortText,
    role,
    passphrase: z.string().refine((text) => Array.from(text).length >= shortest, { error: 'passphrase-short' }),
    again: z.string(),
  })
  .refine((form) => form.passphrase === form.again, {
    error: 'passphrase-different',
    path: ['again'],
    when: () => true,
  });
