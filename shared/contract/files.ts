import { z } from 'zod';
import { errorCodes } from '../errors/codes.ts';
import { fileProblems } from '../domain/file-list/problems.ts';
import { hashSetKinds } from '../domain/hash-set/events.ts';
import { fileToken, pageInput, pageOf } from './method.ts';

const query = { kind: 'query', host: 'service', long: false, act: 'read-cases' } as const;

/** One file of a sealed list. */
export const fileRow = z.strictObject({
  /** Its place in the list, which is in the order of the paths' bytes; from 0. */
  ordinal: z.int(),
  /** As shared/ledger/file-path.ts writes it. */
  path: z.string(),
  bytes: z.int().nullable(),
  /** Lower-case hexadecimal. */
  sha256: z.string().nullable(),
  sha1: z.string().nullable(),
  md5: z.string().nullable(),
  /** Whole seconds since 1970 UTC. */
  modified: z.int().nullable(),
  problem: z.enum(fileProblems).nullable(),
});
export type FileRow = z.infer<typeof fileRow>;

/** As a list shows it. */
export const listedFile = fileRow.extend({
  /** The kinds of the hash sets in force by which the newest match of its list recognised it; none where none was made. */
  recognised: z.array(z.enum(hashSetKinds)),
});
export type ListedFile = z.infer<typeof listedFile>;

/** A file of any list of the catalogue. */
export const foundFile = listedFile.extend({
  item: z.string(),
  itemNumber: z.string(),
  case: z.string(),
  caseNumber: z.string(),
});
export type FoundFile = z.infer<typeof foundFile>;

export const fileSorts = ['path', 'bytes', 'modified'] as const;
export type FileSort = (typeof fileSorts)[number];

/** What can be asked of files beside their name. What is not named is not asked; what nobody recorded meets no limit. */
export const fileFilter = z.strictObject({
  minBytes: z.int().min(0).exactOptional(),
  maxBytes: z.int().min(0).exactOptional(),
  /** Last changed in this time or later, and (`to`) in it or earlier: whole seconds since 1970 UTC. */
  from: z.int().exactOptional(),
  to: z.int().exactOptional(),
  problem: z.enum([...fileProblems, 'any']).exactOptional(),
  /** What the newest match of the list recognised: by a whole set (`category` null), or by one category of it. */
  category: z.strictObject({ set: z.string(), category: z.string().max(400).nullable() }).exactOptional(),
});
export type FileFilter = z.infer<typeof fileFilter>;

const detail = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
/**
 * What a proof says and whether it holds. `broken`: one of `problems` is a reason not to believe it. Otherwise the file belongs
 * to the list that the entry seals, and the entry is signed by the key of `signer`. `whole`: the station's key that the
 * recipient supplied says that this is theirs. `whole-but-untrusted-signer`: nobody says so but the proof itself and, where
 * `anchors` names it, a bundle that is whole and holds the entry by the same name and key.
 */
export const proofReport = z.strictObject({
  verdict: z.enum(['whole', 'whole-but-untrusted-signer', 'broken']),
  problems: z.array(z.strictObject({ code: z.enum(errorCodes), details: z.record(z.string(), detail) })),
  anchors: z.array(z.enum(['station-key', 'bundle'])),
  file: fileRow.nullable(),
  /** How many files the list has. */
  files: z.int().nullable(),
  digest: z.string().nullable(),
  source: z.string().nullable(),
  /** The file of another tool that the list was taken over from. */
  importedFrom: z.strictObject({ name: z.string(), sha256: z.string() }).nullable(),
  /** Whose list it is, by a bundle that holds it: a proof has ids alone. */
  item: z.strictObject({ number: z.string(), caseNumber: z.string() }).nullable(),
  entry: z.strictObject({ catalogue: z.string(), station: z.string(), seq: z.int(), at: z.string() }).nullable(),
  signer: z.strictObject({ user: z.string(), name: z.string(), key: z.string() }),
  /** The recipient's key, where it is the one that signed the proof. */
  stationKey: z.string().nullable(),
});
export type ProofReport = z.infer<typeof proofReport>;

const order = { sort: z.enum(fileSorts).default('path'), descending: z.boolean().default(false) };
/** Part of the path; letters of ASCII in either case. */
const words = z.string().max(200);
const digest = z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})$/);

export const fileMethods = {
  /**
   * Rows from a place of the list in the order asked for: any part of a list of any length costs the same. Fewer than asked
   * for, but one at least, where paths are so long that more do not fit an answer: the rest is asked from there on.
   */
  'files.window': {
    ...query,
    input: z.strictObject({ item: z.string(), ...order, from: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ rows: z.array(listedFile), total: z.int().min(0) }),
  },
  /**
   * Files that match. An answer looks at so much and no more: `next` with few rows, or none, means that the rest was not
   * looked at yet. `total`: exact without words and filter; else those found up to here, and all when `next` is null.
   */
  'files.list': {
    ...query,
    input: z.strictObject({
      item: z.string(),
      /** Words; a whole digest also finds the files with this content. */
      search: words,
      filter: fileFilter.default({}),
      ...order,
      ...pageInput,
    }),
    output: pageOf(listedFile),
  },
  /**
   * How many files match, a part of the list at a time, so that no answer holds up another: `found` of them from the place
   * `from` to before `next`, and to the end when `next` is null. The sum of all parts is exact.
   */
  'files.count': {
    ...query,
    input: z.strictObject({ item: z.string(), search: words, filter: fileFilter.default({}), from: z.int().min(0) }),
    output: z.strictObject({ found: z.int().min(0), next: z.int().nullable() }),
  },
  /** The place of the first path that begins so or comes after; the number of files when there is none. */
  'files.place': {
    ...query,
    input: z.strictObject({ item: z.string(), prefix: z.string().max(4000) }),
    output: z.strictObject({ ordinal: z.int().min(0) }),
  },
  /**
   * In all lists: by part of the name (at least three bytes of it) or by a whole digest. With both those with the digest come
   * first, on pages of their own, then those with the words in their name: files are named after digests too. `total`: found up
   * to here.
   */
  'files.find': {
    ...query,
    input: z.strictObject({ text: words, digest: digest.nullable(), ...pageInput }),
    output: pageOf(foundFile),
  },
  /**
   * Saves two files into a folder: what proves that one file belongs to a sealed list without showing the others
   * (LEDGER.md section "Proof of one file"), and the minisign signature of the station over it. FILE_ROW_UNKNOWN,
   * CONTENT_BLOCKED, CONTENT_IN_SET.
   */
  'files.prove': {
    ...query,
    kind: 'command',
    // It leaves the house under the station's key, as a bundle does.
    act: 'hand-over',
    input: z.strictObject({ item: z.string(), ordinal: z.int().min(0), folder: fileToken }),
    output: z.strictObject({ name: z.string() }),
  },
  /**
   * Needs no catalogue. `trustKey`: the minisign public key of the station, got by another way; `bundle`: one that was
   * handed over, which is verified too. FILE_PROOF_MALFORMED.
   */
  'proof.verify': {
    kind: 'query',
    host: 'service',
    long: true,
    act: null,
    input: z.strictObject({ file: fileToken, trustKey: z.string().max(200).nullable(), bundle: fileToken.nullable() }),
    output: proofReport,
  },
} as const;
