import { checkClassFields, classFieldsOf } from '#shared/domain/item/class-fields.ts';
import { itemSeized } from '#shared/domain/item/events.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { historyAt, sourcesOf } from '../../ledger/history.ts';
import type { ReadTx } from '../../storage/sql.ts';
import type { EntryPosition } from '../../storage/tables/columns.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';

/**
 * Corrected fields of the unit are judged by its rules of today, like those of a new item. Where they are not what is
 * corrected nothing is asked: an IMEI may be put right on a phone of a time when the unit asked for less.
 */
export function checkUnitFields(
  tx: ReadTx,
  place: EntryPosition,
  changes: Readonly<Record<string, unknown>>,
): Result<null> {
  if (!Object.hasOwn(changes, 'fields')) return ok(null);
  const entry = historyAt(sourcesOf(tx), place);
  if (!entry.ok || entry.value.event.type !== 'item.seized') return ok(null);
  const corrected = itemSeized.safeParse({ ...entry.value.event.data, ...changes });
  // What is no item at all is refused by the rules of corrections, with the place that is wrong.
  if (!corrected.success) return ok(null);
  const { data } = corrected;
  return checkClassFields(data, classFieldsOf(configurationOf(tx)['item-classes'], data.attributes.class));
}
