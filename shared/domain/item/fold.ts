import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { foldBlocked } from '../blocked/fold.ts';
import { foldCustody } from '../custody/fold.ts';
import type { RecordedEvent } from '../events.ts';
import { foldFileList } from '../file-list/fold.ts';
import { foldMatched } from '../hash-set/fold.ts';
import { foldIntake } from '../intake/fold.ts';
import { foldPackage } from '../packaging/fold.ts';
import { foldRefused, itemOf } from '../recorded.ts';
import { checkCounts, checkItem } from './check.ts';
import type { ItemSeized } from './events.ts';
import type { ItemState } from './item-state.ts';

/**
 * The item after one more entry, whose data are the effective ones (corrections applied). `state` is null before
 * `item.seized`. Entries that name the item without changing it (attachments) leave the state as it is.
 * Refuses with FOLD_REFUSED; details as `foldRefused` gives them.
 */
export function foldItem(state: ItemState | null, event: RecordedEvent): Result<ItemState> {
  const next = event.type === 'item.seized' ? seized(state, event.data, event.at) : changed(state, event);
  return next.ok ? next : foldRefused(event, next.error);
}

function seized(state: ItemState | null, data: ItemSeized, at: string): Result<ItemState> {
  if (state !== null) return fail('ENTRY_DUPLICATE', { id: data.item });
  const checked = checkItem(data);
  if (!checked.ok) return checked;
  const counted = checkCounts(data, at);
  if (!counted.ok) return counted;
  return ok({
    item: data.item,
    case: data.case,
    seizure: data.seizure,
    number: data.number,
    class: data.attributes.class,
    description: data.description,
    quantity: data.quantity,
    custody: 'with-investigator',
    location: '',
    registerNumber: null,
    due: null,
    seal: null,
    fileList: null,
    inside: data.inside ?? null,
    unitNumber: data.unitNumber === undefined || data.unitNumber.trim() === '' ? null : data.unitNumber,
    intake: null,
    blocked: false,
  });
}

function changed(state: ItemState | null, event: Exclude<RecordedEvent, { type: 'item.seized' }>): Result<ItemState> {
  const item = itemOf(event);
  if (item !== state?.item) return fail('ITEM_UNKNOWN', { item: item ?? '' });
  if ('case' in event.data && event.data.case !== state.case) return fail('CASE_UNKNOWN', { case: event.data.case });
  switch (event.type) {
    case 'custody.received':
    case 'custody.moved':
    case 'custody.lent':
    case 'custody.returned':
    case 'custody.handed-over':
      return foldCustody(state, event, event.at);
    case 'package.sealed':
    case 'package.opened':
      return foldPackage(state, event);
    case 'intake.judged':
      return foldIntake(state, event.data);
    case 'item.content-blocked':
    case 'item.content-released':
      return foldBlocked(state, event);
    case 'file-list.sealed':
      return foldFileList(state, event.data);
    case 'file-list.matched':
      return ok(foldMatched(state, event.data));
    default:
      return ok(state);
  }
}
