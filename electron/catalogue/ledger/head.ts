import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError } from '#shared/errors/result.ts';
import { originOf, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { MerkleTree, RootBuilder } from '#shared/ledger/tree.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { ledgerLeaves, type StoredEntry } from '../storage/tables/ledger-entries.ts';
import { ledgerHeadOf, putLedgerHead } from '../storage/tables/ledger-heads.ts';

/** The head of a station's log as it was signed with its newest entry. */
export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
  /** Signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
}

/**
 * The complete subtrees over the log are stored with every append (32 bytes for each binary one of its size), so that
 * signing the next head costs a few hashes, however long the log is.
 */
export function openHead(
  tx: ReadTx,
  station: string,
  last: StoredEntry | undefined,
  primitives: Primitives,
): RootBuilder {
  const stored = ledgerHeadOf(tx, station);
  const size = last === undefined ? 0 : last.seq + 1;
  if (stored === undefined && size === 0) return new RootBuilder(primitives);
  // An entry was taken away or put in behind our back. Signing on top of that would bury it.
  if (stored?.size !== size)
    throw new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_entries', row: `${station}/${String(size)}` });
  return RootBuilder.resume(primitives, size, stored.frontier);
}

export function storeHead(
  tx: WriteTx,
  tree: RootBuilder,
  tools: {
    readonly station: { readonly id: string; readonly catalogue: string };
    /** Ed25519 seed of the station. */
    readonly checkpoint: Uint8Array;
    readonly primitives: Primitives;
  },
): void {
  const { station, primitives } = tools;
  const origin = originOf(station.catalogue, station.id);
  const checkpoint = signCheckpoint(primitives, tools.checkpoint, { origin, size: tree.size, root: tree.root() });
  putLedgerHead(tx, { station: station.id, size: tree.size, frontier: tree.frontier(), checkpoint });
}

/** Null before the first entry. */
export function readHead(tx: ReadTx, station: string, primitives: Primitives): Head | null {
  const stored = ledgerHeadOf(tx, station);
  if (stored === undefined) return null;
  return {
    size: stored.size,
    root: RootBuilder.resume(primitives, stored.size, stored.frontier).root(),
    checkpoint: stored.checkpoint,
  };
}

/** The whole tree below `size`, for proofs: 64 bytes and one hash an entry. */
export function readTree(tx: ReadTx, station: string, size: number, primitives: Primitives): MerkleTree {
  const tree = new MerkleTree(primitives);
  for (const leaf of ledgerLeaves(tx, station, size)) tree.append(leaf);
  return tree;
}
