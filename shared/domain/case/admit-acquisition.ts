import { acquisitionsIn, type AcquisitionEvent } from '../acquisition/acquisition.ts';
import { checkAcquired, checkVerified } from '../acquisition/decide.ts';
import type { Result } from '../../errors/result.ts';
import { fail } from '../../errors/result.ts';
import type { OpenCase } from './admit.ts';

/** What an entry about an image of a device must obey: the item, its images before it, and the attachments of the case. */
export function checkImage({ items, attachments, taken }: OpenCase, event: AcquisitionEvent): Result<null> {
  const found = items.get(event.data.item);
  const acquisitions = acquisitionsIn((found?.history ?? []).map((entry) => entry.event));
  if (event.type === 'acquisition.verified') return checkVerified(event.data, { acquisitions }, event.at);
  const { acquisition } = event.data;
  if (taken.has(acquisition)) return fail('ENTRY_DUPLICATE', { id: acquisition });
  taken.add(acquisition);
  const facts = { item: found?.state ?? null, acquisitions, hasAttachment: (id: string) => attachments.has(id) };
  return checkAcquired(event.data, facts, event.at);
}
