import { decideOpen, decideSeal } from '#shared/domain/packaging/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { command, type Registered } from '../../dispatch/registry.ts';
import { doneReply, itemStates } from '../../ledger/item-states.ts';
import { itemWithSeal } from '../../storage/tables/items.ts';

const seal: CommandHandler<'package.seal'> = (input, context) =>
  context.commit((tx) => {
    const sealsInUse = new Set(input.seals.filter((number) => itemWithSeal(tx, number) !== undefined));
    const events = decideSeal(input, { items: itemStates(tx, input.items), sealsInUse });
    return events.ok ? ok({ events: events.value, reply: doneReply, topics: ['items'] }) : events;
  });

const open: CommandHandler<'package.open'> = (input, context) =>
  context.commit((tx) => {
    const events = decideOpen(input, { items: itemStates(tx, input.items) });
    return events.ok ? ok({ events: events.value, reply: doneReply, topics: ['items'] }) : events;
  });

export const packagingHandlers: readonly Registered[] = [command('package.seal', seal), command('package.open', open)];
