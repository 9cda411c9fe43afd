import type { AcquisitionEvent } from '#shared/domain/acquisition/acquisition.ts';
import { checkAcquired, checkVerified, type AcquisitionFacts } from '#shared/domain/acquisition/decide.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import {
  acquisitionsOfItem,
  imageById,
  insertCheck,
  insertImage,
  updateCheck,
  updateImage,
} from '../storage/tables/acquisitions.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { itemStateById } from '../storage/tables/items.ts';
import { checkFresh } from './project-papers.ts';

/** What an image of the item is judged by. */
export function acquisitionFacts(tx: ReadTx, itemId: string): AcquisitionFacts {
  const item = itemStateById(tx, itemId) ?? null;
  return {
    item,
    acquisitions: acquisitionsOfItem(tx, itemId),
    hasAttachment: (id) => item !== null && attachmentById(tx, id)?.data.case === item.case,
  };
}

export function projectAcquisition(tx: WriteTx, event: AcquisitionEvent): Result<null> {
  const facts = acquisitionFacts(tx, event.data.item);
  if (facts.item?.case !== event.data.case) return fail('ITEM_UNKNOWN', { item: event.data.item });
  if (event.type === 'acquisition.verified') {
    const checked = checkVerified(event.data, facts, event.at);
    if (checked.ok) insertCheck(tx, event);
    return checked;
  }
  const { acquisition } = event.data;
  const fresh = checkFresh(imageById(tx, acquisition) !== undefined, acquisition);
  const checked = fresh.ok ? checkAcquired(event.data, facts, event.at) : fresh;
  if (checked.ok) insertImage(tx, event);
  return checked;
}

/** No corrected field bears on a rule between entries. */
export function putCorrectedAcquisition(tx: WriteTx, event: AcquisitionEvent): Result<null> {
  if (event.type === 'acquisition.recorded') updateImage(tx, event);
  else updateCheck(tx, event);
  return ok(null);
}
