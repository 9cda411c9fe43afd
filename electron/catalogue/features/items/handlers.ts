import type { Parsed } from '#shared/contract/contract.ts';
import type { ItemSort, Sort } from '#shared/contract/lists.ts';
import { searchCountLimit } from '#shared/contract/method.ts';
import type { CustodyState } from '#shared/domain/custody/transitions.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { askedPage, pageOf, wholeOf, type PageOf } from '../../search/keyset.ts';
import { mostCounted } from '../../search/page.ts';
import { searchTerms } from '../../search/words.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { itemCountIn, itemCounts, wholeCatalogue } from '../../storage/tables/item-counts.ts';
import { itemListCount, itemListPage, orderKey, placeOfItem, type ItemListed } from '../../storage/tables/item-list.ts';
import { itemCount, itemPage, type ItemFilter, type ListedItem } from '../../storage/tables/items.ts';
import { seizureById } from '../../storage/tables/seizures.ts';
import { sameIdentifier } from './identifiers.ts';
import { itemRows } from '../../ledger/item-row.ts';
import { getItem } from './item-view.ts';
import { nextNumbers } from './next-numbers.ts';

/**
 * The index finds terms anywhere; what is in another place of custody is passed over one by one. Where few items are in
 * the wanted place it is quicker to look at these. Both look at about as many when their number is the root of the product.
 */
function searchOf(read: ReadTx, caseId: string | null, custody: CustodyState | null): 'index' | 'scan' {
  if (custody === null) return 'index';
  const scope = caseId ?? wholeCatalogue;
  return itemCountIn(read, scope, custody) ** 2 <= searchCountLimit * itemCounts(read, scope).items ? 'scan' : 'index';
}

/** What is asked for by place of custody alone is counted already. */
function countedItems(read: ReadTx, caseId: string | null, custody: CustodyState | null): number {
  const scope = caseId ?? wholeCatalogue;
  return custody === null ? itemCounts(read, scope).items : itemCountIn(read, scope, custody);
}

function totalOf(read: ReadTx, filter: ItemFilter, most: number): number {
  return filter.terms.length > 0 ? itemCount(read, filter, most) : countedItems(read, filter.caseId, filter.custody);
}

function isByCustody({ filter, terms }: ItemListed): boolean {
  return terms.length === 0 && Object.keys(filter).every((name) => name === 'custody');
}

interface Found {
  readonly rows: readonly ListedItem[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly total: number;
}

type Asked = Parsed<'items.list'>;

/** By place of custody and words alone, in the order of seizure: every way has an index of its own. */
function plainList(read: ReadTx, input: Asked, down: boolean, page: PageOf): Found {
  const { case: caseId } = input;
  const custody = custodyOf(input);
  const filter = { caseId, custody, terms: searchTerms(input.search), search: searchOf(read, caseId, custody) };
  const found = itemPage(read, filter, down, page);
  const total = wholeOf(found, page) ?? totalOf(read, filter, mostCounted(input));
  return { ...pageOf(found, page, ({ no }) => ({ no, value: null })), total };
}

function custodyOf({ custody, filter = {} }: Asked): CustodyState | null {
  return custody ?? filter.custody ?? null;
}

/** A seizure is of one case: asking for it is asking in that case. */
function caseAsked(read: ReadTx, { case: caseId, filter = {} }: Asked): string | null {
  if (caseId !== null || filter.seizure === undefined) return caseId;
  return seizureById(read, filter.seizure)?.data.case ?? '';
}

function filteredList(read: ReadTx, input: Asked, listed: ItemListed, sort: Sort<ItemSort>, page: PageOf): Found {
  const found = itemListPage(read, listed, sort, page);
  const counted = () =>
    isByCustody(listed)
      ? countedItems(read, listed.caseId, listed.filter.custody ?? null)
      : itemListCount(read, listed, mostCounted(input));
  return { ...pageOf(found, page, placeOfItem), total: wholeOf(found, page) ?? counted() };
}

/** In one case from the first item on, in the whole catalogue from the newest back, unless asked otherwise. */
const listItems: QueryHandler<'items.list'> = (input, { read, effects }) => {
  const { filter = {} } = input;
  const sort = input.sort ?? { by: 'recorded', down: input.case === null };
  const asked = askedPage(input, orderKey(sort)?.kind ?? null);
  if (!asked.ok) return asked;
  const page = asked.value;
  const today = localDate(effects.now());
  const plain = page.skip === 0 && sort.by === 'recorded' && Object.keys(filter).every((name) => name === 'custody');
  const custody = custodyOf(input);
  const listed = {
    caseId: caseAsked(read, input),
    filter: custody === null ? filter : { ...filter, custody },
    terms: searchTerms(input.search),
    today,
  };
  const found = plain ? plainList(read, input, sort.down, page) : filteredList(read, input, listed, sort, page);
  return ok({ ...found, rows: itemRows(read, found.rows, today) });
};

export const itemHandlers: readonly Registered[] = [
  query('items.list', listItems),
  query('items.get', getItem),
  query('items.same-identifier', sameIdentifier),
  query('items.next-numbers', nextNumbers),
];
