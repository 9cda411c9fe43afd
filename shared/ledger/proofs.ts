import { z } from 'zod';
import { count, sha256Hex } from '../domain/text.ts';
import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { canonicalBytes, parseCanonical } from './canonical.ts';
import { fromHex, toHex } from './encoding.ts';
import type { MerkleTree } from './tree.ts';

/** Digests from the leaf upwards, lower-case hexadecimal. A tree of 2^53 leaves needs no more than 53, a consistency proof one more. */
const path = z.array(sha256Hex).max(54);

/** proofs.json: canonical JSON of this, without a line end. All proofs are against the checkpoint beside it. */
export const proofsShape = z.strictObject({
  v: z.literal(1),
  /** One for each line of entries.jsonl, in the same order. */
  inclusion: z.array(z.strictObject({ seq: count, path })),
  /** One for each earlier head that was handed out, by ascending size. */
  consistency: z.array(z.strictObject({ size: z.int().positive(), root: sha256Hex, path })),
});
export type LedgerProofs = Readonly<z.infer<typeof proofsShape>>;

/**
 * The proofs for a part of the log at tree size `size`.
 * @param seqs ascending, all below `size`. @param earlierSizes ascending, all at most `size`.
 */
export function makeProofs(
  tree: MerkleTree,
  size: number,
  seqs: readonly number[],
  earlierSizes: readonly number[],
): LedgerProofs {
  return {
    v: 1,
    inclusion: seqs.map((seq) => ({ seq, path: tree.inclusionProof(seq, size).map(toHex) })),
    consistency: earlierSizes.map((earlier) => ({
      size: earlier,
      root: toHex(tree.root(earlier)),
      path: tree.consistencyProof(earlier, size).map(toHex),
    })),
  };
}

export function encodeProofs(proofs: LedgerProofs): Uint8Array {
  return canonicalBytes(proofs);
}

/** CANONICAL_INVALID, or INCLUSION_PROOF_INVALID with `details.paths` for another shape. */
export function decodeProofs(bytes: Uint8Array): Result<LedgerProofs> {
  const value = parseCanonical(bytes);
  if (!value.ok) return value;
  const shape = proofsShape.safeParse(value.value);
  if (shape.success) return ok(shape.data);
  return fail('INCLUSION_PROOF_INVALID', {
    paths: shape.error.issues.map((issue) => issue.path.map(String).join('/')),
  });
}

/** The digests of a path, or null when one is no hexadecimal: for paths that did not come through `decodeProofs`. */
export function pathDigests(texts: readonly string[]): Uint8Array[] | null {
  const digests = texts.map(fromHex).filter((digest) => digest !== null);
  return digests.length === texts.length ? digests : null;
}
