import type { Primitives } from '../crypto/primitives.ts';
import { fileAlgorithms, type FileAlgorithm } from '../domain/file-list/events.ts';
import { fileProblems, type FileProblem } from '../domain/file-list/problems.ts';
import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { canonicalBytes } from './canonical.ts';
import { toHex, utf8 } from './encoding.ts';
import { leafOf } from './entry.ts';
import { RootBuilder } from './tree.ts';

/** Which bytes a row of a list is digested as; an entry says its format, and is of format 1 when it says none. */
export type FileListFormat = 1 | 2;
export function fileListFormat(list: { readonly format?: 2 }): FileListFormat {
  return list.format ?? 1;
}

/**
 * One row of a file list. `path` is as file-path.ts writes it. `problem` is null exactly if there is a digest; null is
 * also a size or a time that nobody recorded. Format 1 knows neither of these, nor digests but SHA-256.
 */
export interface FileRowValue {
  readonly path: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly sha1: string | null;
  readonly md5: string | null;
  /** Last change of the content: whole seconds since 1970 UTC, negative before it. */
  readonly modified: number | null;
  readonly problem: FileProblem | null;
}

/** The byte before a leaf (RFC 6962 section 2.1), as text. */
const leafPrefix = '\u0000';
const hex = /^[0-9a-f]+$/;
const digestLengths: Readonly<Record<FileAlgorithm, number>> = { sha256: 64, sha1: 40, md5: 32 };
const memberCount = 7;

/** By hand and not by a schema: it is asked of every row of every list, and takes a third of the time. */
function isFileRow(value: object, format: FileListFormat): value is FileRowValue {
  const row: Partial<Record<keyof FileRowValue, unknown>> = value;
  const { path, bytes, modified, problem } = row;
  if (Object.keys(row).length !== memberCount) return false;
  if (typeof path !== 'string' || path === '' || !path.isWellFormed() || path.includes('\u0000')) return false;
  if (bytes !== null && !(Number.isSafeInteger(bytes) && Number(bytes) >= 0)) return false;
  if (modified !== null && !Number.isSafeInteger(modified)) return false;
  if (problem !== null && !fileProblems.some((known) => known === problem)) return false;
  let digests = 0;
  for (const algorithm of fileAlgorithms) {
    const digest = row[algorithm];
    if (digest === null) continue;
    if (typeof digest !== 'string' || digest.length !== digestLengths[algorithm] || !hex.test(digest)) return false;
    digests++;
  }
  if ((problem === null) !== digests > 0) return false;
  return format === 2 || isFirstRow(row);
}

function isFirstRow({ bytes, sha1, md5, modified, problem }: Partial<Record<keyof FileRowValue, unknown>>): boolean {
  return bytes !== null && sha1 === null && md5 === null && modified === null && problem !== 'no-digest';
}

/** The row, if a list of this format may hold it; null else. */
export function fileRowOf(value: unknown, format: FileListFormat): FileRowValue | null {
  return typeof value === 'object' && value !== null && isFileRow(value, format) ? value : null;
}

function valuesOf(row: FileRowValue, format: FileListFormat): readonly unknown[] {
  return format === 1
    ? [row.path, row.bytes, row.sha256, row.problem]
    : [row.path, row.bytes, row.sha256, row.sha1, row.md5, row.modified, row.problem];
}

/**
 * Canonical JSON of `[path, bytes, sha256, problem]` (format 1) or `[path, bytes, sha256, sha1, md5, modified, problem]`
 * (format 2). @throws FailureError CANONICAL_INVALID.
 */
export function fileRowBytes(row: FileRowValue, format: FileListFormat): Uint8Array {
  return canonicalBytes(valuesOf(row, format));
}

/** SHA-256(0x00 || row bytes). */
export function fileRowLeaf(primitives: Primitives, row: FileRowValue, format: FileListFormat): Uint8Array {
  return leafOf(primitives, fileRowBytes(row, format));
}

/** The same of a row that `fileRowOf` gave: of such a row JSON.stringify gives canonical JSON, in a fraction of the time. */
export function checkedRowLeaf(primitives: Primitives, row: FileRowValue, format: FileListFormat): Uint8Array {
  return primitives.sha256(utf8(`${leafPrefix}${JSON.stringify(valuesOf(row, format))}`));
}

/** Puts surrogates, which stand for the highest code points, above U+E000..U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Order of the UTF-8 bytes of two well-formed paths, without encoding them: negative, 0 or positive. */
export function comparePaths(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index);
    if (difference !== 0) return rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
  }
  return left.length - right.length;
}

/** What an entry `file-list.sealed` says of its rows. */
export interface FileListSummary {
  /** RFC 6962 root over the rows, lower-case hexadecimal. */
  readonly digest: string;
  /** All rows, those with a problem among them. */
  readonly files: number;
  /** Of the rows that say their size. */
  readonly totalBytes: number;
  /** Rows with a problem. */
  readonly unreadable: number;
  /** From format 2 on. */
  readonly format?: 2;
  /** Digests that any row has, in the order of `fileAlgorithms`; from format 2 on. */
  readonly algorithms?: FileAlgorithm[];
}

/** Members in which the rows and what an entry says of them differ. */
export function summaryDifferences(found: FileListSummary, sealed: FileListSummary): (keyof FileListSummary)[] {
  const members = ['digest', 'files', 'totalBytes', 'unreadable', 'format', 'algorithms'] as const;
  return members.filter((member) => String(found[member]) !== String(sealed[member]));
}

/** Seals rows that come one by one in order of `comparePaths`; O(log n) memory. */
export class FileListBuilder {
  readonly #primitives: Primitives;
  readonly #format: FileListFormat;
  readonly #root: RootBuilder;
  readonly #algorithms = new Set<FileAlgorithm>();
  #lastPath: string | null = null;
  #totalBytes = 0;
  #unreadable = 0;

  constructor(primitives: Primitives, format: FileListFormat) {
    this.#primitives = primitives;
    this.#format = format;
    this.#root = new RootBuilder(primitives);
  }

  /**
   * The leaf of the row, or FILE_LIST_ROW_CHANGED with `details.row` (counted from 0) for a row of another shape, out of
   * order, or with the path of the row before it: no sealed list can hold such a row.
   */
  append(row: FileRowValue): Result<Uint8Array> {
    const totalBytes = this.#totalBytes + (row.bytes ?? 0);
    const ordered = this.#lastPath === null || comparePaths(this.#lastPath, row.path) < 0;
    if (!ordered || fileRowOf(row, this.#format) === null || !Number.isSafeInteger(totalBytes)) {
      return fail('FILE_LIST_ROW_CHANGED', { row: this.#root.size });
    }
    const leaf = checkedRowLeaf(this.#primitives, row, this.#format);
    this.#root.append(leaf);
    this.#lastPath = row.path;
    this.#totalBytes = totalBytes;
    for (const algorithm of fileAlgorithms) if (row[algorithm] !== null) this.#algorithms.add(algorithm);
    if (row.problem !== null) this.#unreadable++;
    return ok(leaf);
  }

  finish(): FileListSummary {
    const summary = {
      digest: toHex(this.#root.root()),
      files: this.#root.size,
      totalBytes: this.#totalBytes,
      unreadable: this.#unreadable,
    };
    if (this.#format === 1) return summary;
    return { ...summary, format: 2, algorithms: fileAlgorithms.filter((each) => this.#algorithms.has(each)) };
  }
}
