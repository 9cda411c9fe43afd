import { isAscii } from 'node:buffer';

/**
 * XML is text, but the names in it may be any bytes: hashdeep -d writes them as they are. So each byte above ASCII goes
 * through the parser as a character of a private area of Unicode, and comes back as that byte.
 */
const AREA = 0xf700;

/**
 * A reference into that area would come back as a byte that nobody wrote. So would one with more noughts before its number
 * than any needs, of which only a part may be at hand.
 */
export const areaReference = /&#(?:x0*f7[89a-f][0-9a-f];|0*(?:633[6-9]\d|634[0-7]\d|6348[0-7]);|x?0{32})/i;
/** Longer than what of such a reference may stand at the end of one piece. */
export const mostReferenceLetters = 48;

/** UTF-8 of a document, byte by byte. */
export function textOfBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return isAscii(bytes)
    ? text
    : text.replace(/[\u0080-\u00ff]/g, (letter) => String.fromCharCode(AREA + letter.charCodeAt(0)));
}

/** The bytes again; what a reference such as `&#233;` named comes as UTF-8. */
export function bytesOfText(text: string): Uint8Array {
  if (!/[\u0080-\uffff]/.test(text)) return Buffer.from(text, 'latin1');
  return Buffer.concat(
    text
      .split(/([\uf780-\uf7ff]+)/)
      .map((part, place) => (place % 2 === 1 ? areaBytes(part) : Buffer.from(part, 'utf8'))),
  );
}

function areaBytes(part: string): Buffer {
  return Buffer.from(Array.from(part, (letter) => letter.charCodeAt(0) - AREA));
}
