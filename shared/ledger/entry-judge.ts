import type { Primitives } from '../crypto/primitives.ts';
import { changedClearances } from '../domain/clearance/fold.ts';
import type { CaseClearance } from '../domain/clearance/fold.ts';
import type { RecordedEvent } from '../domain/events.ts';
import { foldRefused } from '../domain/recorded.ts';
import { checkSigner } from '../domain/user/signer.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { fail, ok } from '../errors/result.ts';
import type { ErrorDetails, Failure, Result } from '../errors/result.ts';
import { originOf, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { fromBase64 } from './encoding.ts';
import { cosignMessage, entryMessage, NO_PREVIOUS, subjectOf } from './entry.ts';
import type { Entry, LedgerRecord } from './entry.ts';
import { KeyTable } from './key-table.ts';
import { readRecord } from './read-record.ts';
import type { ReadRecord } from './read-record.ts';

/** What is wrong and at which entry. `seq` is the entry's own, or its place where it cannot be read; null: not about one entry. */
export interface LedgerProblem {
  readonly code: ErrorCode;
  readonly seq: number | null;
  readonly details: ErrorDetails;
}

/** One signature check, apart from the rest so that an audit can spread them over threads: plain data, may be cloned. */
export interface SignatureTask {
  /** The problem to report when the signature is bad. */
  readonly code: 'SIGNATURE_INVALID' | 'COSIGNATURE_INVALID';
  readonly seq: number;
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Answers at once whether a signature is good. One that puts tasks aside and answers true must check them all and report
 * the bad ones itself, or nothing is verified.
 */
export type CheckSignature = (task: SignatureTask) => boolean;

export function checkSignatureWith(primitives: Primitives): CheckSignature {
  return (task) => primitives.ed25519Verify(task.key, task.message, task.signature);
}

/** The log that a caller expects, if it knows. */
export interface LedgerIdentity {
  readonly catalogue: string;
  readonly station: string;
}

/** An entry after judgement; `entry` and `event` are null where the bytes do not hold one. Problems are in the judge. */
export interface JudgedEntry {
  readonly leaf: Uint8Array;
  readonly entry: Entry | null;
  readonly event: RecordedEvent | null;
}

/** The person named as the second in `data`, or undefined when the act needs none. */
function secondOf(entry: Entry): unknown {
  return Object.hasOwn(entry.data, 'second') ? entry.data['second'] : undefined;
}

/** Every check of one entry that needs no proof of its place: form, log, creation, people, signatures. Feed it in order of `seq`. */
export class EntryJudge {
  readonly keys = new KeyTable();
  readonly problems: LedgerProblem[] = [];
  readonly #primitives: Primitives;
  readonly #checkSignature: CheckSignature;
  #identity: LedgerIdentity | null;
  #signatures = 0;
  /** The number that the next entry about a subject must have; a subject not yet seen begins at 0. */
  readonly #nextOf = new Map<string, number>();
  /** Changed in place: a log holds thousands of cases. */
  readonly #clearances = new Map<string, CaseClearance>();
  /** What was said of the entry being judged: what two checks find alike is reported once. */
  readonly #said = new Set<string>();

  constructor(primitives: Primitives, identity: LedgerIdentity | null, checkSignature: CheckSignature) {
    this.#primitives = primitives;
    this.#identity = identity;
    this.#checkSignature = checkSignature;
  }

  /** The expected log, else the one the first readable entry names. */
  get identity(): LedgerIdentity | null {
    return this.#identity;
  }

  /** Signatures checked so far. */
  get signatures(): number {
    return this.#signatures;
  }

  report(code: ErrorCode, seq: number | null, details: ErrorDetails = {}): void {
    this.problems.push({ code, seq, details });
  }

  /**
   * @param place what to call the entry when it cannot be read.
   * @param read what `readRecord` gave for its bytes, where that was asked before.
   */
  judge(
    record: LedgerRecord,
    place: number,
    read: ReadRecord = readRecord(this.#primitives, record.bytes),
  ): JudgedEntry {
    const { leaf } = read;
    this.#said.clear();
    if (!read.entry.ok) {
      this.#reportFailure(read.entry.error, place);
      return { leaf, entry: null, event: null };
    }
    const entry = read.entry.value;
    this.#judgeIdentity(entry);
    this.#judgeSubject(entry);
    const event = read.event === null ? null : this.#take(read.event, entry.seq);
    this.#judgeCreation(entry, event);
    // The first person vouches for their own key; anybody later must be vouched for by a person known before.
    if (event?.type === 'catalogue.created') this.#introduce(event);
    if (event !== null) this.#take(checkSigner(this.keys.accounts, event), entry.seq);
    this.#judgeSignatures(record, entry, leaf);
    // Also what was not rightly signed: one fault is reported once, and not again at every entry that follows from it.
    if (event !== null && event.type !== 'catalogue.created') this.#introduce(event);
    return { leaf, entry, event };
  }

  /**
   * The checkpoint in a note signed by the checkpoint key that the station had at its size, or null and a problem. Its root
   * is still to be compared.
   */
  judgeCheckpoint(text: string): Checkpoint | null {
    const verified = this.#verifyNote(text);
    if (!verified.ok) {
      this.report(verified.error.code, null, verified.error.details);
      return null;
    }
    const { origin } = verified.value;
    if (this.#identity === null || origin !== originOf(this.#identity.catalogue, this.#identity.station)) {
      this.report('LEDGER_STATION_MISMATCH', null, { origin });
      return null;
    }
    return verified.value;
  }

  #verifyNote(text: string): Result<Checkpoint> {
    const parsed = parseCheckpoint(text);
    if (!parsed.ok) return parsed;
    // Before the first entry there are the keys which that entry names.
    const station = this.keys.stationAt(Math.max(parsed.value.checkpoint.size, 1));
    const key = station === null ? null : fromBase64(station.checkpointKey);
    return key === null ? fail('CHECKPOINT_KEY_UNKNOWN') : verifyCheckpoint(this.#primitives, key, text);
  }

  /** What the event makes of people, keys and need-to-know, if the rules allow it at its place. */
  #introduce(event: RecordedEvent): void {
    const accounts = this.keys.introduce(event);
    if (!accounts.ok) {
      this.#refuse(event, accounts.error);
      return;
    }
    const changed = changedClearances(this.#clearances, event, this.keys.accounts);
    if (!changed.ok) this.#refuse(event, changed.error);
    else for (const [caseId, state] of changed.value) this.#clearances.set(caseId, state);
  }

  #refuse(event: RecordedEvent, failure: Failure): void {
    // Two creations, and a key or an id of somebody else, break the table of keys itself; the rest are rules like any other.
    const ofKeys = failure.code === 'USER_EXISTS' || failure.code === 'LEDGER_FIRST_ENTRY';
    this.#reportFailure(ofKeys ? failure : foldRefused(event, failure).error, event.seq);
  }

  #reportFailure(failure: Failure, seq: number): void {
    const said = JSON.stringify(failure);
    if (this.#said.has(said)) return;
    this.#said.add(said);
    this.report(failure.code, seq, failure.details);
  }

  #take<T>(result: Result<T>, seq: number): T | null {
    if (result.ok) return result.value;
    this.#reportFailure(result.error, seq);
    return null;
  }

  #judgeIdentity(entry: Entry): void {
    this.#identity ??= { catalogue: entry.catalogue, station: entry.station };
    if (entry.catalogue !== this.#identity.catalogue) this.report('LEDGER_CATALOGUE_MISMATCH', entry.seq);
    if (entry.station !== this.#identity.station) this.report('LEDGER_STATION_MISMATCH', entry.seq);
  }

  /** A whole log and a part alike hold all that was said about each of their subjects, up to its last entry in them. */
  #judgeSubject(entry: Entry): void {
    const subject = subjectOf(entry);
    const expected = this.#nextOf.get(subject) ?? 0;
    const found = entry.subjectSeq;
    if (found !== expected) this.report('LEDGER_SUBJECT_GAP', entry.seq, { subject, expected, found });
    this.#nextOf.set(subject, found + 1);
  }

  #judgeCreation(entry: Entry, event: RecordedEvent | null): void {
    if (entry.seq === 0 && entry.prev !== NO_PREVIOUS) this.report('LEDGER_LINK_BROKEN', 0);
    if ((entry.seq === 0) !== (entry.type === 'catalogue.created')) {
      this.report('LEDGER_FIRST_ENTRY', entry.seq, { reason: 'type' });
    } else if (event?.type === 'catalogue.created') {
      if (event.data.station.id !== entry.station) this.report('LEDGER_FIRST_ENTRY', entry.seq, { reason: 'station' });
      if (event.data.users[0]?.id !== entry.by) this.report('LEDGER_FIRST_ENTRY', entry.seq, { reason: 'signer' });
    }
  }

  #judgeSignatures(record: LedgerRecord, entry: Entry, leaf: Uint8Array): void {
    const { seq, by } = entry;
    this.#judgeSignature({ code: 'SIGNATURE_INVALID', seq, message: entryMessage(leaf), signature: record.sig }, by);
    const second = this.#take(this.#secondSigner(record, entry), seq);
    if (second === null) return;
    this.#judgeSignature(
      { code: 'COSIGNATURE_INVALID', seq, message: cosignMessage(leaf), signature: second.signature },
      second.person,
    );
  }

  /** Who must have cosigned, with the signature; null when nobody must and nobody did. */
  #secondSigner(record: LedgerRecord, entry: Entry): Result<{ person: string; signature: Uint8Array } | null> {
    const person = secondOf(entry);
    if (person === undefined) return record.cosig === undefined ? ok(null) : fail('COSIGNATURE_UNEXPECTED');
    if (typeof person !== 'string') return fail('ENTRY_MALFORMED', { paths: ['data.second'] });
    if (person === entry.by) return fail('COSIGNATURE_SAME_PERSON');
    return record.cosig === undefined ? fail('COSIGNATURE_MISSING') : ok({ person, signature: record.cosig });
  }

  #judgeSignature(task: Omit<SignatureTask, 'key'>, person: string): void {
    const key = this.keys.signKey(person);
    if (key === null) {
      // The sheets of a recovery key that was replaced sign nothing; that was said by `checkSigner`.
      if (!this.keys.accounts.retired.has(person))
        this.#reportFailure({ code: 'SIGNER_UNKNOWN', details: { user: person } }, task.seq);
      return;
    }
    this.#signatures++;
    if (!this.#checkSignature({ ...task, key })) this.report(task.code, task.seq);
  }
}
