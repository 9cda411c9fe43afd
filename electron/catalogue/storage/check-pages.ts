import { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import type { ReadTx } from './sql.ts';

/** That many are read in a few hundredths of a second, in which no thread is started. */
const FEW_PAGES = 500;
const countRow = z.strictObject({ page_count: z.int() });

export function hasFewPages(tx: ReadTx): boolean {
  return (tx.get(countRow, 'PRAGMA page_count')?.page_count ?? 0) <= FEW_PAGES;
}

const answer = z.strictObject({ integrity_check: z.string() });

/**
 * Reads every page of the database, those of indexes too, which comparing rows never touches: each is authenticated by
 * SQLCipher as it is read, and SQLite checks that tables and indexes agree. One step, however long. Throws FailureError: DATABASE_DAMAGED.
 */
export function checkPages(tx: ReadTx): void {
  const rows = tx.all(answer, 'PRAGMA integrity_check(1)');
  if (rows[0]?.integrity_check !== 'ok') throw new FailureError('DATABASE_DAMAGED');
}
