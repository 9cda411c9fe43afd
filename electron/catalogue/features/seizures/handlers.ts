import type { Parsed } from '#shared/contract/contract.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { decideSeizure, type NewItem } from '#shared/domain/seizure/decide.ts';
import { missingOfSeizure } from '#shared/domain/seizure/missing.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { seizedItemsOf } from '../../ledger/seized-items.ts';
import type { WriteTx } from '../../storage/sql.ts';
import { regimeOfCase } from '../../storage/tables/case-stages.ts';
import { deleteDraft, draftRevision } from '../../storage/tables/drafts.ts';
import { seizureById } from '../../storage/tables/seizures.ts';
import { seizureFacts } from './facts.ts';

type Input = Parsed<'seizures.record'>;

const recordSeizure: CommandHandler<'seizures.record'> = ({ items, draft, ...fields }, context) =>
  context.commit((tx) => {
    const closed = draft === undefined ? ok(null) : closeDraft(tx, context, fields.case, draft);
    if (!closed.ok) return closed;
    const seizure = context.newId('se');
    const named: NewItem[] = items.map((item) => ({ item: context.newId('it'), ...item }));
    const events = decideSeizure(
      { seizure, ...fields, items: named },
      seizureFacts(tx, context.effects.now(), { ...fields, items }),
    );
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
