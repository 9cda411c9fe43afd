import type { HandOverFacts } from '#shared/domain/custody/decide.ts';
import { decideHandOver, decideLend, decideMove, decideReceive, decideReturn } from '#shared/domain/custody/decide.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { isBarred, refusalIn } from '#shared/domain/legal/barred.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { doneReply, itemStates } from '../../ledger/item-states.ts';
import { itemStandings, standingOf } from '../../ledger/legal.ts';
import { caseTimeline } from './timeline.ts';

/** Every act of custody is the same work; only its rule differs. */
function act(
  context: CommandContext,
  items: readonly string[],
  decide: (facts: HandOverFacts) => Result<readonly DomainEvent[]>,
): Result<{ entries: number[] }> {
  return context.commit((tx) => {
    const states = itemStates(tx, items);
    const legal = new Map([...states].map(([id, state]) => [id, standingOf(tx, state)]));
    const events = decide({ now: context.effects.now(), items: states, legal });
    return events.ok ? ok({ events: events.value, reply: doneReply, topics: ['cases', 'items'] }) : events;
  });
}

/** By the rule that refuses the act: what must stay behind is known before anybody signs. */
const barred: QueryHandler<'custody.barred'> = ({ items }, { read }) => {
  const asked = new Set(items);
  const cases = new Set([...itemStates(read, items).values()].map((state) => state.case));
  const standings = [...cases].flatMap((caseId) => itemStandings(read, caseId));
  return ok(
    standings.flatMap(({ item, standing }) => {
      if (!asked.has(item) || !isBarred(standing)) return [];
      const paper = refusalIn(standing.basis);
      const named = paper === undefined ? null : { number: paper.number, date: paper.date };
      return [{ item, reason: standing.reason, paper: named }];
    }),
  );
};

export const custodyHandlers: readonly Registered[] = [
  command('custody.receive', (input, context) => act(context, input.items, (facts) => decideReceive(input, facts))),
  command('custody.move', (input, context) => act(context, input.items, (facts) => decideMove(input, facts))),
  command('custody.lend', (input, context) => act(context, input.items, (facts) => decideLend(input, facts))),
  command('custody.return', (input, context) => act(context, input.items, (facts) => decideReturn(input, facts))),
  command('custody.hand-over', (input, context) => act(context, input.items, (facts) => decideHandOver(input, facts))),
  query('custody.barred', barred),
  query('custody.timeline', caseTimeline),
];
