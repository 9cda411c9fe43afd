import { decideRemove } from '#shared/domain/user/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { changeKeys } from './change-keys.ts';
import { accountFacts } from './facts.ts';

/** Two people say so; then every key that the leaver has held is changed. */
export const removeUser: CommandHandler<'users.remove'> = async (input, context) => {
  const decided = decideRemove(input, accountFacts(context));
  if (!decided.ok) return decided;
  const second = await context.second({ type: 'user.removed', data: input });
  if (!second.ok) return second;
  const removed = context.commit(() => {
    const again = decideRemove(input, accountFacts(context));
    if (!again.ok) return again;
    return ok({
      events: [{ type: 'user.removed', data: { ...input, second: second.value.user } }],
      reply: () => ({}),
      topics: ['users', 'people'],
    });
  }, second.value);
  return removed.ok ? changeKeys(context) : removed;
};
