import type { Primitives } from '../../crypto/primitives.ts';
import { fail, FailureError, type Result } from '../../errors/result.ts';
import { concat, toHex } from '../../ledger/encoding.ts';
import { FileListReader, type FileListReading } from '../file-list-file.ts';
import type { VerifyLimits } from '../limits.ts';
import type { CancelSignal } from '../source.ts';
import { isSmallFile, isWorkbook } from '../layout.ts';
import type { BundleTree } from './tree.ts';
import { differingSheet } from './workbook.ts';

/** What was read of a file, once: all later checks look at this and never at the container again. */
export interface FileReading {
  readonly size: number;
  /** Lower-case hex of the bytes as they were read. */
  readonly sha256: string;
}

/** A bundle's files, each read once. */
export interface BundleReadings {
  /** A failure: the file could not be read to its end. */
  readonly files: ReadonlyMap<string, Result<FileReading>>;
  /** Content of the small files that could be read. */
  readonly small: ReadonlyMap<string, Uint8Array>;
  /** What the `.csv` files of `05-berkas-digital/` hold. */
  readonly lists: ReadonlyMap<string, Result<FileListReading>>;
  /** Of the `.xlsx` files beside them the first part that does not follow from the rows, or null. Which were not looked into is not in it. */
  readonly workbooks: ReadonlyMap<string, string | null>;
}

/** Bytes read and to be read. May return a promise, which is waited for, so that a page can stay responsive. */
export type VerifyProgress = (progress: {
  readonly step: 'reading' | 'entries';
  readonly done: number;
  readonly total: number;
}) => void | Promise<void>;

export interface ReadOptions {
  readonly limits: VerifyLimits;
  readonly progress?: VerifyProgress | undefined;
  readonly signal?: CancelSignal | undefined;
}

const listFile = /^data\/05-berkas-digital\/[^/]+\.csv$/;
const listWorkbook = /^data\/05-berkas-digital\/[^/]+\.xlsx$/;

/**
 * Reads every file of the tree once, with bounded memory.
 * @throws FailureError CANCELLED, nothing else
 */
export async function readFiles(
  tree: BundleTree,
  primitives: Primitives,
  options: ReadOptions,
): Promise<BundleReadings> {
  const files = new Map<string, Result<FileReading>>();
  const small = new Map<string, Uint8Array>();
  const lists = new Map<string, Result<FileListReading>>();
  const workbooks = new Map<string, string | null>();
  const total = [...tree.files.values()].reduce((sum, entry) => sum + entry.size, 0);
  const report = progressOf(total, options);
  // Workbooks last: they are held against rows that were read.
  const inOrder = [...tree.files].sort(([left], [right]) => Number(isWorkbook(left)) - Number(isWorkbook(right)));
  for (const [path, entry] of inOrder) {
    const list = listFile.test(path) ? new ListTap(primitives) : null;
    const parts = partsOf(path, lists);
    const looked = parts !== null && entry.size <= options.limits.workbookBytes;
    const kept: Uint8Array[] | null = isSmallFile(path) || looked ? [] : null;
    const limits = {
      declared: entry.size,
      held: isSmallFile(path) ? options.limits.smallFileBytes : Number.POSITIVE_INFINITY,
    };
    const reading = await digest(tree.open(path), primitives, limits, async (chunk) => {
      // Not `slice`: of a Node Buffer it gives no copy.
      kept?.push(new Uint8Array(chunk));
      list?.push(chunk);
      await report.read(chunk.length);
    });
    files.set(path, reading);
    const bytes = kept !== null && reading.ok ? concat(...kept.splice(0)) : null;
    if (bytes !== null && looked)
      workbooks.set(path, await differingSheet(bytes, parts, options.limits, primitives, report.unpacked));
    else if (bytes !== null) small.set(path, bytes);
    if (list !== null) lists.set(path, list.finish());
  }
  return { files, small, lists, workbooks };
}

/** The parts that the workbook of a list must hold; null for any other file, and where its rows could not be read. */
function partsOf(path: string, lists: ReadonlyMap<string, Result<FileListReading>>): FileListReading['workbook'] {
  const reading = listWorkbook.test(path) ? lists.get(path.replace(/\.xlsx$/, '.csv')) : undefined;
  return reading?.ok === true ? reading.value.workbook : null;
}

/** Bytes between two reports: a page gives itself a turn at each of them. */
const reportEvery = 1024 * 1024;

/** Looks at `signal` at every chunk and reports now and then, and at the end. */
function progressOf(total: number, { signal, progress }: ReadOptions) {
  let done = 0;
  let since = 0;
  const turn = async (bytes: number, atEnd: boolean) => {
    if (signal?.aborted === true) throw new FailureError('CANCELLED');
    since += bytes;
    if (since < reportEvery && !atEnd) return;
    since = 0;
    await progress?.({ step: 'reading', done, total });
  };
  return {
    read: (bytes: number) => {
      done += bytes;
      return turn(bytes, done >= total);
    },
    /** Of what was read before. */
    unpacked: (bytes: number) => turn(bytes, false),
  };
}

async function digest(
  chunks: AsyncIterable<Uint8Array>,
  primitives: Primitives,
  limits: { readonly declared: number; readonly held: number },
  tap: (chunk: Uint8Array) => Promise<void>,
): Promise<Result<FileReading>> {
  const hash = primitives.createSha256();
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limits.held) return fail('BUNDLE_TOO_LARGE', { limit: limits.held });
      // It grew after it was listed: what else of it changed nobody can say.
      if (size > limits.declared) return fail('FILE_CHANGED');
      hash.update(chunk);
      await tap(chunk);
    }
  } catch (error) {
    // What a disk or browser throws means the same to a recipient: this file could not be read.
    if (!(error instanceof FailureError)) return fail('NOT_READABLE');
    if (error.failure.code === 'CANCELLED') throw error;
    return { ok: false, error: error.failure };
  }
  return { ok: true, value: { size, sha256: toHex(hash.digest()) } };
}

/** Reads on after the first bad row is found, for the digest of the file. */
class ListTap {
  readonly #reader: FileListReader;
  #failure: Result<null> = { ok: true, value: null };
  constructor(primitives: Primitives) {
    this.#reader = new FileListReader(primitives);
  }
  push(chunk: Uint8Array): void {
    if (this.#failure.ok) this.#failure = this.#reader.push(chunk);
  }
  finish(): Result<FileListReading> {
    return this.#failure.ok ? this.#reader.finish() : this.#failure;
  }
}
