import type { Primitives } from '#shared/crypto/primitives.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { foldAccounts, noAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import { checkSigner } from '#shared/domain/user/signer.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { fail, ok, type Failure, type Result } from '#shared/errors/result.ts';
import { equalBytes, fromBase64 } from '#shared/ledger/encoding.ts';
import { leafOf, readEntry, verifyCosign, verifyLeaf, type Entry } from '#shared/ledger/entry.ts';
import { recordedEvent } from '#shared/ledger/recorded-event.ts';
import type { ReadTx } from '../storage/sql.ts';
import {
  lastLedgerEntryAbout,
  ledgerEntriesOfNoCaseFrom,
  ledgerEntryAt,
  ledgerEntryCount,
  type StoredEntry,
} from '../storage/tables/ledger-entries.ts';
import { ledgerHeadOf } from '../storage/tables/ledger-heads.ts';
import { barredAfter, type Bar, type Barred } from './barred.ts';

interface Known {
  readonly accounts: Accounts;
  /** The last entry taken in; null before the first. */
  readonly last: { readonly seq: number; readonly leaf: Uint8Array } | null;
  /** Entries about no case that were looked at: each says how many came before it. */
  readonly count: number;
  /** The first thing that was not as it was signed. */
  readonly damage: Failure | null;
  readonly barred: Barred;
}

const nothing: Known = { accounts: noAccounts(), last: null, count: 0, damage: null, barred: new Map() };

/**
 * Everybody's accounts as the ledger has them now, in memory. Only entries whose signatures are good count: keys are
 * sealed to what stands here, so a row that was edited with a tool must not send them to somebody else.
 */
export class LiveAccounts {
  readonly #primitives: Primitives;
  readonly #station: string;
  #known = nothing;

  constructor(primitives: Primitives, station: string) {
    this.#primitives = primitives;
    this.#station = station;
  }

  /** Inside a transaction, with what it has appended. */
  at(tx: ReadTx): Accounts {
    const last = lastLedgerEntryAbout(tx, null, this.#station);
    if (last === undefined) return nothing.accounts;
    const known = this.#known.last;
    if (known?.seq === last.seq && equalBytes(known.leaf, last.leaf)) return this.#known.accounts;
    // What a transaction appended before it was undone is forgotten.
    if (known === null || !isStill(tx, this.#station, known)) this.#known = this.#begin(tx);
    for (const stored of ledgerEntriesOfNoCaseFrom(tx, this.#station, (this.#known.last?.seq ?? -1) + 1))
      this.#known = this.#taken(stored);
    return this.#known.accounts;
  }

  /** CATALOGUE_DAMAGED when an entry about people is not what was signed: reading and audit go on, nothing more is written. */
  get damage(): Failure | null {
    return this.#known.damage;
  }

  /** SECURITY SEC-45: what an entry with a damaged signature says against this person: it gives nothing, but it still keeps out. */
  barOf(id: string): Bar | undefined {
    return this.#known.barred.get(id);
  }

  /** Whoever takes an entry away would have somebody's suspension, or leaving, forgotten. */
  #begin(tx: ReadTx): Known {
    const size = ledgerHeadOf(tx, this.#station)?.size ?? 0;
    return ledgerEntryCount(tx) === size ? nothing : { ...nothing, damage: this.#damaged(size, 'LEDGER_GAP') };
  }

  #taken(stored: StoredEntry): Known {
    const { accounts, count, damage, barred } = this.#known;
    const { seq, leaf } = stored;
    const next = foldVerified(this.#primitives, accounts, stored);
    const problem = next.ok ? (isInPlace(stored, count) ? null : 'LEDGER_SUBJECT_GAP') : next.error.code;
    return {
      accounts: next.ok ? next.value : accounts,
      last: { seq, leaf },
      count: count + 1,
      damage: damage ?? (problem === null ? null : this.#damaged(seq, problem)),
      barred: barredAfter(barred, stored, next.ok || isSigned(this.#primitives, accounts, stored)),
    };
  }

  #damaged(seq: number, problem: ErrorCode): Failure {
    const row = `${this.#station}/${String(seq)}`;
    return fail('CATALOGUE_DAMAGED', { table: 'ledger_entries', row, problem }).error;
  }
}

function isInPlace({ bytes }: StoredEntry, count: number): boolean {
  const entry = readEntry(bytes);
  return entry.ok && entry.value.subjectSeq === count;
}

function isStill(tx: ReadTx, station: string, { seq, leaf }: NonNullable<Known['last']>): boolean {
  const stored = ledgerEntryAt(tx, station, seq);
  return stored !== undefined && equalBytes(stored.leaf, leaf);
}

/**
 * SECURITY SEC-51. Takes one stored entry in, if it is what was signed, for the place where it lies, by somebody who might.
 * Codes of the ledger and of `foldAccounts`.
 */
export function foldVerified(primitives: Primitives, accounts: Accounts, stored: StoredEntry): Result<Accounts> {
  const entry = entryInPlace(primitives, stored);
  if (!entry.ok) return entry;
  const event = recordedEvent(entry.value, stored.leaf);
  if (!event.ok) return event;
  const next = foldAccounts(accounts, event.value);
  // The first person vouches for their own key; anybody later must be vouched for by a person known before.
  const signers = event.value.type === 'catalogue.created' ? next : ok(accounts);
  const signed = signers.ok ? checkSigned(primitives, signers.value, event.value, entry.value, stored) : signers;
  return signed.ok ? next : signed;
}

/** What its leaf is of. LEDGER_GAP: what was signed for another place of the log says nothing here. */
function entryInPlace(primitives: Primitives, stored: StoredEntry): Result<Entry> {
  if (!equalBytes(leafOf(primitives, stored.bytes), stored.leaf)) return fail('LEDGER_LEAF_MISMATCH');
  const entry = readEntry(stored.bytes);
  if (!entry.ok) return entry;
  const { station, seq } = entry.value;
  return station === stored.station && seq === stored.seq ? entry : fail('LEDGER_GAP');
}

/** Whether it was signed by somebody who might, though the rules refuse it here: what it builds on may be damaged. */
function isSigned(primitives: Primitives, accounts: Accounts, stored: StoredEntry): boolean {
  const entry = entryInPlace(primitives, stored);
  const event = entry.ok ? recordedEvent(entry.value, stored.leaf) : entry;
  return entry.ok && event.ok && checkSigned(primitives, accounts, event.value, entry.value, stored).ok;
}

function checkSigned(
  primitives: Primitives,
  accounts: Accounts,
  event: RecordedEvent,
  entry: Entry,
  stored: StoredEntry,
): Result<null> {
  const allowed = checkSigner(accounts, event);
  if (!allowed.ok) return allowed;
  if (!verifyLeaf(primitives, keyOf(accounts, entry.by), stored.leaf, stored.signature))
    return fail('SIGNATURE_INVALID');
  const second = 'second' in event.data ? event.data.second : undefined;
  if (second === undefined) return ok(null);
  if (stored.cosignature === null) return fail('COSIGNATURE_MISSING');
  return verifyCosign(primitives, keyOf(accounts, second), stored.leaf, stored.cosignature)
    ? ok(null)
    : fail('COSIGNATURE_INVALID');
}

/** No key verifies nothing. */
function keyOf({ people, recovery }: Accounts, signer: string): Uint8Array {
  const key = recovery?.id === signer ? recovery.signKey : people.get(signer)?.user.signKey;
  return (key === undefined ? null : fromBase64(key)) ?? new Uint8Array();
}
