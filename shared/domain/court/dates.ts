import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { localDate } from '../time/instant.ts';

/** A paper that is not made, or has not come, is none yet. `now`: local time of the entry. INPUT_INVALID. */
export function checkCourtDates(
  data: { readonly date: string; readonly receivedOn?: string },
  now: string,
): Result<null> {
  const today = localDate(now);
  if (data.date > today) return fail('INPUT_INVALID', { paths: ['date'] });
  return (data.receivedOn ?? today) > today ? fail('INPUT_INVALID', { paths: ['receivedOn'] }) : ok(null);
}
