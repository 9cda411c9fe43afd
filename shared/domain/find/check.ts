import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { CaseOpened } from '../case/events.ts';
import { isBlank } from '../text.ts';
import { compareZoned, localDate } from '../time/instant.ts';
import type { FindCaptured, FindFacts, ReferralAnswered, ReferralSent } from './events.ts';
import type { FindState } from './find-state.ts';

/** What the file of a find holds beside it. */
export interface FindAround {
  hasAttachment(id: string): boolean;
}

/**
 * What a find must obey by itself. FIND_IN_FUTURE; FIND_WITHOUT_TRACE when nothing of it could be found again;
 * INPUT_INVALID for a term that is chosen twice or that nobody could read. `now`: local time of the entry.
 */
export function checkFound(facts: FindFacts, now: string): Result<null> {
  if (compareZoned(facts.at, now) > 0) return inFuture(facts.at, now);
  const { handle, userId, link, place, seen, platform } = facts;
  if ([handle, userId, link, place].every(isBlank)) return fail('FIND_WITHOUT_TRACE');
  if (isBlank(platform)) return fail('INPUT_INVALID', { paths: ['platform'] });
  if (seen.some(isBlank) || new Set(seen).size < seen.length) return fail('INPUT_INVALID', { paths: ['seen'] });
  return ok(null);
}

/** FIND_CLOSED, ATTACHMENT_UNKNOWN, ENTRY_DUPLICATE, FIND_IN_FUTURE. */
export function checkCaptured(data: FindCaptured, state: FindState, around: FindAround, now: string): Result<null> {
  if (state.closed !== null) return fail('FIND_CLOSED', { number: state.find.number });
  if (!around.hasAttachment(data.attachment)) return fail('ATTACHMENT_UNKNOWN', { attachment: data.attachment });
  if (state.captures.includes(data.attachment)) return fail('ENTRY_DUPLICATE', { id: data.attachment });
  return checkCaptureTime(data, now);
}

/** What a capture must obey by itself: FIND_IN_FUTURE. */
export function checkCaptureTime({ capturedAt }: FindCaptured, now: string): Result<null> {
  return compareZoned(capturedAt, now) > 0 ? inFuture(capturedAt, now) : ok(null);
}

/**
 * FIND_CLOSED, ENTRY_DUPLICATE, ATTACHMENT_UNKNOWN, FIND_IN_FUTURE. A take-down destroys what could have been captured, so
 * it is not asked for before something was, or a reason stands in its place: FIND_CAPTURE_MISSING (domain.md section 7).
 */
export function checkReferral(data: ReferralSent, state: FindState, around: FindAround, now: string): Result<null> {
  // What went into a case is still written about; what came to nothing is not.
  if (state.closed?.into === null) return fail('FIND_CLOSED', { number: state.find.number });
  if (state.referrals.has(data.referral)) return fail('ENTRY_DUPLICATE', { id: data.referral });
  const needsReason = data.asks === 'take-down' && state.captures.length === 0;
  if (needsReason && isBlank(data.withoutCapture)) return fail('FIND_CAPTURE_MISSING', { number: state.find.number });
  if (!needsReason && data.withoutCapture !== '') return fail('INPUT_INVALID', { paths: ['withoutCapture'] });
  const paper = checkAttached(data.attachment, around);
  return paper.ok ? checkReferralDate(data, now) : paper;
}

/** What a letter must obey by itself: FIND_IN_FUTURE, INPUT_INVALID for an addressee that nobody could read. */
export function checkReferralDate({ to, on }: ReferralSent, now: string): Result<null> {
  if (isBlank(to)) return fail('INPUT_INVALID', { paths: ['to'] });
  return checkDay(on, now);
}

/** REFERRAL_UNKNOWN, ATTACHMENT_UNKNOWN, FIND_IN_FUTURE; FIND_TOO_EARLY for an answer from before the letter. */
export function checkAnswer(data: ReferralAnswered, state: FindState, around: FindAround, now: string): Result<null> {
  const sent = state.referrals.get(data.referral);
  if (sent === undefined) return fail('REFERRAL_UNKNOWN');
  const after = checkAfterLetter(data, sent.on);
  if (!after.ok) return after;
  const paper = checkAttached(data.attachment, around);
  return paper.ok ? checkDay(data.on, now) : paper;
}

/** FIND_TOO_EARLY for an answer from before the day of the letter. */
export function checkAfterLetter({ on }: ReferralAnswered, sentOn: string): Result<null> {
  return on < sentOn ? fail('FIND_TOO_EARLY', { happened: on, earliest: sentOn }) : ok(null);
}

/** Closed once, and never after a report was made of it: FIND_CLOSED, FIND_REPORTED. */
export function checkOpen(state: FindState): Result<null> {
  if (state.closed !== null) return fail('FIND_CLOSED', { number: state.find.number });
  return state.reported ? fail('FIND_REPORTED', { number: state.find.number }) : ok(null);
}

/** FIND_CLOSED, FIND_REPORTED; INPUT_INVALID for a find that would go into itself. */
export function checkClosed(
  data: { readonly case: string; readonly into: string | null },
  state: FindState,
): Result<null> {
  return data.into === data.case ? fail('INPUT_INVALID', { paths: ['into'] }) : checkOpen(state);
}

/** A report of a find says by which model it was made: FIND_CLOSED, FIND_REPORTED, INPUT_INVALID. */
export function checkReport(data: CaseOpened, state: FindState): Result<null> {
  if (data.model === undefined) return fail('INPUT_INVALID', { paths: ['model'] });
  return checkOpen(state);
}

/** A day that has not come yet where the entry is made: FIND_IN_FUTURE. */
export function checkDay(on: string, now: string): Result<null> {
  return on > localDate(now) ? inFuture(on, now) : ok(null);
}

function checkAttached(attachment: string | null, around: FindAround): Result<null> {
  return attachment === null || around.hasAttachment(attachment)
    ? ok(null)
    : fail('ATTACHMENT_UNKNOWN', { attachment });
}

function inFuture(happened: string, now: string): Result<never> {
  return fail('FIND_IN_FUTURE', { happened, today: localDate(now) });
}
