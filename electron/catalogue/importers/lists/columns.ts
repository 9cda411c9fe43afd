import type { FileAlgorithm } from '#shared/domain/file-list/events.ts';
import {
  listDelimiters,
  type ListColumn,
  type ListColumns,
  type ListDelimiter,
} from '#shared/domain/file-list/listing.ts';
import { CsvRecords } from './csv-records.ts';
import { algorithmNamed, algorithmOfLength } from './digests.ts';

export const noColumns: ListColumns = {
  path: null,
  bytes: null,
  sha256: null,
  sha1: null,
  md5: null,
  modified: null,
  deleted: null,
};

/** What the tools of the field and people call a column, the better name first. Compared without case and signs. */
const headings: Readonly<Partial<Record<ListColumn, readonly string[]>>> = {
  path: [
    'fullpath',
    'filepath',
    'path',
    'pathname',
    'relativepath',
    'jalurlengkap',
    'jalur',
    'lokasi',
    'filenames',
    'filename',
    'fullname',
    'file',
    'namaberkas',
    'berkas',
    'namafile',
    'name',
    'nama',
  ],
  bytes: ['sizebytes', 'filesizebytes', 'logicalsize', 'filesize', 'size', 'bytes', 'length', 'ukuran', 'ukuranbita'],
  modified: ['modified', 'mtime', 'lastmodified', 'datemodified', 'modifieddate', 'lastwritetime', 'diubah'],
  deleted: ['isdeleted', 'deleted', 'dihapus'],
};

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const digestHeading = /^(?:hash|digest)?(md5|sha1|sha256|sha2256)(?:hash|digest|sum|value)?$/;

export interface Table {
  readonly delimiter: ListDelimiter;
  readonly records: readonly (readonly string[])[];
}

const looked = 40;

/** The first records with a delimiter. */
export function firstRecords(head: Uint8Array, delimiter: ListDelimiter): readonly (readonly string[])[] {
  const records: string[][] = [];
  const reader = new CsvRecords(
    { delimiter, openEnd: true },
    {
      record: (fields) => {
        if (records.length < looked) records.push(fields.map((field) => field.toString('utf8')));
      },
      error: () => undefined,
    },
  );
  reader.push(head);
  reader.end();
  return records;
}

/** The delimiter that parts the first records into the most columns, the same number each; null: it is no table. */
export function tableOf(head: Uint8Array): Table | null {
  const tables = listDelimiters.map((delimiter) => {
    const records = firstRecords(head, delimiter).filter((record) => record.some((cell) => cell !== ''));
    const widths = records.map((record) => record.length);
    const agreeing = (width: number) => widths.filter((each) => each === width).length;
    const width = widths.reduce((best, each) => (agreeing(each) > agreeing(best) ? each : best), 0);
    const score = width < 2 || agreeing(width) * 2 < widths.length ? 0 : agreeing(width) * width;
    return { delimiter, records, score };
  });
  const best = tables.reduce((left, right) => (right.score > left.score ? right : left));
  return best.score === 0 ? null : best;
}

export interface FoundColumns {
  /** Records before the first row. */
  readonly heading: number;
  readonly columns: ListColumns;
  /** What stands above the columns; empty without a heading. */
  readonly labels: readonly string[];
}

/** What the columns of a table seem to hold: by their headings, or without any by what they look like. */
export function columnsOf(records: readonly (readonly string[])[]): FoundColumns {
  const before = records.findIndex((record) => record.length > 1);
  const first = records[before] ?? [];
  const hasHeading = !first.some(isDigest) && first.some((cell) => /\p{L}/u.test(cell));
  const heading = Math.max(before, 0) + (hasHeading ? 1 : 0);
  const row = records[heading] ?? [];
  const columns = hasHeading ? byHeading(first, row) : byContent(first);
  return { heading, columns, labels: hasHeading ? first : [] };
}

function byHeading(labels: readonly string[], row: readonly string[]): ListColumns {
  const names = labels.map(plain);
  const columns: Record<ListColumn, number | null> = { ...noColumns };
  for (const [column, known] of Object.entries(headings) as [ListColumn, readonly string[]][]) {
    const name = known.find((each) => names.includes(each));
    if (name !== undefined) columns[column] = names.indexOf(name);
  }
  for (const [at, name] of names.entries()) {
    const algorithm = headedDigest(name, row[at] ?? '');
    if (algorithm !== undefined) columns[algorithm] ??= at;
  }
  return columns;
}

/** "Hash" alone says which by the length of what stands below it. */
function headedDigest(name: string, below: string): FileAlgorithm | undefined {
  const named = digestHeading.exec(name)?.[1];
  if (named !== undefined) return algorithmNamed(named);
  return (name === 'hash' || name === 'digest') && isDigest(below) ? algorithmOfLength(below.length) : undefined;
}

function byContent(row: readonly string[]): ListColumns {
  const columns: Record<ListColumn, number | null> = { ...noColumns };
  for (const [at, cell] of row.entries()) {
    const algorithm = isDigest(cell) ? algorithmOfLength(cell.length) : undefined;
    if (algorithm !== undefined) columns[algorithm] ??= at;
    else if (/^\d+$/.test(cell)) columns.bytes ??= at;
    else if (cell !== '') columns.path ??= at;
  }
  return columns;
}

function isDigest(cell: string): boolean {
  return /^[0-9a-fA-F]+$/.test(cell) && algorithmOfLength(cell.length) !== undefined;
}
