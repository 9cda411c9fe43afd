import type { ListOptions } from '#shared/domain/file-list/listing.ts';
import { mostLineBytes, type ListOutput } from './output.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

type TakeLine = (line: Buffer, number: number) => void;

/**
 * SECURITY SEC-76. Parts bytes into lines. A last line that nothing ends may be half of one (a copy that broke off looks so): it is
 * refused, unless somebody said that it is whole. So is a line that does not end.
 */
export class LineSplitter {
  readonly #options: Pick<ListOptions, 'lineEnd' | 'openEnd'>;
  readonly #output: ListOutput;
  readonly #take: TakeLine;
  readonly #mark: number;
  #rest: Buffer[] = [];
  #restBytes = 0;
  #number = 1;
  #tooLong = false;

  constructor(options: Pick<ListOptions, 'lineEnd' | 'openEnd'>, output: ListOutput, take: TakeLine) {
    this.#options = options;
    this.#output = output;
    this.#take = take;
    this.#mark = options.lineEnd === 'nul' ? 0 : LINE_FEED;
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let from = 0;
    for (let end = bytes.indexOf(this.#mark); end !== -1; end = bytes.indexOf(this.#mark, from)) {
      this.#line(bytes.subarray(from, end));
      from = end + 1;
    }
    if (from < bytes.length) this.#keep(bytes.subarray(from));
  }

  end(): void {
    if (this.#restBytes === 0) return;
    if (this.#options.openEnd || this.#tooLong) this.#line(Buffer.alloc(0));
    else this.#output.error(this.#number, 'cut-off');
  }

  #keep(part: Buffer): void {
    this.#restBytes += part.length;
    this.#tooLong ||= this.#restBytes > mostLineBytes;
    // A copy: the reader fills the same memory again.
    if (this.#tooLong) this.#rest = [];
    else this.#rest.push(Buffer.from(part));
  }

  #line(last: Buffer): void {
    const number = this.#number;
    this.#number += 1;
    const tooLong = this.#tooLong || this.#restBytes + last.length > mostLineBytes;
    const line = this.#restBytes === 0 ? last : Buffer.concat([...this.#rest, last]);
    this.#rest = [];
    this.#restBytes = 0;
    this.#tooLong = false;
    if (tooLong) this.#output.error(number, 'line-too-long', { limit: mostLineBytes });
    else this.#take(this.#options.lineEnd === 'crlf' ? withoutReturn(line) : line, number);
  }
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

/** Empty lines end a list; one in the middle may be the end of a name, and is refused. */
export class EmptyLines {
  readonly #output: ListOutput;
  #first = 0;

  constructor(output: ListOutput) {
    this.#output = output;
  }

  /** True for a line to leave out. */
  skip(line: Uint8Array, number: number): boolean {
    if (line.length === 0) {
      if (this.#first === 0) this.#first = number;
      return true;
    }
    if (this.#first > 0) this.#output.error(this.#first, 'half-line');
    this.#first = 0;
    return false;
  }
}
