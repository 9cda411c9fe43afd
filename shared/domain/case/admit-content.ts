import type { Result } from '../../errors/result.ts';
import { checkStored } from '../attachment/decide.ts';
import type { AttachmentAdded } from '../attachment/events.ts';
import { blockedItems } from '../blocked/blocked.ts';
import { checkOpened } from '../blocked/fold.ts';
import type { ItemState } from '../item/item-state.ts';
import type { EventOf } from '../recorded.ts';

/** What attachments are judged by: those before, and how the items stand. */
interface OpenContent {
  readonly attachments: Map<string, AttachmentAdded>;
  readonly items: ReadonlyMap<string, { readonly state: ItemState }>;
}

/** Its bytes are new to the case, or stored with an attachment before it. ATTACHMENT_NOT_SAME. */
export function takeAttachment({ attachments }: OpenContent, data: AttachmentAdded): Result<null> {
  const stored = checkStored(data, attachments.get(data.storedWith ?? '') ?? null);
  if (stored.ok) attachments.set(data.attachment, data);
  return stored;
}

/** ATTACHMENT_UNKNOWN, ATTACHMENT_NOT_BLOCKED. */
export function checkOpening(
  { attachments, items }: OpenContent,
  { data }: EventOf<'attachment.opened'>,
): Result<null> {
  const blocked = blockedItems([...items.values()].map(({ state }) => state));
  const attachment = attachments.get(data.attachment) ?? null;
  return checkOpened(data, { attachment, same: attachments.values(), blocked });
}
