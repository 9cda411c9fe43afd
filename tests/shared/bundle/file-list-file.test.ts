import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { fileListCells } from '#shared/bundle/file-list-cells.ts';
import { SheetDigests } from '#shared/bundle/file-list-digests.ts';
import { fileListHead, fileListLine, FileListReader, type FileListReading } from '#shared/bundle/file-list-file.ts';
import { sumLines } from '#shared/bundle/file-list-sums.ts';
import { unwrap, type Result } from '#shared/errors/result.ts';
import { concat, utf8 } from '#shared/ledger/encoding.ts';
import { comparePaths, type FileRowValue } from '#shared/ledger/file-list.ts';
import { pathBytes, pathText } from '#shared/ledger/file-path.ts';
import { fileRows, sealRows } from '../../support/case-story.ts';
import { secondRows } from '../../support/file-rows.ts';
import { outcome } from '../../support/outcome.ts';
import { temporaryFolder } from '../../support/service.ts';
import { hasTool } from '../../support/tools.ts';

function read(bytes: Uint8Array, step = bytes.length): Result<unknown> {
  const reader = new FileListReader(nativePrimitives);
  for (let at = 0; at < bytes.length; at += step) {
    const pushed = reader.push(bytes.subarray(at, at + step));
    if (!pushed.ok) return pushed;
  }
  return reader.finish();
}

const head = fileListHead(1);
const fileOf = (rows: readonly FileRowValue[]) =>
  concat(fileListHead(1), ...rows.map((row) => utf8(fileListLine(row, 1))));
const sumsOf = (rows: readonly FileRowValue[]) => unwrap(sumLines(rows, 'sha256'));

/** Names as a medium may have them: any bytes but NUL and the separator. */
const names = fc
  .uint8Array({ minLength: 1, maxLength: 20 })
  .map((bytes) => pathText(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x2d : byte))));
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const partsOf = (rows: readonly FileRowValue[]) => {
  const digests = new SheetDigests(nativePrimitives);
  for (const row of rows) digests.add(fileListCells(row, 2));
  return digests.finish();
};
const firstOnly = { sha1: fc.constant(null), md5: fc.constant(null), modified: fc.constant(null) };
const hashed = fc.record({
  path: names,
  bytes: fc.maxSafeNat(),
  sha256: digest,
  problem: fc.constant(null),
  ...firstOnly,
});
const unread = fc.record({
  path: names,
  bytes: fc.constant(0),
  sha256: fc.constant(null),
  problem: fc.constantFrom('unreadable' as const, 'symbolic-link' as const),
  ...firstOnly,
});
const lists = fc
  .uniqueArray(fc.oneof(hashed, unread), { selector: ({ path }) => path, maxLength: 8 })
  .filter((rows) => rows.reduce((sum, { bytes }) => sum + bytes, 0) <= Number.MAX_SAFE_INTEGER)
  .map((rows) => rows.sort((a, b) => comparePaths(a.path, b.path)));

