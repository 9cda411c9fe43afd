import { z } from 'zod';
import { fileAlgorithms, listKinds } from '../file-list/events.ts';
import { caseId, comparisonId, fileListId, itemId } from '../ids/ids.ts';
import { count, sha256Hex, shortText } from '../text.ts';

const named = { name: shortText, files: count };

/**
 * What a list was held against: the sealed list of an item (`name`: its number), a list in a file (`sha256`: of the file), or
 * what stands in a folder now (`digest`: of its paths, sizes and SHA-256, by which the same reading can be told again).
 */
const against = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), ...named, item: itemId, list: fileListId, digest: sha256Hex }),
  z.strictObject({
    kind: z.literal('manifest'),
    ...named,
    sha256: sha256Hex,
    bytes: count,
    format: z.enum(listKinds),
  }),
  z.strictObject({ kind: z.literal('folder'), ...named, digest: sha256Hex }),
]);
export type ComparedAgainst = z.infer<typeof against>;

/** The result of holding the sealed list of an item against another; LEDGER.md section "Comparisons" defines the verdicts and the digest. */
export const fileListCompared = z.strictObject({
  case: caseId,
  item: itemId,
  list: fileListId,
  comparison: comparisonId,
  against,
  /** The strongest digest that both have. */
  algorithm: z.enum(fileAlgorithms),
  same: count,
  changed: count,
  moved: count,
  missing: count,
  extra: count,
  duplicate: count,
  notComparable: count,
  /** Rows beyond the first of each digest: within the sealed list, and within the other. */
  copiesListed: count,
  copiesFound: count,
  /** Root over the differences, hexadecimal. */
  differences: sha256Hex,
  tool: shortText,
});
export type FileListCompared = z.infer<typeof fileListCompared>;
