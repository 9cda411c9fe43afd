import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { concat, toHex, utf8 } from '#shared/ledger/encoding.ts';
import { comparePaths, FileListBuilder, fileRowBytes, fileRowLeaf } from '#shared/ledger/file-list.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { outcome, thrownCode } from '../../support/outcome.ts';
import { NaiveTree } from '../../support/naive-tree.ts';
import { implementations } from '../../support/primitives.ts';

const digest = 'ab'.repeat(32);
const row: FileRowValue = { path: 'DCIM/a.jpg', bytes: 12, sha256: digest, problem: null };
const unreadable: FileRowValue = { path: 'DCIM/b.jpg', bytes: 0, sha256: null, problem: 'unreadable' };

function listOf(rows: readonly FileRowValue[], primitives = nativePrimitives): FileListBuilder {
  const builder = new FileListBuilder(primitives);
  for (const each of rows) expect(outcome(builder.append(each))).toBe('ok');
  return builder;
}

const paths = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((path) => !path.includes('\u0000'));

describe('comparePaths', () => {
  test('orders as the UTF-8 bytes do', () => {
    fc.assert(
      fc.property(paths, paths, (left, right) => {
        expect(Math.sign(comparePaths(left, right))).toBe(Buffer.compare(utf8(left), utf8(right)));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a', 'b'],
    ['a', 'aa'],
    ['Z', 'a'],
    ['a-b', 'a/b'],
    ['a.b', 'a/b'],
    ['z', 'é'],
    ['\ud7ff', '\ue000'],
    ['\uffff', '\u{10000}'],
    ['\ue000', '\u{1f600}'],
    ['\u{1f600}', '\u{1f601}'],
    ['\u{1f600}a', '\u{1f600}b'],
  ])('puts %j before %j', (left, right) => {
    expect(comparePaths(left, right)).toBeLessThan(0);
    expect(comparePaths(right, left)).toBeGreaterThan(0);
    expect(comparePaths(left, left)).toBe(0);
  });
});

describe.each(implementations)('a file list, %s', (_, primitives) => {
  test('has rows and leaves of the documented bytes', () => {
    expect(fileRowBytes(row)).toEqual(utf8(`["DCIM/a.jpg",12,"${digest}",null]`));
    expect(fileRowBytes(unreadable)).toEqual(utf8('["DCIM/b.jpg",0,null,"unreadable"]'));
    expect(fileRowLeaf(primitives, row)).toEqual(primitives.sha256(concat(Uint8Array.of(0), fileRowBytes(row))));
  });

  test('sums up what it holds', () => {
    const naive = new NaiveTree(
      primitives,
      [row, unreadable].map((each) => fileRowLeaf(primitives, each)),
    );
    expect(listOf([row, unreadable], primitives).finish()).toEqual({
      digest: toHex(naive.root(0, 2)),
      files: 2,
      totalBytes: 12,
      unreadable: 1,
    });
  });

  test('without rows has the root of the empty tree', () => {
    expect(new FileListBuilder(primitives).finish()).toEqual({
      digest: toHex(primitives.sha256(new Uint8Array(0))),
      files: 0,
      totalBytes: 0,
      unreadable: 0,
    });
  });
});

describe('a file list refuses', () => {
  const wrong: readonly (readonly [string, Record<string, unknown>])[] = [
    ['the same path again', { path: row.path }],
    ['a path that belongs before', { path: 'DCIM/A.jpg' }],
    ['an empty path', { path: '' }],
    ['a NUL in the path', { path: 'e\u0000' }],
    ['a lone surrogate in the path', { path: 'e\ud800' }],
    ['a negative size', { bytes: -1 }],
    ['a broken size', { bytes: 0.5 }],
    ['a size beyond 2^53-1', { bytes: 2 ** 53 }],
    ['sizes that sum beyond 2^53-1', { bytes: 2 ** 53 - 1 }],
    ['an upper-case digest', { sha256: digest.toUpperCase() }],
    ['a short digest', { sha256: digest.slice(1) }],
    ['neither digest nor problem', { sha256: null }],
    ['both digest and problem', { problem: 'unreadable' }],
    ['an unknown problem', { sha256: null, problem: 'too-large' }],
    ['a member more', { note: '' }],
  ];

  test.each(wrong)('%s', (_, change) => {
    const builder = listOf([row]);
    const before = builder.finish();
    const changed = { ...row, path: 'e', ...change } as FileRowValue;
    expect(builder.append(changed)).toMatchObject({ error: { code: 'FILE_LIST_ROW_CHANGED', details: { row: 1 } } });
    expect(builder.finish()).toEqual(before);
  });

  test('a row that canonical JSON cannot hold', () => {
    expect(thrownCode(() => fileRowBytes({ ...row, path: '\ud800' }))).toBe('CANONICAL_INVALID');
  });
});

describe('the digest of a list', () => {
  const rows = fc
    .uniqueArray(fc.record({ path: paths, bytes: fc.nat(), sha256: fc.constant(digest), problem: fc.constant(null) }), {
      selector: ({ path }) => path,
      minLength: 1,
      maxLength: 30,
    })
    .map((list) => list.toSorted((left, right) => comparePaths(left.path, right.path)));

  test('changes with every change of a row, and with every row left out or added', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, at) => {
        const place = at % list.length;
        const { digest: whole } = listOf(list).finish();
        const changed = list.map((each, index) => (index === place ? { ...each, bytes: each.bytes + 1 } : each));
        const longer = [...list, { ...row, path: '\u{10ffff}'.repeat(13) }];
        for (const other of [changed, list.toSpliced(place, 1), longer]) {
          expect(listOf(other).finish().digest).not.toBe(whole);
        }
      }),
    );
  });
});
