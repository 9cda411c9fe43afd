import { z } from 'zod';
import { acquisitionId, attachmentId, caseId, itemId } from '../ids/ids.ts';
import { count, longText, shortText, textUpTo } from '../text.ts';
import { zonedTime } from '../time/zoned-time.ts';

/** SHA-256 is the one that is asked for; the others come from tools and reports (domain.md section 4). */
export const hashAlgorithms = ['sha256', 'sha1', 'md5'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];

export const imageFormats = ['raw', 'E01', 'Ex01', 'AFF4', 'UFDR', 'other'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** Why nothing kept the device from being written to. */
export const noBlockerReasons = ['software', 'live-system', 'not-possible'] as const;

/** Lower-case hexadecimal; how long each must be is a rule with a sentence of its own. */
const digestText = z.string().regex(/^[0-9a-f]{1,128}$/);
const algorithm = z.enum(hashAlgorithms);
export const digest = z.strictObject({ algorithm, value: digestText });
export type Digest = z.infer<typeof digest>;

/** What the tool made of the source while it read it, and of the image when it read that once more; null: it did not. */
export const hashPair = z.strictObject({ algorithm, acquired: digestText, verified: digestText.nullable() });
export type HashPair = z.infer<typeof hashPair>;

export const blockerUsed = z.strictObject({ model: shortText, serial: textUpTo(200) });

/** The forensic copy (image) of a device: how it was made, and what must be found whenever it is read again. */
export const acquisitionRecorded = z.strictObject({
  case: caseId,
  item: itemId,
  acquisition: acquisitionId,
  tool: shortText,
  toolVersion: textUpTo(200),
  /** What kept the device from being written to; null with `noBlocker`. */
  blocker: blockerUsed.nullable(),
  noBlocker: z.enum(noBlockerReasons).nullable(),
  acquiredBy: shortText,
  started: zonedTime.nullable(),
  finished: zonedTime,
  image: z.strictObject({
    name: shortText,
    format: z.enum(imageFormats),
    segments: z.int().min(1).max(100_000),
    bytes: count,
  }),
  /** Where the image lies. */
  kept: shortText,
  /** Of the data that were read from the device. */
  hashes: z.array(hashPair).min(1).max(hashAlgorithms.length),
  /** Of the files of the image themselves, one after the other: what a container can be held against without its tool. */
  fileHashes: z.array(digest).max(hashAlgorithms.length),
  /** Why there is no SHA-256; empty when there is one. */
  noSha256: textUpTo(400),
  badSectors: count,
  notes: longText,
  /** The log of the tool. */
  attachment: attachmentId.nullable(),
  /** The acquisition of the same item that this one takes the place of. */
  replaces: acquisitionId.nullable(),
});
export type AcquisitionRecorded = z.infer<typeof acquisitionRecorded>;

export const verifyMethods = ['ewfverify', 'hashed-here', 'by-hand'] as const;
export type VerifyMethod = (typeof verifyMethods)[number];
/** `damaged`: the digests agree, yet the tool found the image at odds with its own checksums or the hashes stored in it. */
export const verifyOutcomes = ['match', 'mismatch', 'damaged', 'not-readable'] as const;
export type VerifyOutcome = (typeof verifyOutcomes)[number];

/** The image was read once more. */
export const acquisitionVerified = z.strictObject({
  case: caseId,
  item: itemId,
  acquisition: acquisitionId,
  on: zonedTime,
  verifiedBy: shortText,
  method: z.enum(verifyMethods),
  /** `data`: what was read from the device; `files`: the files of the image. */
  subject: z.enum(['data', 'files']),
  digests: z.array(digest).max(hashAlgorithms.length),
  outcome: z.enum(verifyOutcomes),
  tool: textUpTo(400),
  notes: longText,
});
export type AcquisitionVerified = z.infer<typeof acquisitionVerified>;
