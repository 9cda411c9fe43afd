import { z } from 'zod';
import { shortText } from '../domain/text.ts';
import { fileToken, nothing } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: true } as const;

export const backupRow = z.strictObject({
  seq: z.int(),
  backup: z.string(),
  createdAt: z.string(),
  byName: z.string(),
  treeSize: z.int(),
  rootHash: z.string(),
  attachments: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  /** The newest drill of this backup, with whatever copy of the file. */
  drilled: z
    .strictObject({ at: z.string(), byName: z.string(), result: z.enum(['good', 'bad']), findings: z.int() })
    .nullable(),
});
export type BackupRow = z.infer<typeof backupRow>;

/** How a head from outside stands to this ledger. */
export const headComparison = z.strictObject({
  /**
   * `extends`: this ledger goes on from it. `rolled-back`: this ledger is older. `probably-rolled-back`: the other is longer
   * and cannot be verified with the keys that this ledger knows. `forked`: neither goes on from the other.
   */
  result: z.enum(['same', 'extends', 'rolled-back', 'probably-rolled-back', 'forked']),
  theirs: z.strictObject({ treeSize: z.int(), rootHash: z.string() }),
  ours: z.strictObject({ treeSize: z.int(), rootHash: z.string() }),
});
export type HeadComparison = z.infer<typeof headComparison>;

/** Whether work in this catalogue must stop. */
export function isAlarming({ result }: HeadComparison): boolean {
  return result !== 'same' && result !== 'extends';
}

export const backupMethods = {
  'backup.make': {
    ...command,
    act: 'back-up',
    input: z.strictObject({ target: fileToken }),
    output: z.strictObject({
      name: z.string(),
      path: z.string(),
      made: backupRow.omit({ drilled: true, byName: true }),
      /** Attachments that the ledger has and the folder does not: they could not be backed up. */
      missing: z.int(),
    }),
  },
  /** Newest first, with when the next one is due by the unit's own interval. */
  'backup.list': {
    ...query,
    act: 'back-up',
    input: nothing,
    output: z.strictObject({
      rows: z.array(backupRow),
      entriesSince: z.int(),
      /** Time of entry 0: how long a catalogue without any backup has gone without one. */
      startedAt: z.string(),
    }),
  },
  /** Needs no open catalogue: makes `<name>.rantai` in the chosen folder. The folder is then unlocked as any other. */
  'backup.restore': {
    ...command,
    act: null,
    input: z.strictObject({ backup: fileToken, parent: fileToken, name: shortText.nullable() }),
    output: z.strictObject({ path: z.string(), treeSize: z.int(), rootHash: z.string(), createdAt: z.string() }),
  },
  /** Restores to a scratch place, audits, compares, records the result, and clears the place. */
  'backup.drill': {
    ...command,
    act: 'back-up',
    input: z.strictObject({ backup: fileToken }),
    output: z.strictObject({
      result: z.enum(['good', 'bad']),
      comparison: headComparison,
      entries: z.int(),
      /** All of them; and how many of them are restricted. */
      attachments: z.int(),
      restricted: z.int(),
      findings: z.array(z.strictObject({ code: z.string(), table: z.string(), row: z.string() })),
      found: z.int(),
    }),
  },
  /** A checkpoint on paper (its text) or in a bundle. Exactly one of the two. */
  'heads.compare': {
    ...query,
    act: 'audit',
    long: true,
    input: z
      .strictObject({ checkpoint: z.string().max(65_536).nullable(), bundle: fileToken.nullable() })
      .refine(({ checkpoint, bundle }) => (checkpoint === null) !== (bundle === null)),
    output: headComparison,
  },
} as const;
