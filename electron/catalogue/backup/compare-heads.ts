import type { HeadComparison } from '#shared/contract/backup.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { stationAt, type Accounts } from '#shared/domain/user/accounts.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { keyIdOf, originOf, parseCheckpoint, verifyCheckpoint, type Checkpoint } from '#shared/ledger/checkpoint.ts';
import { equalBytes, fromBase64, toHex } from '#shared/ledger/encoding.ts';
import { readHead, readTree } from '../ledger/head.ts';
import type { ReadTx } from '../storage/sql.ts';

/** The open catalogue's own log. */
export interface OwnLog {
  readonly read: ReadTx;
  readonly primitives: Primitives;
  readonly accounts: Accounts;
  readonly station: { readonly id: string; readonly catalogue: string };
}

export type Head = Pick<Checkpoint, 'size' | 'root'>;

/** As people type or paste it: line ends of any system, and white space around it. */
function tidy(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/**
 * A checkpoint that this station's keys of that time signed. CHECKPOINT_MALFORMED, BACKUP_OTHER_CATALOGUE: of another log.
 * CHECKPOINT_KEY_UNKNOWN: in the name of this one, by a key that its ledger does not know, or not for that time.
 */
export function ownCheckpoint(own: OwnLog, text: string): Result<Checkpoint> {
  const parsed = parseCheckpoint(tidy(text));
  if (!parsed.ok) return parsed;
  const { origin, size } = parsed.value.checkpoint;
  if (origin !== originOf(own.station.catalogue, own.station.id)) return fail('BACKUP_OTHER_CATALOGUE');
  const key = stationAt(own.accounts, Math.max(size, 1))?.checkpointKey ?? '';
  return verifyCheckpoint(own.primitives, fromBase64(key) ?? new Uint8Array(), tidy(text));
}

/**
 * How a checkpoint on paper stands to this ledger. Codes of `ownCheckpoint`; but one that is longer than this ledger, by a
 * key that it never named, cannot be told from one that the station signed after a change of keys that this ledger has
 * lost: `probably-rolled-back`, which is no proof.
 */
export function compareCheckpoint(own: OwnLog, text: string): Result<HeadComparison> {
  const checkpoint = ownCheckpoint(own, text);
  if (checkpoint.ok) return ok(compareHead(own, checkpoint.value));
  const unknown = checkpoint.error.code === 'CHECKPOINT_KEY_UNKNOWN' ? byUnnamedKey(own, text) : null;
  if (unknown === null) return checkpoint;
  const comparison = compareHead(own, unknown);
  return comparison.theirs.treeSize > comparison.ours.treeSize
    ? ok({ ...comparison, result: 'probably-rolled-back' })
    : checkpoint;
}

/** The unverified head of a note that is signed in this log's name by no key that its ledger ever named, else null. */
function byUnnamedKey({ primitives, accounts }: OwnLog, text: string): Checkpoint | null {
  const parsed = parseCheckpoint(tidy(text));
  if (!parsed.ok) return null;
  const { checkpoint, signatures } = parsed.value;
  const named = accounts.stations.map(({ station }) =>
    keyIdOf(primitives, checkpoint.origin, fromBase64(station.checkpointKey) ?? new Uint8Array()),
  );
  const ours = signatures.filter(({ name }) => name === checkpoint.origin);
  const unnamed = ours.every(({ keyId }) => !named.some((known) => equalBytes(known, keyId)));
  return ours.length > 0 && unnamed ? checkpoint : null;
}

/**
 * SECURITY SEC-57: how a head from outside, which the station has signed, stands to this ledger. A ledger that is shorter
 * than a head that somebody outside holds was rolled back; one whose tree at that size has another root was rewritten.
 * `theirLeaves`: what is known of the leaves below the outside head. Throws FailureError CATALOGUE_DAMAGED.
 */
export function compareHead(
  own: OwnLog,
  theirs: Head,
  theirLeaves: Iterable<readonly [seq: number, leaf: Uint8Array]> = [],
): HeadComparison {
  const head = readHead(own.read, own.station.id, own.primitives);
  if (head === null) throw new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_heads', row: own.station.id });
  const tree = readTree(own.read, own.station.id, head.size, own.primitives);
  // The stored head and the stored leaves must agree, or the comparison would be with a head that nothing stands behind.
  if (tree.size !== head.size || !equalBytes(tree.root(), head.root))
    throw new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_heads', row: own.station.id });
  const sizes = {
    theirs: { treeSize: theirs.size, rootHash: toHex(theirs.root) },
    ours: { treeSize: head.size, rootHash: toHex(head.root) },
  };
  if (theirs.size <= head.size) {
    const same = equalBytes(tree.root(theirs.size), theirs.root);
    if (!same) return { result: 'forked', ...sizes };
    return { result: theirs.size === head.size ? 'same' : 'extends', ...sizes };
  }
  for (const [seq, leaf] of theirLeaves)
    if (seq < head.size && !equalBytes(tree.leaf(seq), leaf)) return { result: 'forked', ...sizes };
  return { result: 'rolled-back', ...sizes };
}

/** The same with a whole log at hand: a longer one must go on from this one's end. */
export function compareLogs(own: OwnLog, theirs: { readonly read: ReadTx; readonly head: Head }): HeadComparison {
  return compareHead(own, theirs.head, leavesOf(theirs.read, own.station.id, own.primitives, theirs.head.size));
}

function* leavesOf(
  read: ReadTx,
  station: string,
  primitives: Primitives,
  size: number,
): Generator<readonly [number, Uint8Array]> {
  const tree = readTree(read, station, size, primitives);
  for (let seq = 0; seq < tree.size; seq++) yield [seq, tree.leaf(seq)];
}
