import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { HistoryEntry } from '../correction/history.ts';
import { foldItem } from './fold.ts';
import type { ItemState } from './item-state.ts';

/** An item from its whole history (`readHistory` of its entries and their corrections): the state with every correction applied. */
export function foldItemHistory(history: readonly HistoryEntry[]): Result<ItemState> {
  let state: ItemState | null = null;
  for (const { event } of history) {
    // A correction has already changed the entry it names.
    if (event.type === 'entry.corrected') continue;
    const next: Result<ItemState> = foldItem(state, event);
    if (!next.ok) return next;
    state = next.value;
  }
  return state === null ? fail('ITEM_UNKNOWN', { item: '' }) : ok(state);
}
