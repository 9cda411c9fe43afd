import { csvRow, csvStart } from '#shared/bundle/csv.ts';
import type { ListError } from '#shared/domain/file-list/listing.ts';
import { listErrorFileTexts, sayListError } from '#shared/text/file-lists.ts';
import { say } from '#shared/text/text.ts';

/** Of the rows of a table, some hundred bytes each; a spreadsheet takes no more than a million rows either. */
const mostBytes = 64 * 1024 * 1024;
const mostRows = 1_000_000;

/**
 * The errors of a list as a table that a spreadsheet opens: the line, and what is the matter with it. A file that is no list
 * at all has an error in every line (SECURITY SEC-76): what is more than a table may have is counted in its last row.
 */
export class ErrorTable {
  readonly #chunks: Buffer[] = [];
  readonly #mostRows: number;
  #bytes = 0;
  #rows = 0;
  #left = 0;

  constructor(most = mostRows) {
    this.#mostRows = most;
  }

  /** Errors that have a row of their own. */
  get rows(): number {
    return this.#rows;
  }

  add(errors: readonly ListError[]): void {
    const room = this.#bytes >= mostBytes ? 0 : this.#mostRows - this.#rows;
    const taken = errors.slice(0, room);
    this.#left += errors.length - taken.length;
    if (taken.length === 0) return;
    const chunk = Buffer.from(taken.map((error) => csvRow([error.line, sayListError('id', error)])).join(''));
    this.#rows += taken.length;
    this.#bytes += chunk.length;
    this.#chunks.push(chunk);
  }

  async *chunks(): AsyncIterable<Uint8Array> {
    const heading = [listErrorFileTexts.line, listErrorFileTexts.reason].map((text) => say('id', text));
    yield await Promise.resolve(Buffer.from(csvStart + csvRow(heading)));
    yield* this.#chunks;
    if (this.#left > 0) yield Buffer.from(csvRow(['', say('id', listErrorFileTexts.more, { count: this.#left })]));
  }
}
