import type { EventData, EventType } from '../events.ts';

const parties = ['releasedBy', 'receivedBy'] as const;

/**
 * The fields of an entry that a correction may replace: what a person described or typed. Never ids and numbers others
 * point at, never what carries a state (seal number, purpose, warrant), never digests and measurements: those are set
 * right by a new act, so that custody reads the same before and after every correction.
 */
const correctable: { readonly [T in EventType]: readonly (keyof EventData<T>)[] } = {
  'catalogue.created': [],
  'user.added': [],
  'clock.moved-back': [],
  'case.opened': ['number', 'title', 'unit', 'openedOn', 'offences', 'notes', 'model'],
  'warrant.recorded': ['number', 'date', 'issuer', 'scope'],
  'seizure.recorded': [
    'place',
    'at',
    'holder',
    'officers',
    'witnesses',
    'notes',
    'villageHead',
    'refusedToSign',
    'recordNumber',
    'receiptNumber',
  ],
  // `attributes` only within the same class; see apply.ts
  'item.seized': ['description', 'quantity', 'attributes', 'notes', 'unitNumber', 'fields', 'counts', 'sameAs'],
  'custody.received': [...parties, 'registerNumber', 'location', 'document', 'condition'],
  'custody.moved': ['location', 'reason'],
  'custody.lent': [...parties, 'document', 'due', 'condition'],
  'custody.returned': [...parties, 'location', 'document', 'condition'],
  'custody.handed-over': [...parties, 'document', 'condition'],
  'package.sealed': ['wrapping', 'witness'],
  'package.opened': ['reason', 'witness'],
  'attachment.added': ['name', 'caption'],
  'file-list.sealed': ['source'],
  'bundle.exported': [],
  // A correction is not corrected: the original is corrected once more.
  'entry.corrected': [],
  // Who may do what at a moment is what signatures are judged by: set right by a new act.
  'user.role-changed': [],
  'user.expiry-set': [],
  'user.suspended': [],
  'user.reinstated': [],
  'user.removed': [],
  'user.passphrase-changed': [],
  'unlock.failed': [],
  'keys.rotated': [],
  'recovery.established': [],
  'recovery.revoked': [],
  'recovery.used': [],
  'clearance.granted': [],
  'clearance.revoked': [],
  'case.key-rotated': [],
  // The identity is committed to, not written; `person.amended` commits to a better one.
  'person.recorded': [],
  'person.amended': [],
  'restricted.added': [],
  'restricted.opened': [],
  'backup.made': [],
  'backup.drilled': [],
  'case.team-set': [],
  'case.tagged': [],
  'case.linked': [],
  'case.unlinked': [],
  // Not the stage itself, nor the day a duty runs from unless the paper was mistyped.
  'case.stage-changed': ['on', 'paper', 'notes'],
  'case.regime-set': [],
  'paper.recorded': ['number', 'date', 'signer', 'addressee', 'sentOn', 'receivedOn', 'notes'],
  'court.applied': ['number', 'date', 'court', 'scope', 'reason'],
  // The outcome too, by two people: no later paper could undo one that was mistyped, and the item would be lost for good. The
  // legal axis is folded from the papers as they hold, so the correction shows with both values wherever the state does.
  'court.decided': ['outcome', 'number', 'date', 'receivedOn', 'reason'],
  'pretrial.ruled': ['outcome', 'number', 'date', 'court', 'reason'],
  'find.recorded': ['platform', 'handle', 'userId', 'link', 'place', 'at', 'seen', 'notes'],
  'find.captured': ['capturedAt', 'tool'],
  'referral.sent': ['to', 'on', 'reference', 'notes'],
  'referral.answered': ['on', 'reference', 'notes'],
  // Not the closing itself: a find closed by mistake is recorded anew.
  'find.closed': ['reason'],
  'find.adopted': [],
  'intake.judged': ['notes'],
  'configuration.set': [],
  // Not the measure: what was not done is ended by the next one. Days must still follow each other afterwards.
  'person.held': ['from', 'until', 'place', 'number', 'date', 'authority', 'notes'],
  // Results of a computation: they are made anew, not mended.
  'file-list.compared': [],
  'file-list.matched': [],
  'hash-set.added': [],
  'hash-set.retired': [],
  // No hash, and nothing that a hash is held against: an image that was described wrongly is recorded anew in its place.
  'acquisition.recorded': ['tool', 'toolVersion', 'acquiredBy', 'kept', 'noSha256', 'notes'],
  'acquisition.verified': ['verifiedBy', 'tool', 'notes'],
  'item.content-blocked': ['reason'],
  // Two people signed for it as it stands.
  'item.content-released': [],
  'attachment.opened': [],
};

/** Names of the fields that may be corrected; empty for entries that stand as they are. */
export function correctableFields(type: EventType): readonly string[] {
  return correctable[type];
}
