import type { Primitives } from '../crypto/primitives.ts';
import { FailureError } from '../errors/result.ts';
import type { Failure } from '../errors/result.ts';
import type { Checkpoint } from './checkpoint.ts';
import { equalBytes, toHex } from './encoding.ts';
import { leafOf, readLine } from './entry.ts';
import type { Entry, LedgerRecord } from './entry.ts';
import { checkSignatureWith, EntryJudge } from './entry-judge.ts';
import type { CheckSignature, JudgedEntry, LedgerIdentity, LedgerProblem } from './entry-judge.ts';
import type { KeyTable } from './key-table.ts';
import type { ReadRecord } from './read-record.ts';
import { MerkleTree } from './tree.ts';

export interface LedgerReport {
  /** Null only when no entry could be read and none was expected. */
  readonly identity: LedgerIdentity | null;
  readonly entries: number;
  readonly signatures: number;
  readonly head: { readonly size: number; readonly root: Uint8Array };
  /** The checkpoint, once its signature was good; null: none given, or a problem tells why. */
  readonly checkpoint: Checkpoint | null;
  /** In the order found; empty means the log is whole. */
  readonly problems: readonly LedgerProblem[];
}

export interface LedgerExpectation {
  readonly identity?: LedgerIdentity;
  /** Default: at once, by `primitives`. */
  readonly checkSignature?: CheckSignature;
}

/**
 * Checks the whole log of one station, entry by entry. Never throws on what it reads and goes on after a problem. Memory:
 * the leaves (64 bytes an entry) and the people.
 */
export class LedgerVerifier {
  readonly #primitives: Primitives;
  readonly #judge: EntryJudge;
  readonly #tree: MerkleTree;
  #expectedSeq = 0;
  /** Leaf of the entry just before, or null where that is not known and a link cannot be judged. */
  #previous: Uint8Array | null = null;

  constructor(primitives: Primitives, expectation: LedgerExpectation = {}) {
    this.#primitives = primitives;
    this.#judge = new EntryJudge(
      primitives,
      expectation.identity ?? null,
      expectation.checkSignature ?? checkSignatureWith(primitives),
    );
    this.#tree = new MerkleTree(primitives);
  }

  /** People and station keys that the entries so far introduced. */
  get keys(): KeyTable {
    return this.#judge.keys;
  }

  get tree(): MerkleTree {
    return this.#tree;
  }

  /** Found so far, in order: whoever reads entry by entry sees which are new. */
  get problems(): readonly LedgerProblem[] {
    return this.#judge.problems;
  }

  /**
   * @param storedLeaf the leaf a store keeps beside the entry, if it does: LEDGER_LEAF_MISMATCH when it is another.
   * @param read what `readRecord` gave for its bytes, where that was asked before.
   */
  next(record: LedgerRecord, storedLeaf?: Uint8Array, read?: ReadRecord): JudgedEntry {
    const place = this.#expectedSeq;
    const judged = this.#judge.judge(record, place, read);
    if (storedLeaf !== undefined && !equalBytes(storedLeaf, judged.leaf))
      this.#judge.report('LEDGER_LEAF_MISMATCH', place);
    if (judged.entry !== null) this.#judgePlace(judged.entry);
    this.#expectedSeq = (judged.entry?.seq ?? place) + 1;
    this.#previous = judged.leaf;
    this.#tree.append(judged.leaf);
    return judged;
  }

  /** One line of entries.jsonl without LF. Null: the line holds no record; it counts as an entry that cannot be read. */
  nextLine(line: Uint8Array): JudgedEntry | null {
    const record = readLine(line);
    if (record.ok) return this.next(record.value);
    this.#judge.report(record.error.code, this.#expectedSeq, record.error.details);
    this.#expectedSeq++;
    this.#previous = null;
    this.#tree.append(leafOf(this.#primitives, line));
    return null;
  }

  /** The entries could not be read to their end. */
  sourceFailed(failure: Failure): void {
    this.#judge.report(failure.code, this.#expectedSeq, failure.details);
  }

  /** @param checkpoint text of the signed note; null: the log is judged without one. */
  finish(checkpoint: string | null): LedgerReport {
    if (this.#tree.size === 0) this.#judge.report('LEDGER_EMPTY', null);
    return {
      identity: this.#judge.identity,
      entries: this.#tree.size,
      signatures: this.#judge.signatures,
      head: { size: this.#tree.size, root: this.#tree.root() },
      checkpoint: checkpoint === null ? null : this.#judgeHead(checkpoint),
      problems: this.#judge.problems,
    };
  }

  #judgePlace(entry: Entry): void {
    if (this.#tree.size === 0 && entry.seq !== 0)
      this.#judge.report('LEDGER_FIRST_ENTRY', entry.seq, { reason: 'seq' });
    if (entry.seq !== this.#expectedSeq) {
      // The entry before is missing or stands elsewhere, so its leaf cannot be compared.
      this.#judge.report('LEDGER_GAP', entry.seq, { expected: this.#expectedSeq });
    } else if (this.#previous !== null && entry.prev !== toHex(this.#previous)) {
      this.#judge.report('LEDGER_LINK_BROKEN', entry.seq);
    }
  }

  #judgeHead(text: string): Checkpoint | null {
    const checkpoint = this.#judge.judgeCheckpoint(text);
    if (checkpoint === null) return null;
    const { size, root } = checkpoint;
    if (size > this.#tree.size || !equalBytes(this.#tree.root(size), root)) {
      this.#judge.report('CHECKPOINT_ROOT_MISMATCH', null, { size, entries: this.#tree.size });
    }
    return checkpoint;
  }
}

/**
 * Verifies a whole log given as the lines of entries.jsonl, without LF. A `FailureError` of the source (a line too long, a
 * stream cut short) becomes a problem; other errors of the source are thrown on.
 */
export async function verifyLedger(
  primitives: Primitives,
  lines: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  checkpoint: string | null,
  expectation: LedgerExpectation = {},
): Promise<LedgerReport> {
  const verifier = new LedgerVerifier(primitives, expectation);
  try {
    for await (const line of lines) verifier.nextLine(line);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    verifier.sourceFailed(error.failure);
  }
  return verifier.finish(checkpoint);
}
