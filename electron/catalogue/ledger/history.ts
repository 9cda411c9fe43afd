import { readHistory, type HistoryEntry } from '#shared/domain/correction/history.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { EntryPosition } from '../storage/tables/columns.ts';
import { correctionsOf } from '../storage/tables/corrections.ts';
import { subjectsOfItem } from '../storage/tables/subjects.ts';
import { ownEventAt } from './recorded.ts';

/** Where entries are read from. `audit` folds into a scratch database, whose ledger stays in the real one. */
export interface HistorySources {
  readonly tables: ReadTx;
  readonly ledger: ReadTx;
  /** An entry that is being recorded, and stands in no table yet. */
  readonly newest?: RecordedEvent;
}

/** The two are one, outside of `audit`. */
export function sourcesOf(tx: ReadTx): HistorySources {
  return { tables: tx, ledger: tx };
}

/** One entry with all its corrections applied and named. CORRECTION_UNKNOWN_ENTRY when there is none. */
export function historyAt(sources: HistorySources, place: EntryPosition): Result<HistoryEntry> {
  const original = ownEventAt(sources.ledger, place);
  if (original === null) return fail('CORRECTION_UNKNOWN_ENTRY', { seq: place.seq });
  // A correction is never corrected itself, and read alone it would have nothing to correct.
  if (original.type === 'entry.corrected') return ok({ event: original, original, corrections: [], item: null });
  const history = readHistory(events(sources, [place, ...correctionsOf(sources.tables, place)]));
  if (!history.ok) return history;
  const [entry] = history.value;
  return entry === undefined ? fail('CORRECTION_UNKNOWN_ENTRY', { seq: place.seq }) : ok(entry);
}

/** Every entry about an item, from its seizure on, with corrections applied. */
export function historyOfItem(sources: HistorySources, itemId: string): Result<readonly HistoryEntry[]> {
  const recorded = events(sources, subjectsOfItem(sources.tables, itemId));
  return readHistory(sources.newest === undefined ? recorded : [...recorded, sources.newest]);
}

function events({ ledger }: HistorySources, places: readonly EntryPosition[]) {
  return places.map((place) => ownEventAt(ledger, place)).filter((event) => event !== null);
}
