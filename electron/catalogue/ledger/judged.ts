import type { IntakeView } from '#shared/contract/items.ts';
import type { ReadTx } from '../storage/sql.ts';
import { judgementOf } from '../storage/tables/intake.ts';
import type { ListedItem } from '../storage/tables/items.ts';

/** What the store last said of an item that it has not accepted yet; null: nothing. */
export function judgedOf(
  read: ReadTx,
  { item, intake }: Pick<ListedItem, 'item' | 'intake'>,
  names: ReadonlyMap<string, string>,
): IntakeView | null {
  const found = intake === null ? undefined : judgementOf(read, item);
  if (found === undefined) return null;
  const { outcome, reason, notes, attachment } = found.data;
  return { outcome, reason, notes, attachment, seq: found.seq, at: found.at, byName: names.get(found.by) ?? found.by };
}
