import type { KnownFind } from '#shared/domain/find/decide.ts';
import type { FindState } from '#shared/domain/find/find-state.ts';
import type { ReadTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { capturesOfFind, referralsOfFind } from '../storage/tables/find-parts.ts';
import { findById } from '../storage/tables/finds.ts';

/** A find as the tables have it. */
export function findStateIn(tx: ReadTx, id: string): FindState | null {
  const stored = findById(tx, id);
  if (stored === undefined) return null;
  const { state, into_id: into, reason, data } = stored;
  return {
    find: data,
    captures: capturesOfFind(tx, id).map((capture) => capture.data.attachment),
    referrals: new Map(referralsOfFind(tx, id).map((referral) => [referral.data.referral, referral.data])),
    closed: state === 'closed' || state === 'adopted' ? { into, reason } : null,
    reported: state === 'reported',
  };
}

/** What the rules ask about a find. `now`: local time of the entry. */
export function knownFind(tx: ReadTx, id: string, now: string): KnownFind {
  return {
    now,
    state: findStateIn(tx, id),
    hasAttachment: (attachment) => attachmentById(tx, attachment)?.data.case === id,
  };
}
