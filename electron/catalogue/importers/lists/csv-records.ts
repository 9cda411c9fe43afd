import type { ListErrorCode, ListOptions } from '#shared/domain/file-list/listing.ts';
import { mostFieldBytes, mostLineBytes, type ErrorDetails, type ListParser } from './output.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

export interface RecordOutput {
  /** Bytes of each field, good until the call returns; `line` is where the record begins. */
  record(fields: readonly Buffer[], line: number): void;
  error(line: number, code: ListErrorCode, details?: ErrorDetails): void;
}

/** Where the next byte stands: at the beginning of a field, in a plain one, in quotes, behind the quote that may end them. */
type Place = 'begin' | 'plain' | 'quoted' | 'behind';

/**
 * SECURITY SEC-76. RFC 4180 in bytes, with any delimiter: names keep what is no text. Written here because no parser of tables stands among
 * the packages that we ship, and because what a record may weigh is bounded: a quote that nothing closes swallows no
 * memory, only the rest of the list, and is refused with the line where it began.
 */
export class CsvRecords implements ListParser {
  readonly #options: Pick<ListOptions, 'openEnd'>;
  readonly #output: RecordOutput;
  readonly #delimiter: number;
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;
  #starts: number[] = [0];
  #place: Place = 'begin';
  #line = 1;
  #begins = 1;
  #empty = true;
  #broken = false;

  constructor(options: Pick<ListOptions, 'openEnd' | 'delimiter'>, output: RecordOutput) {
    this.#options = options;
    this.#output = output;
    this.#delimiter = options.delimiter.charCodeAt(0);
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      const end = this.#runEnd(chunk, at);
      if (end > at) this.#put(chunk, at, end);
      else this.#byte(chunk, at);
      at = Math.max(end, at + 1);
    }
  }

  /** Where the bytes end that only belong to the field, so that they can be taken together. */
  #runEnd(chunk: Uint8Array, from: number): number {
    if (this.#place !== 'plain' && this.#place !== 'quoted') return from;
    const end = this.#place === 'plain' ? this.#delimiter : QUOTE;
    let at = from;
    while (at < chunk.length && chunk[at] !== end && chunk[at] !== LINE_FEED) at += 1;
    return at;
  }

  end(): void {
    if (this.#empty || this.#broken) return;
    if (this.#place === 'quoted') this.#output.error(this.#begins, 'bad-quote');
    else if (this.#options.openEnd) this.#finish();
    else this.#output.error(this.#begins, 'cut-off');
  }

  #byte(chunk: Uint8Array, at: number): void {
    const byte = chunk[at] ?? 0;
    this.#empty = false;
    if (byte === LINE_FEED) this.#line += 1;
    if (this.#place === 'quoted') {
      if (byte === QUOTE) this.#place = 'behind';
      else this.#put(chunk, at, at + 1);
    } else if (byte === LINE_FEED) this.#finish();
    else if (byte === this.#delimiter) this.#next();
    else if (byte === QUOTE && this.#place !== 'plain') this.#quote(chunk, at);
    else if (this.#place === 'behind' && byte !== CARRIAGE_RETURN) this.#break('bad-quote');
    else {
      if (this.#place === 'begin') this.#place = 'plain';
      this.#put(chunk, at, at + 1);
    }
  }

  /** Begins a field in quotes, or is the second of two that stand for one. */
  #quote(chunk: Uint8Array, at: number): void {
    if (this.#place === 'behind') this.#put(chunk, at, at + 1);
    this.#place = 'quoted';
  }

  #put(chunk: Uint8Array, from: number, to: number): void {
    if (this.#broken) return;
    const length = this.#length + to - from;
    if (length - (this.#starts.at(-1) ?? 0) > mostFieldBytes) this.#break('field-too-long', mostFieldBytes);
    else if (length > mostLineBytes) this.#break('line-too-long', mostLineBytes);
    else {
      if (length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], length * 2);
      this.#bytes.set(chunk.subarray(from, to), this.#length);
      this.#length = length;
    }
  }

  /** What is left of the record is passed over. */
  #break(code: 'bad-quote' | 'field-too-long' | 'line-too-long', limit?: number): void {
    if (!this.#broken) this.#output.error(this.#begins, code, limit === undefined ? {} : { limit });
    this.#broken = true;
  }

  #next(): void {
    this.#place = 'begin';
    if (this.#starts.length > mostFields) this.#break('line-too-long', mostLineBytes);
    else this.#starts.push(this.#length);
  }

  #finish(): void {
    const returned = this.#length > 0 && this.#bytes[this.#length - 1] === CARRIAGE_RETURN && this.#place !== 'begin';
    const end = returned ? this.#length - 1 : this.#length;
    const fields = this.#starts.map((start, at) => this.#bytes.subarray(start, this.#starts[at + 1] ?? end));
    const broken = this.#broken;
    const begins = this.#begins;
    this.#length = 0;
    this.#starts = [0];
    this.#place = 'begin';
    this.#begins = this.#line;
    this.#empty = true;
    this.#broken = false;
    if (!broken) this.#output.record(fields, begins);
  }
}

const mostFields = 1000;
