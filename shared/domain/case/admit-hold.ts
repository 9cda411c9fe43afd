import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { HistoryEntry } from '../correction/history.ts';
import { checkHeld } from '../hold/decide.ts';
import type { PersonHeld } from '../hold/events.ts';
import { recheckHolds, standingAfter } from '../hold/fold.ts';
import type { EventOf } from '../recorded.ts';
import { foldRefused } from '../recorded.ts';
import type { OpenPeople } from './admit-people.ts';

/** Judges an entry about arrest or detention and takes it in. Codes of `checkHeld`. */
export function admitHeld(
  open: OpenPeople,
  entry: HistoryEntry,
  { data, at }: EventOf<'person.held'>,
  hasAttachment: (id: string) => boolean,
): Result<null> {
  const before = open.holds.get(data.person) ?? [];
  const standing = standingAfter(heldOf(before).map((held) => held.data));
  const checked = checkHeld(data, { person: open.people.get(data.person) ?? null, standing, hasAttachment }, at);
  if (!checked.ok) return checked;
  open.holds.set(data.person, [...before, entry]);
  return ok(null);
}

function heldOf(entries: readonly HistoryEntry[]): EventOf<'person.held'>[] {
  return entries.flatMap(({ event }) => (event.type === 'person.held' ? [event] : []));
}

/** The measures of everybody with the data that hold in the end, which must still follow each other. FOLD_REFUSED. */
export function finishHolds({ holds }: OpenPeople): Result<ReadonlyMap<string, readonly PersonHeld[]>> {
  const finished = new Map<string, readonly PersonHeld[]>();
  for (const [person, entries] of holds) {
    const held = heldOf(entries);
    const broken = recheckHolds(held);
    const event = broken === null ? undefined : held[broken.index];
    if (broken !== null) return event === undefined ? fail('FOLD_REFUSED') : foldRefused(event, broken.error);
    finished.set(
      person,
      held.map(({ data }) => data),
    );
  }
  return ok(finished);
}
