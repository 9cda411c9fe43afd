import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { HistoryEntry } from '../correction/history.ts';
import { foldRefused } from '../recorded.ts';
import { checkAfterLetter, checkAnswer, checkCaptured, checkClosed, checkReferral, type FindAround } from './check.ts';
import type { FindEvent, OpenFind } from './find-state.ts';
import { findStateOf } from './find-state.ts';

/** Judges one more entry about a find by the same rules as `decide`, and takes it in. FIND_UNKNOWN, and codes of check.ts. */
export function foldFind(
  open: OpenFind | null,
  entry: HistoryEntry,
  event: FindEvent,
  around: FindAround,
): Result<null> {
  const state = open === null ? null : findStateOf(open);
  if (open === null || state === null) return fail('FIND_UNKNOWN');
  switch (event.type) {
    case 'find.captured':
      return then(checkCaptured(event.data, state, around, event.at), () =>
        open.captures.set(event.data.attachment, entry),
      );
    case 'referral.sent':
      return then(checkReferral(event.data, state, around, event.at), () =>
        open.referrals.set(event.data.referral, entry),
      );
    case 'referral.answered':
      return checkAnswer(event.data, state, around, event.at);
    case 'find.closed':
      return then(checkClosed(event.data, state), () => (open.closed = entry));
  }
}

/** Letters and answers once more, with the days that hold after corrections. FOLD_REFUSED names the answer from before its letter. */
export function recheckAnswers(history: readonly HistoryEntry[]): Result<null> {
  const sentOn = new Map<string, string>();
  for (const { event } of history) if (event.type === 'referral.sent') sentOn.set(event.data.referral, event.data.on);
  for (const { event } of history) {
    if (event.type !== 'referral.answered') continue;
    const checked = checkAfterLetter(event.data, sentOn.get(event.data.referral) ?? '');
    if (!checked.ok) return foldRefused(event, checked.error);
  }
  return ok(null);
}

function then(checked: Result<null>, take: () => unknown): Result<null> {
  if (checked.ok) take();
  return checked.ok ? ok(null) : checked;
}
