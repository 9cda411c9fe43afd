import { z } from 'zod';
import { findStates, type FindState } from '#shared/contract/finds.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import { findRecorded, type FindClosed, type FindRecorded } from '#shared/domain/find/events.ts';
import { orderedSql, type PageOf } from '../../search/keyset.ts';
import { matchExpression, searchableWords } from '../../search/words.ts';
import type { ReadTx, SqlValue, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { isCaseKnown } from './cases.ts';
import { counted, exists, json, jsonText } from './columns.ts';

const findRow = z.strictObject({
  no: z.int(),
  state: z.enum(findStates),
  into_id: z.string().nullable(),
  reason: z.string(),
  captures: z.int(),
  referrals: z.int(),
  unanswered: z.int(),
  station: z.string(),
  seq: z.int(),
  entries: z.int(),
  last_at: z.string(),
  data: json(findRecorded),
});
export type StoredFind = Readonly<z.infer<typeof findRow>>;

const columns =
  'f.no, f.state, f.into_id, f.reason, f.captures, f.referrals, f.unanswered, f.station, f.seq, f.entries, f.last_at, f.data';
const platformRow = z.strictObject({ platform: z.string() });

function wordsOf({ number, platform, handle, userId, link, place, seen, notes }: FindRecorded): string {
  return searchableWords([number, platform, handle, userId, link, place, ...seen, notes]);
}

export function insertFind(tx: WriteTx, { data, station, seq, at }: EventOf<'find.recorded'>): void {
  tx.run(
    `INSERT INTO finds (id, number, state, into_id, reason, platform, words, captures, referrals, unanswered, station, seq,
       entries, last_at, data) VALUES (?, ?, 'open', NULL, '', ?, ?, 0, 0, 0, ?, ?, 0, ?, ?)`,
    data.case,
    data.number,
    data.platform,
    wordsOf(data),
    station,
    seq,
    at,
    jsonText(data),
  );
  tx.run('INSERT INTO finds_search (rowid, words) SELECT no, words FROM finds WHERE id = ?', data.case);
}

export function updateFind(tx: WriteTx, data: FindRecorded): void {
  // The index keeps no copy of the text, so it must be told what to forget while the old text still stands.
  tx.run(
    "INSERT INTO finds_search (finds_search, rowid, words) SELECT 'delete', no, words FROM finds WHERE id = ?",
    data.case,
  );
  tx.run(
    'UPDATE finds SET platform = ?, words = ?, data = ? WHERE id = ?',
    data.platform,
    wordsOf(data),
    jsonText(data),
    data.case,
  );
  tx.run('INSERT INTO finds_search (rowid, words) SELECT no, words FROM finds WHERE id = ?', data.case);
}

/** The case that it became bears its own id. */
export function setFindReported(tx: WriteTx, id: string): void {
  tx.run("UPDATE finds SET state = 'reported', into_id = id WHERE id = ?", id);
}

export function setFindClosed(tx: WriteTx, { case: id, into, reason }: FindClosed): void {
  const state: FindState = into === null ? 'closed' : 'adopted';
  tx.run('UPDATE finds SET state = ?, into_id = ?, reason = ? WHERE id = ?', state, into, reason, id);
}

/** Counts what the list shows anew, after an entry about the find. */
export function countFindParts(tx: WriteTx, id: string): void {
  tx.run(
    `UPDATE finds SET
       captures = (SELECT count(*) FROM find_captures c WHERE c.case_id = finds.id),
       referrals = (SELECT count(*) FROM referrals r WHERE r.case_id = finds.id),
       unanswered = (SELECT count(*) FROM referrals r WHERE r.case_id = finds.id
         AND NOT EXISTS (SELECT 1 FROM referral_answers a WHERE a.referral_id = r.id))
     WHERE id = ?`,
    id,
  );
}

/** One more entry is about the find, or about the case that it became. */
export function countFindEntry(tx: WriteTx, id: string, at: string): void {
  tx.run('UPDATE finds SET entries = entries + 1, last_at = ? WHERE id = ?', at, id);
}

export function findById(tx: ReadTx, id: string): StoredFind | undefined {
  return tx.get(findRow, `SELECT ${columns} FROM finds f WHERE f.id = ?`, id);
}

export function isFindKnown(tx: ReadTx, id: string): boolean {
  return exists(tx, 'SELECT no FROM finds WHERE id = ?', id);
}

/** A file that papers, people and clearances may hang on: a case, or a find that may become one. */
export function isFileKnown(tx: ReadTx, id: string): boolean {
  return isCaseKnown(tx, id) || isFindKnown(tx, id);
}

/** Another find of the same station bears this number. */
export function isFindNumberTaken(tx: ReadTx, number: string, station: string): boolean {
  return exists(tx, 'SELECT no FROM finds WHERE number = ? AND station = ? LIMIT 1', number, station);
}

/** Finds are never removed, so the last number is their count, without counting. */
export function findCount(tx: ReadTx): number {
  return tx.get(counted, 'SELECT coalesce(max(no), 0) AS count FROM finds')?.count ?? 0;
}

export interface FindFilter {
  readonly state: FindState | null;
  readonly platform: string | null;
  /** Finds that became this case or went into it. */
  readonly into: string | null;
  /** Folded words, all of which must stand in the find; empty for no search. */
  readonly terms: readonly string[];
}

/** The newest first; one more than the limit when there is one. */
export function findPage(tx: ReadTx, filter: FindFilter, page: PageOf): StoredFind[] {
  const { from, no, where, parameters } = chosen(filter);
  const ordered = orderedSql({ key: null, no, down: true }, page);
  return tx.all(
    findRow,
    `SELECT ${columns} FROM ${from} WHERE ${[where, ...ordered.where].join(' AND ')}
     ORDER BY ${ordered.orderBy} LIMIT ? OFFSET ?`,
    ...parameters,
    ...ordered.parameters,
    page.limit + 1,
    page.skip,
  );
}

/** Counts no further than `most`. */
export function findMatches(tx: ReadTx, filter: FindFilter, most: number): number {
  const { from, where, parameters } = chosen(filter);
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ?)`;
  return tx.get(counted, sql, ...parameters, most)?.count ?? 0;
}

function chosen({ state, platform, into, terms }: FindFilter) {
  const conditions: readonly [string, SqlValue | null][] = [
    ['finds_search MATCH ?', terms.length === 0 ? null : matchExpression(terms, null)],
    ['f.state = ?', state],
    ['f.platform = ?', platform],
    ['f.into_id = ?', into],
  ];
  const used = conditions.filter(([, value]) => value !== null);
  return {
    from: terms.length === 0 ? 'finds f' : 'finds_search s CROSS JOIN finds f ON f.no = s.rowid',
    // The order of the index of words itself: by the other column SQLite would sort every match.
    no: terms.length === 0 ? 'f.no' : 's.rowid',
    where: ['1 = 1', ...used.map(([condition]) => condition)].join(' AND '),
    parameters: used.map(([, value]) => value),
  };
}

/** Every platform that a find was seen on, in order, each asked for by one step in the index. */
export function findPlatforms(tx: ReadTx, most: number): string[] {
  const sql = `WITH RECURSIVE each (platform) AS (
      SELECT min(platform) FROM finds
      UNION ALL
      SELECT (SELECT min(platform) FROM finds WHERE platform > each.platform) FROM each WHERE each.platform IS NOT NULL)
    SELECT platform FROM each WHERE platform IS NOT NULL LIMIT ?`;
  return tx.all(platformRow, sql, most).map(({ platform }) => platform);
}

export const findsTable: AuditedTable = {
  table: 'finds',
  rows: 'SELECT * FROM finds ORDER BY no',
  key: ['no'],
  name: (row) => `${String(row['number'])} (${String(row['id'])})`,
};

/** The search index, by its pieces: how many finds have each, and how often. */
export const findsSearchTable: AuditedTable = {
  table: 'finds_search',
  rows: 'SELECT term, doc, cnt FROM finds_terms ORDER BY term',
  key: ['term'],
  name: keyName('term'),
};
