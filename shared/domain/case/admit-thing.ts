import type { Result } from '../../errors/result.ts';
import { ok } from '../../errors/result.ts';
import type { EventOf } from '../recorded.ts';
import { checkNotAsked, checkSeizedThing } from '../seizure/check.ts';
import type { OpenCase } from './admit.ts';

/** No field that this rests on can be corrected, so it is asked once. */
export function checkThing(open: OpenCase, { data }: EventOf<'item.seized'>): Result<null> {
  const asked = open.court.papers.flatMap(({ event }) => (event.type === 'court.applied' ? [event.data] : []));
  const apart = checkNotAsked(data.seizure, asked);
  if (!apart.ok) return apart;
  if (data.movable !== false) return ok(null);
  const seizure = open.court.seizures.find(
    ({ event }) => event.type === 'seizure.recorded' && event.data.seizure === data.seizure,
  )?.event;
  return seizure?.type === 'seizure.recorded' ? checkSeizedThing(data, seizure.data) : ok(null);
}
