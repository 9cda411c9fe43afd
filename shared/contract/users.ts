import { z } from 'zod';
import { role } from '../domain/catalogue/events.ts';
import { acts } from '../domain/roles/acts.ts';
import { shortText, signerName } from '../domain/text.ts';
import { calendarDate } from '../domain/time/zoned-time.ts';
import { userStatuses } from '../domain/user/status.ts';
import { nothing } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;
/** Waits for a second person, or re-encrypts: no time limit. */
const longCommand = { ...command, long: true } as const;

/** Longer than any sane passphrase, short enough to stop abuse. The minimum of 12 has its own code, so it is no schema rule. */
export const passphrase = z.string().max(1024);

export const userRow = z.strictObject({
  user: z.string(),
  name: z.string(),
  role,
  status: z.enum(userStatuses),
  /** Last day on which the account signs. */
  expires: z.string().nullable(),
  /** Added the others, and manages users while there is no administrator. */
  founder: z.boolean(),
  addedAt: z.string(),
  /** Of the newest entry that this person signed, as the first or the second. */
  lastSignedAt: z.string().nullable(),
  /** Cases for which this person is cleared. */
  cleared: z.int(),
});
export type UserRow = z.infer<typeof userRow>;

/** How many sheets a new recovery key is parted into, and how many of them open it. 1 of 1: one sheet. */
export const sheetPlan = z
  .strictObject({ threshold: z.int().min(1).max(16), shares: z.int().min(1).max(16) })
  .refine(({ threshold, shares }) => threshold <= shares && (threshold > 1 || shares === 1));
/** What is printed on the sheets: shown once, kept nowhere. Format in shared/recovery. */
export const sheets = z.strictObject({
  recovery: z.string(),
  threshold: z.int(),
  codes: z.array(z.string()).min(1),
});
export type Sheets = z.infer<typeof sheets>;

/** What a paper said when it was recorded, and what it says now, with the corrections so far. */
const recordedTwice = z.strictObject({
  first: z.record(z.string(), z.unknown()),
  now: z.record(z.string(), z.unknown()),
});
/** The answer of a court that is to be corrected: under its first name too, which one person alone may have corrected. */
export const correctedPaper = recordedTwice.extend({
  type: z.string(),
  /** What the court was asked. */
  application: recordedTwice.nullable(),
  /** Numbers of the items it speaks of. */
  items: z.array(z.string()),
});
export type CorrectedPaper = z.infer<typeof correctedPaper>;

/** An act that waits for its second signature: what exactly will stand in the ledger. */
export const proposal = z.strictObject({
  proposal: z.string(),
  /** Request that waits. */
  request: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  by: z.string(),
  byName: z.string(),
  /** Names of people and codes of protected persons by the ids that stand in `data`. */
  names: z.record(z.string(), z.string()),
  paper: correctedPaper.nullable(),
  /** Who may sign as the second: other people with the right office. */
  candidates: z.array(z.strictObject({ user: z.string(), name: z.string(), role })),
});
export type Proposal = z.infer<typeof proposal>;

const about = z.strictObject({ user: z.string(), reason: shortText });

export const userMethods = {
  /** For everybody: names and offices stand on the unlock screen anyway. */
  'users.list': { ...query, act: 'own-account', input: nothing, output: z.array(userRow) },
  /** The new person types the passphrase: nobody else ever knows it. */
  'users.add': {
    ...command,
    act: 'manage-users',
    input: z.strictObject({ name: signerName, role, expires: calendarDate.nullable(), passphrase }),
    output: z.strictObject({ user: z.string() }),
  },
  'users.change-role': { ...command, act: 'manage-users', input: about.extend({ role }), output: nothing },
  'users.set-expiry': {
    ...command,
    act: 'manage-users',
    input: about.extend({ expires: calendarDate.nullable() }),
    output: nothing,
  },
  'users.suspend': { ...command, act: 'manage-users', input: about, output: nothing },
  'users.reinstate': { ...command, act: 'manage-users', input: about, output: nothing },
  /** Two signatures; then every key that the person held is changed. */
  'users.remove': { ...longCommand, act: 'manage-users', input: about, output: nothing },
  'users.change-passphrase': {
    ...command,
    act: 'own-account',
    input: z.strictObject({ current: passphrase, next: passphrase }),
    output: nothing,
  },
  'recovery.status': {
    ...query,
    act: 'own-account',
    input: nothing,
    output: z
      .strictObject({
        recovery: z.string(),
        threshold: z.int(),
        shares: z.int(),
        since: z.string(),
        byName: z.string(),
      })
      .nullable(),
  },
  /** Only while no recovery key is in force. `passphrase`: the person's own, once more. Null: this very request was answered before, and the codes are kept nowhere. */
  'recovery.establish': {
    ...command,
    act: 'manage-users',
    input: z.strictObject({ plan: sheetPlan, passphrase }),
    output: sheets.nullable(),
  },
  'recovery.revoke': {
    ...longCommand,
    act: 'manage-users',
    input: z.strictObject({ reason: shortText }),
    output: nothing,
  },
  /** Acts that wait for a second signature now. Asked in the session of whoever waits, so the office is the second person's, who is asked for it when signing. */
  'second.list': { ...query, act: 'own-account', input: nothing, output: z.array(proposal) },
  'second.sign': {
    ...query,
    act: 'own-account',
    input: z.strictObject({ proposal: z.string(), user: z.string(), passphrase }),
    output: nothing,
  },
  'second.decline': { ...query, act: 'own-account', input: z.strictObject({ proposal: z.string() }), output: nothing },
} as const;

/** Acts that the window may offer. */
export const actName = z.enum(acts);
