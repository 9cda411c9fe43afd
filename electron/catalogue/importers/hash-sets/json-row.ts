import type { HashSetErrorCode } from '#shared/domain/hash-set/listing.ts';
import { algorithmNamed, algorithmOfLength } from '../lists/digests.ts';
import type { GivenDigest } from './set-reading.ts';

/** A member of an object, wherever it stands; `text`: its value where that is a string. */
interface Member {
  /** How many objects and arrays are around it; 1: the row's own. */
  readonly depth: number;
  readonly name: string;
  readonly value: 'string' | 'null' | 'inner' | 'other';
  readonly text: string;
}

export interface JsonRow {
  readonly given: readonly GivenDigest[];
  readonly category: string;
}

const tokens = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g;
const digestNames = /^(?:hash|digest)(?:e?s)?(?: ?values?)?$/i;
const categoryNames = /^(?:category|kategori)$/i;

const namesDigest = (name: string) => algorithmNamed(name) !== undefined || digestNames.test(name);

/** `JSON.parse` keeps the last of members that have one name, and nothing says so: they are read from the text. */
function* membersOf(text: string): Generator<Member> {
  let depth = 0;
  let name: string | null = null;
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    if (name !== null) yield { depth, name, ...valueOf(token) };
    name = token === ':' ? stringOf(last) : null;
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    last = token;
  }
}

function valueOf(token: string): Pick<Member, 'value' | 'text'> {
  if (token.startsWith('"')) return { value: 'string', text: stringOf(token) };
  if (token === '{' || token === '[') return { value: 'inner', text: '' };
  return { value: token === 'null' ? 'null' : 'other', text: token };
}

/** What a string of JSON says; what is none says what stands there. */
function stringOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/** Whether the text, which may end anywhere outside of a string, has a digest of its own so far. */
export function hasOwnDigest(text: string): boolean {
  for (const { depth, name } of membersOf(text)) if (depth === 1 && namesDigest(name)) return true;
  return false;
}

/** What the object around the rows may not have, because no row would say it: a digest, wherever it stands. */
export function hasAnyDigest(text: string): boolean {
  for (const { name, value } of membersOf(text)) if (namesDigest(name) && value !== 'null') return true;
  return false;
}

/** Every digest of one row, or why it cannot be said which they are. */
export function jsonRow(text: string): JsonRow | HashSetErrorCode {
  if (!isJson(text)) return 'not-json';
  const given: GivenDigest[] = [];
  const inner: string[] = [];
  const names = new Set<string>();
  let category = '';
  for (const { depth, name, value, text: said } of membersOf(text)) {
    if (!namesDigest(name)) {
      if (depth === 1 && categoryNames.test(name) && (value === 'string' || value === 'other')) category = said.trim();
    } else if (depth > 1) {
      if (value === 'inner' || isDigest(said)) inner.push(said.toLowerCase());
    } else {
      if (names.has(name)) return 'other-shape';
      names.add(name);
      if (value === 'inner' || value === 'other') return 'bad-digest';
      if (value === 'string' && said !== '') given.push({ text: said, kind: algorithmNamed(name) ?? null });
    }
  }
  // A set names its files within a row, and may say their digests again; another one there would be lost.
  const own = new Set(given.map(({ text: digest }) => digest.toLowerCase()));
  return inner.every((digest) => own.has(digest)) ? { given, category } : 'other-shape';
}

function isDigest(text: string): boolean {
  return /^[0-9a-fA-F]+$/.test(text) && algorithmOfLength(text.length) !== undefined;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
