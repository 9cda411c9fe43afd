import { z } from 'zod';
import type { WriteTx } from '../sql.ts';
import { exists } from './columns.ts';

/** What finds words in a table, and keeps no copy of them. */
interface SearchIndex {
  readonly table: string;
  /** Whose rows it finds, by their `no`. */
  readonly of: string;
  readonly columns: readonly string[];
}

export const searchIndexes: readonly SearchIndex[] = [
  { table: 'cases_search', of: 'cases', columns: ['words'] },
  { table: 'items_search', of: 'items', columns: ['case_id', 'words'] },
  { table: 'finds_search', of: 'finds', columns: ['words'] },
  { table: 'mentions_search', of: 'mentions', columns: ['kind', 'words'] },
];

const ROWS_AT_ONCE = 1000;
const schemaRow = z.strictObject({ sql: z.string() });
const lastRow = z.strictObject({ last: z.int().nullable() });

/**
 * Puts something in the place of each index that takes what is written and forgets it: a row at a time costs five times as
 * much as many at once. Gives what fills the indexes from their tables, step by step.
 */
export function setSearchAside(tx: WriteTx): () => Generator<undefined> {
  const aside = searchIndexes.map((index) => ({ index, sql: setAside(tx, index) }));
  return function* fill() {
    for (const { index, sql } of aside) {
      tx.run(`DROP VIEW ${index.table}`);
      tx.run(sql);
      yield* fillSteps(tx, index);
    }
  };
}

function setAside(tx: WriteTx, { table, columns }: SearchIndex): string {
  const sql = tx.get(schemaRow, 'SELECT sql FROM sqlite_schema WHERE name = ?', table)?.sql ?? '';
  const names = [table, 'rowid', ...columns];
  tx.run(`DROP TABLE ${table}`);
  tx.run(`CREATE VIEW ${table} (${names.join(', ')}) AS SELECT ${names.map(() => 'NULL').join(', ')} WHERE FALSE`);
  tx.run(`CREATE TRIGGER ${table}_aside INSTEAD OF INSERT ON ${table} BEGIN SELECT NULL; END`);
  return sql;
}

function* fillSteps(tx: WriteTx, { table, of, columns }: SearchIndex): Generator<undefined> {
  const names = columns.join(', ');
  const lastOf = `SELECT max(no) AS last FROM (SELECT no FROM ${of} WHERE no > ? ORDER BY no LIMIT ${String(ROWS_AT_ONCE)})`;
  for (let from = -1; exists(tx, `SELECT 1 FROM ${of} WHERE no > ?`, from);) {
    const to = tx.get(lastRow, lastOf, from)?.last ?? from;
    tx.run(
      `INSERT INTO ${table} (rowid, ${names}) SELECT no, ${names} FROM ${of} WHERE no > ? AND no <= ? ORDER BY no`,
      from,
      to,
    );
    from = to;
    yield;
  }
}
