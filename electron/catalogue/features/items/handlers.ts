import type { ItemRow } from '#shared/contract/items.ts';
import type { CustodyState } from '#shared/domain/custody/transitions.ts';
import { isOverdue, localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { historyOfItem, sourcesOf } from '../../ledger/history.ts';
import { timelineEntry } from '../../ledger/timeline.ts';
import { pageKey, pageOfRows, searchCountLimit } from '../../search/page.ts';
import { searchTerms } from '../../search/words.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentsOfItem } from '../../storage/tables/attachments.ts';
import { fileListOfItem } from '../../storage/tables/file-lists.ts';
import { itemCountIn, itemCounts, wholeCatalogue } from '../../storage/tables/item-counts.ts';
import { itemCount, itemPage, listedItemById, type ItemFilter, type ListedItem } from '../../storage/tables/items.ts';
import { userNames } from '../../storage/tables/users.ts';

function itemRow(found: ListedItem, today: string): ItemRow {
  const {
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
    seal,
  } = found;
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
  };
}

/**
 * The index finds terms anywhere; what is in another place of custody is passed over one by one. Where few items are in
 * the wanted place it is quicker to look at these. Both look at about as many when their number is the root of the product.
 */
function searchOf(read: ReadTx, caseId: string | null, custody: CustodyState | null): 'index' | 'scan' {
  if (custody === null) return 'index';
  const scope = caseId ?? wholeCatalogue;
  return itemCountIn(read, scope, custody) ** 2 <= searchCountLimit * itemCounts(read, scope).items ? 'scan' : 'index';
}

/** What is asked for without a search is counted already. */
function totalOf(read: ReadTx, filter: ItemFilter): number {
  const scope = filter.caseId ?? wholeCatalogue;
  if (filter.terms.length > 0) return itemCount(read, filter, searchCountLimit);
  return filter.custody === null ? itemCounts(read, scope).items : itemCountIn(read, scope, filter.custody);
}

const listItems: QueryHandler<'items.list'> = (input, { read, effects }) => {
  const key = pageKey(input.after);
  if (!key.ok) return key;
  const { case: caseId, custody } = input;
  const filter = { caseId, custody, terms: searchTerms(input.search), search: searchOf(read, caseId, custody) };
  const found = itemPage(read, filter, key.value, input.limit + 1);
  const { rows, next } = pageOfRows(found, input.limit, ({ no }) => String(no));
  const today = localDate(effects.now());
  return ok({ rows: rows.map((row) => itemRow(row, today)), next, total: totalOf(read, filter) });
};

const getItem: QueryHandler<'items.get'> = (input, { read, effects }) => {
  const found = listedItemById(read, input.item);
  if (found === undefined) return fail('ITEM_UNKNOWN', { item: input.item });
  const history = historyOfItem(sourcesOf(read), input.item);
  if (!history.ok) return history;
  const seized = history.value[0]?.event;
  if (seized?.type !== 'item.seized') return fail('CATALOGUE_DAMAGED', { table: 'items', row: found.number });
  const names = userNames(read);
  return ok({
    item: itemRow(found, localDate(effects.now())),
    seized: seized.data,
    seq: seized.seq,
    timeline: history.value.map((entry) => timelineEntry(entry, found, names, read)),
    attachments: attachmentsOfItem(read, input.item).map(({ data, seq, at, by }) => ({
      ...data,
      seq,
      at,
      byName: names.get(by) ?? by,
    })),
    fileList: fileListOfItem(read, input.item) ?? null,
  });
};

export const itemHandlers: readonly Registered[] = [query('items.list', listItems), query('items.get', getItem)];
