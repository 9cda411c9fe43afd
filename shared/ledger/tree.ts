import type { Primitives } from '../crypto/primitives.ts';
import { DIGEST_BYTES, DigestList } from './digest-list.ts';
import { concat, equalBytes } from './encoding.ts';

/** RFC 6962 section 2.1: nodes are prefixed with 0x01 and leaves with 0x00, so that neither can pass for the other. */
const NODE_PREFIX = 1;

function nodeOf(primitives: Primitives, left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + DIGEST_BYTES * 2);
  bytes[0] = NODE_PREFIX;
  bytes.set(left, 1);
  bytes.set(right, 1 + DIGEST_BYTES);
  return primitives.sha256(bytes);
}

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export function emptyRoot(primitives: Primitives): Uint8Array {
  return primitives.sha256(new Uint8Array(0));
}

/** The largest power of two below `size`, and its exponent; `size` > 1. */
function split(size: number): { level: number; width: number } {
  let level = 0;
  let width = 1;
  while (width * 2 < size) {
    width *= 2;
    level++;
  }
  return { level, width };
}

/**
 * RFC 6962 Merkle tree that keeps every complete subtree, so that a root or proof at any earlier size costs O(log n) hashes.
 * Memory: 64 bytes a leaf. Sizes and indexes outside the tree throw RangeError: they are mistakes of the caller.
 */
