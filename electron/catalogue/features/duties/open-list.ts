import { dutyOf, type Duty } from '#shared/domain/procedure/duties/duties.ts';
import { addDays } from '#shared/domain/procedure/working-days.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import type { StoredDuty } from '../../storage/tables/duties.ts';

/** A duty of a case as it stands today, under the rules that the unit has on. */
export interface StandingDuty {
  readonly duty: Duty;
  readonly case: string;
  readonly caseNumber: string;
  readonly soon: boolean;
  /** Its place in the list: by date, those without one last. */
  readonly key: string;
}

/** What comes due within so many days is shown before it is late. */
const SOON_DAYS = 3;
const noDate = '9999-12-31';

export function standingDuties(read: ReadTx, stored: readonly StoredDuty[], today: string): StandingDuty[] {
  const unit = configurationOf(read);
  const soonUntil = addDays(today, SOON_DAYS);
  return stored.flatMap((row) => {
    const { case: caseId, caseNumber, ...occurrence } = row;
    const duty = dutyOf(occurrence, unit, today);
    if (duty === null) return [];
    const soon = duty.state === 'open' && duty.due !== null && duty.due.dueOn <= soonUntil;
    return [{ duty, case: caseId, caseNumber, soon, key: keyOf(duty) }];
  });
}

function keyOf({ due, station, seq, rule }: Duty): string {
  return `${due?.dueOn ?? noDate}.${String(seq).padStart(15, '0')}.${station}.${rule}`;
}

/** The opaque key of a page; INPUT_INVALID for anything that no page gave. */
export function readDutyKey(after: string | null): Result<string> {
  if (after === null) return ok('');
  return /^\d{4}-\d\d-\d\d\.\d{15}\.st_[0-9a-z]{16}\.R\d{1,2}[a-z]?$/.test(after)
    ? ok(after)
    : fail('INPUT_INVALID', { paths: ['after'] });
}

export function inOrder(duties: readonly StandingDuty[]): StandingDuty[] {
  return duties.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
