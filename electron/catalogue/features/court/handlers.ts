import { decideApplication, decideDecision, decideRuling } from '#shared/domain/court/decide.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { courtFactsOf, legalGroups } from '../../ledger/legal.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { applicationsOfCase, decisionsOfCase, rulingsOfCase } from '../../storage/tables/court.ts';

/** The legal state of items is shown in lists of both. */
const topics = ['cases', 'items'] as const;

const apply: CommandHandler<'court.apply'> = (input, context) =>
  context.commit((tx) => {
    const application = context.newId('ap');
    const facts = courtFactsOf(tx, input.case, context.effects.now());
    const events = decideApplication({ application, ...input }, facts);
    return events.ok ? ok({ events: events.value, reply: () => ({ application }), topics }) : events;
  });

const decide: CommandHandler<'court.decide'> = (input, context) =>
  context.commit((tx) => {
    const decision = context.newId('dc');
    const facts = courtFactsOf(tx, input.case, context.effects.now());
    const events = decideDecision({ decision, ...input }, facts);
    return events.ok ? ok({ events: events.value, reply: () => ({ decision }), topics }) : events;
  });

const rule: CommandHandler<'pretrial.rule'> = (input, context) =>
  context.commit((tx) => {
    const decision = context.newId('dc');
    const facts = courtFactsOf(tx, input.case, context.effects.now());
    const events = decideRuling({ decision, ...input }, facts);
    return events.ok ? ok({ events: events.value, reply: () => ({ decision }), topics }) : events;
  });

const list: QueryHandler<'court.list'> = (input, { read }) => {
  if (!isCaseKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const decisions = new Map(
    decisionsOfCase(read, input.case).map(({ data, seq }) => [data.application, { ...data, seq }]),
  );
  return ok({
    applications: applicationsOfCase(read, input.case).map(({ data, seq }) => ({
      ...data,
      seq,
      decision: decisions.get(data.application) ?? null,
    })),
    rulings: rulingsOfCase(read, input.case).map(({ data, seq }) => ({ ...data, seq })),
    groups: legalGroups(read, input.case).map(({ standing, ...group }) => ({
      ...group,
      standing: { ...standing, basis: [...standing.basis] },
    })),
  });
};

export const courtHandlers: readonly Registered[] = [
  command('court.apply', apply),
  command('court.decide', decide),
  command('pretrial.rule', rule),
  query('court.list', list),
];
