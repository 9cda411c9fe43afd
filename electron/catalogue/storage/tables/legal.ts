import { z } from 'zod';
import type { LegalStanding } from '#shared/domain/legal/fold.ts';
import { legalStates } from '#shared/domain/legal/states.ts';
import type { ReadTx, WriteTx } from '../sql.ts';

export const legalColumns = { legal: z.enum(legalStates), legalSince: z.string().nullable() };

const placeRow = z.strictObject({
  item: z.string(),
  seizure: z.string(),
  number: z.string(),
  description: z.string(),
  ...legalColumns,
});
/** An item with its seizure and how it stands. */
export type LegalPlace = Readonly<z.infer<typeof placeRow>>;

export function legalPlacesOfCase(tx: ReadTx, caseId: string): LegalPlace[] {
  const sql = `SELECT id AS item, seizure_id AS seizure, number, description, legal, legal_since AS legalSince
    FROM items WHERE case_id = ? ORDER BY no`;
  return tx.all(placeRow, sql, caseId);
}

export type Standing = Pick<LegalStanding, 'state' | 'since'>;

export function setItemLegal(tx: WriteTx, itemId: string, { state, since }: Standing): void {
  tx.run('UPDATE items SET legal = ?, legal_since = ? WHERE id = ?', state, since, itemId);
}

/** What holds for every item of the seizure that no court paper names by itself. */
export function setSeizureLegal(tx: WriteTx, seizureId: string, { state, since }: Standing): void {
  tx.run('UPDATE seizures SET legal = ?, legal_since = ? WHERE id = ?', state, since, seizureId);
}

/** An item just seized stands as its seizure: no paper of before can name it. */
export function setLegalOfSeizure(tx: WriteTx, itemId: string, seizureId: string): void {
  const sql = `UPDATE items SET (legal, legal_since) = (SELECT legal, legal_since FROM seizures WHERE id = ?) WHERE id = ?`;
  tx.run(sql, seizureId, itemId);
}
