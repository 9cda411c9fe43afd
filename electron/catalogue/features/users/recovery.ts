import type { Sheets } from '#shared/contract/users.ts';
import { decideEstablishRecovery, decideRevokeRecovery } from '#shared/domain/recovery/decide.ts';
import type { RecoveryInForce } from '#shared/domain/user/accounts.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler, OpenContext, QueryHandler } from '../../dispatch/handler.ts';
import { ownEventAt } from '../../ledger/recorded.ts';
import { changeKeys } from './change-keys.ts';
import { accountFacts } from './facts.ts';

export const recoveryStatus: QueryHandler<'recovery.status'> = (_, context) => {
  const { recovery } = context.accounts;
  if (recovery === null) return ok(null);
  const { id, threshold, shares, at } = recovery;
  return ok({ recovery: id, threshold, shares, since: at, byName: makerOf(context, recovery) });
};

/** Whoever used the sheets before made these: `by` is then the key that was used, and the entry says for whom. */
function makerOf({ accounts: { people }, read, station }: OpenContext, { seq, by }: RecoveryInForce): string {
  const entry = people.has(by) ? null : ownEventAt(read, { station: station.id, seq });
  const person = entry?.type === 'recovery.used' ? entry.data.user : by;
  return people.get(person)?.user.name ?? person;
}

export const establishRecovery: CommandHandler<'recovery.establish'> = async ({ plan, passphrase }, context) => {
  if (context.accounts.recovery !== null) return fail('RECOVERY_EXISTS');
  const own = await context.vault.openSignKey(context.user.id, passphrase);
  if (!own.ok) return own;
  own.value.wipe();
  const { keys, sheets } = await context.vault.prepareRecovery(plan);
  const established = recordEstablished(context, keys, sheets);
  if (!established.ok) context.vault.settle();
  return established;
};

/** SECURITY SEC-49: what is printed on the sheets is in the answer, and not in the reply that is stored. */
function recordEstablished(
  context: CommandContext,
  recovery: Parameters<typeof decideEstablishRecovery>[0]['recovery'],
  sheets: Sheets,
): Result<Sheets> {
  const recorded = context.commit(() => {
    const events = decideEstablishRecovery({ recovery }, accountFacts(context));
    return events.ok ? ok({ events: events.value, reply: () => null, topics: ['users'] }) : events;
  });
  return recorded.ok ? ok(sheets) : recorded;
}

/** Two people say so. Whoever has the sheets has had the data keys, so these are changed. */
export const revokeRecovery: CommandHandler<'recovery.revoke'> = async ({ reason }, context) => {
  const recovery = context.accounts.recovery?.id;
  if (recovery === undefined) return fail('RECOVERY_NONE');
  const data = { recovery, reason };
  const second = await context.second({ type: 'recovery.revoked', data });
  if (!second.ok) return second;
  const revoked = context.commit(() => {
    const again = decideRevokeRecovery(data, accountFacts(context));
    if (!again.ok) return again;
    return ok({
      events: [{ type: 'recovery.revoked', data: { ...data, second: second.value.user } }],
      reply: () => ({}),
      topics: ['users', 'people'],
    });
  }, second.value);
  return revoked.ok ? changeKeys(context) : revoked;
};
