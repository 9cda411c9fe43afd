import { mostListErrors, type ListError } from '#shared/domain/file-list/listing.ts';

/** Counts all errors of a list and keeps the first. */
export class ListErrors {
  readonly #kept: ListError[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** In the order of their lines. */
  get kept(): readonly ListError[] {
    return this.#kept.toSorted((left, right) => left.line - right.line);
  }

  add(error: ListError): void {
    this.#count += 1;
    if (this.#kept.length < mostListErrors) this.#kept.push(error);
  }
}
