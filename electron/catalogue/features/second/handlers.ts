import type { Proposal as ProposalView } from '#shared/contract/users.ts';
import { checkSecond, secondCandidates } from '#shared/domain/user/signer.ts';
import { fail, ok } from '#shared/errors/result.ts';
import { signedAct } from '../../dispatch/ask-second.ts';
import { secondMethod, type Registered, type SecondContext, type SecondHandler } from '../../dispatch/registry.ts';
import type { Proposal } from '../../dispatch/seconds.ts';

function view(
  { id, request, by, proposed, names, paper }: Proposal,
  { accounts, effects }: SecondContext,
): ProposalView {
  const candidates = secondCandidates(accounts, signedAct(proposed, by, effects.now()));
  return {
    proposal: id,
    request,
    type: proposed.type,
    data: { ...proposed.data },
    by,
    byName: accounts.people.get(by)?.user.name ?? by,
    names: { ...names },
    paper,
    candidates: candidates.map(({ user }) => ({ user: user.id, name: user.name, role: user.role })),
  };
}

const list: SecondHandler<'second.list'> = (_, context) =>
  ok(context.seconds.list.map((proposal) => view(proposal, context)));

/**
 * SECURITY SEC-49: the second signature takes another person, an office that may, and that person's own passphrase, tried
 * and slowed down as at the unlock screen. Whether they may is asked before the passphrase: it is no secret.
 */
const sign: SecondHandler<'second.sign'> = async ({ proposal: id, user, passphrase }, context) => {
  const proposal = context.seconds.find(id);
  if (proposal === undefined) return fail('SECOND_UNKNOWN');
  const act = signedAct(proposal.proposed, proposal.by, context.effects.now());
  const allowed = checkSecond(context.accounts, act, user);
  if (!allowed.ok) return allowed;
  const key = await context.vault.openSignKey(user, passphrase);
  if (!key.ok) return key;
  if (context.seconds.sign(id, { user, key: key.value })) return ok({});
  key.value.wipe();
  return fail('SECOND_UNKNOWN');
};

const decline: SecondHandler<'second.decline'> = ({ proposal }, { seconds }) =>
  seconds.decline(proposal) ? ok({}) : fail('SECOND_UNKNOWN');

export const secondHandlers: readonly Registered[] = [
  secondMethod('second.list', list),
  secondMethod('second.sign', sign),
  secondMethod('second.decline', decline),
];
