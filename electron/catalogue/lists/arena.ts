import type { Primitives } from '#shared/crypto/primitives.ts';
import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { mostFiles } from '#shared/domain/file-list/listing.ts';
import { fileProblems } from '#shared/domain/file-list/problems.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { checkedRowLeaf, fileRowOf, type FileListSummary, type FileRowValue } from '#shared/ledger/file-list.ts';
import { BlockRoots } from './blocks.ts';
import { DigestColumn, NumberColumn, TextColumn } from './columns.ts';
import { NO_VALUE } from './orders.ts';
import { sortByBytes } from './sort-paths.ts';

const NO_PROBLEM = 255;
const LEAF_BYTES = 32;
/** Rows between two looks at whether anybody still wants them. */
const ROWS_AT_ONCE = 4096;
const digestBytes: Readonly<Record<FileAlgorithm, number>> = { sha256: 32, sha1: 20, md5: 16 };

/** Takes rows in any order. `line`: where the row stands in what it was read from, from 1; 0: nowhere. */
export interface RowSink {
  add(row: FileRowValue, line: number): void;
}

/** A row at its place, as it is stored. */
export interface ArenaRow {
  readonly path: Buffer;
  readonly bytes: number | null;
  readonly sha256: Buffer | null;
  readonly sha1: Buffer | null;
  readonly md5: Buffer | null;
  readonly modified: number | null;
  readonly problem: string | null;
  readonly leaf: Buffer;
}

/**
 * All rows of a list in few blocks of memory, some 150 bytes and the path for each, until they are sorted and stored.
 * Rows are of format 2.
 */
export class RowArena implements RowSink {
  readonly #primitives: Primitives;
  #rows = 0;
  readonly #paths = new TextColumn();
  readonly #lines = new NumberColumn((rows) => new Uint32Array(rows));
  readonly #bytes = new NumberColumn((rows) => new Float64Array(rows));
  readonly #modified = new NumberColumn((rows) => new Float64Array(rows));
  readonly #problems = new NumberColumn((rows) => new Uint8Array(rows));
  readonly #leaves = new DigestColumn(LEAF_BYTES);
  readonly #digests = {
    sha256: new DigestColumn(digestBytes.sha256),
    sha1: new DigestColumn(digestBytes.sha1),
    md5: new DigestColumn(digestBytes.md5),
  };
  #totalBytes = 0;
  #unreadable = 0;
  #order = new Uint32Array(0);

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Throws FILE_LIST_ROW_CHANGED for what no list can hold, FILE_LIST_TOO_LARGE. */
  add(row: FileRowValue, line: number): void {
    if (fileRowOf(row, 2) === null) throw new FailureError('FILE_LIST_ROW_CHANGED', { line });
    const at = this.#rows++;
    this.#totalBytes += row.bytes ?? 0;
    if (at >= mostFiles || !Number.isSafeInteger(this.#totalBytes))
      throw new FailureError('FILE_LIST_TOO_LARGE', { limit: mostFiles });
    if (row.problem !== null) this.#unreadable++;
    this.#paths.push(at, row.path);
    this.#lines.set(at, line);
    this.#bytes.set(at, row.bytes ?? NO_VALUE);
    this.#modified.set(at, row.modified ?? NO_VALUE);
    this.#problems.set(at, row.problem === null ? NO_PROBLEM : fileProblems.indexOf(row.problem));
    for (const algorithm of fileAlgorithms) {
      const digest = row[algorithm];
      if (digest !== null) this.#digests[algorithm].setHex(at, digest);
    }
    this.#leaves.set(at, checkedRowLeaf(this.#primitives, row, 2));
  }

  /** Puts the rows in the order of a list. Throws what `check` throws, FILE_LIST_EMPTY, and FILE_LIST_LINES_TWICE with the lines of both. */
  sort(check: () => void): void {
    if (this.#rows === 0) throw new FailureError('FILE_LIST_EMPTY', {});
    this.#order = Uint32Array.from({ length: this.#rows }, (_, row) => row);
    const paths = this.#paths;
    sortByBytes(this.#order, (row, depth) => paths.partAt(row, depth), check);
    for (let ordinal = 1; ordinal < this.#rows; ordinal++) {
      const [first = 0, second = 0] = [this.#order[ordinal - 1], this.#order[ordinal]];
      if (!paths.bytes(first).equals(paths.bytes(second))) continue;
      const lines = [this.#lines.at(first), this.#lines.at(second)].sort((left, right) => left - right);
      const [other = 0, line = 0] = lines;
      const path = paths.bytes(first).toString();
      if (other === 0) throw new FailureError('FILE_LIST_PATH_TWICE', { path });
      throw new FailureError('FILE_LIST_LINES_TWICE', { path, line, other });
    }
  }

  /** After `sort`. What the entry says of the rows, and the roots that are stored for proofs. */
  seal(check: () => void): { readonly summary: FileListSummary; readonly roots: readonly Uint8Array[] } {
    const blocks = new BlockRoots(this.#primitives);
    for (const [ordinal, row] of this.#order.entries()) {
      if (ordinal % ROWS_AT_ONCE === 0) check();
      blocks.append(this.#leaves.at(row) ?? new Uint8Array());
    }
    const summary: FileListSummary = {
      digest: toHex(blocks.finish()),
      files: this.#rows,
      totalBytes: this.#totalBytes,
      unreadable: this.#unreadable,
      format: 2,
      algorithms: fileAlgorithms.filter((algorithm) => this.#digests[algorithm].used),
    };
    return { summary, roots: blocks.roots };
  }

  /** After `sort`. */
  row(ordinal: number): ArenaRow {
    const row = this.#order[ordinal] ?? 0;
    return {
      path: this.#paths.bytes(row),
      bytes: valueOf(this.#bytes.at(row)),
      sha256: this.#digests.sha256.at(row),
      sha1: this.#digests.sha1.at(row),
      md5: this.#digests.md5.at(row),
      modified: valueOf(this.#modified.at(row)),
      problem: fileProblems[this.#problems.at(row)] ?? null,
      leaf: this.#leaves.at(row) ?? Buffer.alloc(0),
    };
  }

  path(ordinal: number): Buffer {
    return this.#paths.bytes(this.#order[ordinal] ?? 0);
  }

  digest(ordinal: number, algorithm: FileAlgorithm): Buffer | null {
    return this.#digests[algorithm].at(this.#order[ordinal] ?? 0);
  }

  /** `NO_VALUE` for what nobody recorded. */
  values(column: 'bytes' | 'modified'): Float64Array {
    const values = column === 'bytes' ? this.#bytes : this.#modified;
    return Float64Array.from(this.#order, (row) => values.at(row));
  }
}

function valueOf(value: number): number | null {
  return value === NO_VALUE ? null : value;
}
