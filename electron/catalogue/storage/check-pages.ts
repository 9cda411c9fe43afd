import { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import type { ReadTx } from './sql.ts';

/** That many are read in a few hundredths of a second, in which no thread is started. */
const FEW_PAGES = 500;
const countRow = z.strictObject({ page_count: z.int() });

export function hasFewPages(tx: ReadTx): boolean {
  return (tx.get(countRow, 'PRAGMA page_count')?.page_count ?? 0) <= FEW_PAGES;
}

const nameRow = z.strictObject({ name: z.string() });
const answer = z.strictObject({ integrity_check: z.string() });

/**
 * Reads the pages of every table and of its indexes, which comparing rows never touches: each is authenticated by SQLCipher as
 * it is read, with its place in the file, and SQLite checks that a table and its indexes agree. One step for each table, that of
 * the schema first and with it the list of free pages; nothing ends a step, and that of a very large table takes seconds.
 * Left out, against the check of all tables in one: whether two of them claim one page, whose rows would differ from the
 * ledger's, and pages that belong to none, which nothing reads. No check reads what stands on free ones.
 * Each throws FailureError: DATABASE_DAMAGED.
 */
export function pageChecks(tx: ReadTx): readonly (() => void)[] {
  const tables = tx.all(nameRow, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`);
  return ['sqlite_schema', ...tables.map(({ name }) => name)].map((table) => () => {
    const rows = tx.all(answer, `PRAGMA integrity_check('${table.replaceAll("'", "''")}')`);
    if (rows[0]?.integrity_check !== 'ok') throw new FailureError('DATABASE_DAMAGED');
  });
}
