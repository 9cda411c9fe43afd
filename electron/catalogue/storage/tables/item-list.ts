import { z } from 'zod';
import type { ItemFilter, ItemSort, Sort } from '#shared/contract/lists.ts';
import { orderedSql, type OrderKey, type PageOf, type Place } from '../../search/keyset.ts';
import { matchExpression } from '../../search/words.ts';
import type { ReadTx, SqlValue } from '../sql.ts';
import { itemsInQuestion } from './acquisitions.ts';
import { counted, jsonText } from './columns.ts';
import { listedColumns, listedItem, type ListedItem } from './items.ts';

/** What a list of items was asked for. */
export interface ItemListed {
  readonly caseId: string | null;
  readonly filter: ItemFilter;
  /** Folded words, of `searchTerms`; none: no search. */
  readonly terms: readonly string[];
  readonly today: string;
}

const sortedItem = listedItem.extend({ sort: z.union([z.string(), z.int()]).nullable() });
type SortedItem = ListedItem & Pick<z.infer<typeof sortedItem>, 'sort'>;

/** `index`: the one that is in this order. */
type ItemKey = OrderKey & { readonly index: string };

/** BB-002 comes before BB-010, and BB-001.2 right after BB-001. As the index has it, so that it is read from there. */
const numberKey = `(CAST(substr(i.number, 4) AS INTEGER) * 1000 + CASE WHEN instr(i.number, '.') > 0
  THEN CAST(substr(i.number, instr(i.number, '.') + 1) AS INTEGER) ELSE 0 END)`;

/** By themselves or with what they are part of. */
const blockedPlaces = `SELECT o.no FROM items o WHERE o.blocked = 1
  UNION SELECT p.no FROM items o JOIN items p ON p.inside = o.id WHERE o.blocked = 1`;

const numbered = z.strictObject({ count: z.int() });

/** Where a search finds no more than this, its finds are read and sorted; beyond it the index of the list is, in its order. */
const fewFinds = 4000;

export function orderKey({ by, down }: Sort<ItemSort>): ItemKey | null {
  switch (by) {
    case 'recorded':
      return null;
    case 'number':
      return { expression: numberKey, kind: 'number', index: 'items_listed_by_number' };
    case 'changed':
      return { expression: 'i.last_seq', kind: 'number', index: 'items_listed_by_change' };
    case 'due':
      return down
        ? { expression: "coalesce(i.due, '')", kind: 'text', index: 'items_listed_by_due_down' }
        : { expression: "coalesce(i.due, '9999-12-31')", kind: 'text', index: 'items_listed_by_due_up' };
  }
}

export function placeOfItem({ no, sort }: SortedItem): Place {
  return { no, value: sort };
}

/** Only fixed texts come together here; every value is a parameter. */
function conditionsOf(tx: ReadTx, { caseId, filter, today }: ItemListed): (readonly [text: string, value: SqlValue])[] {
  const conditions: (readonly [string, SqlValue])[] = [];
  if (caseId !== null) conditions.push(['i.case_id = ?', caseId]);
  if (filter.class !== undefined) conditions.push(['i.class = ?', filter.class]);
  if (filter.custody !== undefined) conditions.push(['i.custody = ?', filter.custody]);
  if (filter.package !== undefined) conditions.push(['(i.seal IS NOT NULL) = ?', filter.package === 'sealed' ? 1 : 0]);
  if (filter.legal !== undefined) conditions.push(['i.legal = ?', filter.legal]);
  if (filter.intake !== undefined) conditions.push(['i.intake = ?', filter.intake]);
  if (filter.location !== undefined && filter.location !== '')
    conditions.push(["i.location LIKE ? ESCAPE '\\'", `%${filter.location.replace(/[\\%_]/g, String.raw`\$&`)}%`]);
  if (filter.overdue === true) conditions.push(['i.due < ?', today]);
  if (filter.seizure !== undefined) conditions.push(['i.seizure_id = ?', filter.seizure]);
  if (filter.blocked === true) conditions.push([`(i.no IN (${blockedPlaces})) = ?`, 1]);
  if (filter.inQuestion === true)
    conditions.push([
      'i.no IN (SELECT no FROM items WHERE id IN (SELECT value FROM json_each(?)))',
      jsonText([...itemsInQuestion(tx, null)]),
    ]);
  return conditions;
}

/** Every index holds all that is filtered by. Named, because SQLite would guess by the first column alone. */
function indexFor(caseId: string | null, key: ItemKey | null): string {
  if (caseId !== null) return 'items i INDEXED BY items_listed_of_case';
  return `items i INDEXED BY ${key === null ? 'items_listed' : key.index}`;
}

interface Source {
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: readonly SqlValue[];
}

function sourceOf(tx: ReadTx, listed: ItemListed, key: ItemKey | null): Source {
  const conditions = conditionsOf(tx, listed);
  const where = conditions.map(([text]) => text);
  const parameters = conditions.map(([, value]) => value);
  if (listed.terms.length === 0) return { from: indexFor(listed.caseId, key), where, parameters };
  const match = matchExpression(listed.terms, listed.caseId);
  if (isFew(tx, match))
    return {
      from: 'items_search s CROSS JOIN items i ON i.no = s.rowid',
      where: ['items_search MATCH ?', ...where],
      parameters: [match, ...parameters],
    };
  return {
    from: indexFor(listed.caseId, key),
    where: [...where, 'i.no IN (SELECT rowid FROM items_search WHERE items_search MATCH ?)'],
    parameters: [...parameters, match],
  };
}

function isFew(tx: ReadTx, match: string): boolean {
  const sql = 'SELECT count(*) AS count FROM (SELECT 1 FROM items_search WHERE items_search MATCH ? LIMIT ?)';
  return (tx.get(numbered, sql, match, fewFinds)?.count ?? 0) < fewFinds;
}

const conjunction = (where: readonly string[]) => (where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`);

/** A page in the order of `sort`, read in the way of `page`; rows are fetched only for what is shown. */
export function itemListPage(tx: ReadTx, listed: ItemListed, sort: Sort<ItemSort>, page: PageOf): SortedItem[] {
  const key = orderKey(sort);
  const { from, where, parameters } = sourceOf(tx, listed, key);
  const ordered = orderedSql({ key, no: 'i.no', down: sort.down }, page);
  const way = sort.down === page.back ? 'ASC' : 'DESC';
  const chosen = `SELECT i.no AS no, ${key?.expression ?? 'NULL'} AS sort FROM ${from}
    ${conjunction([...where, ...ordered.where])} ORDER BY ${ordered.orderBy} LIMIT ? OFFSET ?`;
  return tx.all(
    sortedItem,
    `SELECT ${listedColumns}, f.sort FROM (${chosen}) f
     CROSS JOIN items i ON i.no = f.no CROSS JOIN cases c ON c.id = i.case_id ORDER BY f.sort ${way}, f.no ${way}`,
    ...parameters,
    ...ordered.parameters,
    page.limit + 1,
    page.skip,
  );
}

/** How many items are found; counts no further than `most`. */
export function itemListCount(tx: ReadTx, listed: ItemListed, most: number): number {
  const { from, where, parameters } = sourceOf(tx, listed, null);
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} ${conjunction(where)} LIMIT ?)`;
  return tx.get(counted, sql, ...parameters, most)?.count ?? 0;
}
