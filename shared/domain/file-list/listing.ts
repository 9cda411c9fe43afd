import { z } from 'zod';
import { listKinds } from './events.ts';

/** Encodings of lists that are seen in the field. Of `utf-8` a name keeps the bytes that are no text. */
export const listEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type ListEncoding = (typeof listEncodings)[number];

export const listDelimiters = [',', ';', '\t', '|'] as const;
export type ListDelimiter = (typeof listDelimiters)[number];

/** What a column of a table may hold. `deleted`: a file that is no longer there, which is left out. */
export const listColumns = ['path', 'bytes', 'sha256', 'sha1', 'md5', 'modified', 'deleted'] as const;
export type ListColumn = (typeof listColumns)[number];
const columnPlace = z.int().min(0).max(999).nullable();
const columns = z.strictObject({
  path: columnPlace,
  bytes: columnPlace,
  sha256: columnPlace,
  sha1: columnPlace,
  md5: columnPlace,
  modified: columnPlace,
  deleted: columnPlace,
});
/** The place of each column, counted from 0; null: the table has none. */
export type ListColumns = z.infer<typeof columns>;

/** How a list is to be read. */
export const listOptions = z.strictObject({
  kind: z.enum(listKinds),
  encoding: z.enum(listEncodings),
  /** What ends a line: a line feed, with a carriage return before it, or NUL (`sha256sum -z`). */
  lineEnd: z.enum(['lf', 'crlf', 'nul']),
  /** What parts the folders of a path. With a backslash, a slash does it too, as on Windows. */
  separator: z.enum(['/', '\\']),
  /** The folder that every path begins with and that is cut off, as text of a path that ends with `/`; '' cuts nothing. */
  cut: z
    .string()
    .max(100_000)
    .refine((folder) => folder === '' || folder.endsWith('/')),
  /** Of tables. */
  delimiter: z.enum(listDelimiters),
  /** Records of a table before its first row. */
  heading: z.int().min(0).max(100),
  columns,
  /** The last line is whole although nothing ends it. */
  openEnd: z.boolean(),
});
export type ListOptions = z.infer<typeof listOptions>;

/** The same as people give them: what is left out is told by the list. */
export const givenListOptions = z.strictObject({
  kind: listOptions.shape.kind.exactOptional(),
  encoding: listOptions.shape.encoding.exactOptional(),
  lineEnd: listOptions.shape.lineEnd.exactOptional(),
  separator: listOptions.shape.separator.exactOptional(),
  cut: listOptions.shape.cut.exactOptional(),
  delimiter: listOptions.shape.delimiter.exactOptional(),
  heading: listOptions.shape.heading.exactOptional(),
  columns: listOptions.shape.columns.exactOptional(),
  openEnd: listOptions.shape.openEnd.exactOptional(),
});
export type GivenListOptions = z.infer<typeof givenListOptions>;

/** What may be the matter with a line. One such line, and nothing of the list is taken. */
export const listErrorCodes = [
  'half-line', // not a whole record
  'cut-off', // the file ends within a line
  'pieces', // digests of pieces of files (hashdeep -p)
  'other-kind', // a list of another kind begins; what follows is not looked at; details.found
  'columns', // details.found, expected
  'bad-quote', // one that nothing closes, or text behind one that closes
  'digest-length', // details.found, expected: digits
  'not-hex',
  'mixed-algorithms', // details.found, expected
  'empty-name',
  'nul',
  'bad-escape',
  'path-outside', // above the folder of the list, or outside of the one that is cut off; details.cut
  'duplicate-path', // details.other: the other line
  'digests-differ', // the same with another digest; details.other
  'bad-size',
  'negative-size',
  'bad-time',
  'field-too-long', // details.limit: bytes
  'line-too-long', // details.limit: bytes
  'bad-xml',
  'doctype',
  'entity',
] as const;
export type ListErrorCode = (typeof listErrorCodes)[number];

/** Characters of a broken line that are shown. */
export const mostErrorText = 200;

/**
 * `line` counts from 1; of a record of several lines it is the first, and of XML the element of the file. `text`: how that line
 * begins, in previews of lists that have lines.
 */
export const listError = z.strictObject({
  line: z.int().min(1),
  code: z.enum(listErrorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string().max(mostErrorText).exactOptional(),
});
export type ListError = Readonly<z.infer<typeof listError>>;

/** So many of the errors are kept; all are counted. */
export const mostListErrors = 200;

/** Files that a list may have: as many as the indexes have room for. */
export const mostFiles = 2 ** 24;
