import type { Configuration } from '#shared/domain/configuration/configuration.ts';
import { rulesInForce, type RuleInForce } from '#shared/domain/procedure/duties/duties.ts';
import { addDays, deadline } from '#shared/domain/procedure/working-days.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { openDuties, openSorts, type DutyPlace, type OpenSort } from '../../storage/tables/duties.ts';

/**
 * Open duties of one rule that run from one day, under the rules that the unit has on: all come due on the same day, so
 * that ten thousand duties are some hundred dates.
 */
export interface OpenGroup {
  readonly sort: OpenSort;
  readonly whose: RuleInForce['whose'];
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly soon: boolean;
}

/** What comes due within so many days is shown before it is late. */
const SOON_DAYS = 3;
const noDate = '9999-12-31';

export function isSoon(dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn >= today && dueOn <= addDays(today, SOON_DAYS);
}

export function openGroups(read: ReadTx, today: string): OpenGroup[] {
  const { rules, holidays } = configurationOf(read);
  const inForce = new Map(rulesInForce(rules).map((rule) => [`${rule.id} ${rule.regime}`, rule]));
  return openSorts(read).flatMap((sort) => {
    const rule = inForce.get(`${sort.rule} ${sort.regime}`);
    return rule?.on === true && rule.clock !== null ? [groupOf(sort, rule, { holidays, today })] : [];
  });
}

function groupOf(
  sort: OpenSort,
  { whose, length, unit }: RuleInForce,
  { holidays, today }: { readonly holidays: Configuration['holidays']; readonly today: string },
): OpenGroup {
  const dueOn = length === null ? null : deadline(sort.since, length, unit, holidays).dueOn;
  return { sort, whose, dueOn, late: dueOn !== null && dueOn < today, soon: isSoon(dueOn, today) };
}

export function countOf(groups: readonly OpenGroup[]): number {
  return groups.reduce((sum, { sort }) => sum + sort.duties, 0);
}

interface Placed {
  readonly place: DutyPlace;
  readonly key: string;
}

/** By their date, those without one last: the first `most` after `after`. Reads no further than it needs. */
export function openInOrder(read: ReadTx, groups: readonly OpenGroup[], after: string, most: number): Placed[] {
  const days = Map.groupBy(groups, ({ dueOn }) => dueOn ?? noDate);
  const found: Placed[] = [];
  for (const day of [...days.keys()].sort()) {
    if (day < after.slice(0, noDate.length)) continue;
    found.push(...ofDay(read, days.get(day) ?? [], after, most - found.length));
    if (found.length >= most) break;
  }
  return found;
}

function ofDay(read: ReadTx, groups: readonly OpenGroup[], after: string, most: number): Placed[] {
  const [day, seq, station] = after.split('.');
  const found = groups.flatMap(({ sort, dueOn }) => {
    const from = day === (dueOn ?? noDate) ? { seq: Number(seq), station: station ?? '' } : { seq: 0, station: '' };
    // One more: the place itself is passed over.
    return openDuties(read, sort, from, most + 1).map((place) => ({ place, key: keyOf(place, dueOn) }));
  });
  return found
    .filter(({ key }) => key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

export function keyOf({ station, seq, rule }: DutyPlace, dueOn: string | null): string {
  return `${dueOn ?? noDate}.${String(seq).padStart(15, '0')}.${station}.${rule}`;
}

/** The opaque key of a page; INPUT_INVALID for anything that no page gave. */
export function readDutyKey(after: string | null): Result<string> {
  if (after === null) return ok('');
  return /^\d{4}-\d\d-\d\d\.\d{15}\.st_[0-9a-z]{16}\.R\d{1,2}[a-z]?$/.test(after)
    ? ok(after)
    : fail('INPUT_INVALID', { paths: ['after'] });
}
