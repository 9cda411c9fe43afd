import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent, EventData, ProposedEvent } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';
import { checkOpened, foldBlocked, type OpeningFacts } from './fold.ts';

interface About {
  readonly item: string;
  readonly reason: string;
}

export interface BlockFacts {
  /** The named item; null when there is none. */
  readonly item: ItemState | null;
}

/** ITEM_UNKNOWN, CONTENT_BLOCKED_ALREADY. */
export function decideBlock({ item, reason }: About, facts: BlockFacts): Result<DomainEvent[]> {
  const state = known(item, facts);
  if (!state.ok) return state;
  const folded = foldBlocked(state.value, { type: 'item.content-blocked' });
  if (!folded.ok) return folded;
  return ok([{ type: 'item.content-blocked', data: { case: state.value.case, item, reason } }]);
}

/** Two sign. ITEM_UNKNOWN, CONTENT_NOT_BLOCKED. */
export function decideRelease(
  { item, reason }: About,
  facts: BlockFacts,
): Result<Extract<ProposedEvent, { type: 'item.content-released' }>> {
  const state = known(item, facts);
  if (!state.ok) return state;
  const folded = foldBlocked(state.value, { type: 'item.content-released' });
  if (!folded.ok) return folded;
  return ok({ type: 'item.content-released', data: { case: state.value.case, item, reason } });
}

/** Two sign. ATTACHMENT_UNKNOWN; ATTACHMENT_NOT_BLOCKED: its bytes are saved like those of any other. */
export function decideOpenBlocked(
  data: Omit<EventData<'attachment.opened'>, 'second'>,
  facts: OpeningFacts,
): Result<Extract<ProposedEvent, { type: 'attachment.opened' }>> {
  const checked = checkOpened(data, facts);
  return checked.ok ? ok({ type: 'attachment.opened', data }) : checked;
}

function known(item: string, facts: BlockFacts): Result<ItemState> {
  return facts.item?.item === item ? ok(facts.item) : fail('ITEM_UNKNOWN', { item });
}
