import { mostFiles, type ListError } from '#shared/domain/file-list/listing.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';

/** Of twelve digits: what tells digests apart. Two that share them are called the same, and refused all the same. */
function printOf({ sha256, sha1, md5 }: FileRowValue): number {
  const parts = [sha256, sha1, md5].map((digest) => Number.parseInt(digest?.slice(0, 12) ?? '0', 16));
  return parts.reduce((sum, part, at) => sum + part * (at + 1), 0);
}

/** Letters of all paths together. */
const mostLetters = 2 ** 30;

/** Remembers the paths of a list to find those that are there twice, some two hundred bytes each. */
export class Twins {
  readonly #most: { readonly files: number; readonly letters: number };
  #letters = 0;
  readonly #rows = new Map<string, number>();
  readonly #lines: number[] = [];
  readonly #prints: number[] = [];

  /** `most`: what is longer could not be stored, and is not kept here either. */
  constructor(most = { files: mostFiles, letters: mostLetters }) {
    this.#most = most;
  }

  /** Throws FailureError FILE_LIST_TOO_LARGE. What to say of the row: null the first time. `details.other` is the line where the path was last. */
  add(row: FileRowValue, line: number): ListError | null {
    const print = printOf(row);
    const before = this.#rows.get(row.path);
    if (before === undefined) {
      this.#letters += row.path.length;
      if (this.#lines.length >= this.#most.files || this.#letters > this.#most.letters)
        throw new FailureError('FILE_LIST_TOO_LARGE', { limit: this.#most.files });
      this.#rows.set(row.path, this.#lines.length);
      this.#lines.push(line);
      this.#prints.push(print);
      return null;
    }
    const code = this.#prints[before] === print ? 'duplicate-path' : 'digests-differ';
    const error: ListError = { line, code, details: { other: this.#lines[before] ?? 0 } };
    this.#lines[before] = line;
    this.#prints[before] = print;
    return error;
  }
}
