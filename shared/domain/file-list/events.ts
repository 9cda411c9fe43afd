import { z } from 'zod';
import { caseId, fileListId, itemId } from '../ids/ids.ts';
import { count, longText, sha256Hex, shortText } from '../text.ts';
import { calendarDate } from '../time/zoned-time.ts';

/** Digests that a row of a file list may give, in the order in which they are named. */
export const fileAlgorithms = ['sha256', 'sha1', 'md5'] as const;
export type FileAlgorithm = (typeof fileAlgorithms)[number];

/** Files of other tools that a list is taken over from. */
export const listKinds = ['sha256sum', 'sha1sum', 'md5sum', 'hashdeep', 'dfxml', 'ftk-csv', 'csv'] as const;
export type ListKind = (typeof listKinds)[number];

/** The file that an imported list came from. */
const importedFrom = z
  .strictObject({
    name: shortText,
    sha256: sha256Hex,
    bytes: count,
    kind: z.enum(listKinds),
    encoding: shortText,
    /** Records of it that are no files: folders, remarks of the tool, deleted entries. */
    skipped: count,
    /** Deleted files among them: no match and no comparison sees them. Not there when there is none. */
    deleted: count.min(1).exactOptional(),
  })
  .refine(({ skipped, deleted = 0 }) => deleted <= skipped);

/** One entry seals a list of any length; LEDGER.md section "File lists" defines the digest (RFC 6962 root over canonical rows). */
export const fileListSealed = z
  .strictObject({
    case: caseId,
    item: itemId,
    list: fileListId,
    digest: sha256Hex,
    files: count,
    totalBytes: count,
    /** Entries that could not be read, and links that were not followed: named in the list with no digest. */
    unreadable: count,
    tool: shortText,
    method: z.enum(['hashed-here', 'imported']),
    /** What was hashed: a folder, a mount, an export. */
    source: longText,
    /** Which bytes a row is digested as; not there in format 1. */
    format: z.literal(2).exactOptional(),
    /** Digests that any row has. */
    algorithms: z.array(z.enum(fileAlgorithms)).exactOptional(),
    imported: importedFrom.exactOptional(),
    /** Who made the list that was taken over, and on which day. */
    madeBy: shortText.exactOptional(),
    madeOn: calendarDate.exactOptional(),
  })
  .refine((list) => (list.format === undefined) === (list.algorithms === undefined))
  .refine(
    ({ algorithms = [] }) => algorithms.join() === fileAlgorithms.filter((each) => algorithms.includes(each)).join(),
  )
  .refine((list) => list.format === undefined || (list.imported === undefined) === (list.method === 'hashed-here'))
  .refine((list) => list.imported !== undefined || (list.madeBy === undefined && list.madeOn === undefined));
export type FileListSealed = z.infer<typeof fileListSealed>;
