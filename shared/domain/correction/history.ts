import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { RecordedEvent } from '../events.ts';
import { foldRefused, itemOf } from '../recorded.ts';
import type { EventOf } from '../recorded.ts';
import { applyCorrection } from './apply.ts';

/** One correction that was made to an entry: both values stay readable. */
export interface AppliedCorrection {
  readonly station: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  /** Who signed with them, where it took two. */
  readonly second?: string;
  readonly reason: string;
  /** The corrected fields as they were before this correction, and after it. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** An entry as it stands now: effective data, the data it was recorded with, and how it came from one to the other. */
export interface HistoryEntry<E extends RecordedEvent = RecordedEvent> {
  /** With the effective data. */
  readonly event: E;
  readonly original: E;
  readonly corrections: readonly AppliedCorrection[];
  /** The item it is about; for a correction, the item of the entry it corrects. */
  readonly item: string | null;
}

/** A history that is being read: entries in ledger order, and each under its position. */
export interface OpenHistory {
  readonly entries: OpenEntry[];
  readonly byPosition: Map<string, OpenEntry>;
  /** Latest sequence number seen of each station. */
  readonly heads: Map<string, number>;
}
type OpenEntry = { -readonly [K in keyof HistoryEntry]: HistoryEntry[K] } & { corrections: AppliedCorrection[] };

export function openHistory(): OpenHistory {
  return { entries: [], byPosition: new Map(), heads: new Map() };
}

/**
 * Takes the next entry; a correction changes the effective data of the entry it names, in place. Order is `seq` of each
 * station, never the clock. ENTRY_OUT_OF_ORDER, and the codes of `applyCorrection`.
 */
export function extendHistory(history: OpenHistory, event: RecordedEvent): Result<HistoryEntry> {
  if (event.seq <= (history.heads.get(event.station) ?? -1))
    return fail('ENTRY_OUT_OF_ORDER', { station: event.station, seq: event.seq });
  const corrected = event.type === 'entry.corrected' ? correct(history, event) : ok(itemOf(event));
  if (!corrected.ok) return corrected;
  const entry: OpenEntry = { event, original: event, corrections: [], item: corrected.value };
  history.heads.set(event.station, event.seq);
  history.byPosition.set(position(event), entry);
  history.entries.push(entry);
  return ok(entry);
}

function position({ station, seq }: { readonly station: string; readonly seq: number }): string {
  return `${station} ${String(seq)}`;
}

function correct(history: OpenHistory, correction: EventOf<'entry.corrected'>): Result<string | null> {
  const target = history.byPosition.get(position(correction.data.corrects));
  if (target === undefined) return fail('CORRECTION_UNKNOWN_ENTRY', { seq: correction.data.corrects.seq });
  const next = applyCorrection(target.event, correction.data);
  if (!next.ok) return next;
  const { station, seq, at, by } = correction;
  const { reason, second } = correction.data;
  const fields = Object.keys(correction.data.changes);
  const before = pick(target.event.data, fields);
  const after = pick(next.value.data, fields);
  const made = { station, seq, at, by, reason, before, after };
  target.corrections.push(second === undefined ? made : { ...made, second });
  target.event = next.value;
  return ok(target.item);
}

function pick(data: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => fields.includes(key)));
}

/**
 * Any entries that contain each corrected entry before its corrections (those of a case, or of one item), with the
 * corrections applied. FOLD_REFUSED with `rule`.
 */
export function readHistory(events: Iterable<RecordedEvent>): Result<readonly HistoryEntry[]> {
  const history = openHistory();
  for (const event of events) {
    const entry = extendHistory(history, event);
    if (!entry.ok) return foldRefused(event, entry.error);
  }
  return ok(history.entries);
}
