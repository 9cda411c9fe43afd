import { z } from 'zod';
import { fileListCompared } from '../domain/comparison/events.ts';
import { differenceVerdicts } from '../domain/comparison/verdicts.ts';
import { listOptions } from '../domain/file-list/listing.ts';
import { sha256Hex } from '../domain/text.ts';
import { fileToken, pageInput, pageOf } from './method.ts';

const query = { kind: 'query', host: 'service', long: false, act: 'read-cases' } as const;

/** What the list of an item is held against: another item's sealed list, a list in a file, a folder or drive as it is now. */
export const compareWith = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), item: z.string() }),
  /** `sha256`, `options`: as `files.preview` answered them. FILE_LIST_FILE_CHANGED: it is not that file any more. */
  z.strictObject({ kind: z.literal('manifest'), file: fileToken, sha256: sha256Hex, options: listOptions }),
  z.strictObject({ kind: z.literal('folder'), folder: fileToken }),
]);

export const comparisonRow = fileListCompared.safeExtend({ seq: z.int(), at: z.string(), byName: z.string() });
export type ComparisonRow = z.infer<typeof comparisonRow>;

/** One path that the two do not agree on; shared/ledger/reconcile says what the members mean. */
export const differenceRow = z.strictObject({
  ordinal: z.int(),
  verdict: z.enum(differenceVerdicts),
  path: z.string(),
  other: z.string().nullable(),
  listedBytes: z.int().nullable(),
  foundBytes: z.int().nullable(),
  listed: z.string().nullable(),
  found: z.string().nullable(),
});
export type DifferenceRow = z.infer<typeof differenceRow>;

export const comparisonMethods = {
  /**
   * Holds the sealed list of an item against another and records the result. FILE_LIST_NONE, FILE_LISTS_NOT_COMPARABLE;
   * COMPARISON_NOTHING_SAME, which `nothingSame` answers: the person was asked, and it is so. FILE_LIST_REFUSED for a file with errors, and what reading a file or folder refuses.
   */
  'files.compare': {
    kind: 'command',
    host: 'service',
    long: true,
    act: 'record-case',
    input: z.strictObject({ item: z.string(), with: compareWith, nothingSame: z.boolean().default(false) }),
    output: fileListCompared,
  },
  /** The newest first. */
  'files.comparisons': {
    ...query,
    input: z.strictObject({ item: z.string() }),
    output: z.array(comparisonRow),
  },
  'files.differences': {
    ...query,
    input: z.strictObject({
      comparison: z.string(),
      /** Null: all of them. */
      verdict: z.enum(differenceVerdicts).nullable(),
      ...pageInput,
    }),
    output: pageOf(differenceRow),
  },
  /** Writes the differences. `to`: a folder, or the file. CONTENT_BLOCKED: the names of files of blocked content stay here. */
  'files.save-comparison': {
    kind: 'command',
    host: 'service',
    long: true,
    act: 'read-cases',
    input: z.strictObject({ comparison: z.string(), format: z.enum(['xlsx', 'csv']), to: fileToken }),
    output: z.strictObject({ name: z.string(), rows: z.int() }),
  },
} as const;
