import type { AccountFacts } from '#shared/domain/user/facts.ts';
import type { OpenContext } from '../../dispatch/handler.ts';

/** What acts on accounts are decided by, at this moment. */
export function accountFacts(context: OpenContext): AccountFacts {
  return { accounts: context.accounts, by: context.user.id, now: context.effects.now() };
}
