import type { TimelineEntry } from '#shared/contract/items.ts';
import type { HistoryEntry } from '#shared/domain/correction/history.ts';
import type { ReadTx } from '../storage/sql.ts';
import { namesIn } from './names-in.ts';

/** An entry as people read it: with its corrections applied, each of them named, and with names for ids of people. */
export function timelineEntry(
  history: HistoryEntry,
  item: { readonly item: string; readonly number: string } | undefined,
  names: ReadonlyMap<string, string>,
  read: ReadTx,
): TimelineEntry {
  const { station, seq, leaf, at, by, type, data } = history.event;
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    station,
    seq,
    leaf,
    at,
    by,
    byName: nameOf(by),
    type,
    item: item?.item ?? null,
    itemNumber: item?.number ?? null,
    data: { ...data },
    names: namesIn(read, { ...data }, names),
    corrections: history.corrections.map((correction) => ({
      seq: correction.seq,
      at: correction.at,
      byName: nameOf(correction.by),
      secondName: correction.second === undefined ? null : nameOf(correction.second),
      reason: correction.reason,
      before: { ...correction.before },
      after: { ...correction.after },
    })),
  };
}
