import type { DutyRow } from '#shared/contract/duties.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { fail, ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { query, type Registered } from '../../dispatch/registry.ts';
import { pageOfRows } from '../../search/page.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { caseTitle, dutiesOfCase, openDuties } from '../../storage/tables/duties.ts';
import { inOrder, readDutyKey, standingDuties, type StandingDuty } from './open-list.ts';

const list: QueryHandler<'duties.list'> = (input, { read, effects }) => {
  const after = readDutyKey(input.after);
  if (!after.ok) return after;
  if (input.case !== null && !isCaseKnown(read, input.case)) return fail('CASE_UNKNOWN', { case: input.case });
  const stored = input.case === null ? openDuties(read) : dutiesOfCase(read, input.case);
  const { before } = input;
  const wanted = standingDuties(read, stored, localDate(effects.now())).filter(
    ({ due }) => before === null || (due !== null && due.dueOn <= before),
  );
  const following = inOrder(wanted).filter(({ key }) => key > after.value);
  const { rows, next } = pageOfRows(following, input.limit, ({ key }) => key);
  return ok({ rows: rows.map((duty) => row(read, duty)), next, total: wanted.length });
};

function row(read: ReadTx, duty: StandingDuty): DutyRow {
  const { key: _key, clock, about, ...rest } = duty;
  return {
    ...rest,
    caseTitle: caseTitle(read, duty.case),
    clearedBy: clock.clearedBy,
    due: duty.due === null ? null : plain(duty.due),
    about: { ...about, items: about.items.length },
  };
}

function plain({ dueOn, skipped, counted, incompleteYears }: NonNullable<StandingDuty['due']>) {
  return { dueOn, skipped: [...skipped], counted: [...counted], incompleteYears: [...incompleteYears] };
}

/** The clocks of court and prosecutor are watched in the list, but are nobody's lateness here. */
const counts: QueryHandler<'duties.counts'> = (_, { read, effects }) => {
  const own = standingDuties(read, openDuties(read), localDate(effects.now())).filter(
    ({ whose }) => whose === 'investigator',
  );
  return ok({
    late: own.filter(({ state }) => state === 'late').length,
    soon: own.filter(({ soon }) => soon).length,
    open: own.length,
  });
};

export const dutyHandlers: readonly Registered[] = [query('duties.list', list), query('duties.counts', counts)];
