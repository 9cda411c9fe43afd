import { z } from 'zod';
import type { Primitives } from '../crypto/primitives.ts';
import { count, sha256Hex } from '../domain/text.ts';
import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { canonicalBytes } from './canonical.ts';
import { toHex } from './encoding.ts';
import { leafOf } from './entry.ts';
import { RootBuilder } from './tree.ts';

/**
 * Why a row has no digest: it could not be read, was a link that is not followed, or a device, pipe or socket, or it
 * changed under our hands, so that no digest would be of a state it ever had.
 */
export const fileProblems = ['unreadable', 'symbolic-link', 'special-file', 'changed-while-read'] as const;
export type FileProblem = (typeof fileProblems)[number];

/** One row of a file list. `path` is as file-path.ts writes it. Exactly one of `sha256` and `problem` is null. */
export const fileRowShape = z
  .strictObject({
    path: z
      .string()
      .min(1)
      .refine((path) => path.isWellFormed() && !path.includes('\u0000')),
    bytes: count,
    sha256: sha256Hex.nullable(),
    problem: z.enum(fileProblems).nullable(),
  })
  .refine((row) => (row.sha256 === null) !== (row.problem === null));
export type FileRowValue = Readonly<z.infer<typeof fileRowShape>>;

/** Canonical JSON of `[path, bytes, sha256, problem]`. @throws FailureError CANONICAL_INVALID. */
export function fileRowBytes(row: FileRowValue): Uint8Array {
  return canonicalBytes([row.path, row.bytes, row.sha256, row.problem]);
}

/** SHA-256(0x00 || row bytes). */
export function fileRowLeaf(primitives: Primitives, row: FileRowValue): Uint8Array {
  return leafOf(primitives, fileRowBytes(row));
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
  readonly totalBytes: number;
  /** Rows with a problem. */
  readonly unreadable: number;
}

/** Seals rows that come one by one in order of `comparePaths`; O(log n) memory. */
export class FileListBuilder {
  readonly #primitives: Primitives;
  readonly #root: RootBuilder;
  #lastPath: string | null = null;
  #totalBytes = 0;
  #unreadable = 0;

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
    this.#root = new RootBuilder(primitives);
  }

  /**
   * The leaf of the row, or FILE_LIST_ROW_CHANGED with `details.row` (counted from 0) for a row of another shape, out of
   * order, or with the path of the row before it: no sealed list can hold such a row.
   */
  append(row: FileRowValue): Result<Uint8Array> {
    const totalBytes = this.#totalBytes + row.bytes;
    const ordered = this.#lastPath === null || comparePaths(this.#lastPath, row.path) < 0;
    if (!ordered || !fileRowShape.safeParse(row).success || !Number.isSafeInteger(totalBytes)) {
      return fail('FILE_LIST_ROW_CHANGED', { row: this.#root.size });
    }
    const leaf = fileRowLeaf(this.#primitives, row);
    this.#root.append(leaf);
    this.#lastPath = row.path;
    this.#totalBytes = totalBytes;
    if (row.problem !== null) this.#unreadable++;
    return ok(leaf);
  }

  finish(): FileListSummary {
    return {
      digest: toHex(this.#root.root()),
      files: this.#root.size,
      totalBytes: this.#totalBytes,
      unreadable: this.#unreadable,
    };
  }
}
