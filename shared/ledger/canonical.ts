import { fail, FailureError, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { utf8, utf8Text } from './encoding.ts';

/** Objects and arrays may stand inside each other this deep; far above any entry, far below any stack. */
export const MAX_DEPTH = 32;

type Path = (string | number)[];

function refuse(path: Path, reason: string): never {
  throw new FailureError('CANONICAL_INVALID', { path: path.join('/'), reason });
}

/** RFC 8785 section 3.2.2.3: numbers as ECMAScript prints them. Integers beyond 2^53-1 are refused: they do not survive other JSON readers. */
function numberText(value: number, path: Path): string {
  if (!Number.isFinite(value)) refuse(path, 'not-finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(path, 'unsafe-integer');
  return JSON.stringify(value);
}

/** RFC 8785 section 3.2.2.2: the escapes of ECMAScript's JSON.stringify, which are the shortest ones and lower-case hexadecimal. */
function stringText(value: string, path: Path): string {
  if (!value.isWellFormed()) refuse(path, 'lone-surrogate');
  return JSON.stringify(value);
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function objectText(value: object, path: Path): string {
  if (!isPlain(value) || Object.getOwnPropertySymbols(value).length > 0) refuse(path, 'not-plain');
  // RFC 8785 section 3.2.3: sorted by UTF-16 code units, which is what `sort` without a comparer does.
  const members = Object.keys(value)
    .sort()
    .map((name) => {
      path.push(name);
      // Many readers of JSON lose or obey this name; entries have no need of it.
      if (name === '__proto__') refuse(path, 'name-forbidden');
      const text = `${stringText(name, path)}:${textOf(value[name], path)}`;
      path.pop();
      return text;
    });
  return `{${members.join(',')}}`;
}

function arrayText(value: readonly unknown[], path: Path): string {
  // Not `map`: it would skip holes, which must be refused as undefined.
  const parts: string[] = [];
  for (let index = 0; index < value.length; index++) {
    path.push(index);
    parts.push(textOf(value[index], path));
    path.pop();
  }
  return `[${parts.join(',')}]`;
}

function textOf(value: unknown, path: Path): string {
  if (path.length > MAX_DEPTH) refuse(path, 'too-deep');
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberText(value, path);
  if (typeof value === 'string') return stringText(value, path);
  if (Array.isArray(value)) return arrayText(value, path);
  if (typeof value === 'object') return objectText(value, path);
  return refuse(path, typeof value);
}

/**
 * Canonical JSON (RFC 8785), narrowed: no NaN or Infinity, no integer beyond 2^53-1, no lone surrogate, no member named
 * `__proto__`, no object that is not plain, no undefined, function, symbol or bigint, no deeper than `MAX_DEPTH`.
 * @throws FailureError CANONICAL_INVALID; `details.path` is the place, `details.reason` why.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, []);
}

/** UTF-8 of `canonicalJson`, with the same failures. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalJson(value));
}

/**
 * Whether a value that was parsed from this very text is its canonical form, without writing it a second time: JSON.stringify
 * writes numbers and texts as RFC 8785 does, and members in the order of the text. False says nothing; `canonicalJson` does.
 */
function isPlainlyCanonical(value: unknown, text: string): boolean {
  // First what bounds the depth, which JSON.stringify does not. An escaped surrogate stands alone: a pair is written as it is.
  return isOrdered(value, 0) && !text.includes('\\ud') && JSON.stringify(value) === text;
}

/** As `textOf`, of a value of JSON: depth, integers that are safe, names in their order and none that is forbidden. */
function isOrdered(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((each) => isOrdered(each, depth + 1));
  let last: string | null = null;
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__' || (last !== null && name <= last) || !isOrdered(member, depth + 1)) return false;
    last = name;
  }
  return true;
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('CANONICAL_INVALID', { reason: 'not-json' });
  }
}

/**
 * The value of bytes that are exactly the canonical form of it: a duplicate member, another order, a space, another
 * spelling of a number or string all fail with CANONICAL_INVALID.
 */
export function parseCanonical(bytes: Uint8Array): Result<unknown> {
  const text = utf8Text(bytes);
  if (text === null) return fail('CANONICAL_INVALID', { reason: 'not-utf-8' });
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  if (isPlainlyCanonical(parsed.value, text)) return parsed;
  try {
    return canonicalJson(parsed.value) === text ? parsed : fail('CANONICAL_INVALID', { reason: 'not-canonical' });
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}
