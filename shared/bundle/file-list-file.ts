import type { Primitives } from '../crypto/primitives.ts';
import { fail, ok, type Result } from '../errors/result.ts';
import { concat, equalBytes, utf8, utf8Text } from '../ledger/encoding.ts';
import { pathBytes } from '../ledger/file-path.ts';
import { FileListBuilder, fileRowOf, type FileListSummary, type FileRowValue } from '../ledger/file-list.ts';
import { csvRow, csvStart, parseCsvRow, restore } from './csv.ts';

/** First line of `<BB-nnn>.csv`, with the byte order mark. */
export const fileListHead = utf8(csvStart + csvRow(['Berkas', 'Ukuran (byte)', 'SHA-256', 'Keterangan']));

/** One line of `<BB-nnn>.csv`. */
export function fileListLine(row: FileRowValue): string {
  return csvRow([row.path, row.bytes ?? '', row.sha256 ?? '', row.problem ?? '']);
}

/**
 * One line of `<BB-nnn>.sha256` as GNU `sha256sum` writes it, with the bytes of the name on the medium: a leading
 * backslash tells that backslash, LF and CR in it are escaped. Rows without a digest have no line. Fails with
 * FILE_LIST_ROW_CHANGED for a path that stands for no bytes (LEDGER.md section 11).
 */
export function sha256sumLine({ path, sha256 }: FileRowValue): Result<Uint8Array> {
  if (sha256 === null) return ok(new Uint8Array(0));
  if (!/[\\\n\r]/.test(path)) return ok(utf8(`${sha256}  ${path}\n`));
  const name = pathBytes(path);
  if (!name.ok) return name;
  const escaped = concat(...[...name.value].map(escapedByte));
  const mark = escaped.length === name.value.length ? '' : '\\';
  return ok(concat(utf8(`${mark}${sha256}  `), escaped, utf8('\n')));
}

const escapes: ReadonlyMap<number, Uint8Array> = new Map([
  [0x5c, utf8('\\\\')],
  [0x0a, utf8('\\n')],
  [0x0d, utf8('\\r')],
]);

function escapedByte(byte: number): Uint8Array {
  return escapes.get(byte) ?? Uint8Array.of(byte);
}

/** No file system gives a path near this; a hostile line ends here. */
const longestLine = 1024 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quoteMark = 0x22;

/** What a whole `<BB-nnn>.csv` holds, and the SHA-256 that its `.sha256` file must have. */
export interface FileListReading extends FileListSummary {
  readonly sha256FileDigest: Uint8Array;
}

/**
 * Reads a `<BB-nnn>.csv` in chunks with bounded memory, row by row into the sealed digest. A row that is not exactly as
 * `fileListLine` writes it, or that no sealed list can hold, is FILE_LIST_ROW_CHANGED with `details.row` from 0.
 */
export class FileListReader {
  readonly #list: FileListBuilder;
  readonly #sha256File;
  #pending = new Uint8Array(0);
  #head = true;
  #row = 0;

  constructor(primitives: Primitives) {
    this.#list = new FileListBuilder(primitives, 1);
    this.#sha256File = primitives.createSha256();
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
    if (this.#pending.length > 0 || this.#head) return this.#changed();
    return ok({ ...this.#list.finish(), sha256FileDigest: this.#sha256File.digest() });
  }

  #line(line: Uint8Array): Result<null> {
    if (this.#head) {
      this.#head = false;
      return equalBytes(line, fileListHead) ? ok(null) : this.#changed();
    }
    const row = parseRow(line);
    if (row === null || !equalBytes(utf8(fileListLine(row)), line)) return this.#changed();
    const appended = this.#list.append(row);
    const sum = sha256sumLine(row);
    if (!appended.ok || !sum.ok) return this.#changed();
    this.#sha256File.update(sum.value);
    this.#row++;
    return ok(null);
  }

  #changed(): Result<never> {
    return fail('FILE_LIST_ROW_CHANGED', { row: this.#row });
  }
}

function parseRow(line: Uint8Array): FileRowValue | null {
  const cells = parseCsvRow((utf8Text(line) ?? '').slice(0, -2))?.map(restore);
  if (cells?.length !== 4) return null;
  const [path, bytes, sha256, problem] = cells;
  const value = {
    path,
    bytes: Number(bytes),
    sha256: sha256 === '' ? null : sha256,
    sha1: null,
    md5: null,
    modified: null,
    problem: problem === '' ? null : problem,
  };
  return fileRowOf(value, 1);
}
