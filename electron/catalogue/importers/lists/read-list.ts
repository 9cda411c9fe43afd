import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import type { GivenListOptions, ListError, ListOptions } from '#shared/domain/file-list/listing.ts';
import { FailureError, ok, type Result } from '#shared/errors/result.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { CommonFolder } from './common-folder.ts';
import { detectList, type Detected } from './detect.ts';
import { DfxmlParser } from './dfxml.ts';
import { Transcoder } from './encoding.ts';
import { ListErrors } from './errors.ts';
import { parserFor } from './parser-for.ts';

/** What a list holds, all of it seen once. */
export interface ListReading {
  /** Of the file that the list is in. */
  readonly sha256: string;
  readonly bytes: number;
  /** How it was read; a folder to cut off is proposed where none was given. */
  readonly options: ListOptions;
  /** The folder that all paths have in common, before anything is cut off; '' or ending with `/`. */
  readonly common: string;
  /** What made the list and on which day, by its own word; '' when it does not say. */
  readonly tool: string;
  readonly madeOn: string;
  /** What stands above the columns of a table. */
  readonly headings: readonly string[];
  readonly files: number;
  readonly totalBytes: number;
  /** Files without a digest. */
  readonly unreadable: number;
  readonly skipped: number;
  /** Of these, deleted files. */
  readonly deleted: number;
  readonly algorithms: readonly FileAlgorithm[];
  /** The first rows. */
  readonly rows: readonly FileRowValue[];
  readonly errors: readonly ListError[];
  readonly errorCount: number;
}

export interface ReadListTools {
  /** Each row as it comes; what is cut off is cut only where `options.cut` was given. */
  row(row: FileRowValue, line: number): void;
  /** Each error as it comes: more than are kept. */
  error(error: ListError): void;
  /** Throws to end the reading. */
  check(): void;
  progress(bytes: number, ofBytes: number): void;
}

const chunkBytes = 1024 * 1024;
const headBytes = 256 * 1024;
const shownRows = 20;

/** Bytes that a list is read from: a file, or memory. */
export interface ListBytes {
  readonly size: number;
  /** Fills the beginning of `chunk` with what stands at `position`; how much that is, and 0 at the end. */
  read(chunk: Buffer, position: number): number;
}

/** Reads a list from beginning to end in bounded memory. Throws FailureError FILE_MISSING, NOT_READABLE, and what `tools` throws. */
export function readList(
  source: string | ListBytes,
  given: GivenListOptions,
  tools: ReadListTools,
): Result<ListReading> {
  return withListBytes(source, (bytes) => readBytes(bytes, given, tools));
}

/** Throws FailureError FILE_MISSING, NOT_READABLE. */
export function withListBytes<T>(source: string | ListBytes, use: (bytes: ListBytes) => T): T {
  if (typeof source !== 'string') return use(source);
  const handle = opened(source);
  try {
    return use({ size: fstatSync(handle).size, read: (chunk, at) => readAt(handle, chunk, at) });
  } finally {
    closeSync(handle);
  }
}

function readBytes(bytes: ListBytes, given: GivenListOptions, tools: ReadListTools): Result<ListReading> {
  const head = Buffer.allocUnsafeSlow(Math.min(headBytes, bytes.size + 1));
  const length = bytes.read(head, 0);
  const detected = detectList({ bytes: head.subarray(0, length), whole: length < head.length }, given);
  return detected.ok ? ok(new Reading(detected.value, tools).read(bytes)) : detected;
}

function opened(file: string): number {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new FailureError(missing ? 'FILE_MISSING' : 'NOT_READABLE', {});
  }
  if (fstatSync(handle).isFile()) return handle;
  closeSync(handle);
  throw new FailureError('NOT_READABLE', {});
}

function readAt(handle: number, chunk: Buffer, position: number): number {
  try {
    return readSync(handle, chunk, 0, chunk.length, position);
  } catch {
    throw new FailureError('NOT_READABLE', {});
  }
}

class Reading {
  readonly #detected: Detected;
  readonly #tools: ReadListTools;
  readonly #errors: ListErrors;
  readonly #folder = new CommonFolder();
  readonly #rows: FileRowValue[] = [];
  readonly #algorithms = new Set<FileAlgorithm>();
  #files = 0;
  #totalBytes = 0;
  #unreadable = 0;
  #skipped = 0;
  #deleted = 0;

  constructor(detected: Detected, tools: ReadListTools) {
    this.#detected = detected;
    this.#tools = tools;
    this.#errors = new ListErrors((error) => {
      tools.error(error);
    });
  }

  read(source: ListBytes): ListReading {
    const { options } = this.#detected;
    const parser = parserFor(options, {
      row: (row, line, rooted) => {
        this.#row(row, line, rooted);
      },
      error: (line, code, details = {}) => {
        this.#errors.add({ line, code, details });
      },
      skipped: (deleted) => {
        this.#skipped += 1;
        if (deleted) this.#deleted += 1;
      },
    });
    const transcoder = new Transcoder(options.encoding);
    const file = this.#pass(source, (chunk) => {
      parser.push(transcoder.write(chunk));
    });
    parser.push(transcoder.end());
    parser.end();
    const { program = '', version = '', started = '' } = parser instanceof DfxmlParser ? parser.creator : {};
    const tool = program === '' ? this.#detected.tool : `${program} ${version}`.trim().slice(0, 400);
    return { ...file, ...this.#summary(), tool, madeOn: /^\d{4}-\d\d-\d\d/.exec(started)?.[0] ?? '' };
  }

  #pass(source: ListBytes, take: (chunk: Buffer) => void): Pick<ListReading, 'sha256' | 'bytes'> {
    const { size } = source;
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafeSlow(Math.min(chunkBytes, Math.max(size, 1)));
    let bytes = 0;
    for (;;) {
      this.#tools.check();
      const length = source.read(chunk, bytes);
      if (length === 0) return { sha256: hash.digest('hex'), bytes };
      bytes += length;
      hash.update(chunk.subarray(0, length));
      take(chunk.subarray(0, length));
      this.#tools.progress(bytes, Math.max(size, bytes));
    }
  }

  #row(row: FileRowValue, line: number, rooted: boolean): void {
    this.#files += 1;
    this.#totalBytes += row.bytes ?? 0;
    if (row.problem !== null) this.#unreadable += 1;
    for (const algorithm of fileAlgorithms) if (row[algorithm] !== null) this.#algorithms.add(algorithm);
    if (this.#rows.length < shownRows) this.#rows.push(row);
    this.#folder.add(row.path, line, rooted);
    this.#tools.row(row, line);
  }

  #summary() {
    const { options, headings, base } = this.#detected;
    const proposed = options.cut ?? this.#folder.propose(options.kind, base);
    const cut = options.cut === null ? proposed : '';
    const above = this.#folder.lineAbove(cut);
    if (above !== null) this.#errors.add({ line: above, code: 'path-outside', details: { cut } });
    return {
      options: { ...options, cut: proposed },
      common: (options.cut ?? '') + this.#folder.common,
      headings,
      files: this.#files,
      totalBytes: this.#totalBytes,
      unreadable: this.#unreadable,
      skipped: this.#skipped,
      deleted: this.#deleted,
      algorithms: fileAlgorithms.filter((algorithm) => this.#algorithms.has(algorithm)),
      rows: this.#rows.map((row) => ({ ...row, path: row.path.slice(cut.length) })),
      errors: this.#errors.kept,
      errorCount: this.#errors.count,
    };
  }
}
