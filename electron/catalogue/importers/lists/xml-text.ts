import { isAscii } from 'node:buffer';

/**
 * XML is text, but the names in it may be any bytes: hashdeep -d writes them as they are. So each byte above ASCII goes
 * through the parser as a character of a private area of Unicode, and comes back as that byte.
 */
const AREA = 0xf700;

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
