import { decideIntake } from '#shared/domain/intake/decide.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { doneReply, itemStates } from '../../ledger/item-states.ts';
import { askedPage, pageOf } from '../../search/keyset.ts';
import { searchTerms } from '../../search/words.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { attachmentById } from '../../storage/tables/attachments.ts';
import {
  judgedCount,
  judgementCounts,
  waitingCases,
  waitingItems,
  type WaitingAsked,
} from '../../storage/tables/intake.ts';
import { itemCountIn, wholeCatalogue } from '../../storage/tables/item-counts.ts';
import { userNames } from '../../storage/tables/users.ts';
import { oneItemRow } from '../../ledger/item-row.ts';
import { judgedOf } from '../../ledger/judged.ts';

const judge: CommandHandler<'intake.judge'> = (input, context) =>
  context.commit((tx) => {
    const attachment = input.attachment === null ? undefined : attachmentById(tx, input.attachment);
    const events = decideIntake(input, { items: itemStates(tx, input.items), attachment: attachment?.data ?? null });
    return events.ok ? ok({ events: events.value, reply: doneReply, topics: ['cases', 'items'] }) : events;
  });

const waiting: QueryHandler<'intake.waiting'> = (input, { read, effects }) => {
  const page = askedPage(input, null);
  if (!page.ok) return page;
  const asked = { caseId: input.case, outcome: input.outcome ?? null };
  const found = waitingItems(read, asked, page.value);
  const { rows, next, previous } = pageOf(found, page.value, ({ no }) => ({ no, value: null }));
  const names = userNames(read);
  const today = localDate(effects.now());
  return ok({
    rows: rows.map((row) => ({
      ...oneItemRow(read, row, today),
      seizure: row.seizure,
      seizedAt: row.seizedAt,
      judged: judgedOf(read, row, names),
    })),
    next,
    previous,
    total: totalOf(read, asked),
  });
};

/** All that wait are counted already, and so what nobody has looked at is what the judged ones leave. */
function totalOf(read: ReadTx, { caseId, outcome }: WaitingAsked): number {
  if (outcome === 'refused' || outcome === 'returned') return judgedCount(read, caseId, outcome);
  const all = itemCountIn(read, caseId ?? wholeCatalogue, 'with-investigator');
  if (outcome === null) return all;
  return all - judgedCount(read, caseId, 'refused') - judgedCount(read, caseId, 'returned');
}

export const intakeHandlers: readonly Registered[] = [
  command('intake.judge', judge),
  query('intake.waiting', waiting),
  query('intake.cases', ({ search, limit }, { read }) => ok(waitingCases(read, searchTerms(search), limit))),
  query('intake.statistics', ({ from, to }, { read }) => ok(judgementCounts(read, from, to))),
];
