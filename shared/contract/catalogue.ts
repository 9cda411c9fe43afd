import { z } from 'zod';
import { role } from '../domain/catalogue/events.ts';
import { errorCodes } from '../errors/codes.ts';
import { shortText, signerName } from '../domain/text.ts';
import { fileToken, nothing } from './method.ts';
import { actName, passphrase, sheetPlan, sheets } from './users.ts';

const query = { kind: 'query', host: 'service', long: false, act: null } as const;
const command = { kind: 'command', host: 'service', long: false, act: null } as const;

export const sessionView = z.strictObject({
  state: z.enum(['closed', 'locked', 'unlocked']),
  catalogue: z
    .strictObject({ id: z.string(), name: z.string(), unit: z.string(), station: z.string(), bundleKey: z.string() })
    .nullable(),
  user: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      role,
      /** What the window may offer (shared/domain/roles); the service asks the same table again. */
      acts: z.array(actName),
      /** When this person unlocked the time before; null: never. */
      lastUnlockedAt: z.string().nullable(),
      /** Wrong passphrases for this account since then. */
      failures: z.int(),
      /** Somebody who left still has the present keys, and this is why they could not be changed yet; null: they have not. */
      keysDue: z.enum(errorCodes).nullable(),
      /** The catalogue is not as it was signed: it can be read and audited, and nothing is recorded. Null: nothing was found. */
      damage: z.enum(errorCodes).nullable(),
    })
    .nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

export const catalogueMethods = {
  /** Who may unlock it, without unlocking. */
  'catalogue.peek': {
    ...query,
    input: z.strictObject({ folder: fileToken }),
    output: z.strictObject({
      name: z.string(),
      users: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      /** Sheets that would open it; null: there are none. */
      recovery: z.strictObject({ threshold: z.int(), shares: z.int() }).nullable(),
    }),
  },
  /** Makes `<name>.rantai` inside the chosen folder and leaves it unlocked. `path` is for the person to read. */
  'catalogue.create': {
    ...command,
    input: z.strictObject({
      parent: fileToken,
      name: shortText,
      unit: shortText,
      station: shortText,
      userName: signerName,
      role,
      passphrase,
      sheets: sheetPlan.default({ threshold: 1, shares: 1 }),
    }),
    output: sessionView.extend({ path: z.string(), sheets }),
  },
  /** With the recovery sheets: `user` gets new keys under a new passphrase, and new sheets take the place of the used ones. */
  'catalogue.recover': {
    ...command,
    long: true,
    input: z.strictObject({
      folder: fileToken,
      user: z.string(),
      codes: z.array(z.string().max(1000)).min(1).max(16),
      passphrase,
      reason: shortText,
      sheets: sheetPlan,
    }),
    output: sessionView.extend({ sheets }),
  },
  /** Long: it may first have to end the changing of keys that was cut off. */
  'catalogue.unlock': {
    ...command,
    long: true,
    input: z.strictObject({ folder: fileToken, user: z.string().nullable(), passphrase }),
    output: sessionView,
  },
  'catalogue.lock': { ...command, input: nothing, output: nothing },
  'catalogue.session': { ...query, input: nothing, output: sessionView },
} as const;
