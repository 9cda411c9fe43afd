import type { ItemRow } from '#shared/contract/items.ts';
import { isOverdue } from '#shared/domain/time/instant.ts';
import type { ReadTx } from '../storage/sql.ts';
import { itemsInQuestion } from '../storage/tables/acquisitions.ts';
import type { ListedItem } from '../storage/tables/items.ts';

/** Items as lists show them, in their order. `today`: the local date of the reader. */
export function itemRows(tx: ReadTx, found: readonly ListedItem[], today: string): ItemRow[] {
  const ids = found.map(({ item }) => item);
  const inQuestion = itemsInQuestion(tx, ids);
  return found.map((row) => itemRow(row, today, inQuestion.has(row.item)));
}

export function oneItemRow(tx: ReadTx, found: ListedItem, today: string): ItemRow {
  return itemRow(found, today, itemsInQuestion(tx, [found.item]).size > 0);
}

function itemRow(found: ListedItem, today: string, inQuestion: boolean): ItemRow {
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
    inQuestion,
  };
}
