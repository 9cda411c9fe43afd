import type { ListDelimiter } from '#shared/domain/file-list/listing.ts';
import { listDelimiters } from '#shared/domain/file-list/listing.ts';
import type { FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { CsvRecords } from '../lists/csv-records.ts';
import { algorithmNamed, algorithmOfLength } from '../lists/digests.ts';
import type { SetReading } from './set-reading.ts';

const categoryNames = /^(?:category|kategori|class|kelas|label|tag)$/i;
const digestWords = /md5|sha|hash|digest|sidik/i;
const anyDigestName = /^(?:hash|digest|hash ?value|nilai hash)$/i;

/** Where a table has what. */
interface Columns {
  readonly digests: readonly { readonly at: number; readonly kind: FileAlgorithm | null }[];
  readonly category: number | null;
  /** Whether a digest in another column may be one of the set, which nobody may lose. */
  readonly mayHold: (at: number) => boolean;
  readonly heading: boolean;
}

/** Null: neither a heading that names a digest nor a digest in the first row. */
export function columnsOf(first: readonly string[]): Columns | null {
  const found = first.flatMap((text, at) => (isDigest(text) ? [{ at, kind: null }] : []));
  if (found.length > 0) {
    const rest = first.findIndex((text, at) => text !== '' && !found.some((digest) => digest.at === at));
    return { digests: found, category: rest === -1 ? otherThan(found) : rest, heading: false, mayHold: () => true };
  }
  const named = first.flatMap((text, at) => {
    const kind = algorithmNamed(text) ?? null;
    return kind !== null || anyDigestName.test(text) ? [{ at, kind }] : [];
  });
  if (named.length === 0) return null;
  const category = first.findIndex((text) => categoryNames.test(text));
  const mayHold = (at: number) => digestWords.test(first[at] ?? '');
  return { digests: named, category: category === -1 ? null : category, heading: true, mayHold };
}

/** A row may name its category where the first named none: beside its one digest. */
function otherThan(found: readonly { readonly at: number }[]): number | null {
  return found.length === 1 ? (found[0]?.at === 0 ? 1 : 0) : null;
}

function isDigest(text: string): boolean {
  return /^[0-9a-fA-F]+$/.test(text) && algorithmOfLength(text.length) !== undefined;
}

/** The one that the first line has most of. */
export function delimiterOf(firstLine: string): ListDelimiter {
  const counted = listDelimiters.map((delimiter) => ({ delimiter, count: firstLine.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** Reads a table of digests; a column of digests alone is one too. */
export function csvSet(columns: Columns, delimiter: ListDelimiter, reading: SetReading): CsvRecords {
  let rows = 0;
  return new CsvRecords(
    { delimiter, openEnd: true },
    {
      error: (line, code) => {
        reading.error(line, code === 'bad-quote' ? 'bad-quote' : 'too-long');
      },
      record: (fields, line) => {
        const texts = fields.map((field) => field.toString('utf8').trim());
        if (texts.every((text) => text === '')) return;
        rows += 1;
        if (rows === 1 && columns.heading) return;
        const given = columns.digests.flatMap(({ at, kind }) => {
          const text = texts[at] ?? '';
          return text === '' ? [] : [{ text, kind }];
        });
        // Says a digest of its own column again, or is one that no column takes.
        const own = new Set(given.map(({ text }) => text.toLowerCase()));
        if (texts.some((text, at) => isDigest(text) && columns.mayHold(at) && !own.has(text.toLowerCase()))) {
          reading.error(line, 'other-shape');
          return;
        }
        reading.record(line, given, columns.category === null ? '' : (texts[columns.category] ?? ''));
      },
    },
  );
}
