import type { UserRow } from '#shared/contract/users.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import {
  decideAddUser,
  decideChangePassphrase,
  decideChangeRole,
  decideReinstate,
  decideSetExpiry,
  decideSuspend,
} from '#shared/domain/user/decide.ts';
import { statusOn } from '#shared/domain/user/accounts.ts';
import type { AccountFacts } from '#shared/domain/user/facts.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { listedUsers } from '../../storage/tables/users.ts';
import { accountFacts } from './facts.ts';
import { removeUser } from './remove.ts';
import { establishRecovery, recoveryStatus, revokeRecovery } from './recovery.ts';

/** Every act on an account is the same work; only its rule differs. */
function act(
  context: CommandContext,
  decide: (facts: AccountFacts) => Result<readonly DomainEvent[]>,
): Result<Record<string, never>> {
  return context.commit(() => {
    const events = decide(accountFacts(context));
    return events.ok ? ok({ events: events.value, reply: () => ({}), topics: ['users', 'people'] }) : events;
  });
}

const listUsers: QueryHandler<'users.list'> = (_, { accounts, read, effects }) => {
  const today = effects.now();
  const rows: UserRow[] = [];
  for (const { id, lastSignedAt, cleared } of listedUsers(read)) {
    const account = accounts.people.get(id);
    if (account === undefined) continue;
    const { user, expires, founder, addedAt } = account;
    const { name, role } = user;
    rows.push({
      user: id,
      name,
      role,
      status: statusOn(account, today),
      expires,
      founder,
      addedAt,
      lastSignedAt,
      cleared,
    });
  }
  return ok(rows);
};

/** Keys and slot first, then the entry: a crash between the two leaves a slot that nobody knows, and no person without one. */
const addUser: CommandHandler<'users.add'> = async ({ name, role, expires, passphrase }, context) => {
  const id = context.newId('us');
  const keys = await context.vault.addUser({ id, name }, passphrase);
  const added = context.commit(() => {
    const events = decideAddUser({ user: { id, name, role, ...keys }, expires }, accountFacts(context));
    return events.ok ? ok({ events: events.value, reply: () => ({ user: id }), topics: ['users'] }) : events;
  });
  if (!added.ok) context.vault.settle();
  return added;
};

/** The entry after the new lock: a crash between the two leaves a passphrase that was changed without an entry, never one that opens nothing. */
const changePassphrase: CommandHandler<'users.change-passphrase'> = ({ current, next }, context) => {
  const { signal, vault } = context;
  return vault.changePassphrase({ current, next, signal }, () =>
    act(context, (facts) => decideChangePassphrase({ user: context.user.id }, facts)),
  );
};

export const userHandlers: readonly Registered[] = [
  query('users.list', listUsers),
  command('users.add', addUser),
  command('users.change-role', (input, context) => act(context, (facts) => decideChangeRole(input, facts))),
  command('users.set-expiry', (input, context) => act(context, (facts) => decideSetExpiry(input, facts))),
  command('users.suspend', (input, context) => act(context, (facts) => decideSuspend(input, facts))),
  command('users.reinstate', (input, context) => act(context, (facts) => decideReinstate(input, facts))),
  command('users.remove', removeUser),
  command('users.change-passphrase', changePassphrase),
  query('recovery.status', recoveryStatus),
  command('recovery.establish', establishRecovery),
  command('recovery.revoke', revokeRecovery),
];
