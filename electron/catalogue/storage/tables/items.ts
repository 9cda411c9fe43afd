import { z } from 'zod';
import { custodyStates, type CustodyState } from '#shared/domain/custody/transitions.ts';
import { intakeJudged } from '#shared/domain/intake/events.ts';
import { itemClasses } from '#shared/domain/item/events.ts';
import type { ItemState } from '#shared/domain/item/item-state.ts';
import { orderedSql, type PageOf } from '../../search/keyset.ts';
import { matchExpression } from '../../search/words.ts';
import type { ReadTx, SqlValue, WriteTx } from '../sql.ts';
import type { AuditedTable } from './audited.ts';
import { counted, exists, flag, position, type EntryPosition } from './columns.ts';
import { legalColumns } from './legal.ts';

const stateRow = z.strictObject({
  item: z.string(),
  case: z.string(),
  seizure: z.string(),
  number: z.string(),
  class: z.enum(itemClasses),
  description: z.string(),
  quantity: z.int(),
  custody: z.enum(custodyStates),
  location: z.string(),
  registerNumber: z.string().nullable(),
  due: z.string().nullable(),
  seal: z.string().nullable(),
  fileList: z.string().nullable(),
  inside: z.string().nullable(),
  unitNumber: z.string().nullable(),
  intake: intakeJudged.shape.outcome.nullable(),
  blocked: flag,
});
const stateColumns = `i.id AS item, i.case_id AS "case", i.seizure_id AS seizure, i.number, i.class, i.description, i.quantity, i.custody,
  i.location, i.register_number AS registerNumber, i.due, i.seal, i.file_list AS fileList, i.inside,
  i.unit_number AS unitNumber, i.intake, i.blocked`;

export const listedItem = stateRow.extend({
  ...legalColumns,
  no: z.int(),
  seq: z.int(),
  caseNumber: z.string(),
  lastSeq: z.int(),
  lastAt: z.string(),
  /** By itself or with what it is part of. */
  shut: flag,
});
/** An item as lists show it. `no` is its place in the order of seizure over the whole catalogue. */
export type ListedItem = Readonly<z.infer<typeof listedItem>>;
export const listedColumns = `i.no, i.seq, c.number AS caseNumber, i.last_seq AS lastSeq, i.last_at AS lastAt,
  i.legal, i.legal_since AS legalSince,
  max(i.blocked, coalesce((SELECT o.blocked FROM items o WHERE o.id = i.inside), 0)) AS shut, ${stateColumns}`;

/** The column of each field of a state that an entry can change. */
const changeable = [
  ['description', 'description'],
  ['quantity', 'quantity'],
  ['custody', 'custody'],
  ['location', 'location'],
  ['registerNumber', 'register_number'],
  ['due', 'due'],
  ['seal', 'seal'],
  ['fileList', 'file_list'],
  ['inside', 'inside'],
  ['unitNumber', 'unit_number'],
  ['intake', 'intake'],
  ['blocked', 'blocked'],
] as const satisfies readonly (readonly [field: keyof ItemState, column: string])[];

function sqlValue(value: string | number | boolean | null): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value;
}

export function insertItem(tx: WriteTx, state: ItemState, words: string, at: EntryPosition): void {
  tx.run(
    `INSERT INTO items (id, case_id, seizure_id, number, class, words, station, seq,
       ${changeable.map(([, column]) => column).join(', ')})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ${changeable.map(() => '?').join(', ')})`,
    state.item,
    state.case,
    state.seizure,
    state.number,
    state.class,
    words,
    at.station,
    at.seq,
    ...changeable.map(([field]) => sqlValue(state[field])),
  );
  tx.run(
    'INSERT INTO items_search (rowid, case_id, words) SELECT no, case_id, words FROM items WHERE id = ?',
    state.item,
  );
}

