import { mostErrorText, type ListError, type ListOptions } from '#shared/domain/file-list/listing.ts';
import { Transcoder } from './encoding.ts';
import type { ListBytes } from './read-list.ts';

const LINE_FEED = 0x0a;
const chunkBytes = 1024 * 1024;

/** The errors with how their lines begin. Of XML a line is an element, and nothing is shown. `check` throws to end the reading. */
export function withLines(
  source: ListBytes,
  options: Pick<ListOptions, 'kind' | 'encoding' | 'lineEnd'>,
  errors: readonly ListError[],
  check: () => void,
): readonly ListError[] {
  if (options.kind === 'dfxml' || errors.length === 0) return errors;
  const lines = new WantedLines(new Set(errors.map(({ line }) => line)), options.lineEnd === 'nul' ? 0 : LINE_FEED);
  const transcoder = new Transcoder(options.encoding);
  const chunk = Buffer.allocUnsafeSlow(Math.min(chunkBytes, Math.max(source.size, 1)));
  for (let at = 0; !lines.complete;) {
    check();
    const length = source.read(chunk, at);
    lines.push(length === 0 ? transcoder.end() : transcoder.write(chunk.subarray(0, length)));
    if (length === 0) break;
    at += length;
  }
  return errors.map((error) => ({ ...error, text: lines.textOf(error.line) }));
}

/** Keeps the beginnings of some lines, and nothing of the others. */
class WantedLines {
  readonly #last: number;
  readonly #mark: number;
  readonly #found: Map<number, Buffer>;
  #number = 1;

  constructor(wanted: ReadonlySet<number>, mark: number) {
    this.#last = Math.max(...wanted);
    this.#mark = mark;
    this.#found = new Map([...wanted].map((line) => [line, Buffer.alloc(0)]));
  }

  get complete(): boolean {
    return this.#number > this.#last;
  }

  push(piece: Uint8Array): void {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    let from = 0;
    for (let end = bytes.indexOf(this.#mark); end !== -1 && !this.complete; end = bytes.indexOf(this.#mark, from)) {
      this.#keep(bytes.subarray(from, end));
      this.#number += 1;
      from = end + 1;
    }
    this.#keep(bytes.subarray(from));
  }

  /** Cut to what a row has room for. */
  textOf(line: number): string {
    const text = (this.#found.get(line) ?? Buffer.alloc(0)).toString('utf8').replace(/\r$/, '');
    return text.length > mostErrorText ? `${text.slice(0, mostErrorText - 1).toWellFormed()}…` : text;
  }

  #keep(part: Buffer): void {
    const kept = this.#found.get(this.#number);
    // A character of the text has up to three bytes; one more character tells that there is more.
    const room = (mostErrorText + 1) * 3 - (kept?.length ?? 0);
    if (kept !== undefined && room > 0) this.#found.set(this.#number, Buffer.concat([kept, part.subarray(0, room)]));
  }
}
