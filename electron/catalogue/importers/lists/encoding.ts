import { isUtf8 } from 'node:buffer';
import type { ListEncoding } from '#shared/domain/file-list/listing.ts';

const byteOrderMarks: readonly (readonly [encoding: ListEncoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What a mark at the beginning says; null without one. */
export function markedEncoding(head: Uint8Array): ListEncoding | null {
  return byteOrderMarks.find(([, mark]) => mark.every((byte, at) => head[at] === byte))?.[0] ?? null;
}

/** UTF-16 shows by its zero bytes, UTF-8 by being well formed, at least for the most part; what is left is called Windows-1252. */
export function guessedEncoding(head: Uint8Array, whole: boolean): ListEncoding {
  const length = Math.min(head.length, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 8 && even < odd / 4) return 'utf-16le';
  if (even > length / 8 && odd < even / 4) return 'utf-16be';
  // Unless there is no more, the last character may be cut: up to three bytes of it are there.
  const text = (whole ? [0] : [0, 1, 2, 3]).some((cut) => isUtf8(head.subarray(0, Math.max(0, head.length - cut))));
  return text || mostlyUtf8(head) ? 'utf-8' : 'windows-1252';
}

/** A list of UTF-8 in which some names are none: there is more beyond ASCII that reads well than not. */
function mostlyUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head);
  const odd = text.split('\ufffd').length - 1;
  return (text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0) > odd;
}

/** Makes UTF-8 of the bytes of a list, piece by piece, and leaves a mark at the beginning out. */
export class Transcoder {
  readonly #encoding: ListEncoding;
  #rest: Buffer = Buffer.alloc(0);
  #begun = false;

  constructor(encoding: ListEncoding) {
    this.#encoding = encoding;
  }

  write(chunk: Uint8Array): Uint8Array {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    return this.#begun ? this.#piece(bytes) : this.#first(bytes, 3);
  }

  /** What was only half of a character when the bytes ended: it cannot be read, and so ends no line. */
  end(): Uint8Array {
    const first = this.#begun ? Buffer.alloc(0) : this.#first(Buffer.alloc(0), 0);
    return this.#rest.length > 0 ? Buffer.concat([first, Buffer.from('\ufffd')]) : first;
  }

  /** Waits for so many bytes, as many as a mark may have. */
  #first(bytes: Buffer, least: number): Uint8Array {
    const joined = Buffer.concat([this.#rest, bytes]);
    this.#begun = joined.length >= least;
    this.#rest = this.#begun ? Buffer.alloc(0) : joined;
    if (!this.#begun) return Buffer.alloc(0);
    const mark = byteOrderMarks.find(([encoding]) => encoding === this.#encoding)?.[1] ?? [];
    const marked = mark.length > 0 && mark.every((byte, at) => joined[at] === byte);
    return this.#piece(marked ? joined.subarray(mark.length) : joined);
  }

  #piece(bytes: Buffer): Uint8Array {
    switch (this.#encoding) {
      case 'utf-8':
        return bytes;
      case 'windows-1252':
        return Buffer.from(new TextDecoder('windows-1252').decode(bytes), 'utf8');
      default:
        return this.#fromUtf16(bytes);
    }
  }

  #fromUtf16(bytes: Buffer): Uint8Array {
    const joined = Buffer.concat([this.#rest, bytes]);
    const pairs = joined.subarray(0, joined.length - (joined.length % 2));
    if (this.#encoding === 'utf-16be') pairs.swap16();
    const text = pairs.toString('utf16le');
    const last = text.charCodeAt(text.length - 1);
    const held = last >= 0xd800 && last < 0xdc00 ? 1 : 0;
    if (held === 1 && this.#encoding === 'utf-16be') pairs.subarray(-2).swap16();
    this.#rest = Buffer.from(joined.subarray(pairs.length - held * 2));
    return utf8OfAny(text.slice(0, text.length - held));
  }
}

/**
 * Windows lets names hold half of a pair of surrogates, which no UTF-8 can hold: it becomes the three bytes that it would
 * be (WTF-8), and so stays in the path of a row byte for byte.
 */
function utf8OfAny(text: string): Uint8Array {
  if (text.isWellFormed()) return Buffer.from(text, 'utf8');
  const halves = /([\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])/;
  return Buffer.concat(
    text
      .split(halves)
      .map((part, place) => (place % 2 === 1 ? halfBytes(part.charCodeAt(0)) : Buffer.from(part, 'utf8'))),
  );
}

function halfBytes(unit: number): Buffer {
  return Buffer.of(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
}