/** Writes only what is another: an index is rewritten for every column that an UPDATE names, changed or not. */
export function updateItem(tx: WriteTx, before: ItemState, after: ItemState): void {
  const changed = changeable.filter(([field]) => before[field] !== after[field]);
  if (changed.length === 0) return;
  const columns = changed.map(([, column]) => `${column} = ?`).join(', ');
  tx.run(`UPDATE items SET ${columns} WHERE id = ?`, ...changed.map(([field]) => sqlValue(after[field])), after.item);
}

/** One more entry is about the item. */
export function noteItemEntry(
  tx: WriteTx,
  itemId: string,
  { at, seq }: { readonly at: string; readonly seq: number },
): void {
  tx.run('UPDATE items SET last_at = ?, last_seq = ? WHERE id = ?', at, seq, itemId);
}

export function updateItemWords(tx: WriteTx, itemId: string, words: string): void {
  // The index keeps no copy of the text, so it must be told what to forget while the old text still stands.
  tx.run(
    "INSERT INTO items_search (items_search, rowid, case_id, words) SELECT 'delete', no, case_id, words FROM items WHERE id = ?",
    itemId,
  );
  tx.run('UPDATE items SET words = ? WHERE id = ?', words, itemId);
  tx.run('INSERT INTO items_search (rowid, case_id, words) SELECT no, case_id, words FROM items WHERE id = ?', itemId);
}

export function itemStateById(tx: ReadTx, itemId: string): ItemState | undefined {
  return tx.get(stateRow, `SELECT ${stateColumns} FROM items i WHERE i.id = ?`, itemId);
}

const thingRow = z.strictObject({
  item: z.string(),
  number: z.string(),
  class: z.enum(itemClasses),
  description: z.string(),
  quantity: z.int(),
  unitNumber: z.string().nullable(),
});

/** What is said of the items of one seizure, in the order of their seizure. */
export function thingsOfSeizure(tx: ReadTx, caseId: string, seizure: string): z.infer<typeof thingRow>[] {
  const sql = `SELECT id AS item, number, class, description, quantity, unit_number AS unitNumber FROM items
    WHERE case_id = ? AND seizure_id = ? ORDER BY no`;
  return tx.all(thingRow, sql, caseId, seizure);
}

const seizedRow = z.strictObject({ ...position, number: z.string(), photos: z.int() });

/** Where the items of one seizure are recorded, in the order of its form, and how many photos each has. */
export function itemsOfSeizure(tx: ReadTx, caseId: string, seizure: string): z.infer<typeof seizedRow>[] {
  return tx.all(
    seizedRow,
    `SELECT i.station, i.seq, i.number,
       (SELECT count(*) FROM attachments a WHERE a.item_id = i.id AND json_extract(a.data, '$.kind') = 'photo') AS photos
     FROM items i WHERE i.case_id = ? AND i.seizure_id = ? ORDER BY i.no`,
    caseId,
    seizure,
  );
}

export function itemIdsOfSeizure(tx: ReadTx, caseId: string, seizure: string): string[] {
  const row = z.strictObject({ id: z.string() });
  const sql = 'SELECT id FROM items WHERE case_id = ? AND seizure_id = ? ORDER BY no';
  return tx.all(row, sql, caseId, seizure).map(({ id }) => id);
}

/** In the order of seizure. */
export function itemStatesOfCase(tx: ReadTx, caseId: string): ItemState[] {
  return tx.all(stateRow, `SELECT ${stateColumns} FROM items i WHERE i.case_id = ? ORDER BY i.no`, caseId);
}

export function listedItemById(tx: ReadTx, itemId: string): ListedItem | undefined {
  return tx.get(
    listedItem,
    `SELECT ${listedColumns} FROM items i JOIN cases c ON c.id = i.case_id WHERE i.id = ?`,
    itemId,
  );
}

