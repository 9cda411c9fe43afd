import { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import type { ReadTx } from '../../storage/sql.ts';

const answer = z.strictObject({ integrity_check: z.string() });

/**
 * Reads every page of the database, those of indexes too, which comparing rows never touches: each is authenticated by
 * SQLCipher as it is read, and SQLite checks that tables and indexes agree. Throws FailureError: DATABASE_DAMAGED.
 */
export function checkPages(tx: ReadTx): void {
  const rows = tx.all(answer, 'PRAGMA integrity_check(1)');
  if (rows[0]?.integrity_check !== 'ok') throw new FailureError('DATABASE_DAMAGED');
}
