import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { casesWithDuties } from '../storage/tables/duties.ts';
import { readDutiesVersion, writeDutiesVersion } from '../storage/tables/meta.ts';
import { refreshDuties } from './put-duties.ts';

/** Goes up whenever the same entries would give other duties than before. */
const dutiesVersion = '2';

export function needsDuties(tx: ReadTx): boolean {
  return readDutiesVersion(tx) !== dutiesVersion;
}

/** Once, after a program that knew fewer duties, or had others cleared. */
export function refillDuties(tx: WriteTx): void {
  for (const caseId of casesWithDuties(tx)) refreshDuties(tx, caseId, tx);
  writeDutiesVersion(tx, dutiesVersion);
}
