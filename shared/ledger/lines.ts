import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { concat } from './encoding.ts';
import { MAX_LINE_BYTES } from './entry.ts';

const LF = 0x0a;

/** Cuts a stream of chunks into the lines of entries.jsonl; holds at most one line of the allowed length. */
export class LineSplitter {
  #rest: Uint8Array = new Uint8Array(0);

  /** The lines that `chunk` completes, without LF; ENTRY_MALFORMED when a line grows beyond `MAX_LINE_BYTES`: then stop reading. */
  push(chunk: Uint8Array): Result<readonly Uint8Array[]> {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      const part = chunk.subarray(start, end);
      lines.push(this.#rest.length === 0 ? part : concat(this.#rest, part));
      this.#rest = new Uint8Array(0);
      start = end + 1;
    }
    // `concat` copies: the caller may reuse the chunk.
    this.#rest = concat(this.#rest, chunk.subarray(start));
    const tooLong = this.#rest.length > MAX_LINE_BYTES || lines.some((line) => line.length > MAX_LINE_BYTES);
    return tooLong ? fail('ENTRY_MALFORMED', { limit: MAX_LINE_BYTES }) : ok(lines);
  }

  /** ENTRY_MALFORMED when the last line has no LF: the stream was cut. */
  end(): Result<null> {
    return this.#rest.length === 0 ? ok(null) : fail('ENTRY_MALFORMED', { reason: 'line-end-missing' });
  }
}
