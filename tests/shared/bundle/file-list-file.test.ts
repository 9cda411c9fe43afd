import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { fileListHead, fileListLine, FileListReader, sha256sumLine } from '#shared/bundle/file-list-file.ts';
import { unwrap, type Result } from '#shared/errors/result.ts';
import { concat, utf8 } from '#shared/ledger/encoding.ts';
import { comparePaths, type FileRowValue } from '#shared/ledger/file-list.ts';
import { pathText } from '#shared/ledger/file-path.ts';
import { fileRows, sealRows } from '../../support/case-story.ts';
import { outcome } from '../../support/outcome.ts';

function read(bytes: Uint8Array, step = bytes.length): Result<unknown> {
  const reader = new FileListReader(nativePrimitives);
  for (let at = 0; at < bytes.length; at += step) {
    const pushed = reader.push(bytes.subarray(at, at + step));
    if (!pushed.ok) return pushed;
  }
  return reader.finish();
}

const fileOf = (rows: readonly FileRowValue[]) => concat(fileListHead, ...rows.map((row) => utf8(fileListLine(row))));
const sumsOf = (rows: readonly FileRowValue[]) => concat(...rows.map((row) => unwrap(sha256sumLine(row))));

/** Names as a medium may have them: any bytes but NUL and the separator. */
const names = fc
  .uint8Array({ minLength: 1, maxLength: 20 })
  .map((bytes) => pathText(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x2d : byte))));
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
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
        expect(reading).toEqual({ ...sealRows(rows), sha256FileDigest: nativePrimitives.sha256(sumsOf(rows)) });
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
    ['no byte order mark', fileListHead.subarray(3)],
    ['a row cut short', fileOf(fileRows).subarray(0, -1)],
    [
      'line ends of Unix',
      utf8(new TextDecoder('utf-8', { ignoreBOM: true }).decode(fileOf(fileRows)).replaceAll('\r\n', '\n')),
    ],
    ['rows in another order', fileOf([...fileRows].reverse())],
    ['a row twice', fileOf(fileRows.flatMap((row) => [row, row]))],
    ['a size written as a power of ten', concat(fileListHead, utf8(`a,1e3,${'a'.repeat(64)},\r\n`))],
    ['a digest and a problem', concat(fileListHead, utf8(`a,1,${'a'.repeat(64)},unreadable\r\n`))],
    ['an unknown problem', concat(fileListHead, utf8('a,1,,hilang\r\n'))],
    ['a column more', concat(fileListHead, utf8(`a,1,${'a'.repeat(64)},,\r\n`))],
    ['a quote that does not close', concat(fileListHead, utf8(`"a,1,${'a'.repeat(64)},\r\n`))],
    ['quotes that were not needed', concat(fileListHead, utf8(`"a",1,${'a'.repeat(64)},\r\n`))],
    ['a path that stands for no bytes', concat(fileListHead, utf8(`a\\b,1,${'a'.repeat(64)},\r\n`))],
    ['bytes that are no UTF-8', concat(fileListHead, Uint8Array.of(0xff), utf8(`,1,${'a'.repeat(64)},\r\n`))],
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
