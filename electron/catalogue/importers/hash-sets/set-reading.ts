import { category as categoryShape, mostCategories } from '#shared/domain/hash-set/events.ts';
import {
  mostHashSetErrors,
  mostHashSetRows,
  type HashSetError,
  type HashSetErrorCode,
} from '#shared/domain/hash-set/listing.ts';
import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { SetRows } from '#shared/ledger/hash-set/set-rows.ts';
import { algorithmOfLength } from '../lists/digests.ts';

/** A digest of a row; `kind`: what its column or member says it is, null where it says nothing. */
export interface GivenDigest {
  readonly text: string;
  readonly kind: FileAlgorithm | null;
}

const shownRows = 20;

/** Takes the rows of a set as they are read, whatever they are read from. */
export class SetReading {
  readonly rows = new SetRows(mostHashSetRows);
  readonly errors: HashSetError[] = [];
  readonly sample: { readonly digest: string; readonly category: string }[] = [];
  readonly counts: Record<FileAlgorithm, number> = { sha256: 0, sha1: 0, md5: 0 };
  errorCount = 0;
  /** Rows that were read, good ones. */
  records = 0;
  readonly #fallback: string;

  /** `fallback`: the category of rows that name none. */
  constructor(fallback: string) {
    this.#fallback = fallback;
  }

  error(line: number, code: HashSetErrorCode): void {
    this.errorCount += 1;
    if (this.errors.length < mostHashSetErrors) this.errors.push({ line, code });
  }

  /** One row of the file; every digest it gives recognises the file by itself. */
  record(line: number, given: readonly GivenDigest[], category: string): void {
    const named = category === '' ? this.#fallback : category;
    const problem = given.length === 0 ? 'no-digest' : (firstProblem(given) ?? this.#categoryProblem(named));
    if (problem !== null) {
      this.error(line, problem);
      return;
    }
    this.records += 1;
    for (const { text } of given) {
      const digest = text.toLowerCase();
      this.rows.add(Buffer.from(digest, 'hex'), named);
      if (this.sample.length < shownRows) this.sample.push({ digest, category: named });
    }
  }

  #categoryProblem(category: string): HashSetErrorCode | null {
    if (!categoryShape.safeParse(category).success) return 'category-too-long';
    const full = this.rows.categories >= mostCategories && !this.rows.hasCategory(category);
    return full ? 'too-many-categories' : null;
  }
}

function firstProblem(given: readonly GivenDigest[]): HashSetErrorCode | null {
  for (const { text, kind } of given) {
    const found = /^[0-9a-fA-F]+$/.test(text) ? algorithmOfLength(text.length) : undefined;
    if (found === undefined) return 'bad-digest';
    if (kind !== null && kind !== found) return 'other-kind';
  }
  return null;
}

/** How many digests of each kind are among the rows of a set. */
export function kindOfLength(bytes: number): FileAlgorithm {
  return algorithmOfLength(bytes * 2) ?? fileAlgorithms[0];
}
