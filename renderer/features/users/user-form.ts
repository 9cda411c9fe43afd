import { z } from 'zod';
import { role } from '#shared/domain/catalogue/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { calendarDate } from '#shared/domain/time/zoned-time.ts';
import { newPassphrase, notTheSame, sameTwice } from '../../ui/passphrase/new-passphrase.ts';

export const userForm = z
  .strictObject({ name: shortText, role, expires: calendarDate.or(z.literal('')), ...newPassphrase })
  .refine(sameTwice, notTheSame);
