import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A protected value with every form in which a program could leave it behind. */
interface Planted {
  readonly value: string;
  readonly needles: readonly Buffer[];
}

function cases(value: string): string[] {
  return [...new Set([value, value.toLowerCase(), value.toUpperCase()])];
}

/** Base64 of bytes in the middle of others: at each of the three offsets, without the characters that the neighbours decide. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const inner = whole.slice(first, last);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function needlesOf(value: string): Buffer[] {
  const encoded = cases(value).flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  const inText = encoded.flatMap((bytes) => [
    ...base64Forms(bytes),
    bytes.toString('hex'),
    encodeURIComponent(bytes.toString('latin1')),
  ]);
  return [...encoded, ...inText.map((text) => Buffer.from(text, 'latin1'))];
}

/** Values that nobody would write by chance; shorter ones would be found in noise. */
export function planted(values: readonly string[]): readonly Planted[] {
  for (const value of values) if (value.length < 6) throw new Error(`too short to search for: ${value}`);
  return values.map((value) => ({ value, needles: needlesOf(value) }));
}

/** Which of the values stand in the bytes, in any form. The bytes are read once, however many forms there are. */
export function foundIn(bytes: Uint8Array, values: readonly Planted[]): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byStart = new Map<number, { readonly value: string; readonly needle: Buffer }[]>();
  const mayStart = new Uint8Array(2 ** 16);
  for (const { value, needles } of values) {
    for (const needle of needles) {
      const start = needle.readUInt32LE();
      byStart.set(start, [...(byStart.get(start) ?? []), { value, needle }]);
      mayStart[needle.readUInt16LE()] = 1;
    }
  }
  const found = new Set<string>();
  for (let at = 0; at + 4 <= buffer.length; at++) {
    if (mayStart[(buffer[at] ?? 0) | ((buffer[at + 1] ?? 0) << 8)] !== 1) continue;
    for (const { value, needle } of byStart.get(buffer.readUInt32LE(at)) ?? [])
      if (!found.has(value) && needle.equals(buffer.subarray(at, at + needle.length))) found.add(value);
  }
  return values.map(({ value }) => value).filter((value) => found.has(value));
}

/** `path: value` for every file under a folder that holds one, or whose name does. */
export function foundUnder(folder: string, values: readonly Planted[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? readFileSync(path) : Buffer.alloc(0);
    const name = Buffer.from(path.slice(folder.length));
    return foundIn(Buffer.concat([name, Buffer.from('\n'), bytes]), values).map((value) => `${path}: ${value}`);
  });
}
