import { describe, expect, it } from 'vitest';
import { takeList } from '#electron/catalogue/lists/read-manifest.ts';
import { mostListErrors } from '#shared/domain/file-list/listing.ts';
import { FailureError } from '#shared/errors/result.ts';
import { fileRowOf, type FileRowValue } from '#shared/ledger/file-list.ts';
import { formats, type Listed } from './formats.ts';
import { preview, listBytes } from './look.ts';

const INPUTS = 10_000;
/** Mulberry32: the same numbers in every run, so that what fails can be looked at. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const digest = (below: (n: number) => number, length: number) =>
  Array.from({ length: length / 8 }, () =>
    below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

function goodList(below: (n: number) => number): Buffer {
  const files: Listed[] = Array.from({ length: 1 + below(12) }, (_, at) => ({
    name: Buffer.from(`DCIM/${String(at)}é ${'x'.repeat(below(30))}.jpg`),
    bytes: below(1_000_000),
    sha256: digest(below, 64),
    sha1: digest(below, 40),
    md5: digest(below, 32),
    modified: below(2_000_000_000),
  }));
  const all = Object.values(formats);
  const written = Buffer.from(all[below(all.length)]?.write(files) ?? []);
  const turn = below(8);
  if (turn === 0) return Buffer.from(`\ufeff${written.toString()}`, 'utf16le');
  return turn === 1 ? Buffer.from(written.toString('latin1').replaceAll('\n', '\r\n'), 'latin1') : written;
}

const trouble = [
  '\0',
  '\n',
  '\r',
  '\r\n',
  '"',
  '\\',
  '\\x',
  '../',
  './',
  '/',
  '//',
  '&bom;',
  '<!DOCTYPE a [',
  '<![CDATA[',
  ']]>',
  '</',
  '<',
  '>',
  '&#0;',
  '%%%% ',
  '## ',
  '#',
  ',',
  ';',
  '\t',
  ' ',
  '-',
  '\ufeff',
  '\xff',
  '\ud83d',
  'SHA256 (',
  ') = ',
  'volume',
  '9'.repeat(30),
  'a'.repeat(64),
  'x'.repeat(5000),
].map((text) => Buffer.from(text));

function mutated(list: Buffer, below: (n: number) => number): Buffer {
  let bytes = list;
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const from = below(bytes.length + 1);
    const to = Math.min(bytes.length, from + below(80));
    const [before, part, behind] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
    switch (below(6)) {
      case 0:
        bytes = Buffer.concat([before, behind]);
        break;
      case 1:
        bytes = Buffer.from(before);
        break;
      case 2:
        bytes = Buffer.concat([before, part, part, behind]);
        break;
      case 3:
        bytes = Buffer.concat([before, part.map((byte) => byte ^ (1 << below(8))), behind]);
        break;
      case 4:
        bytes = Buffer.concat([behind, before, part]);
        break;
      default:
        bytes = Buffer.concat([before, trouble[below(trouble.length)] ?? part, part, behind]);
    }
  }
  return bytes;
}

/** What an import of the list gives: all rows, or why there is none. */
function taken(content: Buffer): FileRowValue[] | string {
  const looked = preview(content);
  if (!looked.ok) return looked.error.code;
  const { options, sha256, files, errors, errorCount } = looked.value;
  const lines = content.filter((byte) => byte === 0 || byte === 10).length + 2;
  const inFile = errors.every(({ line }) => line >= 1 && line <= lines);
  if (!inFile || errors.length !== Math.min(errorCount, mostListErrors)) return 'errors that are none';
  const rows = new Map<string, FileRowValue>();
  const sink = { add: (row: FileRowValue) => void rows.set(row.path, row) };
  const context = { sink, check: () => undefined, progress: () => undefined };
  const twins = errors.filter(({ code }) => code === 'duplicate-path' || code === 'digests-differ').length;
  try {
    takeList(listBytes(content), { sha256, options }, context);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return errorCount > twins ? error.failure.code : 'refused without an error';
  }
  // Paths that are there twice are found where rows are sorted.
  if (errorCount !== twins || rows.size !== files - twins) return 'rows beside errors';
  return twins > 0 ? 'twice' : [...rows.values()];
}

describe('SEC-76 malformed lists', () => {
  it(`never crash, never hang, and are never taken in part: ${String(INPUTS)} of them`, () => {
    const outcomes = new Map<string, number>();
    for (let seed = 1; seed <= INPUTS; seed++) {
      const below = numbers(seed);
      const rows = taken(mutated(goodList(below), below));
      const bad = typeof rows === 'string' ? undefined : rows.find((row) => fileRowOf(row, 2) === null);
      const outcome =
        bad === undefined ? (typeof rows === 'string' ? rows : 'taken') : `no row: ${JSON.stringify(bad)}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // The mutations do hit: lists are refused by their lines, by their kind, and some are still good.
    expect(outcomes.get('FILE_LIST_REFUSED')).toBeGreaterThan(INPUTS / 4);
    expect(outcomes.get('taken')).toBeGreaterThan(INPUTS / 20);
    const refused = ['FILE_LIST_FILE_EMPTY', 'FILE_LIST_REFUSED', 'FILE_LIST_UNKNOWN_KIND'];
    expect([...outcomes.keys()].sort()).toEqual([...refused, 'taken', 'twice']);
  }, 120_000);
});
