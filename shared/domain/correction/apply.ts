import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { checkCase } from '../case/decide.ts';
import { checkCourtDates } from '../court/dates.ts';
import type { EventData, RecordedEvent } from '../events.ts';
import type { ItemClass } from '../item/events.ts';
import { caseOf, parseRecorded } from '../recorded.ts';
import { checkCaptureTime, checkDay, checkFound, checkReferralDate } from '../find/check.ts';
import { checkHoldDates } from '../hold/fold.ts';
import { checkPaper } from '../paper/decide.ts';
import { checkWarrant } from '../warrant/decide.ts';
import { correctableFields } from './correctable.ts';

export type Correction = EventData<'entry.corrected'>;

/**
 * The entry with the data that hold after one more correction. `current` carries the data effective so far.
 * CORRECTION_UNKNOWN_ENTRY, CORRECTION_NOT_ALLOWED with `type` and `field`, CORRECTION_NO_CHANGE, and the codes of the
 * rules that the corrected entry must obey by itself. Rules between entries are asked by whoever knows both.
 */
export function applyCorrection<E extends RecordedEvent>(current: E, correction: Correction): Result<E> {
  const { station, seq, leaf } = correction.corrects;
  const same =
    station === current.station && seq === current.seq && leaf === current.leaf && caseOf(current) === correction.case;
  if (!same) return fail('CORRECTION_UNKNOWN_ENTRY', { seq });
  const forbidden = Object.keys(correction.changes).find((field) => !correctableFields(current.type).includes(field));
  if (forbidden !== undefined)
    return fail('CORRECTION_NOT_ALLOWED', { type: current.type, field: forbidden.slice(0, 80) });
  const parsed = parseRecorded({ ...current, data: { ...current.data, ...correction.changes } });
  if (!parsed.ok) return fail('INPUT_INVALID', { paths: parsed.error.details['paths'] ?? [] });
  const next = parsed.value;
  const checked = checkCorrected(current, next);
  if (!checked.ok) return checked;
  // Parsing keeps the type of the entry: `type` is taken over from `current`.
  return sameJson(current.data, next.data) ? fail('CORRECTION_NO_CHANGE', { seq }) : ok(next as E);
}

/**
 * What the entry must obey by itself, at the time it was recorded. The rules of an item are asked when its history is
 * folded again with the new data.
 */
function checkCorrected(current: RecordedEvent, next: RecordedEvent): Result<null> {
  if (next.type === 'case.opened') return checkCase(next.data, next.at);
  if (next.type === 'warrant.recorded') return checkWarrant(next.data, next.at);
  if (next.type === 'paper.recorded') return checkPaper(next.data, next.at);
  if (next.type === 'court.applied' || next.type === 'court.decided' || next.type === 'pretrial.ruled')
    return checkCourtDates(next.data, next.at);
  if (next.type === 'find.recorded') return checkFound(next.data, next.at);
  if (next.type === 'find.captured') return checkCaptureTime(next.data, next.at);
  if (next.type === 'referral.sent') return checkReferralDate(next.data, next.at);
  if (next.type === 'referral.answered') return checkDay(next.data.on, next.at);
  if (next.type === 'person.held') return checkHoldDates(next.data, next.at);
  return itemClassOf(current) === itemClassOf(next)
    ? ok(null)
    : fail('CORRECTION_NOT_ALLOWED', { type: next.type, field: 'class' });
}

function itemClassOf(event: RecordedEvent): ItemClass | null {
  return event.type === 'item.seized' ? event.data.attributes.class : null;
}

/** Equal as JSON, whatever the order of keys. Both sides passed a schema, so depth is bounded. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const left = Object.entries(a);
  const right: ReadonlyMap<string, unknown> = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    Array.isArray(a) === Array.isArray(b) &&
    left.every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
  );
}
