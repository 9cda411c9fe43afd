import type { AttachmentAdded } from '../attachment/events.ts';
import type { ItemState } from '../item/item-state.ts';

type Blockable = Pick<ItemState, 'item' | 'inside' | 'blocked'>;

/** What is inside of a blocked thing is blocked with it. `outer`: the item that it is part of. */
export function isBlocked(
  { blocked, inside }: Pick<Blockable, 'inside' | 'blocked'>,
  outer: Pick<Blockable, 'item' | 'blocked'> | null | undefined,
): boolean {
  return blocked || (inside !== null && outer?.item === inside && outer.blocked);
}

/** The ids of the items of one case whose content is blocked, by themselves or with what they are part of. */
export function blockedItems(items: Iterable<Blockable>): ReadonlySet<string> {
  const all = new Map<string, Blockable>();
  for (const item of items) all.set(item.item, item);
  return new Set(
    [...all.values()].filter((item) => isBlocked(item, all.get(item.inside ?? ''))).map(({ item }) => item),
  );
}

/** The part of an attachment that blocking asks about. */
export type Content = Pick<AttachmentAdded, 'case' | 'item' | 'sha256'>;

/**
 * SECURITY SEC-72: the blocked items of each content, by its SHA-256: the same bytes are blocked wherever they are attached in the case, or
 * they could be seen under another name. Empty where nothing is blocked.
 */
export function blockedContents(
  attachments: Iterable<Content>,
  items: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, string[]>();
  for (const { item, sha256 } of attachments) {
    if (item === null || !items.has(item)) continue;
    const because = contents.get(sha256) ?? [];
    if (!because.includes(item)) because.push(item);
    contents.set(sha256, because);
  }
  return contents;
}
