import type { CaseRow } from '#shared/contract/cases.ts';
import { decideCase } from '#shared/domain/case/decide.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { askedPage, pageOf, wholeOf } from '../../search/keyset.ts';
import { mostCounted } from '../../search/page.ts';
import { searchTerms } from '../../search/words.ts';
import { progressView, standingOf } from '../../ledger/case-progress.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { caseById, caseCount, isCaseNumberTaken, type StoredCase } from '../../storage/tables/cases.ts';
import {
  caseListCount,
  caseListPage,
  caseOrderKey,
  modusOfCases,
  placeOfCase,
  unitsOfCases,
  type CaseListed,
} from '../../storage/tables/case-list.ts';
import { regimeOfCase } from '../../storage/tables/case-stages.ts';
import { itemCounts, wholeCatalogue } from '../../storage/tables/item-counts.ts';
import { overdueCount } from '../../storage/tables/items.ts';
import { seizuresOfCase } from '../../storage/tables/seizures.ts';
import { warrantsOfCase } from '../../storage/tables/warrants.ts';

function caseRow(read: ReadTx, stored: StoredCase): CaseRow {
  const { case: id, number, title, unit, openedOn } = stored.data;
  return {
    case: id,
    number,
    title,
    unit,
    openedOn,
    ...itemCounts(read, id),
    overdue: stored.overdue,
    lastAt: stored.last_at,
    ...standingOf(read, id),
    regime: regimeOfCase(read, id),
  };
}

/** The newest first, unless asked otherwise. */
const asRecorded = { by: 'recorded', down: true } as const;

const listCases: QueryHandler<'cases.list'> = (input, { read, effects, user }) => {
  const { filter = {}, sort = asRecorded } = input;
  const asked = askedPage(input, caseOrderKey(sort)?.kind ?? null);
  if (!asked.ok) return asked;
  const terms = searchTerms(input.search);
  const listed: CaseListed = { filter, terms, today: localDate(effects.now()), user: user.id };
  const found = caseListPage(read, listed, sort, asked.value);
  const page = pageOf(found, asked.value, placeOfCase);
  const whole = terms.length === 0 && Object.keys(filter).length === 0;
  const total = whole
    ? caseCount(read)
    : (wholeOf(found, asked.value) ?? caseListCount(read, listed, mostCounted(input)));
  return ok({ ...page, rows: page.rows.map((stored) => caseRow(read, stored)), total });
};

const caseChoices: QueryHandler<'cases.choices'> = (_, { read }) =>
  ok({ units: unitsOfCases(read), modus: modusOfCases(read) });

const openCase: CommandHandler<'cases.open'> = (input, context) =>
  context.commit((tx) => {
    const id = context.newId('ca');
    const events = decideCase(
      { case: id, ...input },
      { now: context.effects.now(), numberTaken: isCaseNumberTaken(tx, input.number, id) },
    );
    return events.ok ? ok({ events: events.value, reply: () => ({ case: id }), topics: ['cases'] }) : events;
  });

const getCase: QueryHandler<'cases.get'> = (input, context) => {
  const { read, effects } = context;
  const stored = caseById(read, input.case, localDate(effects.now()));
  if (stored === undefined) return fail('CASE_UNKNOWN', { case: input.case });
  return ok({
    case: stored.data,
    seq: stored.seq,
    warrants: warrantsOfCase(read, input.case).map(({ data, seq }) => ({ ...data, seq })),
    seizures: seizuresOfCase(read, input.case).map(({ data, seq, items }) => ({ ...data, seq, items })),
    counts: caseRow(read, stored),
    ...progressView(read, input.case, { accounts: context.accounts, now: effects.now() }),
  });
};

const summarise: QueryHandler<'cases.summary'> = (_, { read, effects }) => {
  const { items, out } = itemCounts(read, wholeCatalogue);
  return ok({ cases: caseCount(read), items, out, overdue: overdueCount(read, localDate(effects.now())) });
};

export const caseHandlers: readonly Registered[] = [
  query('cases.list', listCases),
  command('cases.open', openCase),
  query('cases.get', getCase),
  query('cases.summary', summarise),
  query('cases.choices', caseChoices),
];