/** The item that bears this seal now. */
export function itemWithSeal(tx: ReadTx, seal: string): ItemState | undefined {
  return tx.get(stateRow, `SELECT ${stateColumns} FROM items i WHERE i.seal = ? LIMIT 1`, seal);
}

/** Whether a station has given this number in a case already. */
export function isItemNumberTaken(tx: ReadTx, caseId: string, number: string, station: string): boolean {
  const sql = 'SELECT no FROM items WHERE case_id = ? AND number = ? AND station = ? LIMIT 1';
  return exists(tx, sql, caseId, number, station);
}

/** Items that should have been back before `today`, in the whole catalogue. */
export function overdueCount(tx: ReadTx, today: string): number {
  return tx.get(counted, 'SELECT count(*) AS count FROM items WHERE due < ?', today)?.count ?? 0;
}

export interface ItemFilter {
  readonly caseId: string | null;
  readonly custody: CustodyState | null;
  /** Folded words, of `searchTerms`; none: no search. */
  readonly terms: readonly string[];
  /** Whether the search index finds the terms, or every item of this place of custody is looked at: the same finds. */
  readonly search: 'index' | 'scan';
}

interface Query {
  readonly from: string;
  /** The column that orders and pages. */
  readonly no: string;
  readonly where: readonly string[];
  readonly parameters: readonly SqlValue[];
}

/** Only fixed texts come together here; every value is a parameter. */
function queryOf({ caseId, custody, terms, search }: ItemFilter): Query {
  const indexed = terms.length > 0 && search === 'index';
  const conditions: (readonly [text: string, value: SqlValue])[] = [];
  if (indexed) conditions.push(['items_search MATCH ?', matchExpression(terms, caseId)]);
  if (caseId !== null) conditions.push(['i.case_id = ?', caseId]);
  if (custody !== null) conditions.push(['i.custody = ?', custody]);
  if (!indexed) for (const term of terms) conditions.push(['instr(i.words, ?) > 0', term]);
  return {
    from: indexed ? 'items_search s JOIN items i ON i.no = s.rowid' : 'items i',
    no: indexed ? 's.rowid' : 'i.no',
    where: conditions.map(([text]) => text),
    parameters: conditions.map(([, value]) => value),
  };
}

/** In the order of seizure, or (`down`) the newest first; one more than the limit when there is one. */
export function itemPage(tx: ReadTx, filter: ItemFilter, down: boolean, page: Omit<PageOf, 'skip'>): ListedItem[] {
  const { from, no, where, parameters } = queryOf(filter);
  const ordered = orderedSql({ key: null, no, down }, page);
  const conditions = [...where, ...ordered.where];
  return tx.all(
    listedItem,
    `SELECT ${listedColumns} FROM ${from} JOIN cases c ON c.id = i.case_id
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ORDER BY ${ordered.orderBy} LIMIT ?`,
    ...parameters,
    ...ordered.parameters,
    page.limit + 1,
  );
}

/** How many items a filter finds; counts no further than `most`. */
export function itemCount(tx: ReadTx, filter: ItemFilter, most: number): number {
  const { from, where, parameters } = queryOf(filter);
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} WHERE ${where.join(' AND ')} LIMIT ?)`;
  return tx.get(counted, sql, ...parameters, most)?.count ?? 0;
}

export const itemsTable: AuditedTable = {
  table: 'items',
  rows: 'SELECT * FROM items ORDER BY no',
  key: ['no'],
  name: (row) => `${String(row['number'])} (${String(row['id'])})`,
};

/**
 * The search index, by its pieces: how many items have each, and how often. In the order in which the index gives them,
 * each with its columns in turn, which stand there by name: sorted by both, all pieces would be counted in one step.
 */
export const itemsSearchTable: AuditedTable = {
  table: 'items_search',
  rows: 'SELECT term, col, doc, cnt FROM items_terms ORDER BY term',
  key: ['term', 'col'],
  name: (row) => `${String(row['col'])}/${String(row['term'])}`,
};
