import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { concat } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { emptyRoot, MerkleTree, verifyConsistency, verifyInclusion } from '#shared/ledger/tree.ts';

const primitives = nativePrimitives;
const MOST = 150;
const tree = new MerkleTree(primitives);
for (let index = 0; index < MOST; index++) tree.append(leafOf(primitives, Uint8Array.of(index)));

interface Inclusion {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}
interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

const included = ({ leaf, index, size, proof, root }: Inclusion) =>
  verifyInclusion(primitives, leaf, index, size, proof, root);
const consistent = ({ oldSize, oldRoot, newSize, newRoot, proof }: Consistency) =>
  verifyConsistency(primitives, oldSize, oldRoot, newSize, newRoot, proof);

const inclusions = fc
  .integer({ min: 1, max: MOST })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }))
  .map(({ size, index }): Inclusion => {
    return { leaf: tree.leaf(index), index, size, proof: tree.inclusionProof(index, size), root: tree.root(size) };
  });

/** Both sizes above 0 and different: proofs with content. */
const consistencies = fc
  .integer({ min: 2, max: MOST })
  .chain((newSize) => fc.record({ newSize: fc.constant(newSize), oldSize: fc.integer({ min: 1, max: newSize - 1 }) }))
  .map(({ newSize, oldSize }): Consistency => {
    const proof = tree.consistencyProof(oldSize, newSize);
    return { oldSize, oldRoot: tree.root(oldSize), newSize, newRoot: tree.root(newSize), proof };
  });

