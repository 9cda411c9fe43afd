import type { RecordedEvent } from '../events.ts';

const content: ReadonlySet<string> = new Set(['file-list.sealed', 'attachment.added']);

/**
 * Whether a bundle made from the first `treeSize` entries held files or file names of an item: it had some by then, and
 * nothing blocked them yet. What has left cannot be called back, but whoever has it can be told.
 * `events`: those about the item, in the order of the ledger.
 */
export function hasGoneOut(events: Iterable<RecordedEvent>, treeSize: number): boolean {
  let [held, blocked] = [false, false];
  for (const event of events) {
    if (event.seq >= treeSize) break;
    if (content.has(event.type)) held = true;
    if (event.type === 'item.content-released') blocked = false;
    if (event.type === 'item.content-blocked') blocked = true;
    if (event.type === 'file-list.matched' && event.data.blocked > 0) blocked = true;
  }
  return held && !blocked;
}
