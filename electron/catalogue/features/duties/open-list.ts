import type { Configuration } from '#shared/domain/configuration/configuration.ts';
import { rulesInForce, type RuleInForce } from '#shared/domain/procedure/duties/duties.ts';
import { isAlarm } from '#shared/domain/procedure/duties/rules.ts';
import { addDays, deadline } from '#shared/domain/procedure/working-days.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { PageFrom } from '../../search/keyset.ts';
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
  /** What it is sorted by. */
  readonly day: string;
  readonly late: boolean;
  readonly soon: boolean;
  readonly alarm: boolean;
}

/** What comes due within so many days is shown before it is late. */
const SOON_DAYS = 3;
const noDate = '9999-12-31';
const beforeAllDates = '0000-00-00';

/** What is to be answered now waits for no date, and stands before every one. */
export function dayToSort(dueOn: string | null, answerNow: boolean): string {
  return answerNow ? beforeAllDates : (dueOn ?? noDate);
}

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
  { whose, length, unit, clock }: RuleInForce,
  { holidays, today }: { readonly holidays: Configuration['holidays']; readonly today: string },
): OpenGroup {
  const dueOn = length === null ? null : deadline(sort.since, length, unit, holidays).dueOn;
  const alarm = clock !== null && isAlarm(clock.clearedBy);
  const day = dayToSort(dueOn, alarm);
  return { sort, whose, dueOn, day, late: dueOn !== null && dueOn < today, soon: isSoon(dueOn, today), alarm };
}

export function countOf(groups: readonly OpenGroup[]): number {
  return groups.reduce((sum, { sort }) => sum + sort.duties, 0);
}

interface Placed {
  readonly place: DutyPlace;
  readonly key: string;
}

/** What is to be answered now, then by their date, those without one last; one more than the limit when there is one. Reads no further than it needs. */
export function openInOrder(read: ReadTx, groups: readonly OpenGroup[], page: PageFrom<string>): Placed[] {
  const { from, back, limit } = page;
  const days = Map.groupBy(groups, ({ day }) => day);
  const order = [...days.keys()].sort();
  const begun = (day: string) => from === null || (back ? day <= dayOf(from) : day >= dayOf(from));
  const found: Placed[] = [];
  let skip = page.skip;
  for (const day of back ? order.reverse() : order) {
    const ofThis = days.get(day) ?? [];
    const passed = begun(day) ? Math.min(skip, countOf(ofThis)) : 0;
    skip -= passed;
    if (begun(day) && passed < countOf(ofThis))
      found.push(...ofDay(read, ofThis, { from, back, skip: passed, limit: limit + 1 - found.length }));
    if (found.length > limit) break;
  }
  return found;
}

const dayOf = (key: string) => key.slice(0, noDate.length);

function ofDay(read: ReadTx, groups: readonly OpenGroup[], { from, back, skip, limit }: PageFrom<string>): Placed[] {
  const [fromDay, seq, station = ''] = from?.split('.') ?? [];
  const found = groups.flatMap(({ sort, day }) => {
    const place = fromDay === day ? { seq: Number(seq), station } : null;
    // One more: the place itself is passed over.
    return openDuties(read, sort, { from: place, back, limit: skip + limit + 1 }).map((each) => ({
      place: each,
      key: keyOf(each, day),
    }));
  });
  return inOrder(found, from, back).slice(skip, skip + limit);
}

/** What lies beyond the key that way, the nearest first. */
export function inOrder<T extends { readonly key: string }>(
  rows: readonly T[],
  from: string | null,
  back: boolean,
): T[] {
  const way = back ? -1 : 1;
  return rows
    .filter(({ key }) => from === null || (back ? key < from : key > from))
    .sort((a, b) => (a.key < b.key ? -way : way));
}

export function keyOf({ station, seq, rule }: DutyPlace, day: string): string {
  return `${day}.${String(seq).padStart(15, '0')}.${station}.${rule}`;
}

/** The opaque key of a page; INPUT_INVALID for anything that no page gave. */
export function readDutyKey(after: string): Result<string> {
  if (/^\d{4}-\d\d-\d\d\.\d{15}\.st_[0-9a-z]{16}\.R\d{1,2}[a-z]?$/.test(after)) return ok(after);
  return fail('INPUT_INVALID', { paths: ['after'] });
}
