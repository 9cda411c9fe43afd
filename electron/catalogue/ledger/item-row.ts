import type { ItemRow } from '#shared/contract/items.ts';
import { isOverdue } from '#shared/domain/time/instant.ts';
import type { ListedItem } from '../storage/tables/items.ts';

/** An item as lists show it. `today`: the local date of the reader. */
export function itemRow(found: ListedItem, today: string): ItemRow {
  const { item, case: caseId, caseNumber, number, class: itemClass, description, quantity } = found;
  const { custody, location, due, seal, lastAt, inside, unitNumber, intake, legal, legalSince, shut } = found;
  return {
    item,
    case: caseId,
    caseNumber,
    number,
    class: itemClass,
    description,
    quantity,
    custody,
    location,
    due,
    overdue: isOverdue(due, today),
    seal,
    legal,
    legalSince,
    lastAt,
    inside,
    unitNumber,
    intake,
    blocked: shut,
  };
}
