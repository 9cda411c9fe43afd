import type { RecordedEvent } from '#shared/domain/events.ts';
import { decideSeizure } from '#shared/domain/seizure/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { command, type Registered } from '../../dispatch/registry.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { itemCounts } from '../../storage/tables/item-counts.ts';
import { warrantById } from '../../storage/tables/warrants.ts';

const recordSeizure: CommandHandler<'seizures.record'> = ({ items, ...fields }, context) =>
  context.commit((tx) => {
    const seizure = context.newId('se');
    const numbered = items.map((item) => ({ item: context.newId('it'), ...item }));
    const events = decideSeizure(
      { seizure, ...fields, items: numbered },
      {
        now: context.effects.now(),
        caseKnown: isCaseKnown(tx, fields.case),
        warrant: fields.warrant === null ? null : (warrantById(tx, fields.warrant) ?? null),
        itemsInCase: itemCounts(tx, fields.case).items,
      },
    );
    if (!events.ok) return events;
    return ok({
      events: events.value,
      reply: (recorded) => ({ seizure, items: seizedItems(recorded) }),
      topics: ['cases', 'items'],
    });
  });

function seizedItems(recorded: readonly RecordedEvent[]): { item: string; number: string }[] {
  return recorded.flatMap((event) =>
    event.type === 'item.seized' ? [{ item: event.data.item, number: event.data.number }] : [],
  );
}

export const seizureHandlers: readonly Registered[] = [command('seizures.record', recordSeizure)];