describe('the list of the files of a medium', () => {
  it('reads back to the sealed digest, cut into chunks anywhere, and gives the digest of its .sha256 file', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 50 }), (rows, step) => {
        const reading = unwrap(read(fileOf(rows), step));
        const sums = new Map([['sha256', nativePrimitives.sha256(sumsOf(rows))]]);
        expect(reading).toEqual({ ...sealRows(rows), sums, workbook: null });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused, or read to another digest, when any byte of it is changed', () => {
    const whole = fileOf(fileRows);
    const sealed = sealRows(fileRows);
    for (let place = 0; place < whole.length; place++) {
      const changed = whole.map((byte, index) => (index === place ? byte ^ (1 << (place % 8)) : byte));
      const reading = read(changed);
      if (reading.ok) expect(reading.value).not.toMatchObject({ ...sealed });
    }
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['no byte order mark', head.subarray(3)],
    ['a row cut short', fileOf(fileRows).subarray(0, -1)],
    [
      'line ends of Unix',
      utf8(new TextDecoder('utf-8', { ignoreBOM: true }).decode(fileOf(fileRows)).replaceAll('\r\n', '\n')),
    ],
    ['rows in another order', fileOf([...fileRows].reverse())],
    ['a row twice', fileOf(fileRows.flatMap((row) => [row, row]))],
    ['a size written as a power of ten', concat(head, utf8(`a,1e3,${'a'.repeat(64)},\r\n`))],
    ['a digest and a problem', concat(head, utf8(`a,1,${'a'.repeat(64)},unreadable\r\n`))],
    ['an unknown problem', concat(head, utf8('a,1,,hilang\r\n'))],
    ['a column more', concat(head, utf8(`a,1,${'a'.repeat(64)},,\r\n`))],
    ['a quote that does not close', concat(head, utf8(`"a,1,${'a'.repeat(64)},\r\n`))],
    ['quotes that were not needed', concat(head, utf8(`"a",1,${'a'.repeat(64)},\r\n`))],
    ['a path that stands for no bytes', concat(head, utf8(`a\\b,1,${'a'.repeat(64)},\r\n`))],
    ['bytes that are no UTF-8', concat(head, Uint8Array.of(0xff), utf8(`,1,${'a'.repeat(64)},\r\n`))],
  ])('is refused with %s', (_, bytes) => {
    expect(outcome(read(bytes))).toBe('FILE_LIST_ROW_CHANGED');
  });

  it('does not make us hold a line without end', () => {
    const reader = new FileListReader(nativePrimitives);
    const chunk = new Uint8Array(512 * 1024).fill(0x61);
    expect([reader.push(chunk), reader.push(chunk), reader.push(chunk)].map(outcome)).toContain(
      'FILE_LIST_ROW_CHANGED',
    );
  });
});

const secondHead = fileListHead(2);
const secondFile = (rows: readonly FileRowValue[]) =>
  concat(secondHead, ...rows.map((row) => utf8(fileListLine(row, 2))));
const textLines = (rows: readonly FileRowValue[]) => rows.map((row) => fileListLine(row, 2));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const secondLists = fc
  .uniqueArray(
    fc
      .record({
        path: names,
        bytes: maybe(fc.nat()),
        sha256: maybe(digest),
        sha1: maybe(fc.stringMatching(/^[0-9a-f]{40}$/)),
        md5: maybe(fc.stringMatching(/^[0-9a-f]{32}$/)),
        modified: maybe(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1e9, max: 2e9 }))),
      })
      .map((row): FileRowValue => ({
        ...row,
        problem: row.sha256 === null && row.sha1 === null && row.md5 === null ? 'no-digest' : null,
      })),
    { selector: ({ path }) => path, maxLength: 8 },
  )
  .map((rows) => rows.sort((a, b) => comparePaths(a.path, b.path)));

