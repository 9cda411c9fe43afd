import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../storage/sql.ts';
import { restrictedKeyOf } from '../storage/tables/restricted-keys.ts';
import { openFileKeyRow } from './file-keys.ts';
import { withOpenKey, type OpenTools } from './open-key.ts';

/**
 * The key of a restricted attachment's file, which the caller wipes. NOT_CLEARED, CASE_KEY_LOST; DISCLOSURE_LOST: no row, or
 * one of another attachment, another case or a generation that is over.
 */
export function openFileKey(tools: OpenTools, tx: ReadTx, caseId: string, attachment: string): Result<Buffer> {
  return withOpenKey(tools, tx, caseId, ({ key, generation }) => {
    const row = restrictedKeyOf(tx, attachment);
    const here = row?.case_id === caseId && row.generation === generation;
    const fileKey = here ? openFileKeyRow(key, row) : null;
    return fileKey === null ? fail('DISCLOSURE_LOST', { attachment }) : ok(fileKey);
  });
}
