import type { ClearanceFacts } from '#shared/domain/clearance/decide.ts';
import { noClearances } from '#shared/domain/clearance/fold.ts';
import type { OpenContext } from '../dispatch/handler.ts';
import { provenLog, type ProvenSubject } from '../ledger/proven-log.ts';
import type { ReadTx } from '../storage/sql.ts';

/**
 * SECURITY SEC-51: what the rules about need-to-know ask, of one case: from the log and not from the tables, or somebody
 * with the database key would have us sign what no reader accepts. Throws CATALOGUE_DAMAGED as `provenLog` does.
 */
export function clearanceFacts(context: OpenContext, tx: ReadTx, caseId: string): ClearanceFacts {
  const known = provenLog(context, tx).clearanceOf(caseId);
  return {
    accounts: context.accounts,
    by: context.user.id,
    now: context.effects.now(),
    clearances: known === null ? noClearances() : new Map([[caseId, known]]),
  };
}

/** The protected person of this id and their case, by the log. Throws CATALOGUE_DAMAGED. */
export function personOf(context: OpenContext, tx: ReadTx, id: string): ProvenSubject | null {
  const subject = provenLog(context, tx).subject(id);
  return subject?.code === null ? null : subject;
}

/** The restricted attachment of this id and its case, by the log. Throws CATALOGUE_DAMAGED. */
export function fileOf(context: OpenContext, tx: ReadTx, id: string): ProvenSubject | null {
  const subject = provenLog(context, tx).subject(id);
  return subject?.code === null ? subject : null;
}

/** Codes of the protected people of a case, by the log. Throws CATALOGUE_DAMAGED. */
export function codesIn(context: OpenContext, tx: ReadTx, caseId: string): string[] {
  return provenLog(context, tx).codesOf(caseId);
}
