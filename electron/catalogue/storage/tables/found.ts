import { z } from 'zod';
import { matchBeside, matchIn } from '../../search/words.ts';
import type { ReadTx } from '../sql.ts';

/** What was typed, in the ways in which it is looked for. */
export interface Sought {
  /** Folded words, each of which must stand somewhere. */
  readonly terms: readonly string[];
  /** The same as whole words, in their order. */
  readonly whole: string;
  /** The same as the key of a number. */
  readonly number: string;
}

const foundCase = z.strictObject({ no: z.int(), id: z.string(), number: z.string(), title: z.string() });
export type FoundCase = Readonly<z.infer<typeof foundCase>>;
const caseColumns = `c.no, c.id, c.number, json_extract(c.data, '$.title') AS title`;

export function casesByNumber(tx: ReadTx, { number }: Sought, before: number, limit: number): FoundCase[] {
  return tx.all(
    foundCase,
    `SELECT ${caseColumns} FROM cases c WHERE c.number_key = ? AND c.no < ? ORDER BY c.no DESC LIMIT ?`,
    number,
    before,
    limit,
  );
}

/** `beside`: in any other way than as whole words. Not those that bear it as their number. */
export function casesByWords(tx: ReadTx, sought: Sought, beside: boolean, before: number, limit: number): FoundCase[] {
  return tx.all(
    foundCase,
    `SELECT ${caseColumns} FROM cases_search s CROSS JOIN cases c ON c.no = s.rowid
     WHERE cases_search MATCH ? AND c.number_key <> ? AND s.rowid < ? ORDER BY s.rowid DESC LIMIT ?`,
    matchOf(sought, beside),
    sought.number,
    before,
    limit,
  );
}

/** What was found, by how: 0 as whole words, 1 in any other way. */
const rank = { rank: z.int() };
const rankOf = (words: string) => `CASE WHEN instr(${words}, ?) > 0 THEN 0 ELSE 1 END AS rank`;

/** In every way but by number, the newest first. */
export function casesFound(tx: ReadTx, { terms, whole, number }: Sought, most: number) {
  return tx.all(
    foundCase.extend(rank),
    `SELECT ${caseColumns}, ${rankOf('c.words')} FROM cases_search s CROSS JOIN cases c ON c.no = s.rowid
     WHERE cases_search MATCH ? AND c.number_key <> ? ORDER BY s.rowid DESC LIMIT ?`,
    whole,
    matchIn(terms, null),
    number,
    most,
  );
}

const foundItem = z.strictObject({
  no: z.int(),
  id: z.string(),
  number: z.string(),
  description: z.string(),
  case_id: z.string(),
  case_number: z.string(),
});
export type FoundItem = Readonly<z.infer<typeof foundItem>>;

const itemColumns = 'i.no, i.id, i.number, i.description, i.case_id, c.number AS case_number';

/** In every way, the newest first. */
export function itemsFound(tx: ReadTx, { terms, whole }: Sought, most: number) {
  return tx.all(
    foundItem.extend(rank),
    `SELECT ${itemColumns}, ${rankOf('i.words')}
     FROM items_search s CROSS JOIN items i ON i.no = s.rowid CROSS JOIN cases c ON c.id = i.case_id
     WHERE items_search MATCH ? ORDER BY s.rowid DESC LIMIT ?`,
    whole,
    matchIn(terms, null),
    most,
  );
}

export function itemsByWords(tx: ReadTx, sought: Sought, beside: boolean, before: number, limit: number): FoundItem[] {
  return tx.all(
    foundItem,
    `SELECT ${itemColumns}
     FROM items_search s CROSS JOIN items i ON i.no = s.rowid CROSS JOIN cases c ON c.id = i.case_id
     WHERE items_search MATCH ? AND s.rowid < ? ORDER BY s.rowid DESC LIMIT ?`,
    matchOf(sought, beside),
    before,
    limit,
  );
}

function matchOf({ terms, whole }: Sought, beside: boolean): string {
  return beside ? matchBeside(terms, whole, null) : matchIn([whole], null);
}
