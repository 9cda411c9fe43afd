import { z } from 'zod';
import { fileToken, nameInside, nothing } from './method.ts';

const query = { kind: 'query', host: 'main', long: false, act: null } as const;
const command = { kind: 'command', host: 'main', long: false, act: null } as const;

export const languages = ['id', 'en'] as const;
export const preferences = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(['system', 'light', 'dark']),
  idleLockMinutes: z.int().min(1).max(120),
  /** Reminders: so many days after the last backup, and after the last drill of one. */
  backupDays: z.int().min(1).max(365).default(7),
  drillDays: z.int().min(1).max(730).default(90),
});
export type Preferences = z.infer<typeof preferences>;

const chosen = z.strictObject({ token: fileToken, name: z.string(), path: z.string() });
export const recent = z.strictObject({
  token: fileToken,
  name: z.string(),
  path: z.string(),
  lastOpened: z.string(),
  missing: z.boolean(),
});

export const windowMethods = {
  'window.preferences': { ...query, input: nothing, output: preferences },
  'window.set-preferences': { ...command, input: preferences, output: preferences },
  /** The system dialog of main; null when the person pressed Cancel. */
  'window.choose': {
    ...command,
    long: true,
    input: z.strictObject({
      purpose: z.enum([
        'catalogue',
        'parent-folder',
        'attachment',
        'folder-to-hash',
        'image-to-hash',
        'file-list',
        'hash-set',
        'proof-file',
        'export-folder',
        'bundle-folder',
        'bundle-file',
        'backup-file',
        'register-file',
        'image-or-log',
      ]),
    }),
    output: chosen.nullable(),
  },
  'window.recents': { ...query, input: nothing, output: z.array(recent) },
  'window.forget-recent': { ...command, input: z.strictObject({ token: fileToken }), output: nothing },
  /** The catalogue folder that the program was started with (`rantai-bukti <folder>`), until a catalogue was opened; null without one. */
  'window.start-folder': { ...query, input: nothing, output: chosen.nullable() },
  /** The synthetic catalogue made by `npm run demo`; null when there is none. */
  'window.sample': { ...query, input: nothing, output: chosen.nullable() },
  'window.open-help': { ...command, input: z.strictObject({ page: z.enum(['licence', 'manual']) }), output: nothing },
  /** The page as it stands, through the system's own print dialog. `printed` false: the person pressed Cancel. */
  'window.print': { ...command, long: true, input: nothing, output: z.strictObject({ printed: z.boolean() }) },
  /** In the file manager of the system; `inside`: what lies in the folder that was chosen. */
  'window.show-in-folder': {
    ...command,
    input: z.strictObject({ token: fileToken, inside: nameInside.exactOptional() }),
    output: nothing,
  },
} as const;
