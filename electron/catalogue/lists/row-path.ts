import type { Primitives } from '#shared/crypto/primitives.ts';
import { MerkleTree } from '#shared/ledger/tree.ts';
import type { ReadTx } from '../storage/sql.ts';
import { rootsAt } from '../storage/tables/file-indexes.ts';
import type { FileListPlace } from '../storage/tables/file-list-places.ts';
import { fileLeaves } from '../storage/tables/file-list-rows.ts';
import { BLOCK_ROWS } from './blocks.ts';

/**
 * The digests from the leaf of a row up to the root over its list, from the leaves of its block and the roots of the others.
 * Null when rows or roots are missing. What comes out is to be checked: it is made of what lies in the file.
 */
export function rowPath(
  tx: ReadTx,
  place: FileListPlace,
  ordinal: number,
  primitives: Primitives,
): Uint8Array[] | null {
  const block = Math.floor(ordinal / BLOCK_ROWS);
  const first = block * BLOCK_ROWS;
  const end = Math.min(place.files, first + BLOCK_ROWS);
  const leaves = treeOf(primitives, fileLeaves(tx, place, first, end));
  const blocks = treeOf(
    primitives,
    rootsAt(tx, place).map(({ root }) => root),
  );
  if (leaves.size !== end - first || blocks.size !== Math.ceil(place.files / BLOCK_ROWS)) return null;
  return [...leaves.inclusionProof(ordinal - first, leaves.size), ...blocks.inclusionProof(block, blocks.size)];
}

function treeOf(primitives: Primitives, leaves: readonly Uint8Array[]): MerkleTree {
  const tree = new MerkleTree(primitives);
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}
