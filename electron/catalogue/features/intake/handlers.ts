import { decideIntake } from '#shared/domain/intake/decide.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { doneReply, itemStates } from '../../ledger/item-states.ts';
import { pageKey, pageOfRows } from '../../search/page.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentById } from '../../storage/tables/attachments.ts';
import {
  judgementCounts,
  judgementOf,
  waitingCases,
  waitingItems,
  type WaitingItem,
} from '../../storage/tables/intake.ts';
import { itemCountIn, wholeCatalogue } from '../../storage/tables/item-counts.ts';
import { userNames } from '../../storage/tables/users.ts';
import { itemRow } from '../../ledger/item-row.ts';

const judge: CommandHandler<'intake.judge'> = (input, context) =>
  context.commit((tx) => {
    const attachment = input.attachment === null ? undefined : attachmentById(tx, input.attachment);
    const events = decideIntake(input, { items: itemStates(tx, input.items), attachment: attachment?.data ?? null });
    return events.ok ? ok({ events: events.value, reply: doneReply, topics: ['cases', 'items'] }) : events;
  });

const waiting: QueryHandler<'intake.waiting'> = (input, { read, effects }) => {
  const key = pageKey(input.after);
  if (!key.ok) return key;
  const found = waitingItems(read, input.case, key.value ?? 0, input.limit + 1);
  const { rows, next } = pageOfRows(found, input.limit, ({ no }) => String(no));
  const names = userNames(read);
  const today = localDate(effects.now());
  return ok({
    rows: rows.map((row) => ({
      ...itemRow(row, today),
      seizure: row.seizure,
      seizedAt: row.seizedAt,
      judged: judgedOf(read, row, names),
    })),
    next,
    total: itemCountIn(read, input.case ?? wholeCatalogue, 'with-investigator'),
  });
};

function judgedOf(read: ReadTx, { item, intake }: WaitingItem, names: ReadonlyMap<string, string>) {
  const found = intake === null ? undefined : judgementOf(read, item);
  if (found === undefined) return null;
  const { outcome, reason, notes, attachment } = found.data;
  return { outcome, reason, notes, attachment, seq: found.seq, at: found.at, byName: names.get(found.by) ?? found.by };
}

export const intakeHandlers: readonly Registered[] = [
  command('intake.judge', judge),
  query('intake.waiting', waiting),
  query('intake.cases', ({ limit }, { read }) => ok(waitingCases(read, limit))),
  query('intake.statistics', ({ from, to }, { read }) => ok(judgementCounts(read, from, to))),
];
