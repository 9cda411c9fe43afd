import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { concat, toHex, utf8, utf8Text } from '#shared/ledger/encoding.ts';
import {
  checkedRowLeaf,
  comparePaths,
  FileListBuilder,
  fileRowBytes,
  fileRowLeaf,
  fileRowOf,
  summaryDifferences,
} from '#shared/ledger/file-list.ts';
import type { FileListFormat, FileRowValue } from '#shared/ledger/file-list.ts';
import { firstRow } from '../../support/file-rows.ts';
import { outcome, thrownCode } from '../../support/outcome.ts';
import { NaiveTree } from '../../support/naive-tree.ts';
import { implementations } from '../../support/primitives.ts';

const digest = 'ab'.repeat(32);
const row: FileRowValue = firstRow('DCIM/a.jpg', 12, digest);
const unreadable: FileRowValue = firstRow('DCIM/b.jpg', 0, null, 'unreadable');

function listOf(
  rows: readonly FileRowValue[],
  primitives = nativePrimitives,
  format: FileListFormat = 1,
): FileListBuilder {
  const builder = new FileListBuilder(primitives, format);
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
    expect(fileRowBytes(row, 1)).toEqual(utf8(`["DCIM/a.jpg",12,"${digest}",null]`));
    expect(fileRowBytes(unreadable, 1)).toEqual(utf8('["DCIM/b.jpg",0,null,"unreadable"]'));
    expect(fileRowLeaf(primitives, row, 1)).toEqual(primitives.sha256(concat(Uint8Array.of(0), fileRowBytes(row, 1))));
  });

  test('sums up what it holds', () => {
    const naive = new NaiveTree(
      primitives,
      [row, unreadable].map((each) => fileRowLeaf(primitives, each, 1)),
    );
    expect(listOf([row, unreadable], primitives).finish()).toEqual({
      digest: toHex(naive.root(0, 2)),
      files: 2,
      totalBytes: 12,
      unreadable: 1,
    });
  });

  test('without rows has the root of the empty tree', () => {
    expect(new FileListBuilder(primitives, 1).finish()).toEqual({
      digest: toHex(primitives.sha256(new Uint8Array(0))),
      files: 0,
      totalBytes: 0,
      unreadable: 0,
    });
  });
});

describe.each(implementations)('a file list of format 2, %s', (_, primitives) => {
  const [sha1, md5] = ['cd'.repeat(20), 'ef'.repeat(16)];
  const rows: readonly FileRowValue[] = [
    { ...row, sha1, md5, modified: -1 },
    { ...unreadable, bytes: null, problem: 'no-digest' },
    { ...row, path: 'c', bytes: null, sha256: null, md5 },
  ];

  test('has rows of the documented bytes', () => {
    expect(rows.map((each) => utf8Text(fileRowBytes(each, 2)))).toEqual([
      `["DCIM/a.jpg",12,"${digest}","${sha1}","${md5}",-1,null]`,
      '["DCIM/b.jpg",null,null,null,null,null,"no-digest"]',
      `["c",null,null,null,"${md5}",null,null]`,
    ]);
  });

  test('says of itself which digests it has, and another than format 1 says', () => {
    expect(listOf(rows, primitives, 2).finish()).toMatchObject({
      files: 3,
      totalBytes: 12,
      unreadable: 1,
      format: 2,
      algorithms: ['sha256', 'sha1', 'md5'],
    });
    expect(listOf(rows.slice(2), primitives, 2).finish().algorithms).toEqual(['md5']);
    expect(listOf(rows.slice(1, 2), primitives, 2).finish().algorithms).toEqual([]);
    expect(listOf([row], primitives, 2).finish().digest).not.toBe(listOf([row], primitives).finish().digest);
  });

  test('has the documented leaf for every row that it may hold, also by the quick way', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((path) => !path.includes('\u0000'));
    const number = fc.oneof(fc.constant(null), fc.constant(-0), fc.maxSafeNat());
    fc.assert(
      fc.property(text, number, number, (path, bytes, modified) => {
        const each = fileRowOf({ ...row, path, bytes, modified }, 2);
        if (each === null) throw new Error('no list may hold it');
        expect(checkedRowLeaf(primitives, each, 2)).toEqual(fileRowLeaf(primitives, each, 2));
      }),
    );
  });

  test('differs from an entry that says another format or other digests of it', () => {
    const found = listOf(rows, primitives, 2).finish();
    const { format, algorithms, ...first } = found;
    expect(summaryDifferences(found, found)).toEqual([]);
    expect(summaryDifferences(found, first)).toEqual(['format', 'algorithms']);
    expect(summaryDifferences(found, { ...found, algorithms: ['sha256'] })).toEqual(['algorithms']);
    expect([format, algorithms]).not.toContain(undefined);
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
    ['a member less', { sha1: undefined }],
    ['a SHA-1', { sha1: 'ab'.repeat(20) }],
    ['an MD5', { md5: 'ab'.repeat(16) }],
    ['a time', { modified: 0 }],
    ['no size', { bytes: null }],
    ['no digest in the list it came from', { sha256: null, problem: 'no-digest' }],
  ];

  test.each(wrong)('%s', (_, change) => {
    const builder = listOf([row]);
    const before = builder.finish();
    const changed = { ...row, path: 'e', ...change } as FileRowValue;
    expect(builder.append(changed)).toMatchObject({ error: { code: 'FILE_LIST_ROW_CHANGED', details: { row: 1 } } });
    expect(builder.finish()).toEqual(before);
  });

  const wrongInSecond: readonly (readonly [string, Record<string, unknown>])[] = [
    ['the same path again', { path: row.path }],
    ['a path that belongs before', { path: 'DCIM/A.jpg' }],
    ['a negative size', { bytes: -1 }],
    ['neither digest nor problem', { sha256: null }],
    ['a digest and a problem', { problem: 'unreadable' }],
    ['an MD5 and a problem', { sha256: null, md5: 'ab'.repeat(16), problem: 'no-digest' }],
    ['a SHA-1 of the length of an MD5', { sha1: 'ab'.repeat(16) }],
    ['an upper-case MD5', { md5: 'AB'.repeat(16) }],
    ['a SHA-256 for a SHA-1', { sha1: digest }],
    ['a broken time', { modified: 0.5 }],
    ['a time that JSON cannot hold exactly', { modified: -(2 ** 53) }],
    ['a time as text', { modified: '2026-11-22' }],
    ['an unknown problem', { sha256: null, problem: 'lost' }],
    ['a member more', { note: '' }],
    ['a member less', { modified: undefined }],
  ];

  test.each(wrongInSecond)('of format 2: %s', (_, change) => {
    const builder = listOf([row], nativePrimitives, 2);
    const changed = { ...row, path: 'e', ...change } as FileRowValue;
    expect(builder.append(changed)).toMatchObject({ error: { code: 'FILE_LIST_ROW_CHANGED', details: { row: 1 } } });
  });

  test('a row that canonical JSON cannot hold', () => {
    expect(thrownCode(() => fileRowBytes({ ...row, path: '\ud800' }, 1))).toBe('CANONICAL_INVALID');
  });
});

describe('the digest of a list', () => {
  const rows = fc
    .uniqueArray(
      fc.tuple(paths, fc.nat()).map(([path, bytes]) => firstRow(path, bytes, digest)),
      {
        selector: ({ path }) => path,
        minLength: 1,
        maxLength: 30,
      },
    )
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
