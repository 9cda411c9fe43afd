import type { HashSetErrorCode } from '#shared/domain/hash-set/listing.ts';
import type { ListParser } from '../lists/output.ts';
import { hasAnyDigest, hasOwnDigest, isJson, jsonRow } from './json-row.ts';
import type { SetReading } from './set-reading.ts';

const [QUOTE, BACKSLASH, COMMA, LINE_FEED] = [0x22, 0x5c, 0x2c, 0x0a];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];
/** The white space of JSON (RFC 8259, 2). */
const white: ReadonlySet<number> = new Set([0x20, 0x09, LINE_FEED, 0x0d]);
/** A row of a set is some hundred bytes; what is longer is no row. */
const longestRow = 64 * 1024;
const deepest = 64;

/**
 * Rows are objects: one a line, the members of an array, or of an array that is a member of one object (as exports of
 * child-protection tools have it: `{"value": [{"MD5": "...", "Category": 1}]}`). Each is parsed by itself, so that a file of
 * any size is read in the memory of one row. Whatever stands outside of a row, or is no row where one should stand, is an
 * error: a set goes in whole, or not at all.
 */
export class JsonSet implements ListParser {
  readonly #reading: SetReading;
  /** Brackets that are open, the outermost first. */
  readonly #open: number[] = [];
  #text: Buffer = Buffer.allocUnsafe(1024);
  #length = 0;
  /** How many brackets are open around the object that is being read; null: none is. */
  #around: number | null = null;
  /** The outer object up to its rows, while these are read, and where it begins. */
  #outer: { readonly text: Buffer; readonly begins: number } | null = null;
  /** The outer object is read on, behind its rows. */
  #behindRows = false;
  /** The outermost object has a digest of its own: it is a row. */
  #isRow = false;
  #rowsAlone = 0;
  /** The one array, or the one object with rows, has ended. */
  #whole = false;
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
    if (this.#around !== null) this.#within(byte);
    else if (!white.has(byte)) this.#between(byte);
    if (byte === LINE_FEED) this.#line += 1;
    if (!white.has(byte)) this.#last = byte;
  }

  /** Outside of any object that is being read: a row begins, the next one follows, or their array ends. */
  #between(byte: number): void {
    if (this.#open.length === 0) this.#outermost(byte);
    else if (byte === COMMA && this.#last === BRACE_END) return;
    else if (byte === BRACKET_END && this.#last !== COMMA) this.#endOfRows();
    else if (this.#last === BRACE_END) this.#break('not-json');
    else if (byte === BRACE) this.#begin(this.#line);
    else this.#break(byte === BRACKET_END || byte === COMMA ? 'not-json' : 'other-shape');
  }

  #outermost(byte: number): void {
    if (byte === BRACE && !this.#whole) this.#begin(this.#line);
    else if (byte === BRACKET && !this.#whole && this.#rowsAlone === 0) this.#open.push(byte);
    else this.#break('not-json');
  }

  #begin(line: number): void {
    this.#around = this.#open.length;
    this.#begins = line;
    this.#length = 0;
    this.#put(BRACE);
    this.#open.push(BRACE);
  }

  #within(byte: number): void {
    if (!this.#quoted && byte === BRACE && this.#holdsRows()) {
      this.#outer = { text: Buffer.from(this.#text.subarray(0, this.#length)), begins: this.#begins };
      this.#begin(this.#line);
      return;
    }
    this.#put(byte);
    if (this.#quoted) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#quoted = false;
    } else if (byte === QUOTE) this.#quoted = true;
    else if (byte === BRACE || byte === BRACKET) {
      if (this.#open.length >= deepest) this.#break('not-json');
      this.#open.push(byte);
    } else if (byte === BRACE_END || byte === BRACKET_END) this.#end(byte);
  }

  /** The first object of an array in the outermost object, which comes first and has no digest itself: that one is no row. */
  #holdsRows(): boolean {
    const first = this.#around === 0 && this.#open.length === 2 && this.#last === BRACKET;
    if (!first || this.#rowsAlone > 0 || this.#behindRows || this.#isRow || this.#length > longestRow) return false;
    this.#isRow = hasOwnDigest(this.#string());
    return !this.#isRow;
  }

  #end(bracket: number): void {
    const open = this.#open.pop();
    if (open !== (bracket === BRACE_END ? BRACE : BRACKET)) this.#break('not-json');
    else if (this.#around === this.#open.length) this.#endOfObject();
  }

  #endOfObject(): void {
    this.#around = null;
    if (this.#length > longestRow) this.#reading.error(this.#begins, 'too-long');
    else if (this.#behindRows) this.#checkOuter(this.#string());
    else this.#record(this.#string());
    if (this.#behindRows) this.#whole = true;
    else if (this.#open.length === 0) this.#rowsAlone += 1;
  }

  #endOfRows(): void {
    this.#open.pop();
    if (this.#outer === null) {
      this.#whole = true;
      return;
    }
    this.#length = 0;
    for (const byte of this.#outer.text) this.#put(byte);
    this.#put(BRACKET_END);
    this.#begins = this.#outer.begins;
    this.#around = 0;
    this.#behindRows = true;
  }

  #checkOuter(text: string): void {
    if (!isJson(text)) this.#reading.error(this.#begins, 'not-json');
    else if (hasAnyDigest(text)) this.#reading.error(this.#begins, 'other-shape');
  }

  /** Nothing after it can be trusted to be a row. */
  #break(code: HashSetErrorCode): void {
    this.#reading.error(this.#line, code);
    this.#broken = true;
  }

  #put(byte: number): void {
    if (this.#length > longestRow) return;
    if (this.#length === this.#text.length) this.#text = Buffer.concat([this.#text], this.#text.length * 2);
    this.#text[this.#length++] = byte;
  }

  #string(): string {
    return this.#text.toString('utf8', 0, this.#length);
  }

  #record(text: string): void {
    const row = jsonRow(text);
    if (typeof row === 'string') this.#reading.error(this.#begins, row);
    else this.#reading.record(this.#begins, row.given, row.category);
  }
}
