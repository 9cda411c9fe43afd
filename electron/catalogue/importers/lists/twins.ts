import { mostListErrors, type ListError } from '#shared/domain/file-list/listing.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { NumberColumn, TextColumn } from '../../lists/columns.ts';
import { sortByBytes } from '../../lists/sort-paths.ts';

/** Remembers the paths of a list to find those that are there twice, some hundred bytes each. */
export class Twins {
  readonly #paths = new TextColumn();
  readonly #digests = new TextColumn();
  readonly #lines = new NumberColumn();
  #rows = 0;

  add(row: FileRowValue, line: number): void {
    this.#paths.push(this.#rows, row.path);
    this.#digests.push(this.#rows, [row.sha256, row.sha1, row.md5].join());
    this.#lines.set(this.#rows, line);
    this.#rows += 1;
  }

  /** How many there are too many, and the first of them by their lines; `details.other` is the line before. */
  find(): { readonly count: number; readonly errors: readonly ListError[] } {
    const order = Uint32Array.from({ length: this.#rows }, (_, row) => row);
    sortByBytes(order, (row, depth) => this.#paths.byteAt(row, depth));
    const found: ListError[] = [];
    let same: number[] = [];
    for (const row of order) {
      const first = same[0];
      if (first !== undefined && !this.#paths.bytes(first).equals(this.#paths.bytes(row))) {
        this.#tell(same, found);
        same = [];
      }
      same.push(row);
    }
    this.#tell(same, found);
    found.sort((left, right) => left.line - right.line);
    return { count: found.length, errors: found.slice(0, mostListErrors) };
  }

  #tell(same: readonly number[], found: ListError[]): void {
    const rows = same.toSorted((left, right) => left - right);
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (before === undefined) continue;
      const differ = !this.#digests.bytes(before).equals(this.#digests.bytes(row));
      const code = differ ? 'digests-differ' : 'duplicate-path';
      found.push({ line: this.#lines.at(row), code, details: { other: this.#lines.at(before) } });
    }
  }
}
