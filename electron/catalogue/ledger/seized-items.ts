import type { ItemSoFar } from '#shared/domain/seizure/missing.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../storage/sql.ts';
import { itemsOfSeizure } from '../storage/tables/items.ts';
import { historyAt, sourcesOf } from './history.ts';

/** What was seized in one seizure, as it holds now, in the order of the form. CATALOGUE_DAMAGED. */
export function seizedItemsOf(read: ReadTx, caseId: string, seizure: string): Result<ItemSoFar[]> {
  const sources = sourcesOf(read);
  const items: ItemSoFar[] = [];
  for (const { station, seq, number, photos } of itemsOfSeizure(read, caseId, seizure)) {
    const entry = historyAt(sources, { station, seq });
    if (!entry.ok) return entry;
    const { event } = entry.value;
    if (event.type !== 'item.seized') return fail('CATALOGUE_DAMAGED', { table: 'items', row: number });
    const { description, attributes } = event.data;
    items.push({ number, description, attributes, photos });
  }
  return ok(items);
}
