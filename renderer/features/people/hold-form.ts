import { z } from 'zod';
import type { Input } from '#shared/contract/contract.ts';
import type { HoldRow } from '#shared/contract/people.ts';
import { holdMeasures, personHeld, type HoldMeasure } from '#shared/domain/hold/events.ts';
import { standingAfter, type HoldStanding } from '#shared/domain/hold/fold.ts';
import { calendarDate } from '#shared/domain/time/zoned-time.ts';
import { shortText } from '#shared/domain/text.ts';
import { holdTexts as texts } from '#shared/text/screens/holds.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import type { Tone } from '../../ui/theme/tokens.ts';

const { place, number, authority, notes } = personHeld.shape;
const day = calendarDate.or(z.literal(''));

const fields = z.object({
  measure: z.enum(holdMeasures),
  from: calendarDate,
  until: day,
  place,
  number,
  date: day,
  authority,
  notes,
});
const untilNeeded = { path: ['until'], error: 'until-needed' };
const hasUntil = ({ measure, until }: z.output<typeof fields>) => measure !== 'extension' || until !== '';

/** A measure as it is typed; a day that is not known is empty. */
export const holdForm = fields.extend({ reason: z.string() }).refine(hasUntil, untilNeeded);
/** The same when it is corrected: that takes a reason. */
export const correctForm = fields.extend({ reason: shortText }).refine(hasUntil, untilNeeded);
export type HoldForm = z.output<typeof holdForm>;

/** These have no end of their own. */
export function hasEnd(measure: HoldMeasure): boolean {
  return measure !== 'release' && measure !== 'wanted';
}

export function newHold(measure: HoldMeasure, today: string): z.input<typeof holdForm> {
  return { measure, from: today, until: '', place: '', number: '', date: '', authority: '', notes: '', reason: '' };
}

export function typedHold(row: HoldRow): z.input<typeof holdForm> {
  const { measure, from } = row;
  return {
    ...{ measure, from, place: row.place, number: row.number, authority: row.authority, notes: row.notes },
    until: row.until ?? '',
    date: row.date ?? '',
    reason: '',
  };
}

/** What the service is sent. */
export function holdInput(person: string, typed: HoldForm, attachment: string | null): Input<'people.hold'> {
  const { measure, from } = typed;
  return {
    ...{ person, measure, from, place: typed.place, number: typed.number },
    until: hasEnd(measure) && typed.until !== '' ? typed.until : null,
    date: typed.date === '' ? null : typed.date,
    ...{ authority: typed.authority, notes: typed.notes, attachment },
  };
}

/** Which fields a correction replaces; none: nothing was changed. */
export function correctedFields(row: HoldRow, typed: HoldForm): Record<string, string | null> {
  const { from, until, place: where, number: paper, date, authority: by, notes: said } = holdInput('', typed, null);
  const now = Object.entries({ from, until, place: where, number: paper, date, authority: by, notes: said });
  const before: ReadonlyMap<string, unknown> = new Map(Object.entries(row));
  return Object.fromEntries(now.filter(([field, value]) => before.get(field) !== value));
}

export function standingOf(holds: readonly HoldRow[]): HoldStanding {
  return standingAfter(holds);
}

const SOON_DAYS = 7;
const DAY = 86_400_000;

interface Ending {
  readonly tone: Tone;
  readonly text: Text;
  readonly parameters: TextParameters;
}

/** When an arrest or detention ends, and how near that is; null: nobody is held. `until` is filled in by who shows it. */
export function endingOf({ state, until }: HoldStanding, today: string): Ending | null {
  if (state !== 'arrested' && state !== 'detained') return null;
  if (until === null) return { tone: 'soon', text: texts.endless, parameters: {} };
  const days = Math.round((Date.parse(until) - Date.parse(today)) / DAY);
  if (days < 0) return { tone: 'alarm', text: texts.ended, parameters: { days: -days } };
  if (days === 0) return { tone: 'soon', text: texts.endsToday, parameters: {} };
  return days <= SOON_DAYS
    ? { tone: 'soon', text: texts.endsSoon, parameters: { days } }
    : { tone: 'neutral', text: texts.endsOn, parameters: {} };
}
