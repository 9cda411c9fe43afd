import { z } from 'zod';
import type { CaseFilter, CaseSort, Sort } from '#shared/contract/lists.ts';
import { orderedSql, type OrderKey, type PageOf, type Place } from '../../search/keyset.ts';
import { matchExpression } from '../../search/words.ts';
import type { ReadTx, SqlValue } from '../sql.ts';
import { caseColumns, storedCase, type StoredCase } from './cases.ts';
import { counted } from './columns.ts';

/** What the list of cases was asked for. */
export interface CaseListed {
  readonly filter: CaseFilter;
  /** Folded words, of `searchTerms`; none: no search. */
  readonly terms: readonly string[];
  readonly today: string;
  /** Who asks. */
  readonly user: string;
}

const sortedCase = storedCase.extend({ sort: z.union([z.string(), z.int()]).nullable() });
type SortedCase = StoredCase & Pick<z.infer<typeof sortedCase>, 'sort'>;

export function caseOrderKey({ by, down }: Sort<CaseSort>): OrderKey | null {
  switch (by) {
    case 'recorded':
      return null;
    case 'number':
      return { expression: 'c.number_key', kind: 'text' };
    case 'date':
      return { expression: 'c.opened_on', kind: 'text' };
    case 'changed':
      return { expression: 'c.last_seq', kind: 'number' };
    case 'due':
      return { expression: down ? "coalesce(c.next_due, '')" : "coalesce(c.next_due, '9999-12-31')", kind: 'text' };
  }
}

export function placeOfCase({ no, sort }: SortedCase): Place {
  return { no, value: sort };
}

interface Source {
  readonly from: string;
  readonly where: string;
  readonly parameters: readonly SqlValue[];
}

/** Only fixed texts come together here; every value is a parameter. */
function sourceOf({
  filter,
  terms,
  today,
  user,
}: CaseListed): (readonly [text: string, values: readonly SqlValue[]])[] {
  const conditions: (readonly [string, readonly SqlValue[]])[] = [];
  if (terms.length > 0) conditions.push(['cases_search MATCH ?', [matchExpression(terms, null)]]);
  if (filter.stage !== undefined) conditions.push(['c.stage = ?', [filter.stage]]);
  if (filter.regime !== undefined) conditions.push(['c.regime = ?', [filter.regime]]);
  if (filter.modus !== undefined)
    conditions.push(['c.id IN (SELECT t.case_id FROM case_tags t WHERE t.tag = ?)', [filter.modus]]);
  if (filter.unit !== undefined) conditions.push(['c.unit = ?', [filter.unit]]);
  if (filter.openedFrom !== undefined) conditions.push(['c.opened_on >= ?', [filter.openedFrom]]);
  if (filter.openedTo !== undefined) conditions.push(['c.opened_on <= ?', [filter.openedTo]]);
  if (filter.overdue === true) conditions.push(['c.next_due < ?', [today]]);
  if (filter.mine === true)
    conditions.push([
      '(c.opened_by = ? OR c.id IN (SELECT t.case_id FROM case_team t WHERE t.user_id = ?))',
      [user, user],
    ]);
  return conditions;
}

function queryOf(listed: CaseListed, more: readonly (readonly [string, readonly SqlValue[]])[]): Source {
  const conditions = [...sourceOf(listed), ...more];
  return {
    from: listed.terms.length > 0 ? 'cases_search s CROSS JOIN cases c ON c.no = s.rowid' : 'cases c',
    where: conditions.length === 0 ? '' : `WHERE ${conditions.map(([text]) => text).join(' AND ')}`,
    parameters: conditions.flatMap(([, values]) => values),
  };
}

/** A page in the order of `sort`, read in the way of `page`. */
export function caseListPage(tx: ReadTx, listed: CaseListed, sort: Sort<CaseSort>, page: PageOf): SortedCase[] {
  const key = caseOrderKey(sort);
  const no = listed.terms.length > 0 ? 's.rowid' : 'c.no';
  const ordered = orderedSql({ key, no, down: sort.down }, page);
  const { from, where, parameters } = queryOf(
    listed,
    ordered.where.map((text) => [text, ordered.parameters] as const),
  );
  return tx.all(
    sortedCase,
    `SELECT ${caseColumns}, ${key?.expression ?? 'NULL'} AS sort FROM ${from} ${where}
     ORDER BY ${ordered.orderBy} LIMIT ? OFFSET ?`,
    listed.today,
    ...parameters,
    page.limit + 1,
    page.skip,
  );
}

/** How many cases are found; counts no further than `most`. */
export function caseListCount(tx: ReadTx, listed: CaseListed, most: number): number {
  const { from, where, parameters } = queryOf(listed, []);
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} ${where} LIMIT ?)`;
  return tx.get(counted, sql, ...parameters, most)?.count ?? 0;
}

const named = z.strictObject({ name: z.string() });

/** Every modus that a case was tagged with. */
export function modusOfCases(tx: ReadTx): string[] {
  return tx.all(named, 'SELECT DISTINCT tag AS name FROM case_tags ORDER BY tag LIMIT 500').map(({ name }) => name);
}

/** Every unit that a case names, for the choice in a filter. */
export function unitsOfCases(tx: ReadTx): string[] {
  return tx
    .all(named, 'SELECT DISTINCT unit AS name FROM cases WHERE unit IS NOT NULL ORDER BY unit LIMIT 500')
    .map(({ name }) => name);
}
