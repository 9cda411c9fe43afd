import { z } from 'zod';
import { category, fileListMatched, hashSetAdded, hashSetRetired } from '../domain/hash-set/events.ts';
import { hashSetError } from '../domain/hash-set/listing.ts';
import { sha256Hex } from '../domain/text.ts';
import { fileToken } from './method.ts';

const query = { kind: 'query', host: 'service', long: false, act: 'read-cases' } as const;
const whoWhen = { at: z.string(), byName: z.string() };

/** What a file of digests holds. With any error nothing of it is added. */
export const hashSetPreview = z.strictObject({
  name: z.string(),
  /** Of the file: what was looked at is what is added. */
  sha256: sha256Hex,
  bytes: z.int(),
  format: z.enum(['csv', 'json']),
  /** Pairs of digest and category, each once, and how many came again. */
  rows: z.int(),
  repeated: z.int(),
  /** The rows by the kind of their digest. */
  kinds: z.strictObject({ sha256: z.int(), sha1: z.int(), md5: z.int() }),
  categories: z.array(z.strictObject({ category: z.string(), rows: z.int() })),
  /** The first 20, in the order of the file. */
  sample: z.array(z.strictObject({ digest: z.string(), category: z.string() })),
  /** The first 200. */
  errors: z.array(hashSetError),
  errorCount: z.int(),
});
export type HashSetPreview = z.infer<typeof hashSetPreview>;

export const hashSetRow = hashSetAdded.extend({
  ...whoWhen,
  retired: z.strictObject({ ...whoWhen, reason: z.string() }).nullable(),
  /** Of a blocked set in force: lists that it could recognise files of, and that nobody held against it yet. Of others 0. */
  unmatched: z.int(),
});
export type HashSetRow = z.infer<typeof hashSetRow>;

export const matchRow = fileListMatched.extend({ ...whoWhen, seq: z.int() });
export type MatchRow = z.infer<typeof matchRow>;

export const hashSetMethods = {
  /** Every set that was ever added, in the order of the ledger. */
  'hash-sets.list': { ...query, act: 'read-configuration', input: z.strictObject({}), output: z.array(hashSetRow) },
  /** Reads a whole file and stores nothing. HASH_SET_NOT_RECOGNISED, HASH_SET_TOO_LARGE, HASH_SET_EMPTY. */
  'hash-sets.preview': {
    ...query,
    long: true,
    act: 'configure',
    input: z.strictObject({ file: fileToken }),
    output: hashSetPreview,
  },
  /** `category`: of rows that name none. HASH_SET_CHANGED: not the file of `sha256`; HASH_SET_ROWS: it has errors; HASH_SET_NAME_TAKEN. */
  'hash-sets.add': {
    kind: 'command',
    host: 'service',
    long: true,
    act: 'configure',
    input: hashSetAdded.pick({ name: true, kind: true }).extend({ file: fileToken, sha256: sha256Hex, category }),
    output: hashSetAdded,
  },
  /** Of a blocked set: waits for a second person. */
  'hash-sets.retire': {
    kind: 'command',
    host: 'service',
    long: true,
    act: 'configure',
    input: hashSetRetired.pick({ set: true, reason: true }),
    output: z.strictObject({ entries: z.array(z.int()) }),
  },
  /** Matches the sealed list of an item with every set in force. FILE_LIST_NONE, HASH_SETS_NONE, HASH_SETS_NOT_COMPARABLE. */
  'files.match': {
    kind: 'command',
    host: 'service',
    long: true,
    act: 'record-case',
    input: z.strictObject({ item: z.string() }),
    output: fileListMatched,
  },
  /** The newest first; the list is filtered by that one. */
  'files.matches': { ...query, input: z.strictObject({ item: z.string() }), output: z.array(matchRow) },
} as const;
