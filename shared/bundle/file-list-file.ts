import type { HashStream, Primitives } from '../crypto/primitives.ts';
import { fileAlgorithms, type FileAlgorithm } from '../domain/file-list/events.ts';
import { fileProblems } from '../domain/file-list/problems.ts';
import { fail, ok, type Result } from '../errors/result.ts';
import { concat, equalBytes, utf8, utf8Text } from '../ledger/encoding.ts';
import { FileListBuilder, type FileListFormat, type FileListSummary, type FileRowValue } from '../ledger/file-list.ts';
import { csvRow, csvStart, parseCsvRow, restore } from './csv.ts';
import { fileListCells, fileListTitles } from './file-list-cells.ts';
import { SheetDigests, type PartDigest } from './file-list-digests.ts';
import { sumLines } from './file-list-sums.ts';
import { parseTime } from './file-list-time.ts';

/** First line of `<BB-nnn>.csv`, with the byte order mark. */
export function fileListHead(format: FileListFormat): Uint8Array {
  return utf8(csvStart + csvRow(fileListTitles[format]));
}

/** One line of `<BB-nnn>.csv`. */
export function fileListLine(row: FileRowValue, format: FileListFormat): string {
  return csvRow(fileListCells(row, format));
}

/** No file system gives a path near this; a hostile line ends here. */
const longestLine = 1024 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quoteMark = 0x22;

/** What a whole `<BB-nnn>.csv` holds, and what follows from it: the SHA-256 of each file of sums, and the parts of its workbook. */
export interface FileListReading extends FileListSummary {
  readonly sums: ReadonlyMap<FileAlgorithm, Uint8Array>;
  /** Null for a list that has no workbook. */
  readonly workbook: ReadonlyMap<string, PartDigest> | null;
}

/** A list whose first line was read: the line tells the format. */
interface OpenList {
  readonly format: FileListFormat;
  readonly rows: FileListBuilder;
  readonly sums: ReadonlyMap<FileAlgorithm, HashStream>;
  readonly sheets: SheetDigests | null;
}

/**
 * Reads a `<BB-nnn>.csv` in chunks with bounded memory, row by row into the sealed digest. A row that is not exactly as
 * `fileListLine` writes it, or that no sealed list can hold, is FILE_LIST_ROW_CHANGED with `details.row` from 0.
 */
export class FileListReader {
  readonly #primitives: Primitives;
  #pending = new Uint8Array(0);
  #open: OpenList | null = null;
  #row = 0;

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
  }

  push(chunk: Uint8Array): Result<null> {
    const bytes = this.#pending.length === 0 ? chunk : concat(this.#pending, chunk);
    let start = 0;
    let quoted = false;
    for (let index = 0; index < bytes.length; index++) {
      if (bytes[index] === quoteMark) quoted = !quoted;
      if (quoted || bytes[index] !== lineFeed || bytes[index - 1] !== carriageReturn) continue;
      const read = this.#line(bytes.subarray(start, index + 1));
      if (!read.ok) return read;
      start = index + 1;
    }
    // Not `slice`: of a Node Buffer it gives no copy, and the chunk is the source's to use again.
    this.#pending = new Uint8Array(bytes.subarray(start));
    return this.#pending.length > longestLine ? this.#changed() : ok(null);
  }

  finish(): Result<FileListReading> {
    if (this.#pending.length > 0 || this.#open === null) return this.#changed();
    const sums = new Map([...this.#open.sums].map(([algorithm, hash]) => [algorithm, hash.digest()]));
    return ok({ ...this.#open.rows.finish(), sums, workbook: this.#open.sheets?.finish() ?? null });
  }

  #line(line: Uint8Array): Result<null> {
    if (this.#open === null) {
      this.#open = this.#begin(line);
      return this.#open === null ? this.#changed() : ok(null);
    }
    const { format, rows, sums, sheets } = this.#open;
    const row = parseRow(line, format);
    if (row === null) return this.#changed();
    const cells = fileListCells(row, format);
    if (!equalBytes(utf8(csvRow(cells)), line)) return this.#changed();
    if (!rows.append(row).ok) return this.#changed();
    for (const [algorithm, hash] of sums) {
      const sum = sumLines([row], algorithm);
      if (!sum.ok) return this.#changed();
      hash.update(sum.value);
    }
    sheets?.add(cells);
    this.#row++;
    return ok(null);
  }

  #begin(head: Uint8Array): OpenList | null {
    const format = ([1, 2] as const).find((each) => equalBytes(head, fileListHead(each)));
    if (format === undefined) return null;
    const algorithms = format === 1 ? fileAlgorithms.slice(0, 1) : fileAlgorithms;
    return {
      format,
      rows: new FileListBuilder(this.#primitives, format),
      sums: new Map(algorithms.map((algorithm) => [algorithm, this.#primitives.createSha256()])),
      sheets: format === 1 ? null : new SheetDigests(this.#primitives),
    };
  }

  #changed(): Result<never> {
    return fail('FILE_LIST_ROW_CHANGED', { row: this.#row });
  }
}

/** What the cells seem to say; the caller holds it against the line that a row has, and against the shape of a row. */
function parseRow(line: Uint8Array, format: FileListFormat): FileRowValue | null {
  const cells = parseCsvRow((utf8Text(line) ?? '').slice(0, -2))?.map(restore);
  if (cells?.length !== fileListTitles[format].length) return null;
  const [path = '', bytes, sha256, ...rest] = cells;
  const [sha1, md5, modified] = format === 1 ? [] : rest;
  return {
    path,
    bytes: known(bytes) === null ? null : Number(bytes),
    sha256: known(sha256),
    sha1: known(sha1),
    md5: known(md5),
    modified: parseTime(known(modified)),
    problem: fileProblems.find((problem) => problem === cells.at(-1)) ?? null,
  };
}

function known(cell: string | undefined): string | null {
  return cell === undefined || cell === '' ? null : cell;
}
