const encoder = new TextEncoder();
/** `fatal`: bytes that are no UTF-8 are an error, not U+FFFD. `ignoreBOM`: a byte order mark stays, so that text and bytes correspond one to one. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const HEX = '0123456789abcdef';

interface Alphabet {
  readonly digits: string;
  /** Value of a digit by its character code; 255 where there is none. */
  readonly values: Uint8Array;
}

function alphabetOf(digits: string): Alphabet {
  const values = new Uint8Array(128).fill(255);
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  return { digits, values };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const STANDARD = alphabetOf(LETTERS + '+/');
const URL_SAFE = alphabetOf(LETTERS + '-_');

/** UTF-8 bytes of a text. A lone surrogate would become U+FFFD: callers check `isWellFormed` where the text is not theirs. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes, or null when they are no UTF-8. A byte order mark is kept as U+FEFF. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Compares public bytes (digests, keys, signatures); not constant-time. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX.charAt(byte >> 4) + HEX.charAt(byte & 15);
  return text;
}

/** Null for anything but an even number of lower-case hexadecimal digits. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  );
}

function encode64(bytes: Uint8Array, { digits }: Alphabet): string {
  let text = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 6; bits -= 6) text += digits.charAt((pending >> (bits - 6)) & 63);
  }
  return bits === 0 ? text : text + digits.charAt((pending << (6 - bits)) & 63);
}

function decode64(text: string, { values }: Alphabet): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let pending = 0;
  let bits = 0;
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = values[text.charCodeAt(index)] ?? 255;
    if (digit === 255) return null;
    pending = ((pending << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (pending >> bits) & 0xff;
  }
  // RFC 4648 section 3.5: the unused bits must be zero, and a single trailing digit carries no byte; else two texts would name the same bytes.
  return bits < 6 && (pending & ((1 << bits) - 1)) === 0 ? bytes : null;
}

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  const text = encode64(bytes, STANDARD);
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Null unless `text` is exactly what `toBase64` gives for some bytes. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/={1,2}$/, '');
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=') === text ? decode64(digits, STANDARD) : null;
}

/** URL-safe base64 without padding (RFC 4648 section 5, as RFC 9901 uses it). */
export function toBase64Url(bytes: Uint8Array): string {
  return encode64(bytes, URL_SAFE);
}

/** Null unless `text` is exactly what `toBase64Url` gives for some bytes. */
export function fromBase64Url(text: string): Uint8Array | null {
  return decode64(text, URL_SAFE);
}
