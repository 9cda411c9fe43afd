import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import type { AttachmentAdded } from './events.ts';

export interface AttachmentFacts {
  readonly caseKnown: boolean;
  /** The item the attachment names; null when it names none or an unknown one. */
  readonly item: Pick<ItemState, 'item' | 'case'> | null;
}

/** A photo or paper of a case or of one of its items. CASE_UNKNOWN, ITEM_UNKNOWN. */
export function decideAttachment(command: AttachmentAdded, facts: AttachmentFacts): Result<DomainEvent[]> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: command.case });
  const found = facts.item !== null && facts.item.item === command.item && facts.item.case === command.case;
  if (command.item !== null && !found) return fail('ITEM_UNKNOWN', { item: command.item });
  return ok([{ type: 'attachment.added', data: command }]);
}
