import { csvRow, csvStart } from '#shared/bundle/csv.ts';
import type { ListError } from '#shared/domain/file-list/listing.ts';
import { listErrorFileTexts, sayListError } from '#shared/text/file-lists.ts';
import { say } from '#shared/text/text.ts';

/** All errors of a list as a table that a spreadsheet opens: the line, and what is the matter with it. */
export class ErrorTable {
  readonly #chunks: Buffer[] = [];
  #rows = 0;

  get rows(): number {
    return this.#rows;
  }

  add(errors: readonly ListError[]): void {
    const rows = errors.map((error) => csvRow([error.line, sayListError('id', error)]));
    this.#rows += rows.length;
    this.#chunks.push(Buffer.from(rows.join('')));
  }

  async *chunks(): AsyncIterable<Uint8Array> {
    const heading = [listErrorFileTexts.line, listErrorFileTexts.reason].map((text) => say('id', text));
    yield await Promise.resolve(Buffer.from(csvStart + csvRow(heading)));
    yield* this.#chunks;
  }
}
