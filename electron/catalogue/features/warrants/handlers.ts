import { decideWarrant } from '#shared/domain/warrant/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { command, type Registered } from '../../dispatch/registry.ts';
import { attachmentById } from '../../storage/tables/attachments.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';

const recordWarrant: CommandHandler<'warrants.record'> = (input, context) =>
  context.commit((tx) => {
    const warrant = context.newId('wa');
    const events = decideWarrant(
      { warrant, ...input },
      {
        now: context.effects.now(),
        caseKnown: isCaseKnown(tx, input.case),
        attachments: { has: (id) => attachmentById(tx, id)?.data.case === input.case },
      },
    );
    return events.ok ? ok({ events: events.value, reply: () => ({ warrant }), topics: ['cases', 'items'] }) : events;
  });

export const warrantHandlers: readonly Registered[] = [command('warrants.record', recordWarrant)];
