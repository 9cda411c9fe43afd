import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { digestProblem, refused, type Refused } from './digests.ts';
import { EmptyLines, LineSplitter } from './lines.ts';
import type { ListOutput, ListParser, ReadOptions } from './output.ts';
import { beginsOtherKind, hashdeepBegins } from './other-kind.ts';
import { listPath } from './paths.ts';

const COMMA = 0x2c;

/** Digests of hashdeep that a row does not keep, and how many digits they have. */
const otherDigests: ReadonlyMap<string, number> = new Map([
  ['tiger', 48],
  ['whirlpool', 128],
]);

const isAlgorithm = (name: string): name is FileAlgorithm => (fileAlgorithms as readonly string[]).includes(name);

/**
 * A list of hashdeep, as its manual has it: sizes, digests and names between commas, and the name goes on to the end of
 * the line, commas and all. It writes names as they are: one with a line end makes two broken lines, which are refused.
 */
export function hashdeepParser(options: ReadOptions, output: ListOutput): ListParser {
  const empty = new EmptyLines(output);
  let columns: readonly string[] | null = null;
  let piecewise = false;
  let over = false;
  const heading = (line: string, number: number) => {
    if (line.startsWith(hashdeepBegins)) return;
    const found = columnsOf(line.slice(4).trim());
    const same = columns === null || columns.join() === found?.join();
    if (found === null) output.error(number, 'half-line');
    else if (!same) output.error(number, 'mixed-algorithms', { found: found.join(), expected: columns?.join() ?? '' });
    else columns = found;
  };
  const take = (line: Buffer, number: number) => {
    if (over || empty.skip(line, number)) return;
    const begins = line.toString('latin1', 0, 4000);
    if (begins.startsWith('%%%%')) heading(begins, number);
    else if (begins.startsWith('#')) piecewise ||= /^## # .*deep\S* .*-p ?\d/.test(begins);
    else {
      const read = piecewise ? refused('pieces') : readLine(line, columns, options);
      const other = 'code' in read ? beginsOtherKind(line) : null;
      over = other !== null;
      if (other !== null) output.error(number, 'other-kind', { found: other });
      else if ('code' in read) output.error(number, read.code, read.details);
      else output.row(read.row, number, read.rooted);
    }
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

/** Null for columns that hashdeep never writes. */
function columnsOf(text: string): readonly string[] | null {
  const columns = text.split(',');
  const digests = columns.slice(1, -1);
  const known = digests.every((name) => isAlgorithm(name) || otherDigests.has(name));
  const whole = columns[0] === 'size' && columns.at(-1) === 'filename' && digests.length > 0;
  return known && whole && new Set(columns).size === columns.length ? columns : null;
}

function readLine(
  line: Buffer,
  columns: readonly string[] | null,
  options: ReadOptions,
): { readonly row: FileRowValue; readonly rooted: boolean } | Refused {
  if (columns === null) return refused('half-line');
  const digests: Partial<Record<FileAlgorithm, string>> = {};
  let bytes = 0;
  let from = 0;
  for (const column of columns.slice(0, -1)) {
    const end = line.indexOf(COMMA, from);
    if (end === -1) return refused('half-line');
    const value = line.toString('latin1', from, Math.min(end, from + 200));
    from = end + 1;
    if (column === 'size') {
      bytes = Number(value);
      const problem = sizeProblem(value);
      if (problem !== null) return problem;
      continue;
    }
    const problem = columnProblem(value, column);
    if (problem !== null) return problem;
    if (isAlgorithm(column)) digests[column] = value.toLowerCase();
  }
  const path = listPath(line.subarray(from), options);
  if ('code' in path) return path;
  const { sha256 = null, sha1 = null, md5 = null } = digests;
  const problem = sha256 === null && sha1 === null && md5 === null ? 'no-digest' : null;
  return { row: { path: path.path, bytes, sha256, sha1, md5, modified: null, problem }, rooted: path.rooted };
}

/** Sizes are whole numbers that JSON keeps exactly. */
export function sizeProblem(text: string): Refused | null {
  if (/^-\d+$/.test(text)) return refused('negative-size');
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? null : refused('bad-size');
}

function columnProblem(value: string, column: string): Refused | null {
  if (isAlgorithm(column)) return digestProblem(value, column);
  const expected = otherDigests.get(column) ?? 0;
  if (!/^[0-9a-fA-F]*$/.test(value)) return refused('not-hex');
  return value.length === expected ? null : refused('digest-length', { found: value.length, expected });
}
