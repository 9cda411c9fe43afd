import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { readLegalVersion, writeLegalVersion } from '../storage/tables/meta.ts';
import { casesWithApprovals } from '../storage/tables/warrants.ts';
import { relegalCase } from './legal.ts';

/** Goes up whenever the same papers would leave an item standing otherwise than before. */
const legalVersion = '1';

export function needsLegal(tx: ReadTx): boolean {
  return readLegalVersion(tx) !== legalVersion;
}

/** Once, after a program that took an approval in free text for every urgent seizure of its case. */
export function refillLegal(tx: WriteTx): void {
  for (const caseId of casesWithApprovals(tx)) relegalCase(tx, caseId);
  writeLegalVersion(tx, legalVersion);
}
