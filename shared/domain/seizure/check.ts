import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { CourtApplied } from '../court/events.ts';
import type { ItemSeized } from '../item/events.ts';
import { compareZoned, localDate } from '../time/instant.ts';
import type { WarrantRecorded } from '../warrant/events.ts';
import type { SeizureRecorded } from './events.ts';

/**
 * Authority and time of a seizure. `warrant`: the one it names, null when it names none or one the case does not have.
 * `now`: local time of the entry. WARRANT_UNKNOWN, SEIZURE_WITHOUT_AUTHORITY, SEIZURE_BEFORE_WARRANT, SEIZURE_IN_FUTURE.
 */
export function checkSeizure(seizure: SeizureRecorded, warrant: WarrantRecorded | null, now: string): Result<null> {
  if (seizure.warrant !== null && warrant === null) return fail('WARRANT_UNKNOWN', { warrant: seizure.warrant });
  if (!hasAuthority(seizure, warrant)) return fail('SEIZURE_WITHOUT_AUTHORITY', { warrant: warrant?.kind ?? '' });
  if (warrant !== null && isBefore(seizure, warrant))
    return fail('SEIZURE_BEFORE_WARRANT', { seized: localDate(seizure.at), warrantDate: warrant.date });
  return compareZoned(seizure.at, now) > 0
    ? fail('SEIZURE_IN_FUTURE', { seized: localDate(seizure.at), today: localDate(now) })
    : ok(null);
}

/**
 * Penyidik seize with an order and court leave (UU 20/2025 art. 122(1); UU 8/1981 art. 38(1)), or on an urgent ground
 * (art. 120(1); art. 38(2)). A search order alone opens a door; it does not take what lies behind it.
 */
function hasAuthority(seizure: SeizureRecorded, warrant: WarrantRecorded | null): boolean {
  return seizure.urgentGround !== null || (warrant !== null && warrant.kind !== 'search-order');
}

/**
 * In urgency only movable things may be taken (UU 8/1981 art. 38(2); UU 20/2025 art. 120(1)). A thing of which nothing is
 * said counts as movable, as it always did. SEIZURE_IMMOVABLE_URGENT.
 */
export function checkSeizedThing(
  item: Pick<ItemSeized, 'movable' | 'number'>,
  { urgentGround }: Pick<SeizureRecorded, 'urgentGround'>,
): Result<null> {
  return item.movable === false && urgentGround !== null
    ? fail('SEIZURE_IMMOVABLE_URGENT', { item: item.number })
    : ok(null);
}

/**
 * Once a court was asked about a seizure as a whole nothing more is put into it: the court would have answered about a thing
 * that it never saw. SEIZURE_ASKED.
 */
export function checkNotAsked(
  seizure: string,
  applications: Iterable<Pick<CourtApplied, 'seizure' | 'items'>>,
): Result<null> {
  for (const { seizure: asked, items } of applications)
    if (asked === seizure && items.length === 0) return fail('SEIZURE_ASKED');
  return ok(null);
}

/** Orders and leave come first; an approval (persetujuan) comes after the urgent seizure it is about (art. 120). */
function isBefore(seizure: SeizureRecorded, warrant: WarrantRecorded): boolean {
  return warrant.kind !== 'court-approval' && localDate(seizure.at) < warrant.date;
}
