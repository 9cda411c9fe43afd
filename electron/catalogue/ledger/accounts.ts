import type { Primitives } from '#shared/crypto/primitives.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { foldAccounts, noAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import { checkSigner } from '#shared/domain/user/signer.ts';
import { fail, ok, type Failure, type Result } from '#shared/errors/result.ts';
import { equalBytes, fromBase64 } from '#shared/ledger/encoding.ts';
import { leafOf, readEntry, verifyCosign, verifyLeaf, type Entry } from '#shared/ledger/entry.ts';
import { recordedEvent } from '#shared/ledger/recorded-event.ts';
import type { ReadTx } from '../storage/sql.ts';
import {
  lastLedgerEntryAbout,
  ledgerEntriesOfNoCaseFrom,
  ledgerEntryAt,
  type StoredEntry,
} from '../storage/tables/ledger-entries.ts';

interface Known {
  readonly accounts: Accounts;
  /** The last entry taken in; null before the first. */
  readonly last: { readonly seq: number; readonly leaf: Uint8Array } | null;
  /** The first entry that was not taken in. */
  readonly damage: Failure | null;
}

const nothing: Known = { accounts: noAccounts(), last: null, damage: null };

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
    if (known !== null && !isStill(tx, this.#station, known)) this.#known = nothing;
    for (const stored of ledgerEntriesOfNoCaseFrom(tx, this.#station, (this.#known.last?.seq ?? -1) + 1))
      this.#known = this.#taken(stored);
    return this.#known.accounts;
  }

  /** CATALOGUE_DAMAGED when an entry about people is not what was signed: reading and audit go on, nothing more is written. */
  get damage(): Failure | null {
    return this.#known.damage;
  }

  #taken(stored: StoredEntry): Known {
    const { accounts, damage } = this.#known;
    const { seq, leaf, station } = stored;
    const next = foldVerified(this.#primitives, accounts, stored);
    if (next.ok) return { accounts: next.value, last: { seq, leaf }, damage };
    const row = `${station}/${String(seq)}`;
    const found = fail('CATALOGUE_DAMAGED', { table: 'ledger_entries', row, problem: next.error.code }).error;
    return { accounts, last: { seq, leaf }, damage: damage ?? found };
  }
}

function isStill(tx: ReadTx, station: string, { seq, leaf }: NonNullable<Known['last']>): boolean {
  const stored = ledgerEntryAt(tx, station, seq);
  return stored !== undefined && equalBytes(stored.leaf, leaf);
}

/** Takes one stored entry in, if it is what was signed, by somebody who might. Codes of the ledger and of `foldAccounts`. */
export function foldVerified(primitives: Primitives, accounts: Accounts, stored: StoredEntry): Result<Accounts> {
  if (!equalBytes(leafOf(primitives, stored.bytes), stored.leaf)) return fail('LEDGER_LEAF_MISMATCH');
  const entry = readEntry(stored.bytes);
  if (!entry.ok) return entry;
  const event = recordedEvent(entry.value, stored.leaf);
  if (!event.ok) return event;
  const next = foldAccounts(accounts, event.value);
  // The first person vouches for their own key; anybody later must be vouched for by a person known before.
  const signers = event.value.type === 'catalogue.created' ? next : ok(accounts);
  const signed = signers.ok ? checkSigned(primitives, signers.value, event.value, entry.value, stored) : signers;
  return signed.ok ? next : signed;
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
