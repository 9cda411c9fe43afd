import type { ItemState } from '#shared/domain/item/item-state.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import type { ReadTx } from '../storage/sql.ts';
import { itemStateById } from '../storage/tables/items.ts';

/** The named items as they stand; ids that name none are left out. */
export function itemStates(tx: ReadTx, ids: readonly string[]): ReadonlyMap<string, ItemState> {
  const states = new Map<string, ItemState>();
  for (const id of ids) {
    const state = itemStateById(tx, id);
    if (state !== undefined) states.set(id, state);
  }
  return states;
}

/** The reply of an act: where its entries stand. */
export function doneReply(recorded: readonly RecordedEvent[]): { entries: number[] } {
  return { entries: recorded.map(({ seq }) => seq) };
}
