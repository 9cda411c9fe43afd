import type { CaseRow } from '#shared/contract/cases.ts';
import { decideCase } from '#shared/domain/case/decide.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { CommandHandler, QueryHandler } from '../../dispatch/handler.ts';
import { command, query, type Registered } from '../../dispatch/registry.ts';
import { pageKey, pageOfRows, searchCountLimit } from '../../search/page.ts';
import { searchTerms } from '../../search/words.ts';
import type { ReadTx } from '../../storage/sql.ts';
import {
  caseById,
  caseCount,
  casePage,
  caseSearchCount,
  caseSearchPage,
  isCaseNumberTaken,
  type StoredCase,
} from '../../storage/tables/cases.ts';
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
  };
}

const listCases: QueryHandler<'cases.list'> = (input, { read, effects }) => {
  const key = pageKey(input.after);
  if (!key.ok) return key;
  const page = {
    before: key.value ?? Number.MAX_SAFE_INTEGER,
    limit: input.limit + 1,
    today: localDate(effects.now()),
  };
  const terms = searchTerms(input.search);
  const found = terms.length === 0 ? casePage(read, page) : caseSearchPage(read, terms, page);
  const { rows, next } = pageOfRows(found, input.limit, ({ no }) => String(no));
  const total = terms.length === 0 ? caseCount(read) : caseSearchCount(read, terms, searchCountLimit);
  return ok({ rows: rows.map((stored) => caseRow(read, stored)), next, total });
};

const openCase: CommandHandler<'cases.open'> = (input, context) =>
  context.commit((tx) => {
    const id = context.newId('ca');
    const events = decideCase(
      { case: id, ...input },
      { now: context.effects.now(), numberTaken: isCaseNumberTaken(tx, input.number, id) },
    );
    return events.ok ? ok({ events: events.value, reply: () => ({ case: id }), topics: ['cases'] }) : events;
  });

const getCase: QueryHandler<'cases.get'> = (input, { read, effects }) => {
  const stored = caseById(read, input.case, localDate(effects.now()));
  if (stored === undefined) return fail('CASE_UNKNOWN', { case: input.case });
  return ok({
    case: stored.data,
    seq: stored.seq,
    warrants: warrantsOfCase(read, input.case).map(({ data, seq }) => ({ ...data, seq })),
    seizures: seizuresOfCase(read, input.case).map(({ data, seq, items }) => ({ ...data, seq, items })),
    counts: caseRow(read, stored),
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
];
