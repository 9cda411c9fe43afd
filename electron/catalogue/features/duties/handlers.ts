import type { Output } from '#shared/contract/contract.ts';
import type { DutyRow } from '#shared/contract/duties.ts';
import { dutyOf } from '#shared/domain/procedure/duties/duties.ts';
import type { Deadline } from '#shared/domain/procedure/working-days.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { pageOfRows } from '../../search/page.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { caseTitle, dutiesOfCase, dutyAt, type StoredDuty } from '../../storage/tables/duties.ts';
import { countOf, isSoon, keyOf, openGroups, openInOrder, readDutyKey } from './open-list.ts';

interface Asked {
  readonly today: string;
  readonly before: string | null;
  /** Key of the last row seen; empty for the first page. */
  readonly after: string;
  readonly limit: number;
}

const list: QueryHandler<'duties.list'> = (input, { read, effects }) => {
  const after = readDutyKey(input.after);
  if (!after.ok) return after;
  const asked = { ...input, after: after.value, today: localDate(effects.now()) };
  return input.case === null ? ok(acrossCases(read, asked)) : ofCase(read, input.case, asked);
};

const isWithin = (before: string | null) => (dueOn: string | null) =>
  before === null || (dueOn !== null && dueOn <= before);

function acrossCases(read: ReadTx, { today, before, after, limit }: Asked): Output<'duties.list'> {
  const within = isWithin(before);
  const wanted = openGroups(read, today).filter(({ dueOn }) => within(dueOn));
  const { rows, next } = pageOfRows(openInOrder(read, wanted, after, limit + 1), limit, ({ key }) => key);
  const stored = rows.flatMap(({ place }) => dutyAt(read, place) ?? []);
  return { rows: describe(read, stored, today), next, total: countOf(wanted) };
}

/** Open and cleared, by their date too. */
function ofCase(read: ReadTx, caseId: string, { today, before, after, limit }: Asked): Result<Output<'duties.list'>> {
  if (!isCaseKnown(read, caseId)) return fail('CASE_UNKNOWN', { case: caseId });
  const within = isWithin(before);
  const wanted = describe(read, dutiesOfCase(read, caseId), today)
    .map((row) => ({ row, dueOn: row.due?.dueOn ?? null }))
    .filter(({ dueOn }) => within(dueOn))
    .map(({ row, dueOn }) => ({ row, key: keyOf(row, dueOn) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows, next } = pageOfRows(
    wanted.filter(({ key }) => key > after),
    limit,
    ({ key }) => key,
  );
  return ok({ rows: rows.map(({ row }) => row), next, total: wanted.length });
}

/** As a row of the contract; a rule that the unit has off is left out. */
function describe(read: ReadTx, stored: readonly StoredDuty[], today: string): DutyRow[] {
  const unit = configurationOf(read);
  return stored.flatMap(({ case: caseId, caseNumber, ...occurrence }) => {
    const duty = dutyOf(occurrence, unit, today);
    if (duty === null) return [];
    const { clock, about, due, ...rest } = duty;
    const row: DutyRow = {
      ...rest,
      case: caseId,
      caseNumber,
      caseTitle: caseTitle(read, caseId),
      clearedBy: clock.clearedBy,
      due: due === null ? null : plain(due),
      soon: duty.state === 'open' && isSoon(due?.dueOn ?? null, today),
      about: { ...about, items: about.items.length },
    };
    return [row];
  });
}

function plain({ dueOn, skipped, counted, incompleteYears }: Deadline) {
  return { dueOn, skipped: [...skipped], counted: [...counted], incompleteYears: [...incompleteYears] };
}

/** The clocks of court and prosecutor are watched in the list, but are nobody's lateness here. */
const counts: QueryHandler<'duties.counts'> = (_, { read, effects }) => {
  const own = openGroups(read, localDate(effects.now())).filter(({ whose }) => whose === 'investigator');
  return ok({
    late: countOf(own.filter(({ late }) => late)),
    soon: countOf(own.filter(({ soon }) => soon)),
    open: countOf(own),
  });
};

export const dutyHandlers: readonly Registered[] = [query('duties.list', list), query('duties.counts', counts)];
