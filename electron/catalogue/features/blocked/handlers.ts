import { decideBlock, decideRelease } from '#shared/domain/blocked/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { command, type Registered } from '../../dispatch/registry.ts';
import { doneReply } from '../../ledger/item-states.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { itemStateById } from '../../storage/tables/items.ts';

const topics = ['cases', 'items'] as const;

const factsOf = (tx: ReadTx, item: string) => ({ item: itemStateById(tx, item) ?? null });

const block: CommandHandler<'items.block'> = (input, context) =>
  context.commit((tx) => {
    const events = decideBlock(input, factsOf(tx, input.item));
    return events.ok ? ok({ events: events.value, reply: doneReply, topics }) : events;
  });

/** What may be seen again is said by two people. */
const release: CommandHandler<'items.release'> = async (input, context) => {
  const proposed = decideRelease(input, factsOf(context.read, input.item));
  if (!proposed.ok) return proposed;
  const second = await context.second(proposed.value);
  if (!second.ok) return second;
  return context.commit((tx) => {
    const again = decideRelease(input, factsOf(tx, input.item));
    if (!again.ok) return again;
    const event = { ...again.value, data: { ...again.value.data, second: second.value.user } };
    return ok({ events: [event], reply: doneReply, topics });
  }, second.value);
};

export const blockedHandlers: readonly Registered[] = [
  command('items.block', block),
  command('items.release', release),
];
