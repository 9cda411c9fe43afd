import type { HistoryEntry } from '../correction/history.ts';
import type { RecordedEvent } from '../events.ts';
import type { EventOf } from '../recorded.ts';
import type { FindClosed, FindRecorded, ReferralSent } from './events.ts';

/** A find as it stands: all data effective (corrections applied). */
export interface FindState {
  readonly find: FindRecorded;
  /** Attachments that are captures of it, in the order they were made. */
  readonly captures: readonly string[];
  readonly referrals: ReadonlyMap<string, ReferralSent>;
  /** Null while it is open. */
  readonly closed: Pick<FindClosed, 'into' | 'reason'> | null;
  /** A police report was made of it: the file is a case from then on. */
  readonly reported: boolean;
}

/** A find while its entries are being read: the entries themselves, so that corrections show at once. */
export interface OpenFind {
  readonly recorded: HistoryEntry;
  readonly captures: Map<string, HistoryEntry>;
  readonly referrals: Map<string, HistoryEntry>;
  closed: HistoryEntry | null;
  reported: boolean;
}

export type FindEvent = EventOf<'find.captured' | 'referral.sent' | 'referral.answered' | 'find.closed'>;

/** Kinds of entries that a find may hold before a report is made of it; everything else waits for the report. */
const beforeReport: ReadonlySet<RecordedEvent['type']> = new Set<RecordedEvent['type']>([
  'find.recorded',
  'find.captured',
  'find.closed',
  'referral.sent',
  'referral.answered',
  'attachment.added',
  'entry.corrected',
  'person.recorded',
  'person.amended',
  'restricted.added',
  'restricted.opened',
  'clearance.granted',
  'clearance.revoked',
  'case.key-rotated',
]);

/** May a file that is still a find hold an entry of this kind? */
export function mayStandInFind(type: RecordedEvent['type']): boolean {
  return beforeReport.has(type);
}

export function startFind(recorded: HistoryEntry): OpenFind {
  return { recorded, captures: new Map(), referrals: new Map(), closed: null, reported: false };
}

/** Null for an entry that records no find. */
export function findStateOf(open: OpenFind): FindState | null {
  const { event } = open.recorded;
  if (event.type !== 'find.recorded') return null;
  const referrals = new Map<string, ReferralSent>();
  for (const [id, sent] of open.referrals) if (sent.event.type === 'referral.sent') referrals.set(id, sent.event.data);
  const ending = open.closed?.event;
  const closed = ending?.type === 'find.closed' ? ending.data : null;
  const { reported } = open;
  return { find: event.data, captures: [...open.captures.keys()], referrals, closed, reported };
}
