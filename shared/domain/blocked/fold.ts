import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { EventOf } from '../recorded.ts';
import type { ItemState } from '../item/item-state.ts';
import { blockedContents, type Content } from './blocked.ts';

/**
 * The item itself: what is blocked with the item around it is released there. CONTENT_BLOCKED_ALREADY, CONTENT_NOT_BLOCKED;
 * both with `item`.
 */
export function foldBlocked(
  state: ItemState,
  { type }: Pick<EventOf<'item.content-blocked' | 'item.content-released'>, 'type'>,
): Result<ItemState> {
  const blocked = type === 'item.content-blocked';
  if (state.blocked === blocked)
    return fail(blocked ? 'CONTENT_BLOCKED_ALREADY' : 'CONTENT_NOT_BLOCKED', { item: state.number });
  return ok({ ...state, blocked });
}

/** What an opening must agree with. */
export interface OpeningFacts {
  /** The attachment it names; null when there is none. */
  readonly attachment: Content | null;
  /** The attachments of the case that hold the same bytes, itself too. */
  readonly same: Iterable<Content>;
  /** The blocked items of the case. */
  readonly blocked: ReadonlySet<string>;
}

/** ATTACHMENT_UNKNOWN; ATTACHMENT_NOT_BLOCKED unless its bytes are blocked because of this very item. */
export function checkOpened(
  { case: caseId, item }: Pick<EventOf<'attachment.opened'>['data'], 'case' | 'item'>,
  { attachment, same, blocked }: OpeningFacts,
): Result<null> {
  if (attachment?.case !== caseId) return fail('ATTACHMENT_UNKNOWN');
  const because = blockedContents(same, blocked).get(attachment.sha256) ?? [];
  return because.includes(item) ? ok(null) : fail('ATTACHMENT_NOT_BLOCKED');
}
