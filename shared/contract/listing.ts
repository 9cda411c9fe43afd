import { z } from 'zod';
import { fileAlgorithms, fileListSealed } from '../domain/file-list/events.ts';
import { givenListOptions, listError, listOptions } from '../domain/file-list/listing.ts';
import { sha256Hex, shortText } from '../domain/text.ts';
import { calendarDate } from '../domain/time/zoned-time.ts';
import { fileProblems } from '../domain/file-list/problems.ts';
import { fileToken } from './method.ts';

const service = { host: 'service', long: true, act: 'record-case' } as const;

const listedFile = z.strictObject({
  path: z.string(),
  bytes: z.int().nullable(),
  sha256: z.string().nullable(),
  sha1: z.string().nullable(),
  md5: z.string().nullable(),
  modified: z.int().nullable(),
  problem: z.enum(fileProblems).nullable(),
});

/** All of a list seen once. */
export const listPreview = z.strictObject({
  name: z.string(),
  /** Of the file that the list is in: what was looked at is what is imported. */
  sha256: sha256Hex,
  bytes: z.int(),
  /** How it was read, with what was guessed: for `files.import` as it is. */
  options: listOptions,
  /** The folder that all paths have in common, before anything is cut off; '' or ending with `/`. */
  common: z.string(),
  /** What made the list and on which day, by its own word; '' when it does not say. */
  tool: z.string(),
  madeOn: z.string(),
  /** What stands above the columns of a table. */
  headings: z.array(z.string()),
  files: z.int(),
  totalBytes: z.int(),
  /** Files for which the list gives no digest. */
  unreadable: z.int(),
  /** Records that are no files: folders, remarks, deleted entries. */
  skipped: z.int(),
  /** Deleted files among them: what nobody matches, because the list does not hold them. */
  deleted: z.int(),
  algorithms: z.array(z.enum(fileAlgorithms)),
  /** The first 20. */
  rows: z.array(listedFile),
  /** The first 200 in the order of their lines. With any, the list is not imported. */
  errors: z.array(listError),
  errorCount: z.int(),
});
export type ListPreview = z.infer<typeof listPreview>;

/** Lists of files that other tools made. */
export const listingMethods = {
  /**
   * Reads a whole list and stores nothing. What `options` leaves out is guessed.
   * FILE_LIST_FILE_EMPTY, FILE_LIST_UNKNOWN_KIND, FILE_LIST_IS_LOG, FILE_MISSING, NOT_READABLE.
   */
  'files.preview': {
    ...service,
    kind: 'query',
    input: z.strictObject({ file: fileToken, options: givenListOptions }),
    output: listPreview,
  },
  /** Writes every error of a list with its line into a .csv. `to`: a folder, or the file. REGISTER_NOTHING_REFUSED: there is none. */
  'files.save-errors': {
    ...service,
    kind: 'command',
    input: z.strictObject({ file: fileToken, options: givenListOptions, to: fileToken }),
    output: z.strictObject({ name: z.string(), rows: z.int() }),
  },
  /**
   * Stores and seals a list whole or not at all. FILE_LIST_FILE_CHANGED: the file is not the one of `sha256`;
   * FILE_LIST_REFUSED: it has errors.
   */
  'files.import': {
    ...service,
    kind: 'command',
    input: z.strictObject({
      item: z.string(),
      file: fileToken,
      sha256: sha256Hex,
      options: listOptions,
      tool: shortText,
      madeBy: shortText.exactOptional(),
      madeOn: calendarDate.exactOptional(),
    }),
    output: fileListSealed,
  },
} as const;
