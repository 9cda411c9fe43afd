import type { EventType, RecordedEvent } from '../domain/events.ts';

/** Numbers of the formats that HANDOVER.md describes. */
export const bundleFormats = [1, 2] as const;
export type BundleFormat = (typeof bundleFormats)[number];

/** The kinds of entries that a reader of format 1 knows. */
const firstKinds: ReadonlySet<EventType> = new Set<EventType>([
  'catalogue.created',
  'user.added',
  'clock.moved-back',
  'case.opened',
  'warrant.recorded',
  'seizure.recorded',
  'item.seized',
  'custody.received',
  'custody.moved',
  'custody.lent',
  'custody.returned',
  'custody.handed-over',
  'package.sealed',
  'package.opened',
  'attachment.added',
  'file-list.sealed',
  'bundle.exported',
  'entry.corrected',
]);

/**
 * The lowest format that holds a ledger part: a recipient with the verifier of an earlier bundle can read whatever that one
 * knows. None of the first kinds commits to a value, so what discloses is of format 2.
 */
export function formatOf(events: readonly RecordedEvent[]): BundleFormat {
  return events.every(isOfFirst) ? 1 : 2;
}

function isOfFirst({ type, data }: RecordedEvent): boolean {
  // The one kind of format 1 that has gained a member since; another that disclosed would have people before it.
  return firstKinds.has(type) && !(type === 'user.added' && data.expires !== undefined);
}
