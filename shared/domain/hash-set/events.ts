import { z } from 'zod';
import { caseId, fileListId, fileMatchId, hashSetId, itemId, userId } from '../ids/ids.ts';
import { count, sha256Hex, shortText, textUpTo } from '../text.ts';

/**
 * What a set says of the files it recognises: `known` is of no interest, `notable` is looked for, and what is `blocked` nobody
 * may see.
 */
export const hashSetKinds = ['known', 'notable', 'blocked'] as const;
export type HashSetKind = (typeof hashSetKinds)[number];

/** So many that an entry stays below its longest. */
export const mostCategories = 100;
export const mostSets = 50;

/** A word of the set itself for a part of it; empty where it names none. */
export const category = textUpTo(80);

/** One entry for a set of any length; LEDGER.md section "Hash sets" defines the digest. */
export const hashSetAdded = z.strictObject({
  set: hashSetId,
  name: shortText,
  kind: z.enum(hashSetKinds),
  digest: sha256Hex,
  /** Pairs of digest and category. */
  rows: count.min(1),
  sha256: count,
  sha1: count,
  md5: count,
  categories: z
    .array(z.strictObject({ category, rows: count.min(1) }))
    .min(1)
    .max(mostCategories),
  /** The file that it came from. */
  origin: z.strictObject({ name: shortText, sha256: sha256Hex, bytes: count }),
  tool: shortText,
});
export type HashSetAdded = z.infer<typeof hashSetAdded>;

/** `name`: as it was added, so that whoever signs second reads which. `second`: of a blocked set, and of no other. */
export const hashSetRetired = z.strictObject({
  set: hashSetId,
  name: shortText,
  reason: shortText,
  second: userId.exactOptional(),
});
export type HashSetRetired = z.infer<typeof hashSetRetired>;

/** How many files of an item's list the sets recognise, at one time. */
export const fileListMatched = z.strictObject({
  case: caseId,
  item: itemId,
  list: fileListId,
  match: fileMatchId,
  /** Every set in force, those too that recognised nothing. `files`: each file counts once in a set, once in a category. */
  sets: z
    .array(
      z.strictObject({
        set: hashSetId,
        name: shortText,
        kind: z.enum(hashSetKinds),
        digest: sha256Hex,
        files: count,
        categories: z.array(z.strictObject({ category, files: count.min(1) })).max(mostCategories),
      }),
    )
    .min(1)
    .max(mostSets),
  /** Files that any set of this kind recognises. */
  known: count,
  notable: count,
  blocked: count,
  /** Root over what was recognised, hexadecimal. */
  matches: sha256Hex,
  tool: shortText,
});
export type FileListMatched = z.infer<typeof fileListMatched>;
