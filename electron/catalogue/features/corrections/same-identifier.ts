import { itemSeized } from '#shared/domain/item/events.ts';
import { identifierOf } from '#shared/domain/item/identifiers.ts';
import { isBlank } from '#shared/domain/text.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { historyAt, sourcesOf } from '../../ledger/history.ts';
import type { ReadTx } from '../../storage/sql.ts';
import type { EntryPosition } from '../../storage/tables/columns.ts';
import { bearersOf } from '../../storage/tables/item-identifiers.ts';

/** Enough to say where; the item itself may be one of them. */
const mostNamed = 6;

/**
 * An item that is given the number of another one wants a reason like a new item, written for this number: one that was
 * given for the number before says nothing of it. IDENTIFIER_KNOWN with `item`, `field` and `others`.
 */
export function checkSameIdentifier(
  tx: ReadTx,
  place: EntryPosition,
  changes: Readonly<Record<string, unknown>>,
): Result<null> {
  if (!Object.hasOwn(changes, 'attributes')) return ok(null);
  const entry = historyAt(sourcesOf(tx), place);
  if (!entry.ok || entry.value.event.type !== 'item.seized') return ok(null);
  const before = entry.value.event.data;
  const corrected = itemSeized.safeParse({ ...before, ...changes });
  // What is no item at all is refused by the rules of corrections, with the place that is wrong.
  if (!corrected.success) return ok(null);
  const { attributes, item, number, sameAs } = corrected.data;
  const identifier = identifierOf(attributes);
  if (identifier === null || identifier.value === identifierOf(before.attributes)?.value) return ok(null);
  if (sameAs !== before.sameAs && sameAs !== undefined && !isBlank(sameAs)) return ok(null);
  const others = bearersOf(tx, identifier, mostNamed).filter((other) => other.item !== item);
  if (others.length === 0) return ok(null);
  const names = others.map((other) =>
    other.case === before.case ? other.number : `${other.number} (${other.caseNumber})`,
  );
  return fail('IDENTIFIER_KNOWN', { item: number, field: identifier.field, others: names });
}
