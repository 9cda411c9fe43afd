import type { CaseView } from '#shared/contract/cases.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { calendarDate } from '#shared/domain/time/zoned-time.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { todayHere } from '../../effects/clock.ts';

/** What can be wrong with a paper, mostly its dates; the service says the same again. */
export const dateMessages = {
  'date-to-come': texts.dateToCome,
  'before-seizure': texts.beforeSeizure,
  'after-seizure': texts.afterSeizure,
  'before-application': texts.beforeApplication,
  'received-too-early': texts.receivedTooEarly,
  'before-refusal': texts.beforeRefusal,
  'all-refused': texts.allRefused,
} as const;
export type DateProblem = keyof typeof dateMessages;

/** A paper that is not made yet cannot be recorded. */
export const paperDate = calendarDate.refine((date) => date <= todayHere(), { error: 'date-to-come' });

/** The day of a seizure; null when none is named. */
export function seizedOn(view: CaseView, seizure: string | null): string | null {
  const at = view.seizures.find((each) => each.seizure === seizure)?.at;
  return at === undefined ? null : localDate(at);
}

/** As an issue of a form's schema. */
export function problemAt(path: string, problem: DateProblem) {
  return { code: 'custom' as const, path: [path], message: problem };
}
