import type { FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { algorithmNamed, algorithmOfLength, digestLengths, digestProblem, refused, type Refused } from './digests.ts';
import { EmptyLines, LineSplitter } from './lines.ts';
import type { ListOutput, ListParser, ReadOptions } from './output.ts';
import { beginsOtherKind } from './other-kind.ts';
import { listPath } from './paths.ts';

const SPACE = 0x20;
const STAR = 0x2a;
const HASH = 0x23;
const BACKSLASH = 0x5c;

export interface SumLine {
  readonly algorithm: FileAlgorithm;
  /** Lower-case hexadecimal. */
  readonly digest: string;
  readonly bytes: number | null;
  readonly name: Uint8Array;
}

/** `md5 -r` of BSD has one space before a name, GNU has two characters; a list has one of them throughout. */
type Spacing = 'one' | 'two' | null;

/**
 * Lists of sha256sum, sha1sum, md5sum (GNU coreutils: `digest  name`, `digest *name`; a line that begins with a backslash
 * has an escaped name), of the same programs with --tag, of BSD and openssl (`SHA256 (name) = digest`), and of md5deep
 * and its kin, with sizes (-z) or times (-t, of the file's status, so not kept). The algorithm is the kind's.
 */
export function sumsParser(algorithm: FileAlgorithm, options: ReadOptions, output: ListOutput): ListParser {
  const empty = new EmptyLines(output);
  let spacing: Spacing = null;
  let over = false;
  const take = (line: Buffer, number: number) => {
    if (over || empty.skip(line, number)) return;
    if (line[0] === HASH) {
      output.skipped(false);
      return;
    }
    const read = readLine(line, algorithm, options.lineEnd === 'nul', spacing);
    if ('code' in read) {
      const other = beginsOtherKind(line);
      over = other === 'hashdeep' || other === 'dfxml';
      if (over) output.error(number, 'other-kind', { found: other ?? '' });
      else output.error(number, read.code, read.details);
      return;
    }
    spacing ??= read.spacing;
    const path = listPath(read.name, options);
    if ('code' in path) output.error(number, path.code, path.details);
    else output.row(rowOf(algorithm, read, path.path), number, path.rooted);
  };
  const lines = new LineSplitter(options, output, take);
  return {
    push: (chunk) => {
      lines.push(chunk);
    },
    end: () => {
      lines.end();
    },
  };
}

function rowOf(algorithm: FileAlgorithm, { digest, bytes }: SumLine, path: string) {
  const none = { sha256: null, sha1: null, md5: null, modified: null, problem: null };
  return { ...none, [algorithm]: digest, path, bytes };
}

type Read = SumLine & { readonly spacing: Spacing };

/** One line. In lists that end lines with NUL names are never escaped. */
function readLine(line: Buffer, expected: FileAlgorithm, plainNames: boolean, spacing: Spacing): Read | Refused {
  const escaped = line[0] === BACKSLASH;
  const body = escaped ? line.subarray(1) : line;
  const read =
    readPlain(body, expected, spacing) ?? readTagged(body) ?? readSized(body, expected) ?? noLine(body, expected);
  if ('code' in read) return read;
  const problem = read.algorithm === expected ? null : refused('mixed-algorithms', { found: read.algorithm, expected });
  if (problem !== null) return problem;
  if (!escaped || plainNames) return escaped ? refused('bad-escape') : read;
  const name = unescaped(read.name);
  return name === null ? refused('bad-escape') : { ...read, name };
}

/** `digest  name`, the line that lists are full of; null for another. */
function readPlain(line: Buffer, algorithm: FileAlgorithm, spacing: Spacing): Read | Refused | null {
  const length = digestLengths[algorithm];
  if (line[length] !== SPACE) return null;
  const digest = line.toString('latin1', 0, length);
  if (!/^[0-9a-fA-F]+$/.test(digest)) return null;
  return withName(line.subarray(length + 1), { algorithm, digest: digest.toLowerCase(), bytes: null }, spacing);
}

const time = /^\d{4}(?::\d\d){5} {2}/;

function withName(rest: Buffer, found: Omit<SumLine, 'name'>, spacing: Spacing): Read | Refused {
  const timed = time.exec(rest.toString('latin1', 0, 21))?.[0].length;
  if (timed !== undefined) return { ...found, name: rest.subarray(timed), spacing: null };
  const marked = rest[0] === SPACE || rest[0] === STAR;
  if (marked && spacing !== 'one') return { ...found, name: rest.subarray(1), spacing: 'two' };
  return spacing === 'two' ? refused('half-line') : { ...found, name: rest, spacing: 'one' };
}

/** `SHA256 (name) = digest`, in which a name may hold all of these signs. */
function readTagged(line: Buffer): Read | Refused | null {
  const begins = /^([A-Za-z0-9-]{3,10}) ?\(/.exec(line.toString('latin1', 0, 16));
  const algorithm = begins?.[1] === undefined ? undefined : algorithmNamed(begins[1]);
  if (begins === null || algorithm === undefined) return null;
  const close = line.lastIndexOf(')');
  const ends = close === -1 ? null : /^\) ?= ?(\S*)$/.exec(line.toString('latin1', close, close + 200));
  if (ends?.[1] === undefined || close < begins[0].length) return refused('half-line');
  const problem = digestProblem(ends[1], algorithm);
  if (problem !== null) return problem;
  const name = line.subarray(begins[0].length, close);
  return { algorithm, digest: ends[1].toLowerCase(), bytes: null, name, spacing: null };
}

/** `md5deep -z`: the size comes first. */
function readSized(line: Buffer, algorithm: FileAlgorithm): Read | null {
  const found = /^ *(\d{1,16}) {2}([0-9a-fA-F]+) {2}/.exec(line.toString('latin1', 0, 120));
  const [begins, size, digest] = found ?? [];
  if (begins === undefined || digest?.length !== digestLengths[algorithm]) return null;
  const bytes = Number(size);
  if (!Number.isSafeInteger(bytes)) return null;
  return { algorithm, digest: digest.toLowerCase(), bytes, name: line.subarray(begins.length), spacing: null };
}

/** Says what is the matter with a line that is none of these. */
function noLine(line: Buffer, expected: FileAlgorithm): Refused {
  const space = line.indexOf(SPACE);
  if (space <= 0 || space === line.length - 1) return refused('half-line');
  const word = line.toString('latin1', 0, Math.min(space, 200));
  const problem = digestProblem(word, expected);
  if (problem?.code === 'not-hex' && algorithmOfLength(word.length) === undefined) return refused('half-line');
  return problem ?? refused('half-line');
}

const escapes: ReadonlyMap<number, number> = new Map([
  [BACKSLASH, BACKSLASH],
  [0x6e, 0x0a],
  [0x72, 0x0d],
]);

/** A name as GNU writes it in a line that begins with a backslash; null for an escape that it never writes. */
function unescaped(name: Uint8Array): Uint8Array | null {
  const bytes = new Uint8Array(name.length);
  let length = 0;
  for (let at = 0; at < name.length; at++) {
    const byte = name[at] ?? 0;
    const meant = byte === BACKSLASH ? escapes.get(name[(at += 1)] ?? 0) : byte;
    if (meant === undefined) return null;
    bytes[length++] = meant;
  }
  return bytes.subarray(0, length);
}
