import { z } from 'zod';
import { fileListSealed } from '../domain/file-list/events.ts';
import { fileToken } from './method.ts';

const query = { kind: 'query', host: 'service', long: false, act: 'read-cases' } as const;
const command = { kind: 'command', host: 'service', act: 'record-case' } as const;

/** Digests beside SHA-256, which every file gets. */
const digests = z.strictObject({ sha1: z.boolean(), md5: z.boolean() });

/** Hashing that is under way, or was paused or cut off: it goes on from there. */
export const hashJobRow = z.strictObject({
  job: z.string(),
  item: z.string(),
  itemNumber: z.string(),
  case: z.string(),
  caseNumber: z.string(),
  kind: z.enum(['folder', 'drive', 'image']),
  /** Name of what is hashed, without where it lies on this machine. */
  name: z.string(),
  digests,
  startedAt: z.string(),
  byName: z.string(),
  /** What was found; null while the folders are still looked through. */
  files: z.int().nullable(),
  bytes: z.int().nullable(),
  filesDone: z.int(),
  bytesDone: z.int(),
  running: z.boolean(),
});
export type HashJobRow = z.infer<typeof hashJobRow>;

export const hashingMethods = {
  /**
   * Hashes a folder, a drive or an image file and seals the list. Cancelling pauses: what is done stays, and goes on with
   * `files.resume`. HASH_JOB_EXISTS: the item has a job that is not finished.
   */
  'files.hash': {
    ...command,
    long: true,
    input: z.strictObject({ item: z.string(), source: fileToken, digests }),
    output: fileListSealed,
  },
  /** `source`: where the medium is now, when that is another place than before. */
  'files.resume': {
    ...command,
    long: true,
    input: z.strictObject({ job: z.string(), source: fileToken.exactOptional() }),
    output: fileListSealed,
  },
  'files.jobs': { ...query, input: z.strictObject({}), output: z.array(hashJobRow) },
  /** Throws away what a job has; the item can be hashed anew. HASH_JOB_RUNNING: pause it first. */
  'files.drop-job': {
    ...command,
    long: false,
    input: z.strictObject({ job: z.string() }),
    output: z.strictObject({ dropped: z.literal(true) }),
  },
} as const;
