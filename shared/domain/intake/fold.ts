import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { ItemState } from '../item/item-state.ts';
import type { IntakeJudged } from './events.ts';

/**
 * The store did not accept the item: it stays with the investigators, who hear why. Only while it is with them; accepting
 * (`custody.received`) ends it. INTAKE_NOT_WAITING with `item`, `custody`.
 */
export function foldIntake(state: ItemState, { outcome }: Pick<IntakeJudged, 'outcome'>): Result<ItemState> {
  return state.custody === 'with-investigator'
    ? ok({ ...state, intake: outcome })
    : fail('INTAKE_NOT_WAITING', { item: state.number, custody: state.custody });
}
