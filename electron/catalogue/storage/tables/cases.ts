import { z } from 'zod';
import { caseOpened, type CaseOpened } from '#shared/domain/case/events.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { naturalKey, searchableWords } from '../../search/words.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { counted, exists, json, jsonText } from './columns.ts';

export const storedCase = z.strictObject({
  no: z.int(),
  seq: z.int(),
  entries: z.int(),
  last_at: z.string(),
  overdue: z.int(),
  data: json(caseOpened),
});
export type StoredCase = Readonly<z.infer<typeof storedCase>>;

/** `overdue` counts through a partial index, because it changes with the day and not with an entry. Parameter: today. */
export const caseColumns =
  'c.no, c.seq, c.entries, c.last_at, (SELECT count(*) FROM items i WHERE i.case_id = c.id AND i.due < ?) AS overdue, c.data';

function wordsOf(data: CaseOpened): string {
  return searchableWords([data.number, data.title, data.notes]);
}

export function insertCase(
  tx: WriteTx,
  { data, station, seq, at, by }: Extract<RecordedEvent, { type: 'case.opened' }>,
): void {
  tx.run(
    `INSERT INTO cases (id, number, number_key, opened_by, words, station, seq, entries, last_at, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
    data.case,
    data.number,
    naturalKey(data.number),
    by,
    wordsOf(data),
    station,
    seq,
    at,
    jsonText(data),
  );
  tx.run('INSERT INTO cases_search (rowid, words) SELECT no, words FROM cases WHERE id = ?', data.case);
}

export function updateCase(tx: WriteTx, data: CaseOpened): void {
  // The index keeps no copy of the text, so it must be told what to forget while the old text still stands.
  tx.run(
    "INSERT INTO cases_search (cases_search, rowid, words) SELECT 'delete', no, words FROM cases WHERE id = ?",
    data.case,
  );
  tx.run(
    'UPDATE cases SET number = ?, number_key = ?, words = ?, data = ? WHERE id = ?',
    data.number,
    naturalKey(data.number),
    wordsOf(data),
    jsonText(data),
    data.case,
  );
  tx.run('INSERT INTO cases_search (rowid, words) SELECT no, words FROM cases WHERE id = ?', data.case);
}

/** One more entry is about the case. */
export function countCaseEntry(
  tx: WriteTx,
  caseId: string,
  { at, seq }: { readonly at: string; readonly seq: number },
): void {
  tx.run('UPDATE cases SET entries = entries + 1, last_at = ?, last_seq = ? WHERE id = ?', at, seq, caseId);
}

/** Something of the case was lent, or came back. */
export function updateCaseDue(tx: WriteTx, caseId: string): void {
  tx.run(
    'UPDATE cases SET next_due = (SELECT min(due) FROM items WHERE case_id = ? AND due IS NOT NULL) WHERE id = ?',
    caseId,
    caseId,
  );
}

export function caseById(tx: ReadTx, caseId: string, today: string): StoredCase | undefined {
  return tx.get(storedCase, `SELECT ${caseColumns} FROM cases c WHERE c.id = ?`, today, caseId);
}

/** A case that began as a find has had entries before it was one. */
export function takeOverEntries(tx: WriteTx, caseId: string): void {
  tx.run('UPDATE cases SET entries = (SELECT entries FROM finds f WHERE f.id = cases.id) WHERE id = ?', caseId);
}

export function isCaseKnown(tx: ReadTx, caseId: string): boolean {
  return exists(tx, 'SELECT no FROM cases WHERE id = ?', caseId);
}

/** Another case than `exceptId` bears this number. */
export function isCaseNumberTaken(tx: ReadTx, number: string, exceptId: string): boolean {
  return exists(tx, 'SELECT no FROM cases WHERE number = ? AND id <> ? LIMIT 1', number, exceptId);
}

/** Cases are never removed, so the last number is their count, without counting. */
export function caseCount(tx: ReadTx): number {
  return tx.get(counted, 'SELECT coalesce(max(no), 0) AS count FROM cases')?.count ?? 0;
}

export const casesTable: AuditedTable = {
  table: 'cases',
  rows: 'SELECT * FROM cases ORDER BY no',
  key: ['no'],
  name: (row) => `${String(row['number'])} (${String(row['id'])})`,
};

/** The search index, by its pieces: how many cases have each, and how often. */
export const casesSearchTable: AuditedTable = {
  table: 'cases_search',
  rows: 'SELECT term, doc, cnt FROM cases_terms ORDER BY term',
  key: ['term'],
  name: keyName('term'),
};
