import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../storage/sql.ts';
import { disclosureOf } from '../storage/tables/disclosures.ts';
import { openDisclosureRow } from './disclosures.ts';
import { withOpenKey, type OpenTools } from './open-key.ts';

/**
 * The disclosures behind commitments of one case, by commitment, for one who is cleared for it. Whoever calls this has
 * recorded the opening. NOT_CLEARED, CASE_KEY_LOST; DISCLOSURE_LOST {digest}: no row, or one of another value, another
 * case or a generation that is over.
 */
export function openDisclosures(
  tools: OpenTools,
  tx: ReadTx,
  caseId: string,
  digests: readonly string[],
): Result<ReadonlyMap<string, string>> {
  return withOpenKey(tools, tx, caseId, ({ key, generation }) => {
    const opened = new Map<string, string>();
    for (const digest of digests) {
      const row = disclosureOf(tx, digest);
      const here = row?.case_id === caseId && row.generation === generation;
      const disclosure = here ? openDisclosureRow(tools.primitives, key, row) : null;
      if (disclosure === null) return fail('DISCLOSURE_LOST', { digest });
      opened.set(digest, disclosure);
    }
    return ok(opened);
  });
}
