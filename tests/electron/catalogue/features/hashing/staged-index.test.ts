import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StagedIndex } from '#electron/catalogue/features/hashing/staged-index.ts';
import { fileRows, packedRows, RowPacker } from '#electron/catalogue/workers/packed-rows.ts';

const none = { sha1: false, md5: false };
const identity = (version: number) => ({ bytes: version, mtimeNs: 5n, ctimeNs: 6n, inode: 7n });

/** A row of an earlier run, or of a file that was found now; `version` stands for everything that a change changes. */
interface Row {
  readonly path: string;
  readonly version: number;
  readonly lasting: boolean;
}

function packed(state: 'found' | 'hashed', rows: readonly Row[]): Uint8Array {
  const packer = new RowPacker();
  for (const { path, version, lasting } of rows)
    packer.add(state, Buffer.from(path), identity(version), state === 'found' ? [] : [Buffer.alloc(32)], lasting);
  return packer.take();
}

function indexOf(blocks: readonly (readonly Row[])[]): StagedIndex {
  const index = new StagedIndex(none, blocks.flat().length);
  for (const [id, rows] of blocks.entries()) index.add({ id, rows: packed('hashed', rows) });
  return index;
}
const keepAll = (index: StagedIndex, found: readonly Row[]) =>
  [...packedRows(packed('found', found), none)].map((row) => index.keep(row));
const row = (path: string, version = 1, lasting = true): Row => ({ path, version, lasting });

describe('what an earlier run left', () => {
  it('is kept where a file is as it was, and only there', () => {
    const index = indexOf([[row('a'), row('b'), row('c', 1, false)], [row('d')]]);
    expect(keepAll(index, [row('a'), row('b', 2), row('c'), row('d'), row('e')])).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect([index.lasting, index.kept]).toEqual([3, 2]);
    const [first, ...others] = index.stale();
    expect(others).toEqual([]);
    expect(first?.[0]).toBe(0);
    expect([...fileRows(first?.[1]?.rows ?? new Uint8Array(), none)].map(({ path }) => path)).toEqual(['a']);
    expect(first?.[1]).toMatchObject({ files: 1, bytes: 1 });
  });

  it('goes as a whole block when nothing of it is true, and stays untouched when all is', () => {
    const index = indexOf([[row('a')], [row('b')]]);
    expect(keepAll(index, [row('b')])).toEqual([true]);
    expect([...index.stale()]).toEqual([[0, null]]);
  });

  it('may be nothing', () => {
    const index = indexOf([]);
    expect(keepAll(index, [row('a')])).toEqual([false]);
    expect([...index.stale()]).toEqual([]);
  });

  it('refuses a block that is none', () => {
    expect(() => {
      indexOf([]).add({ id: 0, rows: Uint8Array.of(1, 2, 3) });
    }).toThrow(RangeError);
  });

  it('is found among many as in a plain table', () => {
    const someRow = fc.record({
      path: fc.constantFrom(...Array.from({ length: 60 }, (_, name) => `n${String(name)}`)),
      version: fc.integer({ min: 1, max: 2 }),
      lasting: fc.boolean(),
    });
    const rows = fc.uniqueArray(someRow, { selector: ({ path }) => path, maxLength: 60 });
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 9 }), (staged, found, size) => {
        const blocks = Array.from({ length: Math.ceil(staged.length / size) }, (_, block) =>
          staged.slice(block * size, (block + 1) * size),
        );
        const index = indexOf(blocks);
        const expected = (now: Row) =>
          staged.some(({ path, version, lasting }) => lasting && path === now.path && version === now.version);
        expect(keepAll(index, found)).toEqual(found.map(expected));
        const stale = new Map(index.stale());
        const left = blocks.flatMap((block, id) => {
          const instead = stale.get(id);
          if (instead === undefined) return block.map(({ path }) => path);
          return instead === null ? [] : [...fileRows(instead.rows, none)].map(({ path }) => path);
        });
        expect(left.toSorted()).toEqual(
          found
            .filter(expected)
            .map(({ path }) => path)
            .toSorted(),
        );
      }),
    );
  });
});
