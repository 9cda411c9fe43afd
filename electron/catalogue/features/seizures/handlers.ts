import type { Parsed } from '#shared/contract/contract.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { decideSeizure, type NewItem, type OuterItem, type SeizureFacts } from '#shared/domain/seizure/decide.ts';
import { missingOfSeizure } from '#shared/domain/seizure/missing.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { seizedItemsOf } from '../../ledger/seized-items.ts';
import type { ReadTx, WriteTx } from '../../storage/sql.ts';
import { regimeOfCase } from '../../storage/tables/case-stages.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { deleteDraft, draftRevision } from '../../storage/tables/drafts.ts';
import { bearersOf } from '../../storage/tables/item-identifiers.ts';
import { itemsInside, topLevelItems } from '../../storage/tables/item-numbers.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { seizureById } from '../../storage/tables/seizures.ts';
import { warrantById } from '../../storage/tables/warrants.ts';
import { unitCounter } from './unit-counter.ts';

type Input = Parsed<'seizures.record'>;

/** Others that bear an identifier, as far as a sentence has room to name them. */
const mostNamed = 5;

const recordSeizure: CommandHandler<'seizures.record'> = ({ items, draft, ...fields }, context) =>
  context.commit((tx) => {
    const closed = draft === undefined ? ok(null) : closeDraft(tx, context, fields.case, draft);
    if (!closed.ok) return closed;
    const seizure = context.newId('se');
    const named: NewItem[] = items.map((item) => ({ item: context.newId('it'), ...item }));
    const events = decideSeizure({ seizure, ...fields, items: named }, factsOf(tx, context, { ...fields, items }));
    if (!events.ok) return events;
    return ok({
      events: events.value,
      reply: (recorded) => ({ seizure, items: seizedItems(recorded) }),
      topics: draft === undefined ? ['cases', 'items'] : ['cases', 'items', 'drafts'],
    });
  });

/** A draft is recorded once: from a second window, or with what another window has changed since, it is refused. */
function closeDraft(
  tx: WriteTx,
  { user }: CommandContext,
  caseId: string,
  { draft, revision }: NonNullable<Input['draft']>,
): Result<null> {
  const stored = draftRevision(tx, user.id, draft);
  if (stored?.case !== caseId) return fail('DRAFT_UNKNOWN');
  if (stored.revision !== revision) return fail('DRAFT_CHANGED', { revision: stored.revision });
  deleteDraft(tx, user.id, draft);
  return ok(null);
}

function factsOf(tx: WriteTx, { effects }: CommandContext, fields: Omit<Input, 'draft'>): SeizureFacts {
  const given = fields.items.flatMap(({ unitNumber }) => unitNumber ?? []);
  return {
    now: effects.now(),
    caseKnown: isCaseKnown(tx, fields.case),
    warrant: fields.warrant === null ? null : (warrantById(tx, fields.warrant) ?? null),
    itemsInCase: topLevelItems(tx, fields.case),
    outer: outerItems(tx, fields.items),
    classes: configurationOf(tx)['item-classes'],
    bearersOf: (identifier) =>
      bearersOf(tx, identifier, mostNamed).map((other) =>
        other.case === fields.case ? other.number : `${other.number} (${other.caseNumber})`,
      ),
    nextUnitNumber: unitCounter(tx, localDate(fields.at), given),
  };
}

function outerItems(tx: ReadTx, items: Input['items']): ReadonlyMap<string, OuterItem> {
  const outer = new Map<string, OuterItem>();
  for (const { inside } of items) {
    if (inside === undefined || !('item' in inside) || outer.has(inside.item)) continue;
    const state = itemStateById(tx, inside.item);
    if (state !== undefined) outer.set(inside.item, { state, holds: itemsInside(tx, inside.item) });
  }
  return outer;
}

function seizedItems(recorded: readonly RecordedEvent[]): { item: string; number: string }[] {
  return recorded.flatMap((event) =>
    event.type === 'item.seized' ? [{ item: event.data.item, number: event.data.number }] : [],
  );
}

const missing: QueryHandler<'seizures.missing'> = (input, { read }) => {
  const seizure = seizureById(read, input.seizure)?.data;
  if (seizure === undefined) return fail('SEIZURE_UNKNOWN', { seizure: input.seizure });
  const items = seizedItemsOf(read, seizure.case, input.seizure);
  if (!items.ok) return items;
  const regime = regimeOfCase(read, seizure.case);
  return ok({ regime, missing: [...missingOfSeizure(seizure, items.value, regime)] });
};

export const seizureHandlers: readonly Registered[] = [
  command('seizures.record', recordSeizure),
  query('seizures.missing', missing),
];
