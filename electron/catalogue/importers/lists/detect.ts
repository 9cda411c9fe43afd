import type { ListKind } from '#shared/domain/file-list/events.ts';
import type { GivenListOptions, ListEncoding } from '#shared/domain/file-list/listing.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { columnsOf, firstRecords, noColumns, tableOf, type FoundColumns } from './columns.ts';
import { guessedEncoding, markedEncoding, Transcoder } from './encoding.ts';
import { acquisitionLog } from './logs.ts';
import type { ReadOptions } from './output.ts';
import { hashdeepBegins, sumKindOf } from './other-kind.ts';
import { parserFor } from './parser-for.ts';

export interface Detected {
  readonly options: ReadOptions;
  /** What made the list, by its own word; ''. */
  readonly tool: string;
  /** What stands above the columns of a table. */
  readonly headings: readonly string[];
  /** The folder that the list was made from, as the list says; ''. */
  readonly base: string;
}

/** The beginning of a file. `whole`: there is no more. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

interface Look {
  readonly bytes: Uint8Array;
  /** One letter a byte. */
  readonly text: string;
  readonly encoding: ListEncoding;
}

/**
 * How a list is to be read, by how it begins; what is given comes before what is guessed.
 * FILE_LIST_FILE_EMPTY, FILE_LIST_UNKNOWN_KIND, FILE_LIST_IS_LOG (details.tool).
 */
export function detectList(head: Head, given: GivenListOptions): Result<Detected> {
  // Of what nobody said to be a list: a folder without files has an empty one.
  if (given.kind === undefined && head.bytes.length === 0) return fail('FILE_LIST_FILE_EMPTY');
  const look = lookAt(head, given);
  const tool = given.kind === undefined ? acquisitionLog(look.text) : null;
  if (tool !== null) return fail('FILE_LIST_IS_LOG', { tool });
  const kind = given.kind ?? kindOf(look);
  if (kind === null) return fail('FILE_LIST_UNKNOWN_KIND');
  const table = isTable(kind) ? tableOptions(look, given) : plainTable;
  const rough: ReadOptions = {
    kind,
    encoding: given.encoding ?? encodingFor(kind, look, head),
    lineEnd: given.lineEnd ?? lineEndOf(look.text),
    separator: given.separator ?? '/',
    cut: given.cut ?? null,
    delimiter: table.delimiter,
    heading: table.heading,
    columns: table.columns,
    openEnd: given.openEnd ?? false,
  };
  const options = { ...rough, separator: given.separator ?? separatorOf(look, rough) };
  return ok({
    options,
    tool: toolOf(kind),
    headings: table.labels,
    base: kind === 'hashdeep' ? invokedFrom(look.text) : '',
  });
}

function lookAt(head: Head, given: GivenListOptions): Look {
  const encoding = given.encoding ?? markedEncoding(head.bytes) ?? guessedEncoding(head.bytes, head.whole);
  const transcoder = new Transcoder(encoding);
  const bytes = Buffer.concat([transcoder.write(head.bytes), transcoder.end()]);
  return { bytes, text: bytes.toString('latin1'), encoding };
}

const isTable = (kind: ListKind) => kind === 'csv' || kind === 'ftk-csv';

/** Names of other lists than tables stand byte for byte: nobody can know in which of the old encodings. */
function encodingFor(kind: ListKind, { text, encoding }: Look, head: Head): ListEncoding {
  if (encoding !== 'windows-1252' || markedEncoding(head.bytes) !== null || isTable(kind)) return encoding;
  const declared = /^<\?xml[^>]*encoding=["'](?:windows-1252|iso-8859-1|latin1)["']/i;
  return kind === 'dfxml' && declared.test(text) ? 'windows-1252' : 'utf-8';
}

function kindOf(look: Look): ListKind | null {
  const { text } = look;
  if (/^\s*<(?:\?xml|!DOCTYPE|dfxml)/i.test(text)) return /<dfxml[\s>]|<!DOCTYPE|<!ENTITY/i.test(text) ? 'dfxml' : null;
  if (text.startsWith(hashdeepBegins)) return 'hashdeep';
  return sumKind(text) ?? tableKind(look);
}

/** By the first line that is one of a list, for the first lines may be broken. */
function sumKind(text: string): ListKind | null {
  const lines = text.split(/\r?\n|\u0000/, 200);
  for (const line of lines) {
    const kind = sumKindOf(line);
    if (kind !== null) return kind;
  }
  return null;
}

/** Files are named in some column, or it is a table of something else. */
function tableKind({ bytes }: Look): ListKind | null {
  const table = tableOf(bytes);
  if (table === null) return null;
  const { columns, labels } = columnsOf(table.records);
  if (isFtk(labels)) return 'ftk-csv';
  const digests = [columns.sha256, columns.sha1, columns.md5].some((place) => place !== null);
  return columns.path !== null && (digests || labels.length > 0) ? 'csv' : null;
}

/** Hash list: MD5,SHA1,FileNames. Directory listing: Filename, Full Path, Size (bytes), Created, Modified, Accessed, Is Deleted. */
function isFtk(labels: readonly string[]): boolean {
  return labels.join() === 'MD5,SHA1,FileNames' || (labels.includes('Full Path') && labels.includes('Is Deleted'));
}

interface TableOptions extends FoundColumns {
  readonly delimiter: ReadOptions['delimiter'];
}

const plainTable: TableOptions = { delimiter: ',', heading: 0, columns: noColumns, labels: [] };

function tableOptions({ bytes }: Look, given: GivenListOptions): TableOptions {
  const delimiter = given.delimiter ?? tableOf(bytes)?.delimiter ?? ',';
  const records = firstRecords(bytes, delimiter);
  const found = columnsOf(records);
  const heading = given.heading ?? found.heading;
  const labels = given.heading === undefined ? found.labels : (records[given.heading - 1] ?? []);
  return { delimiter, heading, columns: given.columns ?? found.columns, labels };
}

function lineEndOf(text: string): ReadOptions['lineEnd'] {
  if (text.includes('\u0000')) return 'nul';
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? 'crlf' : 'lf';
}

/** What no name on Windows holds. */
const notOfWindows = /[\p{Cc}<>"|?*]/u;

/**
 * A backslash parts folders where most paths have one and no slash, or begin with a drive, and all are such as Windows
 * can have; FTK Imager runs on Windows.
 */
function separatorOf(look: Look, options: ReadOptions): ReadOptions['separator'] {
  if (options.kind === 'ftk-csv') return '\\';
  if (options.kind === 'dfxml') return '/';
  let paths = 0;
  let windows = 0;
  let foreign = 0;
  const parser = parserFor(options, {
    row: ({ path }) => {
      paths += 1;
      if (notOfWindows.test(path)) foreign += 1;
      if (/^[A-Za-z]:\\|^\\\\\\\\/.test(path) || (path.includes('\\\\') && !path.includes('/'))) windows += 1;
    },
    error: () => undefined,
    skipped: () => undefined,
  });
  parser.push(look.bytes);
  return windows * 2 > paths && foreign === 0 ? '\\' : '/';
}

function toolOf(kind: ListKind): string {
  if (kind === 'ftk-csv') return 'FTK Imager';
  return kind === 'csv' || kind === 'dfxml' ? '' : kind;
}

function invokedFrom(text: string): string {
  return /^## Invoked from: ([^\r\n]*)/m.exec(text.slice(0, 100_000))?.[1] ?? '';
}
