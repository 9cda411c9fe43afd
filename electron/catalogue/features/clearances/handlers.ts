import { decideGrant, decideRevoke } from '#shared/domain/clearance/decide.ts';
import { mayDo } from '#shared/domain/roles/acts.ts';
import { statusOn } from '#shared/domain/user/accounts.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { sealToNew, takeFrom } from '../../restricted/clearance-keys.ts';
import { clearanceFacts } from '../../restricted/facts.ts';
import { caseKeyState } from '../../storage/tables/case-key-states.ts';
import { isFileKnown } from '../../storage/tables/finds.ts';
import { clearancesOfCase } from '../../storage/tables/clearances.ts';

const topics = ['people', 'users', 'cases'] as const;

const list: QueryHandler<'clearances.list'> = (input, { read, accounts, effects }) => {
  if (!isFileKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const rows = clearancesOfCase(read, input.case);
  const nameOf = (id: string) => accounts.people.get(id)?.user.name ?? id;
  const cleared = rows.flatMap(({ user_id, at, by, reason }) => {
    const account = accounts.people.get(user_id);
    if (account === undefined) return [];
    const { id, name, role } = account.user;
    return [{ user: id, name, role, since: at, byName: nameOf(by), reason }];
  });
  const now = effects.now();
  const candidates = [...accounts.people.values()]
    .filter((account) => statusOn(account, now) === 'active' && mayDo(account.user.role, 'know-people', false))
    .filter(({ user }) => !rows.some(({ user_id }) => user_id === user.id))
    .map(({ user: { id, name, role } }) => ({ user: id, name, role }));
  return ok({ cleared, candidates, rotationDue: caseKeyState(read, input.case)?.due ?? false });
};

const grant: CommandHandler<'clearances.grant'> = (input, context) =>
  context.commit((tx) => {
    const decided = decideGrant(input, clearanceFacts(context, tx, input.case));
    if (!decided.ok) return decided;
    const events = sealToNew(context, tx, input.case, input.user, decided.value);
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics }) : events;
  });

const revoke: CommandHandler<'clearances.revoke'> = (input, context) =>
  context.commit((tx) => {
    const decided = decideRevoke(input, clearanceFacts(context, tx, input.case));
    const events = decided.ok ? takeFrom(context, tx, input.case, input.user, decided.value) : decided;
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics }) : events;
  });

export const clearanceHandlers: readonly Registered[] = [
  query('clearances.list', list),
  command('clearances.grant', grant),
  command('clearances.revoke', revoke),
];
