import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { localDate } from '../time/instant.ts';
import type { Identity } from './events.ts';

/**
 * Nobody is born after the day they are recorded; `now` is the local time of the entry. Asked when the identity is sealed, by
 * no reader: the day stands in no entry, and in no refusal either. PERSON_BORN_LATER.
 */
export function checkBirth({ birthDate }: Pick<Identity, 'birthDate'>, now: string): Result<null> {
  const today = localDate(now);
  return birthDate > today ? fail('PERSON_BORN_LATER', { today }) : ok(null);
}
