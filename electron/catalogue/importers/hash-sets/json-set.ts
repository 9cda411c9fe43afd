import { algorithmNamed } from '../lists/digests.ts';
import type { ListParser } from '../lists/output.ts';
import type { GivenDigest, SetReading } from './set-reading.ts';

const [QUOTE, BACKSLASH, LINE_FEED] = [0x22, 0x5c, 0x0a];
const SPACE = 0x20;
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];
/** A row of a set is some hundred bytes; what is longer is no row. */
const longestRow = 64 * 1024;

/**
 * Rows are objects: one a line, the members of an array, or of an array that is a member of one object (as exports of
 * child-protection tools have it: `{"value": [{"MD5": "...", "Category": 1}]}`). Each is parsed by itself, so that a file of
 * any size is read in the memory of one row.
 */
export class JsonSet implements ListParser {
  readonly #reading: SetReading;
  /** Brackets that are open, the outermost first. */
  readonly #open: number[] = [];
  #row: Buffer = Buffer.allocUnsafe(1024);
  #length = 0;
  /** How many brackets are open outside of the row that is being read; null: none is. */
  #outside: number | null = null;
  #line = 1;
  #begins = 1;
  /** The last byte that says anything. */
  #last = 0;
  #quoted = false;
  #escaped = false;
  #broken = false;

  constructor(reading: SetReading) {
    this.#reading = reading;
  }

  push(chunk: Uint8Array): void {
    for (const byte of chunk) if (!this.#broken) this.#byte(byte);
  }

  end(): void {
    if (!this.#broken && (this.#open.length > 0 || this.#quoted)) this.#reading.error(this.#begins, 'cut-off');
  }

  #byte(byte: number): void {
    if (byte === LINE_FEED) this.#line += 1;
    if (this.#outside !== null) this.#put(byte);
    if (this.#quoted) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#quoted = false;
    } else if (byte === QUOTE) this.#quoted = true;
    else if (byte === BRACE || byte === BRACKET) this.#begin(byte);
    else if (byte === BRACE_END || byte === BRACKET_END) this.#end(byte);
    if (byte > SPACE) this.#last = byte;
  }

  #begin(bracket: number): void {
    // The first object of an array in the outermost object: that one is no row but holds them.
    const holds = bracket === BRACE && this.#last === BRACKET && this.#outside === 0 && this.#open.length === 2;
    if (holds) this.#outside = null;
    const mayBegin = this.#open.length === 0 || this.#open.at(-1) === BRACKET;
    if (bracket === BRACE && this.#outside === null && mayBegin && this.#open.length <= 2) {
      this.#outside = this.#open.length;
      this.#begins = this.#line;
      this.#length = 0;
      this.#put(bracket);
    }
    if (this.#open.length >= 64) this.#break();
    this.#open.push(bracket);
  }

  #end(bracket: number): void {
    const open = this.#open.pop();
    if (open !== (bracket === BRACE_END ? BRACE : BRACKET)) {
      this.#break();
      return;
    }
    if (this.#outside !== this.#open.length) return;
    this.#outside = null;
    if (this.#length > longestRow) this.#reading.error(this.#begins, 'too-long');
    else this.#record(this.#row.toString('utf8', 0, this.#length));
  }

  /** Nothing after it can be trusted to be a row. */
  #break(): void {
    this.#reading.error(this.#line, 'not-json');
    this.#broken = true;
  }

  #put(byte: number): void {
    if (this.#length > longestRow) return;
    if (this.#length === this.#row.length) this.#row = Buffer.concat([this.#row], this.#row.length * 2);
    this.#row[this.#length++] = byte;
  }

  #record(text: string): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.#reading.error(this.#begins, 'not-json');
      return;
    }
    const given: GivenDigest[] = [];
    let category = '';
    for (const [name, member] of Object.entries(value ?? {})) {
      const kind = algorithmNamed(name);
      if (kind !== undefined && typeof member === 'string' && member !== '') given.push({ text: member, kind });
      else if (/^(?:hash|digest)$/i.test(name) && typeof member === 'string') given.push({ text: member, kind: null });
      else if (/^(?:category|kategori)$/i.test(name) && (typeof member === 'string' || typeof member === 'number'))
        category = String(member).trim();
    }
    this.#reading.record(this.#begins, given, category);
  }
}
