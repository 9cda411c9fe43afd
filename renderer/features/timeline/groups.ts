import type { TimelineEntry } from '#shared/contract/items.ts';

/** What is one item's own in an entry: everything else of an act on many items is said once. */
const ownFields = new Set([
  'item',
  'seal',
  'number',
  'description',
  'quantity',
  'attributes',
  'notes',
  'registerNumber',
]);

/** The fields that the entries of one group share. */
export function sharedData(entry: TimelineEntry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry.data).filter(([field]) => !ownFields.has(field)));
}

function actOf(entry: TimelineEntry): string | null {
  // What was corrected, or is about no item, stands for itself.
  if (entry.item === null || entry.corrections.length > 0) return null;
  return JSON.stringify([entry.station, entry.type, entry.by, entry.at.slice(0, 16), sharedData(entry)]);
}

/** Neighbours that are one act on several items (twenty items received with one paper) become one group; order stays. */
export function groupsOf(entries: readonly TimelineEntry[]): readonly (readonly [TimelineEntry, ...TimelineEntry[]])[] {
  const groups: [TimelineEntry, ...TimelineEntry[]][] = [];
  let act: string | null = null;
  for (const entry of entries) {
    const next = actOf(entry);
    const last = groups.at(-1);
    if (last !== undefined && next !== null && next === act) last.push(entry);
    else groups.push([entry]);
    act = next;
  }
  return groups;
}
