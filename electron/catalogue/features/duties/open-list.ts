import type { Configuration } from '#shared/domain/configuration/configuration.ts';
import { rulesInForce, type RuleInForce } from '#shared/domain/procedure/duties/duties.ts';
import { addDays, deadline } from '#shared/domain/procedure/working-days.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { openDuties, type OpenDuty } from '../../storage/tables/duties.ts';
import { allLedgerHeads } from '../../storage/tables/ledger-heads.ts';

/** An open duty under the rules that the unit has on: what lists and counts need, and no more of it. */
export interface BriefDuty {
  readonly open: OpenDuty;
  readonly whose: RuleInForce['whose'];
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly soon: boolean;
  /** Its place in the list: by date, those without one last. */
  readonly key: string;
}

/** What comes due within so many days is shown before it is late. */
const SOON_DAYS = 3;
const noDate = '9999-12-31';

export function isSoon(dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn >= today && dueOn <= addDays(today, SOON_DAYS);
}

interface Kept {
  /** Length of the ledger and day it was made for. */
  readonly stamp: string;
  readonly list: readonly BriefDuty[];
}
const kept = new WeakMap<ReadTx, Kept>();

/**
 * All open duties in their order. Kept with the connection until an entry or a day is added: rail, list and next page ask
 * for the same, and ten thousand dates take a tenth of a second.
 */
export function openInOrder(read: ReadTx, today: string): readonly BriefDuty[] {
  const heads = allLedgerHeads(read).map(({ station, size }) => `${station} ${String(size)}`);
  const stamp = [today, ...heads].join(' ');
  const last = kept.get(read);
  if (last?.stamp === stamp) return last.list;
  const list = computeOpen(read, today);
  kept.set(read, { stamp, list });
  return list;
}

function computeOpen(read: ReadTx, today: string): BriefDuty[] {
  const unit = configurationOf(read);
  const rules = new Map(rulesInForce(unit.rules).map((rule) => [`${rule.id} ${rule.regime}`, rule]));
  const dueOf = dueDates(unit.holidays);
  const soonUntil = addDays(today, SOON_DAYS);
  const found = openDuties(read).flatMap((open): BriefDuty[] => {
    const rule = rules.get(`${open.rule} ${open.regime}`);
    if (rule?.on !== true || rule.clock === null) return [];
    const dueOn = rule.length === null ? null : dueOf(open.since, rule.length, rule.unit);
    const late = dueOn !== null && dueOn < today;
    const soon = dueOn !== null && !late && dueOn <= soonUntil;
    return [{ open, whose: rule.whose, dueOn, late, soon, key: keyOf(open, dueOn) }];
  });
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Many duties share their day and length: each date is computed once. */
function dueDates(holidays: Configuration['holidays']) {
  const known = new Map<string, string>();
  return (since: string, length: number, unit: RuleInForce['unit']): string => {
    const name = `${since} ${String(length)} ${unit}`;
    const dueOn = known.get(name) ?? deadline(since, length, unit, holidays).dueOn;
    known.set(name, dueOn);
    return dueOn;
  };
}

export function keyOf(
  { station, seq, rule }: Pick<OpenDuty, 'station' | 'seq' | 'rule'>,
  dueOn: string | null,
): string {
  return `${dueOn ?? noDate}.${String(seq).padStart(15, '0')}.${station}.${rule}`;
}

/** The opaque key of a page; INPUT_INVALID for anything that no page gave. */
export function readDutyKey(after: string | null): Result<string> {
  if (after === null) return ok('');
  return /^\d{4}-\d\d-\d\d\.\d{15}\.st_[0-9a-z]{16}\.R\d{1,2}[a-z]?$/.test(after)
    ? ok(after)
    : fail('INPUT_INVALID', { paths: ['after'] });
}
