import { compareZoned } from '#shared/domain/time/instant.ts';
import { calendarDate, zonedTime } from '#shared/domain/time/zoned-time.ts';
import { clockNow, todayHere } from '../../effects/clock.ts';

const lastDay = (day: string) => day <= todayHere();

/** A moment that has come by the clock of this machine: the service asks the same, here it is said before anybody signs. */
export const notFutureMoment = zonedTime.refine((at) => !(compareZoned(at, new Date(clockNow()).toISOString()) > 0), {
  error: 'future',
});

/** A day that has come. */
export const notFutureDay = calendarDate.refine(lastDay, { error: 'future-day' });

/** The same where there may be none. */
export function hasCome(day: string): boolean {
  return day === '' || lastDay(day);
}
