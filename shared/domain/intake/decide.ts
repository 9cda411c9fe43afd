import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { AttachmentAdded } from '../attachment/events.ts';
import type { DomainEvent } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import type { IntakeJudged } from './events.ts';
import { foldIntake } from './fold.ts';

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
  // "Other" says nothing by itself to somebody who has to put it right.
  if (judgement.reason === 'other' && judgement.notes.trim() === '') return fail('INTAKE_NOTES_MISSING');
  const events: DomainEvent[] = [];
  for (const id of items) {
    const state = facts.items.get(id);
    if (state === undefined) return fail('ITEM_UNKNOWN', { item: id });
    const judged = foldIntake(state, judgement);
    if (!judged.ok) return judged;
    if (judgement.attachment !== null && !shows(facts.attachment, judgement.attachment, state))
      return fail('ATTACHMENT_UNKNOWN');
    events.push({ type: 'intake.judged', data: { case: state.case, item: state.item, ...judgement } });
  }
  return ok(events);
}

/** A photo of the thing itself, or one of the case: several things may lie in one picture. */
function shows(found: IntakeFacts['attachment'], id: string, item: ItemState): boolean {
  return found?.attachment === id && found.case === item.case && (found.item === null || found.item === item.item);
}
