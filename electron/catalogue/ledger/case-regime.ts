import { regimeOf, type CaseRegime } from '#shared/domain/procedure/case-regime.ts';
import type { ReadTx } from '../storage/sql.ts';
import { progressOf, stepsOfCase } from '../storage/tables/case-stages.ts';

/** Which code the case follows, and why. */
export function caseRegime(tx: ReadTx, caseId: string): CaseRegime {
  return regimeOf(stepsOfCase(tx, caseId), progressOf(tx, caseId)?.regimeSet ?? null);
}