function flipped(bytes: Uint8Array, position: number): Uint8Array {
  const copy = bytes.slice();
  const bit = position % (copy.length * 8);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** Every way to change a list of digests: a bit, one too many, one less, a copy, a swap of unlike ones. */
function mutations(proof: readonly Uint8Array[], at: number): (readonly Uint8Array[])[] {
  const extra = leafOf(primitives, Uint8Array.of(255, at & 255));
  const place = proof.length === 0 ? 0 : at % proof.length;
  const longer = [...Array(proof.length + 1).keys()].map((index) => proof.toSpliced(index, 0, extra));
  if (proof.length === 0) return longer;
  return [
    ...longer,
    proof.map((digest, index) => (index === place ? flipped(digest, at) : digest)),
    proof.toSpliced(place, 1),
    proof.toSpliced(place, 0, proof[place] ?? extra),
    proof.map((digest, index) => (index === place ? digest.slice(0, 31) : digest)),
    proof.map((digest, index) => (index === place ? new Uint8Array(0) : digest)),
    [],
    ...(proof.length > 1 ? [proof.toReversed()] : []),
  ];
}

describe('verifyInclusion', () => {
  test('refuses every mutated proof', () => {
    fc.assert(
      fc.property(inclusions, fc.nat(), (good, at) => {
        expect(included(good)).toBe(true);
        for (const proof of mutations(good.proof, at)) expect(included({ ...good, proof })).toBe(false);
      }),
    );
  });

  test('refuses another leaf, root or place', () => {
    fc.assert(
      fc.property(inclusions, fc.nat(), (good, at) => {
        expect(included({ ...good, leaf: flipped(good.leaf, at) })).toBe(false);
        expect(included({ ...good, root: flipped(good.root, at) })).toBe(false);
        expect(included({ ...good, root: good.root.slice(0, 31) })).toBe(false);
        expect(included({ ...good, leaf: new Uint8Array(0) })).toBe(false);
        for (let index = 0; index < good.size; index++) {
          if (index !== good.index) expect(included({ ...good, index })).toBe(false);
        }
      }),
    );
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses index or size %d', (number) => {
    const good: Inclusion = { leaf: tree.leaf(0), index: 0, size: 1, proof: [], root: tree.root(1) };
    expect(included(good)).toBe(true);
    expect(included({ ...good, index: number })).toBe(false);
    expect(included({ ...good, size: number })).toBe(false);
  });

  test('refuses an index at or behind the size, and anything in an empty tree', () => {
    const good: Inclusion = {
      leaf: tree.leaf(4),
      index: 4,
      size: 5,
      proof: tree.inclusionProof(4, 5),
      root: tree.root(5),
    };
    expect(included({ ...good, index: 5 })).toBe(false);
    expect(included({ ...good, index: 0, size: 0, proof: [] })).toBe(false);
  });

  test('works beyond 32 bits, where shifts would cut the number', () => {
    // The last of 2^40 + 1 leaves: its only sibling is the root of the 2^40 before it.
    const sibling = leafOf(primitives, Uint8Array.of(7));
    const two = new MerkleTree(primitives);
    [sibling, tree.leaf(0)].forEach((leaf) => {
      two.append(leaf);
    });
    const good: Inclusion = {
      leaf: tree.leaf(0),
      index: 2 ** 40,
      size: 2 ** 40 + 1,
      proof: [sibling],
      root: two.root(),
    };
    expect(included(good)).toBe(true);
    expect(included({ ...good, index: 2 ** 40 - 1 })).toBe(false);
    expect(included({ ...good, index: 0 })).toBe(false);
  });

  test('does not take a node for a leaf', () => {
    // Root of 2 leaves of a tree of 4, shown as if it were the leaf at place 0 of a tree of 2.
    const root = tree.root(4);
    const [, right] = tree.inclusionProof(0, 4);
    expect(
      included({ leaf: leafOf(primitives, tree.root(2)), index: 0, size: 2, proof: right ? [right] : [], root }),
    ).toBe(false);
  });
});

describe('a root made for a proof that the sizes do not allow', () => {
  const node = (left: Uint8Array, right: Uint8Array) => primitives.sha256(concat(Uint8Array.of(1), left, right));
  const [one, other] = [tree.leaf(0), tree.leaf(1)];

  test('is refused with one sibling too many', () => {
    const proof = [other];
    expect(included({ leaf: one, index: 0, size: 1, proof, root: node(other, one) })).toBe(false);
    expect(included({ leaf: one, index: 0, size: 1, proof, root: node(one, other) })).toBe(false);
    const grown = { oldSize: 1, oldRoot: node(other, one), newSize: 2, newRoot: node(other, node(one, other)) };
    expect(consistent({ ...grown, proof: [other, other] })).toBe(false);
  });

  test('is refused with one sibling too few', () => {
    expect(included({ leaf: one, index: 0, size: 2, proof: [], root: one })).toBe(false);
    expect(consistent({ oldSize: 1, oldRoot: one, newSize: 3, newRoot: node(one, other), proof: [other] })).toBe(false);
  });

  test('is refused when bytes move from one digest to the next', () => {
    const root = node(one, other);
    expect(included({ leaf: one, index: 0, size: 2, proof: [other], root })).toBe(true);
    const shorter = one.slice(0, 31);
    expect(included({ leaf: shorter, index: 0, size: 2, proof: [concat(one.slice(31), other)], root })).toBe(false);
  });
});

describe('verifyConsistency', () => {
  test('refuses every mutated proof', () => {
    fc.assert(
      fc.property(consistencies, fc.nat(), (good, at) => {
        expect(consistent(good)).toBe(true);
        for (const proof of mutations(good.proof, at)) expect(consistent({ ...good, proof })).toBe(false);
      }),
    );
  });

  test('refuses other roots', () => {
    fc.assert(
      fc.property(consistencies, fc.nat(), (good, at) => {
        expect(consistent({ ...good, oldRoot: flipped(good.oldRoot, at) })).toBe(false);
        expect(consistent({ ...good, newRoot: flipped(good.newRoot, at) })).toBe(false);
        expect(consistent({ ...good, oldRoot: good.newRoot, newRoot: good.oldRoot })).toBe(false);
        expect(consistent({ ...good, oldRoot: good.oldRoot.slice(1) })).toBe(false);
      }),
    );
  });

  test('refuses every other old size', () => {
    fc.assert(
      fc.property(consistencies, (good) => {
        for (let oldSize = 0; oldSize <= good.newSize; oldSize++) {
          if (oldSize !== good.oldSize) expect(consistent({ ...good, oldSize })).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('refuses a history with one leaf changed', () => {
    fc.assert(
      fc.property(consistencies, fc.nat(), (good, at) => {
        const place = at % good.oldSize;
        const rewritten = new MerkleTree(primitives);
        for (let index = 0; index < good.newSize; index++) {
          rewritten.append(index === place ? flipped(tree.leaf(index), at) : tree.leaf(index));
        }
        const proof = rewritten.consistencyProof(good.oldSize, good.newSize);
        expect(consistent({ ...good, newRoot: rewritten.root(), proof })).toBe(false);
      }),
    );
  });

  test('of equal sizes needs equal roots and no proof', () => {
    const good: Consistency = { oldSize: 6, oldRoot: tree.root(6), newSize: 6, newRoot: tree.root(6), proof: [] };
    expect(consistent(good)).toBe(true);
    expect(consistent({ ...good, proof: [tree.root(6)] })).toBe(false);
    expect(consistent({ ...good, newRoot: tree.root(7) })).toBe(false);
  });

  test('from the empty tree needs its root and no proof', () => {
    const good: Consistency = {
      oldSize: 0,
      oldRoot: emptyRoot(primitives),
      newSize: 6,
      newRoot: tree.root(6),
      proof: [],
    };
    expect(consistent(good)).toBe(true);
    expect(consistent({ ...good, newSize: 0, newRoot: emptyRoot(primitives) })).toBe(true);
    expect(consistent({ ...good, oldRoot: tree.root(1) })).toBe(false);
    expect(consistent({ ...good, proof: [tree.root(6)] })).toBe(false);
    expect(consistent({ ...good, newSize: 0 })).toBe(false);
  });

  test.each([
    [7, 6],
    [-1, 6],
    [0.5, 6],
    [1, Number.NaN],
    [1, 2 ** 53],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('refuses sizes %d and %d', (oldSize, newSize) => {
    for (const proof of [[], tree.consistencyProof(3, 6)]) {
      expect(consistent({ oldSize, oldRoot: tree.root(3), newSize, newRoot: tree.root(6), proof })).toBe(false);
    }
  });
});
