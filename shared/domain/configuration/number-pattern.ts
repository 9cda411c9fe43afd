import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';

/**
 * Patterns of numbers that people write: `LP/{A|B}/{n}/{romawi}/{yyyy}/{teks}/{...}`. A small language of our own instead
 * of regular expressions: a unit can read and write it, and no pattern can be made that takes long to compare.
 * `{n}` a number, `{romawi}` a month I to XII, `{yyyy}` a year, `{teks}` text up to the next stroke, `{...}` whatever
 * follows, `{A|B}` one of these words. Everything else stands for itself; capitals and runs of spaces do not count.
 */
export type NumberPattern = readonly Part[];
type Part =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'digits'; readonly least: number; readonly most: number }
  | { readonly kind: 'text'; readonly strokes: boolean };

const months = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const named: ReadonlyMap<string, Part> = new Map([
  ['N', { kind: 'digits', least: 1, most: 9 }],
  ['YYYY', { kind: 'digits', least: 4, most: 4 }],
  ['ROMAWI', { kind: 'words', words: months }],
  ['TEKS', { kind: 'text', strokes: false }],
  ['...', { kind: 'text', strokes: true }],
]);

const mostParts = 60;

/** NUMBER_PATTERN_INVALID with `pattern`: a brace without its other, an empty pattern, or a name that is none of ours. */
export function readNumberPattern(pattern: string): Result<NumberPattern> {
  const parts: Part[] = [];
  for (const piece of plain(pattern).split(/(\{[^{}]*\})/)) {
    if (piece === '') continue;
    const part = readPart(piece);
    if (part === null || parts.length === mostParts) return fail('NUMBER_PATTERN_INVALID', { pattern });
    parts.push(part);
  }
  return parts.length === 0 ? fail('NUMBER_PATTERN_INVALID', { pattern }) : ok(parts);
}

function readPart(piece: string): Part | null {
  if (!piece.startsWith('{')) return /[{}]/.test(piece) ? null : { kind: 'words', words: [piece] };
  const inner = piece.slice(1, -1).trim();
  const words = inner.split('|').map((word) => word.trim());
  const known = named.get(inner);
  if (known !== undefined) return known;
  return words.length > 1 && words.every((word) => word !== '') ? { kind: 'words', words } : null;
}

/** Whether the number has this shape. Every place it could have got to is kept side by side: nothing is tried twice. */
export function hasNumberPattern(pattern: NumberPattern, number: string): boolean {
  const text = plain(number);
  let places: ReadonlySet<number> = new Set([0]);
  for (const part of pattern) places = new Set([...places].flatMap((place) => [...ends(part, text, place)]));
  return places.has(text.length);
}

function* ends(part: Part, text: string, from: number): Generator<number> {
  if (part.kind === 'words') {
    for (const word of part.words) if (text.startsWith(word, from)) yield from + word.length;
    return;
  }
  const most = part.kind === 'digits' ? part.most : text.length;
  const least = part.kind === 'digits' ? part.least : 1;
  for (let end = from; end < text.length && end - from < most;) {
    if (!belongs(part, text.charAt(end))) return;
    end += 1;
    if (end - from >= least) yield end;
  }
}

function belongs(part: Exclude<Part, { kind: 'words' }>, character: string): boolean {
  if (part.kind === 'digits') return character >= '0' && character <= '9';
  return part.strokes || character !== '/';
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toUpperCase();
}
