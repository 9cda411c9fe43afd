import type { DutyRow } from '#shared/contract/duties.ts';
import type { Deadline } from '#shared/domain/procedure/working-days.ts';
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
    ({ duty: { due } }) => before === null || (due !== null && due.dueOn <= before),
  );
  const following = inOrder(wanted).filter(({ key }) => key > after.value);
  const { rows, next } = pageOfRows(following, input.limit, ({ key }) => key);
  return ok({ rows: rows.map((duty) => row(read, duty)), next, total: wanted.length });
};

function row(read: ReadTx, { duty, soon, case: caseId, caseNumber }: StandingDuty): DutyRow {
  const { clock, about, due, ...rest } = duty;
  return {
    ...rest,
    case: caseId,
    caseNumber,
    caseTitle: caseTitle(read, caseId),
    clearedBy: clock.clearedBy,
    due: due === null ? null : plain(due),
    soon,
    about: { ...about, items: about.items.length },
  };
}

function plain({ dueOn, skipped, counted, incompleteYears }: Deadline) {
  return { dueOn, skipped: [...skipped], counted: [...counted], incompleteYears: [...incompleteYears] };
}

/** The clocks of court and prosecutor are watched in the list, but are nobody's lateness here. */
const counts: QueryHandler<'duties.counts'> = (_, { read, effects }) => {
  const own = standingDuties(read, openDuties(read), localDate(effects.now())).filter(
    ({ duty }) => duty.whose === 'investigator',
  );
  return ok({
    late: own.filter(({ duty }) => duty.state === 'late').length,
    soon: own.filter(({ soon }) => soon).length,
    open: own.length,
  });
};

export const dutyHandlers: readonly Registered[] = [query('duties.list', list), query('duties.counts', counts)];