describe('a list of the second format', () => {
  it('reads back to the sealed digest, cut anywhere, and gives the digests of the files of sums', () => {
    fc.assert(
      fc.property(secondLists, fc.integer({ min: 1, max: 50 }), (rows, step) => {
        const { sums, workbook, ...reading } = unwrap(read(secondFile(rows), step)) as FileListReading;
        expect(workbook).toEqual(partsOf(rows));
        expect(reading).toEqual(sealRows(rows, 2));
        for (const algorithm of ['sha256', 'sha1', 'md5'] as const) {
          expect(sums.get(algorithm)).toEqual(nativePrimitives.sha256(unwrap(sumLines(rows, algorithm))));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is written as the document says', () => {
    expect(textLines(secondRows)[1]).toBe(
      `'-rf,3,${'ab'.repeat(32)},${'cd'.repeat(20)},${'ef'.repeat(16)},1969-12-31T23:59:59Z,\r\n`,
    );
    expect(textLines(secondRows)[7]).toBe('tanpa,,,,,,no-digest\r\n');
    expect(textLines(secondRows)[6]).toContain(',253402300800,');
  });

  it('is refused, or read to another digest, when any byte of it is changed', () => {
    const whole = secondFile(secondRows);
    const sealed = sealRows(secondRows, 2);
    for (let place = 0; place < whole.length; place++) {
      const reading = read(whole.map((byte, index) => (index === place ? byte ^ (1 << (place % 8)) : byte)));
      if (reading.ok) expect(reading.value).not.toMatchObject({ ...sealed });
    }
  });

  const row = (cells: string) => concat(secondHead, utf8(`${cells}\r\n`));
  it.each([
    ['the head of the first format', concat(head, utf8(textLines(secondRows).join('')))],
    ['rows of the first format', concat(secondHead, utf8(fileRows.map((each) => fileListLine(each, 1)).join('')))],
    ['rows in another order', secondFile([...secondRows].reverse())],
    ['a row twice', secondFile(secondRows.flatMap((each) => [each, each]))],
    ['a column less', row(`a,1,${'a'.repeat(64)},,,`)],
    ['a column more', row(`a,1,${'a'.repeat(64)},,,,,`)],
    ['no digest and no problem', row('a,1,,,,,')],
    ['an MD5 and a problem', row(`a,1,,,${'a'.repeat(32)},,unreadable`)],
    ['an MD5 in the column of SHA-1', row(`a,1,,${'a'.repeat(32)},,,`)],
    ['a size in hexadecimal', row(`a,0x1,${'a'.repeat(64)},,,,`)],
    ['a size below zero', row(`a,-1,${'a'.repeat(64)},,,,`)],
    ['a time with another offset', row(`a,1,${'a'.repeat(64)},,,2026-11-22T03:04:05+00:00,`)],
    ['a time with parts of a second', row(`a,1,${'a'.repeat(64)},,,2026-11-22T03:04:05.5Z,`)],
    ['a day that there is none of', row(`a,1,${'a'.repeat(64)},,,2026-02-30T03:04:05Z,`)],
    ['an hour that there is none of', row(`a,1,${'a'.repeat(64)},,,2026-02-03T24:00:00Z,`)],
    ['a time as a number that has a form', row(`a,1,${'a'.repeat(64)},,,0,`)],
    ['a time that no number holds', row(`a,1,${'a'.repeat(64)},,,9999999999999999,`)],
    ['a word for a time', row(`a,1,${'a'.repeat(64)},,,kemarin,`)],
    ['an unknown problem', row('a,1,,,,,hilang')],
  ])('is refused with %s', (_, bytes) => {
    expect(outcome(read(bytes))).toBe('FILE_LIST_ROW_CHANGED');
  });

  it.each([
    ['sha256sum', 'sha256'],
    ['sha1sum', 'sha1'],
    ['md5sum', 'md5'],
  ] as const)('has sums that %s -c takes, of the rows that have this digest', (tool, algorithm) => {
    if (!hasTool(tool)) return;
    const medium = temporaryFolder();
    try {
      const rows = secondRows.flatMap((each): FileRowValue[] => {
        if (each[algorithm] === null) return [each];
        const name = Buffer.concat([Buffer.from(`${medium.path}/`), Buffer.from(unwrap(pathBytes(each.path)))]);
        mkdirSync(dirname(name.toString()), { recursive: true });
        writeFileSync(name, each.path);
        return [{ ...each, [algorithm]: createHash(algorithm).update(each.path).digest('hex') }];
      });
      const sums = unwrap(sumLines(rows, algorithm));
      const sumsFile = join(medium.path, 'sums');
      writeFileSync(sumsFile, sums);
      const checked = execFileSync(tool, ['--strict', '-c', 'sums'], { cwd: medium.path, encoding: 'latin1' });
      expect(checked.match(/: OK$/gm)).toHaveLength(rows.filter((each) => each[algorithm] !== null).length);
    } finally {
      medium.remove();
    }
  });
});
