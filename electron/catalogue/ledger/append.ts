import { eventSchemas, type DomainEvent, type RecordedEvent } from '#shared/domain/events.ts';
import { caseOf } from '#shared/domain/recorded.ts';
import { compareZoned } from '#shared/domain/time/instant.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf, makeEntryBytes, NO_PREVIOUS, signLeaf, type Entry } from '#shared/ledger/entry.ts';
import type { Effects } from '../effects/effects.ts';
import type { WriteTx } from '../storage/sql.ts';
import { insertLedgerEntry, lastLedgerEntry, lastLedgerEntryAbout } from '../storage/tables/ledger-entries.ts';
import { openHead, storeHead } from './head.ts';
import { project } from './project.ts';
import { ownEntryOf, ownEventOf } from './recorded.ts';

export interface AppendTools {
  readonly effects: Effects;
  readonly primitives: Primitives;
  /** The log that is written. */
  readonly station: { readonly id: string; readonly catalogue: string };
  /** Who signs. */
  readonly user: string;
  /** Ed25519 seed of the user. */
  readonly sign: Uint8Array;
  /** Ed25519 seed of the station, for the checkpoint over the new head. */
  readonly checkpoint: Uint8Array;
}

/**
 * The only way into the ledger. Gives each event its number, link, time and signature, stores it, brings the tables up to
 * date and signs the new head; all inside the caller's transaction. Returns the given events at their places, in order.
 * Throws FailureError: FOLD_REFUSED, CATALOGUE_DAMAGED when the end of the log is not what its head says.
 */
export function appendEvents(tx: WriteTx, events: readonly DomainEvent[], tools: AppendTools): RecordedEvent[] {
  const now = tools.effects.now();
  const last = lastLedgerEntry(tx, tools.station.id);
  const head = openHead(tx, tools.station.id, last, tools.primitives);
  let prev = last === undefined ? NO_PREVIOUS : toHex(last.leaf);

  const append = (event: DomainEvent): RecordedEvent => {
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
    project(tx, recorded, tx);
    return recorded;
  };

  const previous = last === undefined ? now : ownEventOf(last).at;
  // Order is `seq` whatever the clock says; but that it said something else is itself part of the record.
  if (compareZoned(now, previous) < 0) append({ type: 'clock.moved-back', data: { previous, now } });
  const recorded = events.map(append);
  storeHead(tx, head, tools);
  return recorded;
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
  { station, user, sign, primitives }: AppendTools,
): Uint8Array {
  // The last gate: whatever a rule let through, nothing that a reader would refuse is ever signed.
  if (!eventSchemas[event.type].safeParse(event.data).success)
    throw new FailureError('ENTRY_MALFORMED', { type: event.type });
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
  insertLedgerEntry(tx, {
    station: station.id,
    seq,
    leaf,
    bytes,
    signature: signLeaf(primitives, sign, leaf),
    cosignature: null,
  });
  return leaf;
}
