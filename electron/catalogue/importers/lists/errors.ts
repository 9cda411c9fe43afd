import { mostListErrors, type ListError } from '#shared/domain/file-list/listing.ts';

/** Counts all errors of a list, tells each and keeps the first. */
export class ListErrors {
  readonly #each: (error: ListError) => void;
  readonly #kept: ListError[] = [];
  #count = 0;

  constructor(each: (error: ListError) => void) {
    this.#each = each;
  }

  get count(): number {
    return this.#count;
  }

  /** In the order of their lines. */
  get kept(): readonly ListError[] {
    return this.#kept.toSorted((left, right) => left.line - right.line);
  }

  add(error: ListError): void {
    this.#count += 1;
    this.#each(error);
    if (this.#kept.length < mostListErrors) this.#kept.push(error);
  }
}