export class MerkleTree {
  readonly #primitives: Primitives;
  /** `#levels[k]` holds the roots of the complete subtrees of 2^k leaves, left to right. */
  readonly #levels: DigestList[] = [new DigestList()];

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
  }

  get size(): number {
    return this.#list(0).length;
  }

  /** @param leaf the 32-byte leaf hash (`leafOf`), not the bytes of the entry. */
  append(leaf: Uint8Array): void {
    if (leaf.length !== DIGEST_BYTES) throw new RangeError('a leaf is 32 bytes');
    let digest = leaf;
    for (let level = 0; ; level++) {
      const list = this.#list(level);
      list.push(digest);
      if (list.length % 2 === 1) return;
      digest = nodeOf(this.#primitives, list.at(list.length - 2), digest);
    }
  }

  leaf(index: number): Uint8Array {
    return this.#list(0).at(index);
  }

  /** MTH(D[0:size]); the whole tree when `size` is not given. */
  root(size: number = this.size): Uint8Array {
    this.#mustHold(size);
    return size === 0 ? emptyRoot(this.#primitives) : this.#rangeRoot(0, size);
  }

  /** PATH(index, D[0:size]) of RFC 6962 section 2.1.1, from the leaf upwards. */
  inclusionProof(index: number, size: number): Uint8Array[] {
    this.#mustHold(size);
    if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError('no such leaf');
    const proof: Uint8Array[] = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
      const middle = start + split(end - start).width;
      if (index < middle) {
        proof.push(this.#rangeRoot(middle, end));
        end = middle;
      } else {
        proof.push(this.#rangeRoot(start, middle));
        start = middle;
      }
    }
    return proof.reverse();
  }

  /** PROOF(oldSize, D[0:newSize]) of RFC 6962 section 2.1.2; empty for equal sizes and for `oldSize` 0, which need no proof. */
  consistencyProof(oldSize: number, newSize: number): Uint8Array[] {
    this.#mustHold(newSize);
    if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > newSize) throw new RangeError('no such size');
    if (oldSize === 0) return [];
    const proof: Uint8Array[] = [];
    let start = 0;
    let end = newSize;
    while (oldSize !== end) {
      const middle = start + split(end - start).width;
      if (oldSize <= middle) {
        proof.push(this.#rangeRoot(middle, end));
        end = middle;
      } else {
        proof.push(this.#rangeRoot(start, middle));
        start = middle;
      }
    }
    // The subtree that ends at `oldSize` is the old root itself when it starts at 0; the verifier has that already.
    if (start > 0) proof.push(this.#rangeRoot(start, end));
    return proof.reverse();
  }

  #mustHold(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size) throw new RangeError('no such size');
  }

  #list(level: number): DigestList {
    return (this.#levels[level] ??= new DigestList());
  }

  /** MTH(D[start:end]); `start` is a multiple of the power of two at or above the width, as in every recursion of RFC 6962. */
  #rangeRoot(start: number, end: number): Uint8Array {
    if (end - start === 1) return this.#list(0).at(start);
    const { level, width } = split(end - start);
    if (width * 2 === end - start) return this.#list(level + 1).at(start / (width * 2));
    const left = this.#list(level).at(start / width);
    return nodeOf(this.#primitives, left, this.#rangeRoot(start + width, end));
  }
}

/** The root over a stream of leaves in O(log n) memory; for lists too long to keep (LEDGER.md section "File lists"). */
export class RootBuilder {
  readonly #primitives: Primitives;
  /** The complete subtrees of the binary digits of `size`, smallest first; null where the digit is 0. */
  readonly #frontier: (Uint8Array | null)[] = [];
  #size = 0;

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
  }

  get size(): number {
    return this.#size;
  }

  append(leaf: Uint8Array): void {
    if (leaf.length !== DIGEST_BYTES) throw new RangeError('a leaf is 32 bytes');
    let digest = leaf;
    let level = 0;
    for (let left = this.#frontier[level]; left; left = this.#frontier[++level]) {
      digest = nodeOf(this.#primitives, left, digest);
      this.#frontier[level] = null;
    }
    this.#frontier[level] = digest;
    this.#size++;
  }

  /** The complete subtrees, smallest first, 32 bytes each: with `size` all that is needed to go on another day. */
  frontier(): Uint8Array {
    return concat(...this.#frontier.filter((subtree) => subtree !== null));
  }

  /** Goes on where `frontier` was taken. RangeError when the two do not belong together. */
  static resume(primitives: Primitives, size: number, frontier: Uint8Array): RootBuilder {
    const builder = new RootBuilder(primitives);
    let offset = 0;
    for (let rest = size; rest > 0; rest = half(rest)) {
      builder.#frontier.push(isOdd(rest) ? frontier.slice(offset, offset + DIGEST_BYTES) : null);
      if (isOdd(rest)) offset += DIGEST_BYTES;
    }
    if (!isSize(size) || offset !== frontier.length) throw new RangeError('no frontier of this size');
    builder.#size = size;
    return builder;
  }

  root(): Uint8Array {
    let root: Uint8Array | null = null;
    for (const subtree of this.#frontier) {
      if (subtree) root = root ? nodeOf(this.#primitives, subtree, root) : subtree;
    }
    return root ?? emptyRoot(this.#primitives);
  }
}

const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isOdd = (value: number) => value % 2 === 1;
/** Not `>> 1`: shifts of ECMAScript cut numbers to 32 bits. */
const half = (value: number) => Math.floor(value / 2);

/**
 * RFC 9162 section 2.1.3.2. Never throws. `size` must come from a signed checkpoint: a proof does not bind it.
 * @param leaf the 32-byte leaf hash.
 */
export function verifyInclusion(
  primitives: Primitives,
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !areDigests([leaf, root, ...proof])) return false;
  let position = index;
  let last = size - 1;
  let digest = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      digest = nodeOf(primitives, sibling, digest);
      while (!isOdd(position) && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      digest = nodeOf(primitives, digest, sibling);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && equalBytes(digest, root);
}

/**
 * RFC 9162 section 2.1.4.2, and for what it leaves out: equal sizes need equal roots and an empty proof, and every tree
 * extends the empty one, whose root must be `emptyRoot` and whose proof is empty. Never throws.
 */
export function verifyConsistency(
  primitives: Primitives,
  oldSize: number,
  oldRoot: Uint8Array,
  newSize: number,
  newRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize || !areDigests([oldRoot, newRoot, ...proof]))
    return false;
  if (oldSize === 0 && !equalBytes(oldRoot, emptyRoot(primitives))) return false;
  if (oldSize === newSize) return proof.length === 0 && equalBytes(oldRoot, newRoot);
  if (oldSize === 0) return proof.length === 0;
  return foldConsistency(primitives, oldSize, oldRoot, newSize, newRoot, proof);
}

function foldConsistency(
  primitives: Primitives,
  oldSize: number,
  oldRoot: Uint8Array,
  newSize: number,
  newRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  let position = oldSize - 1;
  let last = newSize - 1;
  while (isOdd(position)) {
    position = half(position);
    last = half(last);
  }
  // `position` is 0 now exactly when `oldSize` is a power of two: then the old root is itself a node of the new tree.
  const [seed, ...rest] = position === 0 ? [oldRoot, ...proof] : proof;
  // An empty proof ends here, or below: `last` cannot be 0 while the new tree is larger.
  if (seed === undefined) return false;
  let oldDigest = seed;
  let newDigest = seed;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      oldDigest = nodeOf(primitives, sibling, oldDigest);
      newDigest = nodeOf(primitives, sibling, newDigest);
      while (!isOdd(position) && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      newDigest = nodeOf(primitives, newDigest, sibling);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && equalBytes(oldDigest, oldRoot) && equalBytes(newDigest, newRoot);
}

function areDigests(values: readonly Uint8Array[]): boolean {
  return values.every((value) => value.length === DIGEST_BYTES);
}
