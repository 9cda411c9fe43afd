import type { Output } from '#shared/contract/contract.ts';
import type { DutyRow } from '#shared/contract/duties.ts';
import { dutyOf } from '#shared/domain/procedure/duties/duties.ts';
import { isToAnswerNow } from '#shared/domain/procedure/duties/rules.ts';
import type { Deadline } from '#shared/domain/procedure/working-days.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { askedFrom, pageFrom, type PageFrom } from '../../search/keyset.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { caseTitle, dutiesOfCase, dutyAt, type StoredDuty } from '../../storage/tables/duties.ts';
import { itemStateById } from '../../storage/tables/items.ts';
import { countOf, dayToSort, inOrder, isSoon, keyOf, openGroups, openInOrder, readDutyKey } from './open-list.ts';

interface Asked {
  readonly today: string;
  readonly before: string | null;
  readonly page: PageFrom<string>;
}

const list: QueryHandler<'duties.list'> = (input, { read, effects }) => {
  const page = askedFrom(input, readDutyKey);
  if (!page.ok) return page;
  const asked = { before: input.before, page: page.value, today: localDate(effects.now()) };
  return input.case === null ? ok(acrossCases(read, asked)) : ofCase(read, input.case, asked);
};

const isWithin = (before: string | null) => (dueOn: string | null) =>
  before === null || (dueOn !== null && dueOn <= before);

function acrossCases(read: ReadTx, { today, before, page }: Asked): Output<'duties.list'> {
  const within = isWithin(before);
  const wanted = openGroups(read, today).filter(({ dueOn }) => within(dueOn));
  const { rows, next, previous } = pageFrom(openInOrder(read, wanted, page), page, ({ key }) => key);
  const stored = rows.flatMap(({ place }) => dutyAt(read, place) ?? []);
  return { rows: describe(read, stored, today), next, previous, total: countOf(wanted) };
}

/** Open and cleared, by their date too. */
function ofCase(read: ReadTx, caseId: string, { today, before, page }: Asked): Result<Output<'duties.list'>> {
  if (!isCaseKnown(read, caseId)) return fail('CASE_UNKNOWN', { case: caseId });
  const within = isWithin(before);
  const wanted = describe(read, dutiesOfCase(read, caseId), today)
    .filter(({ due }) => within(due?.dueOn ?? null))
    .map((row) => ({ row, key: keyOf(row, dayToSort(row.due?.dueOn ?? null, isToAnswerNow(row))) }));
  const found = inOrder(wanted, page.from, page.back).slice(page.skip, page.skip + page.limit + 1);
  const { rows, next, previous } = pageFrom(found, page, ({ key }) => key);
  return ok({ rows: rows.map(({ row }) => row), next, previous, total: wanted.length });
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
      about: { ...about, items: about.items.length, item: onlyItem(read, about.items) },
    };
    return [row];
  });
}

function onlyItem(read: ReadTx, [item, ...others]: readonly string[]): DutyRow['about']['item'] {
  const found = item === undefined || others.length > 0 ? undefined : itemStateById(read, item);
  return found === undefined ? null : { item: found.item, number: found.number };
}

function plain({ dueOn, skipped, counted, incompleteYears }: Deadline) {
  return { dueOn, skipped: [...skipped], counted: [...counted], incompleteYears: [...incompleteYears] };
}

/** The clocks of court and prosecutor are watched in the list, but are nobody's lateness here. */
const counts: QueryHandler<'duties.counts'> = (_, { read, effects }) => {
  const own = openGroups(read, localDate(effects.now())).filter(({ whose }) => whose === 'investigator');
  return ok({
    late: countOf(own.filter(({ late, alarm }) => late || alarm)),
    soon: countOf(own.filter(({ soon, alarm }) => soon && !alarm)),
    open: countOf(own),
  });
};

export const dutyHandlers: readonly Registered[] = [query('duties.list', list), query('duties.counts', counts)];
