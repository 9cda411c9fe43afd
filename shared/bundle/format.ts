import type { EventType, RecordedEvent } from '../domain/events.ts';
import type { ItemClass } from '../domain/item/events.ts';

/** Numbers of the formats that HANDOVER.md describes. */
export const bundleFormats = [1, 2, 3, 4] as const;
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

/** The kinds that a reader of format 2 knows beside them. */
const secondKinds: ReadonlySet<EventType> = new Set<EventType>([
  'user.role-changed',
  'user.expiry-set',
  'user.suspended',
  'user.reinstated',
  'user.removed',
  'user.passphrase-changed',
  'unlock.failed',
  'keys.rotated',
  'recovery.established',
  'recovery.revoked',
  'recovery.used',
  'clearance.granted',
  'clearance.revoked',
  'case.key-rotated',
  'person.recorded',
  'person.amended',
  'restricted.added',
  'restricted.opened',
  'backup.made',
  'backup.drilled',
]);

/** The kinds that a reader of format 3 knows beside them. */
const thirdKinds: ReadonlySet<EventType> = new Set<EventType>([
  'case.team-set',
  'case.tagged',
  'case.linked',
  'case.unlinked',
  'case.stage-changed',
  'case.regime-set',
  'paper.recorded',
  'court.applied',
  'court.decided',
  'pretrial.ruled',
  'find.recorded',
  'find.captured',
  'referral.sent',
  'referral.answered',
  'find.closed',
  'find.adopted',
  'intake.judged',
  'configuration.set',
  'person.held',
]);

/** Members that kinds of format 1 have gained in format 3, written when they were recorded or by a correction. */
const laterMembers: readonly string[] = [
  'model',
  'modus',
  'villageHead',
  'refusedToSign',
  'recordNumber',
  'receiptNumber',
  'inside',
  'unitNumber',
  'movable',
  'fields',
  'counts',
  'sameAs',
  'attachment',
];
const grownKinds: ReadonlySet<EventType> = new Set<EventType>([
  'case.opened',
  'warrant.recorded',
  'seizure.recorded',
  'item.seized',
]);
const laterClasses: readonly ItemClass[] = ['computer', 'wallet', 'vehicle'];

/**
 * The lowest format that holds a ledger part: a recipient with the verifier of an earlier bundle can read whatever that one
 * knows. None of the first kinds commits to a value, so what discloses is of format 2.
 */
export function formatOf(events: readonly RecordedEvent[]): BundleFormat {
  if (events.some(isOfFourth)) return 4;
  if (events.some(isOfThird)) return 3;
  return events.every(isOfFirst) ? 1 : 2;
}

function isOfFirst({ type, data }: RecordedEvent): boolean {
  // The one kind of format 1 that gained a member in format 2; another that disclosed would have people before it.
  return firstKinds.has(type) && !(type === 'user.added' && data.expires !== undefined);
}

function isOfFourth({ type, data }: RecordedEvent): boolean {
  if (type === 'file-list.sealed') return data.format !== undefined;
  if (type === 'attachment.added') return data.storedWith !== undefined;
  return !firstKinds.has(type) && !secondKinds.has(type) && !thirdKinds.has(type);
}

function isOfThird(event: RecordedEvent): boolean {
  const { type, data } = event;
  if (thirdKinds.has(type)) return true;
  // An adult suspect; what amends their identity comes after it.
  if (type === 'person.recorded') return data.roles.includes('suspect');
  if (type === 'entry.corrected') return hasLaterMember(data.changes);
  if (!grownKinds.has(type)) return false;
  return hasLaterMember(data) || (type === 'item.seized' && laterClasses.includes(data.attributes.class));
}

function hasLaterMember(data: object): boolean {
  return laterMembers.some((member) => Object.hasOwn(data, member));
}
