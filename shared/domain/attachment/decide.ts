import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import type { AttachmentAdded } from './events.ts';

type Stored = Pick<AttachmentAdded, 'case' | 'bytes' | 'sha256' | 'storedWith'>;

export interface AttachmentFacts {
  readonly caseKnown: boolean;
  /** The item the attachment names; null when it names none or an unknown one. */
  readonly item: Pick<ItemState, 'item' | 'case'> | null;
  /** The attachment under which the bytes are stored; null when it names none or an unknown one. */
  readonly storedWith: Stored | null;
}

/**
 * Bytes are stored once in a case, with the attachment that brought them: it is of the same case, holds the same bytes, and
 * its own are stored with no other. ATTACHMENT_NOT_SAME.
 */
export function checkStored(data: Stored, first: Stored | null): Result<null> {
  if (data.storedWith === undefined) return ok(null);
  const same =
    first?.case === data.case &&
    first.sha256 === data.sha256 &&
    first.bytes === data.bytes &&
    first.storedWith === undefined;
  return same ? ok(null) : fail('ATTACHMENT_NOT_SAME');
}

/** A photo or paper of a case or of one of its items. CASE_UNKNOWN, ITEM_UNKNOWN, ATTACHMENT_NOT_SAME. */
export function decideAttachment(command: AttachmentAdded, facts: AttachmentFacts): Result<DomainEvent[]> {
  if (!facts.caseKnown) return fail('CASE_UNKNOWN', { case: command.case });
  const found = facts.item !== null && facts.item.item === command.item && facts.item.case === command.case;
  if (command.item !== null && !found) return fail('ITEM_UNKNOWN', { item: command.item });
  const stored = checkStored(command, facts.storedWith);
  if (!stored.ok) return stored;
  return ok([{ type: 'attachment.added', data: command }]);
}
