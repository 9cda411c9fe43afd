import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { emptyRoot, MerkleTree, RootBuilder, verifyConsistency, verifyInclusion } from '#shared/ledger/tree.ts';
import { bytesOfHex } from '../../support/ledger.ts';
import { NaiveTree } from '../../support/naive-tree.ts';
import { implementations } from '../../support/primitives.ts';

interface Vectors {
  readonly emptyRoot: string;
  readonly inputs: readonly string[];
  readonly roots: readonly string[];
  readonly inclusion: readonly { readonly index: number; readonly size: number; readonly path: readonly string[] }[];
  readonly consistency: readonly { readonly old: number; readonly new: number; readonly path: readonly string[] }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/ledger-v1/tree.json', import.meta.url), 'utf8'),
) as Vectors;

function rootAt(size: number): Uint8Array {
  return bytesOfHex(size === 0 ? vectors.emptyRoot : (vectors.roots[size - 1] ?? ''));
}

describe.each(implementations)('the reference tree of RFC 6962, %s', (_, primitives) => {
  const leaves = vectors.inputs.map((input) => leafOf(primitives, bytesOfHex(input)));
  const tree = new MerkleTree(primitives);
  for (const leaf of leaves) tree.append(leaf);

  test('has the published roots at every size, grown or asked for later', () => {
    const growing = new MerkleTree(primitives);
    const builder = new RootBuilder(primitives);
    expect(toHex(emptyRoot(primitives))).toBe(vectors.emptyRoot);
    for (let size = 0; size <= leaves.length; size++) {
      for (const root of [growing.root(), growing.root(size), builder.root(), tree.root(size)])
        expect(root).toEqual(rootAt(size));
      const leaf = leaves[size];
      if (leaf) [growing, builder].forEach((each) => each.append(leaf));
    }
  });

  test.each(vectors.inclusion)('has the published inclusion proof of leaf $index of $size', ({ index, size, path }) => {
    const proof = path.map(bytesOfHex);
    const leaf = leaves[index] ?? new Uint8Array(0);
    expect(tree.inclusionProof(index, size)).toEqual(proof);
    expect(verifyInclusion(primitives, leaf, index, size, proof, rootAt(size))).toBe(true);
  });

  test.each(vectors.consistency)('has the published consistency proof from $old to $new', (vector) => {
    const proof = vector.path.map(bytesOfHex);
    expect(tree.consistencyProof(vector.old, vector.new)).toEqual(proof);
    expect(verifyConsistency(primitives, vector.old, rootAt(vector.old), vector.new, rootAt(vector.new), proof)).toBe(
      true,
    );
  });
});

describe('against a naive model, 0 to 300 leaves', () => {
  const MOST = 300;
  const primitives = nativePrimitives;
  const leaves = Array.from({ length: MOST }, (_, index) => leafOf(primitives, Uint8Array.of(index & 255, index >> 8)));
  const naive = new NaiveTree(primitives, leaves);
  const tree = new MerkleTree(primitives);
  const builder = new RootBuilder(primitives);

  beforeAll(() => {
    for (const leaf of leaves) tree.append(leaf);
  });

  test('the root is the same at every size', () => {
    const growing = new MerkleTree(primitives);
    for (let size = 0; size <= MOST; size++) {
      const root = naive.root(0, size);
      expect(tree.root(size)).toEqual(root);
      expect(growing.root()).toEqual(root);
      expect(builder.root()).toEqual(root);
      const leaf = leaves[size];
      if (leaf) [growing, builder].forEach((each) => each.append(leaf));
    }
  });

  test('every inclusion proof is the same, and verifies', () => {
    for (let size = 1; size <= MOST; size++) {
      const root = naive.root(0, size);
      for (let index = 0; index < size; index++) {
        const proof = tree.inclusionProof(index, size);
        expect(verifyInclusion(primitives, tree.leaf(index), index, size, proof, root)).toBe(true);
        if (index % 7 === size % 7) expect(proof).toEqual(naive.inclusion(index, 0, size));
      }
    }
  });

  test('every consistency proof is the same, and verifies', () => {
    for (let newSize = 0; newSize <= MOST; newSize++) {
      const newRoot = naive.root(0, newSize);
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        const proof = tree.consistencyProof(oldSize, newSize);
        expect(verifyConsistency(primitives, oldSize, naive.root(0, oldSize), newSize, newRoot, proof)).toBe(true);
        if (oldSize > 0 && oldSize % 7 === newSize % 7)
          expect(proof).toEqual(naive.consistency(oldSize, 0, newSize, true));
      }
    }
  });

  test('a builder that is put aside and resumed goes on the same', () => {
    for (let size = 0; size <= MOST; size += 13) {
      const before = new RootBuilder(primitives);
      for (const leaf of leaves.slice(0, size)) before.append(leaf);
      const after = RootBuilder.resume(primitives, before.size, before.frontier());
      expect(after.root()).toEqual(naive.root(0, size));
      for (const leaf of leaves.slice(size, size + 20)) after.append(leaf);
      expect(after.root()).toEqual(naive.root(0, Math.min(size + 20, MOST)));
    }
  });
});

describe('a tree refuses what is outside of it', () => {
  const tree = new MerkleTree(nativePrimitives);
  for (let index = 0; index < 5; index++) tree.append(leafOf(nativePrimitives, Uint8Array.of(index)));

  test.each([0, 31, 33])('a leaf of %i bytes', (length) => {
    for (const each of [tree, new RootBuilder(nativePrimitives)]) {
      expect(() => {
        each.append(new Uint8Array(length));
      }).toThrow(RangeError);
    }
  });

  test.each([-1, 6, 0.5, Number.NaN, 2 ** 53])('a root at size %d', (size) => {
    expect(() => tree.root(size)).toThrow(RangeError);
  });

  test.each([
    [5, 5],
    [-1, 5],
    [0, 0],
    [0, 6],
    [1.5, 5],
  ])('an inclusion proof of leaf %d at size %d', (index, size) => {
    expect(() => tree.inclusionProof(index, size)).toThrow(RangeError);
  });

  test.each([
    [3, 2],
    [-1, 5],
    [1, 6],
    [1.5, 5],
  ])('a consistency proof from %d to %d', (oldSize, newSize) => {
    expect(() => tree.consistencyProof(oldSize, newSize)).toThrow(RangeError);
  });

  test('a frontier of another size', () => {
    const builder = new RootBuilder(nativePrimitives);
    for (let index = 0; index < 5; index++) builder.append(leafOf(nativePrimitives, Uint8Array.of(index)));
    for (const size of [0, 1, 4, 7, -1, 1.5, Number.NaN]) {
      expect(() => RootBuilder.resume(nativePrimitives, size, builder.frontier())).toThrow(RangeError);
    }
  });
});
