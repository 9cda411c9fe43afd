import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const mostSegments = 100_000;

/** The name of each segment of an image, from the first on; one name for what has no segments. */
function* segmentNames(first: string): Generator<string> {
  const found = /^(.*\.)(?:([es])(x?)01|(0*)1)$/is.exec(first);
  if (found === null) {
    yield first;
    return;
  }
  const [, stem = '', letter, extended = '', zeros] = found;
  if (letter === undefined) {
    const digits = (zeros ?? '').length + 1;
    // A name that ends in one digit alone is no segment.
    if (digits < 2) yield first;
    else for (let n = 1; n < mostSegments; n++) yield `${stem}${String(n).padStart(digits, '0')}`;
    return;
  }
  for (let n = 1; n < 100; n++) yield `${stem}${letter}${extended}${String(n).padStart(2, '0')}`;
  for (const letters of lettered(letter, extended)) yield `${stem}${letters}`;
}

/** After E99 comes EAA, then EAB, at last FAA; after Ex99 ExAA (Expert Witness Compression Format). */
function* lettered(letter: string, extended: string): Generator<string> {
  const small = letter === letter.toLowerCase();
  const first = (small ? 'a' : 'A').charCodeAt(0);
  const alphabet = Array.from({ length: 26 }, (_, n) => String.fromCharCode(first + n));
  const heads = extended === '' ? alphabet.slice(alphabet.indexOf(letter)) : [`${letter}${extended}`];
  for (const head of heads) for (const middle of alphabet) for (const last of alphabet) yield `${head}${middle}${last}`;
}

/** Every segment that lies beside the first one, without a gap. */
export function segmentsBeside(path: string): string[] {
  const found: string[] = [];
  for (const name of segmentNames(basename(path))) {
    const place = join(dirname(path), name);
    if (found.length === mostSegments || !existsSync(place)) break;
    found.push(place);
  }
  return found;
}

export type FoundSegments = { readonly files: readonly string[] } | { readonly missing: string };

/** So many segments, or the name of the first that is not there. */
export function wholeImage(path: string, count: number): FoundSegments {
  const names = segmentNames(basename(path));
  const files: string[] = [];
  for (let n = 0; n < count; n++) {
    const next = names.next();
    if (next.done === true) return { missing: `${basename(path)} (${String(n + 1)})` };
    const place = join(dirname(path), next.value);
    if (!existsSync(place)) return { missing: next.value };
    files.push(place);
  }
  return { files };
}
