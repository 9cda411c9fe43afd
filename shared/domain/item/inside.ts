import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { ItemSeized } from './events.ts';
import type { ItemState } from './item-state.ts';
import { outerNumber } from './number.ts';

/**
 * A thing inside of another of the same case: the SIM of a phone, the disk of a computer. One level, because the number on
 * the label has one. `outer`: the item it names, null when it names none or there is none.
 * ITEM_INSIDE_UNKNOWN, ITEM_INSIDE_DEEPER, ITEM_INSIDE_GONE, ITEM_NUMBER_WRONG; all with `item`.
 */
export function checkInside(
  item: Pick<ItemSeized, 'case' | 'inside' | 'number'>,
  outer: Pick<ItemState, 'case' | 'number' | 'inside' | 'custody'> | null,
): Result<null> {
  const wrong = fail('ITEM_NUMBER_WRONG', { item: item.number });
  if (item.inside === undefined) return outerNumber(item.number) === null ? ok(null) : wrong;
  if (outer?.case !== item.case) return fail('ITEM_INSIDE_UNKNOWN', { item: item.number });
  if (outer.inside !== null) return fail('ITEM_INSIDE_DEEPER', { item: item.number, outer: outer.number });
  // What the prosecutor has is opened before them, not by us; what is found then is theirs to hand back.
  if (outer.custody === 'with-prosecutor') return fail('ITEM_INSIDE_GONE', { item: item.number, outer: outer.number });
  return outerNumber(item.number) === outer.number ? ok(null) : wrong;
}
