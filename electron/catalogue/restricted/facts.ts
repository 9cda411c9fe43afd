import type { ClearanceFacts } from '#shared/domain/clearance/decide.ts';
import type { OpenContext } from '../dispatch/handler.ts';
import { clearancesIn } from '../ledger/project-restricted.ts';
import type { ReadTx } from '../storage/sql.ts';
import { isCaseKnown } from '../storage/tables/cases.ts';

/** What the rules about need-to-know ask, of one case. */
export function clearanceFacts(context: OpenContext, tx: ReadTx, caseId: string): ClearanceFacts {
  return {
    accounts: context.accounts,
    by: context.user.id,
    now: context.effects.now(),
    clearances: isCaseKnown(tx, caseId) ? clearancesIn(tx, caseId) : new Map(),
  };
}
