import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { AttachmentAdded } from '../attachment/events.ts';
import type { DomainEvent } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import type { IntakeJudged } from './events.ts';
import { checkPhoto, foldIntake } from './fold.ts';

export interface IntakeCommand extends Omit<IntakeJudged, 'case' | 'item'> {
  readonly items: readonly string[];
}

export interface IntakeFacts {
  /** The named items, as they stand; an id that is not here is unknown. */
  readonly items: ReadonlyMap<string, ItemState>;
  /** The attachment that the command names; null when it names none or an unknown one. */
  readonly attachment: Pick<AttachmentAdded, 'attachment' | 'case' | 'item'> | null;
}

/** All or none. INPUT_INVALID, ITEM_UNKNOWN, ATTACHMENT_UNKNOWN, INTAKE_NOTES_MISSING and the codes of `foldIntake`. */
export function decideIntake({ items, ...judgement }: IntakeCommand, facts: IntakeFacts): Result<DomainEvent[]> {
  if (items.length === 0 || new Set(items).size < items.length) return fail('INPUT_INVALID', { paths: ['items'] });
  const events: DomainEvent[] = [];
  for (const id of items) {
    const state = facts.items.get(id);
    if (state === undefined) return fail('ITEM_UNKNOWN', { item: id });
    const judged = foldIntake(state, judgement);
    if (!judged.ok) return judged;
    const photo = facts.attachment?.attachment === judgement.attachment ? facts.attachment : null;
    const shown = checkPhoto({ ...state, attachment: judgement.attachment }, photo);
    if (!shown.ok) return shown;
    events.push({ type: 'intake.judged', data: { case: state.case, item: state.item, ...judgement } });
  }
  return ok(events);
}
