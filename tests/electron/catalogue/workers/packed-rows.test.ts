import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileRows, noIdentity, packedRows, RowPacker } from '#electron/catalogue/workers/packed-rows.ts';
import { fileRowOf } from '#shared/ledger/file-list.ts';
import { pathText } from '#shared/ledger/file-path.ts';

const both = { sha1: true, md5: true };
const none = { sha1: false, md5: false };
const digest = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const time = fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n });
const file = fc.record({
  path: fc.uint8Array({ minLength: 1, maxLength: 300 }),
  bytes: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  mtimeNs: time,
  ctimeNs: time,
  inode: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  sha256: digest(32),
  sha1: digest(20),
  md5: digest(16),
  hashed: fc.boolean(),
});

describe('rows as bytes', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 40 }), (files) => {
        const packer = new RowPacker();
        for (const { path, sha256, sha1, md5, hashed, ...identity } of files)
          if (hashed) packer.add('hashed', path, identity, [sha256, sha1, md5], true);
          else packer.add('unreadable', path, identity);
        const rows = [...fileRows(packer.take(), both)];
        expect(
          rows.map(({ path, bytes, sha256, sha1, md5, problem }) => ({ path, bytes, sha256, sha1, md5, problem })),
        ).toEqual(
          files.map(({ path, bytes, sha256, sha1, md5, hashed }) => ({
            path: pathText(path),
            bytes,
            sha256: hashed ? Buffer.from(sha256).toString('hex') : null,
            sha1: hashed ? Buffer.from(sha1).toString('hex') : null,
            md5: hashed ? Buffer.from(md5).toString('hex') : null,
            problem: hashed ? null : 'unreadable',
          })),
        );
      }),
    );
  });

  it('are copied whole into another block', () => {
    const packer = new RowPacker();
    packer.add('hashed', Buffer.from('a'), { ...noIdentity, bytes: 1 }, [Buffer.alloc(32, 7)]);
    packer.add('symbolic-link', Buffer.from('b'), noIdentity);
    for (let more = 0; more < 1000; more++) packer.add('unreadable', Buffer.from(`c${String(more)}`), noIdentity);
    const block = packer.take();
    const other = new RowPacker();
    for (const row of packedRows(block, none)) other.copy(row);
    expect(other.rows).toBe(1002);
    expect(other.take()).toEqual(block);
    expect(other.take()).toEqual(new Uint8Array());
  });

  it.each([
    [0n, 0],
    [999_999_999n, 0],
    [1_000_000_000n, 1],
    [-1n, -1],
    [-1_000_000_000n, -1],
    [-1_000_000_001n, -2],
    [253_402_300_799_999_999_999n / 100n, 2_534_023_007],
  ])('tell the whole second in which a file was changed: %s', (mtimeNs, modified) => {
    const packer = new RowPacker();
    packer.add('unreadable', Buffer.from('a'), { ...noIdentity, mtimeNs });
    expect([...fileRows(packer.take(), none)][0]?.modified).toBe(modified);
  });

  it('say nothing of what is not known', () => {
    const packer = new RowPacker();
    packer.add('special-file', Buffer.from([0xff]), noIdentity);
    const [row] = fileRows(packer.take(), none);
    expect(row).toEqual({
      path: '\\xff',
      bytes: null,
      sha256: null,
      sha1: null,
      md5: null,
      modified: null,
      problem: 'special-file',
    });
    expect(fileRowOf(row, 2)).toEqual(row);
  });

  it('that are cut off or strange are refused', () => {
    const packer = new RowPacker();
    packer.add('hashed', Buffer.from('abc'), noIdentity, [Buffer.alloc(32)]);
    const block = packer.take();
    for (let length = 1; length < block.length; length++)
      expect(() => [...packedRows(block.subarray(0, length), none)]).toThrow(RangeError);
    // As if every file also had an MD5.
    expect(() => [...packedRows(block, { sha1: false, md5: true })]).toThrow(RangeError);
    expect(() => [...packedRows(block.with(0, 99), none)]).toThrow(RangeError);
    packer.add('found', Buffer.from('abc'), noIdentity);
    expect(() => [...fileRows(packer.take(), none)]).toThrow(RangeError);
  });
});
