import { eventSchemas, type DomainEvent, type RecordedEvent } from '#shared/domain/events.ts';
import { caseOf } from '#shared/domain/recorded.ts';
import { compareZoned } from '#shared/domain/time/instant.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import { checkSigner } from '#shared/domain/user/signer.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { toBase64, toHex } from '#shared/ledger/encoding.ts';
import { cosignLeaf, leafOf, makeEntryBytes, NO_PREVIOUS, signLeaf, type Entry } from '#shared/ledger/entry.ts';
import type { Effects } from '../effects/effects.ts';
import type { WriteTx } from '../storage/sql.ts';
import { insertLedgerEntry, lastLedgerEntry, lastLedgerEntryAbout } from '../storage/tables/ledger-entries.ts';
import type { LiveAccounts } from './accounts.ts';
import { openHead, storeHead } from './head.ts';
import { project } from './project.ts';
import { casesWithNewDuties, refreshDuties } from './put-duties.ts';
import { ownEntryOf, ownEventOf } from './recorded.ts';

export interface AppendTools {
  readonly effects: Effects;
  readonly primitives: Primitives;
  /** The log that is written. */
  readonly station: { readonly id: string; readonly catalogue: string };
  /** How people and keys stand in that log. */
  readonly accounts: LiveAccounts;
  /** Who signs: a person, or the recovery key. */
  readonly user: string;
  /** Ed25519 seed of the user. */
  readonly sign: Uint8Array;
  /** Ed25519 seed of the station, for the checkpoint over the new head. */
  readonly checkpoint: Uint8Array;
  /** Who gives the second signature of entries that name one, with their Ed25519 seed. */
  readonly second?: { readonly user: string; readonly sign: Uint8Array };
}

/**
 * The only way into the ledger. Gives each event its number, link, time and signatures, stores it, brings the tables up to
 * date and signs the new head; all inside the caller's transaction. Returns the given events at their places, in order.
 * Throws FailureError: ENTRY_MALFORMED, the codes of `checkSigner`, COSIGNATURE_MISSING, FOLD_REFUSED, CATALOGUE_DAMAGED
 * when the end of the log is not what its head says.
 */
export function appendEvents(tx: WriteTx, events: readonly DomainEvent[], tools: AppendTools): RecordedEvent[] {
  const now = tools.effects.now();
  const last = lastLedgerEntry(tx, tools.station.id);
  const head = openHead(tx, tools.station.id, last, tools.primitives);
  let prev = last === undefined ? NO_PREVIOUS : toHex(last.leaf);
  let accounts = tools.accounts.at(tx);

  const append = (event: DomainEvent): RecordedEvent => {
    requireSigners(accounts, event, now, tools);
    const leaf = record(tx, event, { now, seq: head.size, prev }, tools);
    const recorded = {
      ...event,
      station: tools.station.id,
      seq: head.size,
      at: now,
      by: tools.user,
      leaf: toHex(leaf),
    };
    head.append(leaf);
    prev = recorded.leaf;
    accounts = project(tx, recorded, tx, accounts);
    return recorded;
  };

  const previous = last === undefined ? now : ownEventOf(last).at;
  // Order is `seq` whatever the clock says; but that it said something else is itself part of the record. Not when the
  // recovery key signs: it signs one kind of entry only.
  if (compareZoned(now, previous) < 0 && accounts.people.has(tools.user))
    append({ type: 'clock.moved-back', data: { previous, now } });
  const recorded = events.map(append);
  for (const caseId of casesWithNewDuties(tx, recorded)) refreshDuties(tx, caseId, tx);
  storeHead(tx, head, tools);
  return recorded;
}

/**
 * SECURITY SEC-47: the last gate. Whatever a handler or a rule let through, nothing is signed that a reader would refuse:
 * of another shape, by somebody who may not, or without the second person that its kind demands.
 */
function requireSigners(accounts: Accounts, event: DomainEvent, at: string, tools: AppendTools): void {
  if (!eventSchemas[event.type].safeParse(event.data).success)
    throw new FailureError('ENTRY_MALFORMED', { type: event.type });
  unwrap(checkSigner(accounts, { type: event.type, by: tools.user, at, data: event.data }));
  const named = secondOf(event);
  if (named === null) return;
  const { second, primitives } = tools;
  if (second?.user !== named) throw new FailureError('COSIGNATURE_MISSING', { type: event.type });
  // A key that the ledger does not know for that person would make an entry that nobody can verify.
  if (accounts.people.get(named)?.user.signKey !== toBase64(primitives.ed25519PublicKey(second.sign)))
    throw new FailureError('COSIGNATURE_INVALID', { type: event.type });
}

/** Who must sign the event beside its author; null when nobody must. */
export function secondOf(event: DomainEvent): string | null {
  return 'second' in event.data ? (event.data.second ?? null) : null;
}

/** What the signed bytes of the entry before about the same subject say, not a count of ours: the two must not part. */
function nextAbout(tx: WriteTx, event: DomainEvent, station: string): number {
  const before = lastLedgerEntryAbout(tx, caseOf(event), station);
  return before === undefined ? 0 : ownEntryOf(before).subjectSeq + 1;
}

interface Place {
  readonly now: string;
  readonly seq: number;
  readonly prev: string;
}

/** Signs and stores one entry; gives its leaf. */
function record(
  tx: WriteTx,
  event: DomainEvent,
  { now, seq, prev }: Place,
  { station, user, sign, primitives, second }: AppendTools,
): Uint8Array {
  const entry: Entry = {
    v: 1,
    catalogue: station.catalogue,
    station: station.id,
    seq,
    prev,
    subjectSeq: nextAbout(tx, event, station.id),
    at: now,
    by: user,
    type: event.type,
    data: event.data,
  };
  const bytes = makeEntryBytes(entry);
  const leaf = leafOf(primitives, bytes);
  const cosigner = secondOf(event) === null ? undefined : second;
  insertLedgerEntry(tx, {
    station: station.id,
    seq,
    leaf,
    bytes,
    signature: signLeaf(primitives, sign, leaf),
    cosignature: cosigner === undefined ? null : cosignLeaf(primitives, cosigner.sign, leaf),
  });
  return leaf;
}
