import { z } from 'zod';
import { role } from '../domain/catalogue/events.ts';
import { shortText } from '../domain/text.ts';
import { fileToken, nothing } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** Longer than any sane passphrase, short enough to stop abuse. The minimum of 12 has its own code, so it is no schema rule. */
const passphrase = z.string().max(1024);

export const sessionView = z.strictObject({
  state: z.enum(['closed', 'locked', 'unlocked']),
  catalogue: z
    .strictObject({ id: z.string(), name: z.string(), unit: z.string(), station: z.string(), bundleKey: z.string() })
    .nullable(),
  user: z.strictObject({ id: z.string(), name: z.string(), role }).nullable(),
});

export const catalogueMethods = {
  /** Who may unlock it, without unlocking. */
  'catalogue.peek': {
    ...query,
    input: z.strictObject({ folder: fileToken }),
    output: z.strictObject({ name: z.string(), users: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
  },
  /** Makes `<name>.rantai` inside the chosen folder and leaves it unlocked. `path` is for the person to read. */
  'catalogue.create': {
    ...command,
    input: z.strictObject({
      parent: fileToken,
      name: shortText,
      unit: shortText,
      station: shortText,
      userName: shortText,
      role,
      passphrase,
    }),
    output: sessionView.extend({ path: z.string() }),
  },
  'catalogue.unlock': {
    ...command,
    input: z.strictObject({ folder: fileToken, user: z.string().nullable(), passphrase }),
    output: sessionView,
  },
  'catalogue.lock': { ...command, input: nothing, output: nothing },
  'catalogue.session': { ...query, input: nothing, output: sessionView },
} as const;
