import { fail, ok, type Result } from '#shared/errors/result.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How far the guess looks: a register in UTF-16 shows itself in its first line. */
const lookedAt = 4096;
/** Text that is no table: a PDF, a page of the web or a letter that was given the name of a register. */
const otherFile = /^\s*(?:%PDF-|\{\\rtf|<[!?a-z])/i;

/**
 * The text of a .csv. A mark at its beginning decides; without one UTF-16 shows by its zero bytes, UTF-8 by being well
 * formed, and what is left is Windows-1252, which Excel writes as "CSV". REGISTER_NOT_RECOGNISED for what is no text.
 */
export function decodeText(bytes: Uint8Array): Result<{ readonly text: string; readonly encoding: TextEncoding }> {
  const encoding = markedEncoding(bytes) ?? guessedEncoding(bytes);
  const text = tryDecode(bytes, encoding) ?? tryDecode(bytes, 'windows-1252');
  return text === null || otherFile.test(text) || /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/.test(text)
    ? fail('REGISTER_NOT_RECOGNISED')
    : ok({ text, encoding });
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function guessedEncoding(bytes: Uint8Array): TextEncoding {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, lookedAt);
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > length / 8 && even < odd / 4) return 'utf-16le';
  if (even > length / 8 && odd < even / 4) return 'utf-16be';
  return tryDecode(bytes, 'utf-8') === null ? 'windows-1252' : 'utf-8';
}

/** Without the mark at the beginning; null when the bytes are not of this encoding. */
function tryDecode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
