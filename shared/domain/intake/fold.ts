import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { ItemState } from '../item/item-state.ts';
import { isBlank } from '../text.ts';
import type { IntakeJudged } from './events.ts';

/**
 * The store did not accept the item: it stays with the investigators, who hear why. Only while it is with them; accepting
 * (`custody.received`) ends it. INTAKE_NOTES_MISSING; INTAKE_NOT_WAITING with `item`, `custody`.
 */
export function foldIntake(
  state: ItemState,
  { outcome, reason, notes }: Pick<IntakeJudged, 'outcome' | 'reason' | 'notes'>,
): Result<ItemState> {
  // "Other" says nothing by itself to somebody who has to put it right.
  if (reason === 'other' && isBlank(notes)) return fail('INTAKE_NOTES_MISSING');
  return state.custody === 'with-investigator'
    ? ok({ ...state, intake: outcome })
    : fail('INTAKE_NOT_WAITING', { item: state.number, custody: state.custody });
}

/** Of what an attachment is: null when of the whole case. */
export interface Photo {
  readonly case: string;
  readonly item: string | null;
}

/** A photo of the thing itself, or one of the case: several things may lie in one picture. ATTACHMENT_UNKNOWN. */
export function checkPhoto(
  { attachment, case: caseId, item }: Pick<IntakeJudged, 'attachment' | 'case' | 'item'>,
  photo: Photo | null,
): Result<null> {
  const shows = photo?.case === caseId && (photo.item === null || photo.item === item);
  return attachment === null || shows ? ok(null) : fail('ATTACHMENT_UNKNOWN');
}
