import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { concat, utf8, utf8Text } from './encoding.ts';

/**
 * Names of files are bytes; rows of a file list are text. The text of a path is its UTF-8 with two escapes, so that the
 * bytes can be had back exactly: a backslash is written `\\`, and each byte that is no part of well-formed UTF-8 is
 * written `\xHH` with two lower-case hexadecimal digits. Paths are relative and their parts are joined by `/`.
 */
const BACKSLASH = 0x5c;

/** Length of the UTF-8 sequence that a lead byte announces; 1 where it announces none. */
function announced(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

function escapedByte(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}

/** The text of a path or of one name. */
export function pathText(bytes: Uint8Array): string {
  const whole = utf8Text(bytes);
  if (whole !== null) return whole.replaceAll('\\', '\\\\');
  let text = '';
  for (let offset = 0; offset < bytes.length;) {
    const lead = bytes[offset] ?? 0;
    const length = announced(lead);
    const part = offset + length > bytes.length ? null : utf8Text(bytes.subarray(offset, offset + length));
    if (part === null) text += escapedByte(lead);
    else text += lead === BACKSLASH ? '\\\\' : part;
    offset += part === null ? 1 : length;
  }
  return text;
}

/** The bytes of a path. FILE_LIST_ROW_CHANGED for a text that `pathText` never gives. */
export function pathBytes(text: string): Result<Uint8Array> {
  const parts = text.split(/(\\\\|\\x[0-9a-f]{2})/);
  const bytes = concat(...parts.map(partBytes));
  return pathText(bytes) === text ? ok(bytes) : fail('FILE_LIST_ROW_CHANGED', { field: 'path' });
}

function partBytes(part: string): Uint8Array {
  if (part === '\\\\') return Uint8Array.of(BACKSLASH);
  return part.startsWith('\\x') ? Uint8Array.of(Number.parseInt(part.slice(2), 16)) : utf8(part);
}
