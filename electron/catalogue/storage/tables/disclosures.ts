import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { blob } from './columns.ts';

/** What a commitment was made from, sealed under the restricted key of its case. `digest` is the commitment. */
const disclosureRow = z.strictObject({ digest: z.string(), case_id: z.string(), generation: z.int(), sealed: blob });
export type DisclosureRow = Readonly<z.infer<typeof disclosureRow>>;

const columns = 'digest, case_id, generation, sealed';

export function putDisclosure(tx: WriteTx, row: DisclosureRow): void {
  tx.run(
    `INSERT OR REPLACE INTO disclosures (${columns}) VALUES (?, ?, ?, ?)`,
    row.digest,
    row.case_id,
    row.generation,
    row.sealed,
  );
}

export function disclosureOf(tx: ReadTx, digest: string): DisclosureRow | undefined {
  return tx.get(disclosureRow, `SELECT ${columns} FROM disclosures WHERE digest = ?`, digest);
}

export function disclosuresOfCase(tx: ReadTx, caseId: string): DisclosureRow[] {
  return tx.all(disclosureRow, `SELECT ${columns} FROM disclosures WHERE case_id = ? ORDER BY digest`, caseId);
}

export function allDisclosures(tx: ReadTx): IterableIterator<DisclosureRow> {
  return tx.iterate(disclosureRow, `SELECT ${columns} FROM disclosures ORDER BY digest`);
}
