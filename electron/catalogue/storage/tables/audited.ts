import type { SqlValue } from '../sql.ts';

/** A row as it lies in the file, whatever somebody made of it. */
export type RawRow = Readonly<Record<string, SqlValue>>;

/** How `audit` reads a table that can be computed anew from the ledger. */
export interface AuditedTable {
  readonly table: string;
  /** All rows in the order of `key`, by SQLite's own order of values. */
  readonly rows: string;
  /** Columns that name a row. */
  readonly key: readonly string[];
  /** What a person would call the row. */
  readonly name: (row: RawRow) => string;
}

/** `<key>/<key>`; enough where a row has no better name. */
export function keyName(...columns: readonly string[]): (row: RawRow) => string {
  return (row) => columns.map((column) => String(row[column])).join('/');
}
