import type { Primitives } from '../crypto/primitives.ts';
import type { Failure } from '../errors/result.ts';
import { parseCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { fromHex, toHex } from './encoding.ts';
import { readLine } from './entry.ts';
import type { Entry, LedgerRecord } from './entry.ts';
import { checkSignatureWith, EntryJudge } from './entry-judge.ts';
import type { JudgedEntry, LedgerIdentity, LedgerProblem } from './entry-judge.ts';
import type { KeyTable } from './key-table.ts';
import { pathDigests } from './proofs.ts';
import type { LedgerProofs } from './proofs.ts';
import type { LedgerExpectation } from './verify.ts';
import { verifyConsistency, verifyInclusion } from './tree.ts';

/** An earlier head of the same log, proven to be a beginning of this one. */
export interface EarlierHead {
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly root: string;
}

export interface PartReport {
  readonly identity: LedgerIdentity | null;
  readonly entries: number;
  readonly signatures: number;
  /** Null: a problem tells why. */
  readonly checkpoint: Checkpoint | null;
  /** Only those whose proof is good. */
  readonly earlier: readonly EarlierHead[];
  readonly problems: readonly LedgerProblem[];
}

/**
 * Checks a part of one station's log: entry 0 and later ones in ascending order, each proven to stand in the tree of a
 * checkpoint, and of each subject all entries up to the last in the part. Never throws on what it reads.
 */
export class PartVerifier {
  readonly #primitives: Primitives;
  readonly #judge: EntryJudge;
  readonly #proofs: LedgerProofs;
  readonly #checkpointText: string;
  /** The head as the note says it; believed only once `finish` has seen its signature. */
  readonly #claimed: Checkpoint | null;
  #entries = 0;
  #last: { readonly seq: number; readonly leaf: Uint8Array } | null = null;

  constructor(primitives: Primitives, proofs: LedgerProofs, checkpoint: string, expectation: LedgerExpectation = {}) {
    this.#primitives = primitives;
    this.#judge = new EntryJudge(
      primitives,
      expectation.identity ?? null,
      expectation.checkSignature ?? checkSignatureWith(primitives),
    );
    this.#proofs = proofs;
    this.#checkpointText = checkpoint;
    const parsed = parseCheckpoint(checkpoint);
    this.#claimed = parsed.ok ? parsed.value.checkpoint : null;
  }

  /** People and station keys that the entries so far introduced. */
  get keys(): KeyTable {
    return this.#judge.keys;
  }

  next(record: LedgerRecord): JudgedEntry {
    const proof = this.#proofs.inclusion[this.#entries];
    const judged = this.#judge.judge(record, proof?.seq ?? this.#entries);
    if (judged.entry !== null) {
      this.#judgePlace(judged.entry);
      this.#judgeInclusion(judged.entry.seq, judged.leaf, proof);
      this.#last = { seq: judged.entry.seq, leaf: judged.leaf };
    }
    this.#entries++;
    return judged;
  }

  /** One line of entries.jsonl without LF. Null: the line holds no record. */
  nextLine(line: Uint8Array): JudgedEntry | null {
    const record = readLine(line);
    if (record.ok) return this.next(record.value);
    this.sourceFailed(record.error);
    this.#entries++;
    return null;
  }

  /** The entries could not be read to their end. */
  sourceFailed(failure: Failure): void {
    const seq = this.#proofs.inclusion[this.#entries]?.seq ?? this.#entries;
    this.#judge.report(failure.code, seq, failure.details);
  }

  finish(): PartReport {
    if (this.#entries === 0) this.#judge.report('LEDGER_EMPTY', null);
    for (const { seq } of this.#proofs.inclusion.slice(this.#entries)) {
      this.#judge.report('INCLUSION_PROOF_INVALID', seq, { reason: 'entry-missing' });
    }
    const checkpoint = this.#judge.judgeCheckpoint(this.#checkpointText);
    return {
      identity: this.#judge.identity,
      entries: this.#entries,
      signatures: this.#judge.signatures,
      checkpoint,
      earlier: checkpoint === null ? [] : this.#provenHeads(checkpoint),
      problems: this.#judge.problems,
    };
  }

  #judgePlace(entry: Entry): void {
    if (this.#entries === 0 && entry.seq !== 0) this.#judge.report('LEDGER_FIRST_ENTRY', entry.seq, { reason: 'seq' });
    if (this.#last === null) return;
    if (entry.seq <= this.#last.seq) {
      this.#judge.report('LEDGER_GAP', entry.seq, { after: this.#last.seq });
    } else if (entry.seq === this.#last.seq + 1 && entry.prev !== toHex(this.#last.leaf)) {
      this.#judge.report('LEDGER_LINK_BROKEN', entry.seq);
    }
  }

  #judgeInclusion(seq: number, leaf: Uint8Array, proof: LedgerProofs['inclusion'][number] | undefined): void {
    // Without a readable note there is nothing to prove against; `finish` reports the note.
    if (this.#claimed === null) return;
    const { size, root } = this.#claimed;
    const digests = proof?.seq === seq ? pathDigests(proof.path) : null;
    if (digests === null || !verifyInclusion(this.#primitives, leaf, seq, size, digests, root)) {
      this.#judge.report('INCLUSION_PROOF_INVALID', seq);
    }
  }

  #provenHeads(checkpoint: Checkpoint): EarlierHead[] {
    const proven = this.#proofs.consistency.filter((head, index) => {
      const before = this.#proofs.consistency[index - 1];
      const good = (before === undefined || before.size < head.size) && this.#extends(checkpoint, head);
      if (!good) this.#judge.report('CONSISTENCY_PROOF_INVALID', null, { size: head.size });
      return good;
    });
    return proven.map(({ size, root }) => ({ size, root }));
  }

  #extends(checkpoint: Checkpoint, head: LedgerProofs['consistency'][number]): boolean {
    const root = fromHex(head.root);
    const digests = pathDigests(head.path);
    if (root === null || digests === null) return false;
    return verifyConsistency(this.#primitives, head.size, root, checkpoint.size, checkpoint.root, digests);
  }
}
