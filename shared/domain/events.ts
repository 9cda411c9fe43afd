import type { z } from 'zod';
import { acquisitionRecorded, acquisitionVerified } from './acquisition/events.ts';
import { attachmentAdded } from './attachment/events.ts';
import { attachmentOpened, itemContentBlocked, itemContentReleased } from './blocked/events.ts';
import {
  caseLinked,
  caseOpened,
  caseRegimeSet,
  caseStageChanged,
  caseTagged,
  caseTeamSet,
  caseUnlinked,
} from './case/events.ts';
import { catalogueCreated, clockMovedBack, userAdded } from './catalogue/events.ts';
import { fileListCompared } from './comparison/events.ts';
import { configurationSet } from './configuration/events.ts';
import { entryCorrected } from './correction/events.ts';
import { courtApplied, courtDecided, pretrialRuled } from './court/events.ts';
import { custodyHandedOver, custodyLent, custodyMoved, custodyReceived, custodyReturned } from './custody/events.ts';
import { fileListSealed } from './file-list/events.ts';
import { findAdopted, findCaptured, findClosed, findRecorded, referralAnswered, referralSent } from './find/events.ts';
import { bundleExported } from './handover/events.ts';
import { fileListMatched, hashSetAdded, hashSetRetired } from './hash-set/events.ts';
import { personHeld } from './hold/events.ts';
import { intakeJudged } from './intake/events.ts';
import { itemSeized } from './item/events.ts';
import { packageOpened, packageSealed } from './packaging/events.ts';
import { paperRecorded } from './paper/events.ts';
import { seizureRecorded } from './seizure/events.ts';
import { backupDrilled, backupMade } from './backup/events.ts';
import { caseKeyRotated, clearanceGranted, clearanceRevoked } from './clearance/events.ts';
import { personAmended, personRecorded } from './person/events.ts';
import { recoveryEstablished, recoveryRevoked, recoveryUsed } from './recovery/events.ts';
import { restrictedAdded, restrictedOpened } from './restricted/events.ts';
import {
  keysRotated,
  passphraseChanged,
  unlockFailed,
  userExpirySet,
  userReinstated,
  userRemoved,
  userRoleChanged,
  userSuspended,
} from './user/events.ts';
import { warrantRecorded } from './warrant/events.ts';

/** Every kind of entry and the shape of its `data`. Nothing else may stand in a ledger of format version 1. */
export const eventSchemas = {
  'catalogue.created': catalogueCreated,
  'user.added': userAdded,
  'clock.moved-back': clockMovedBack,
  'case.opened': caseOpened,
  'warrant.recorded': warrantRecorded,
  'seizure.recorded': seizureRecorded,
  'item.seized': itemSeized,
  'custody.received': custodyReceived,
  'custody.moved': custodyMoved,
  'custody.lent': custodyLent,
  'custody.returned': custodyReturned,
  'custody.handed-over': custodyHandedOver,
  'package.sealed': packageSealed,
  'package.opened': packageOpened,
  'attachment.added': attachmentAdded,
  'file-list.sealed': fileListSealed,
  'bundle.exported': bundleExported,
  'entry.corrected': entryCorrected,
  'user.role-changed': userRoleChanged,
  'user.expiry-set': userExpirySet,
  'user.suspended': userSuspended,
  'user.reinstated': userReinstated,
  'user.removed': userRemoved,
  'user.passphrase-changed': passphraseChanged,
  'unlock.failed': unlockFailed,
  'keys.rotated': keysRotated,
  'recovery.established': recoveryEstablished,
  'recovery.revoked': recoveryRevoked,
  'recovery.used': recoveryUsed,
  'clearance.granted': clearanceGranted,
  'clearance.revoked': clearanceRevoked,
  'case.key-rotated': caseKeyRotated,
  'person.recorded': personRecorded,
  'person.amended': personAmended,
  'restricted.added': restrictedAdded,
  'restricted.opened': restrictedOpened,
  'backup.made': backupMade,
  'backup.drilled': backupDrilled,
  'case.team-set': caseTeamSet,
  'case.tagged': caseTagged,
  'case.linked': caseLinked,
  'case.unlinked': caseUnlinked,
  'case.stage-changed': caseStageChanged,
  'case.regime-set': caseRegimeSet,
  'paper.recorded': paperRecorded,
  'court.applied': courtApplied,
  'court.decided': courtDecided,
  'pretrial.ruled': pretrialRuled,
  'find.recorded': findRecorded,
  'find.captured': findCaptured,
  'referral.sent': referralSent,
  'referral.answered': referralAnswered,
  'find.closed': findClosed,
  'find.adopted': findAdopted,
  'intake.judged': intakeJudged,
  'configuration.set': configurationSet,
  'person.held': personHeld,
  'acquisition.recorded': acquisitionRecorded,
  'acquisition.verified': acquisitionVerified,
  'item.content-blocked': itemContentBlocked,
  'item.content-released': itemContentReleased,
  'attachment.opened': attachmentOpened,
  'file-list.compared': fileListCompared,
  'file-list.matched': fileListMatched,
  'hash-set.added': hashSetAdded,
  'hash-set.retired': hashSetRetired,
} as const;

export type EventType = keyof typeof eventSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventSchemas)[T]>;

/** One thing that happened, not yet bound to a place in a ledger: what `decide` yields. */
export type DomainEvent = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType];

/** An act before anybody signed it as the second person: what `decide` yields where two must sign. */
export type ProposedEvent = {
  [T in EventType]: { readonly type: T; readonly data: Omit<EventData<T>, 'second'> };
}[EventType];

/** An event at its place in a ledger: what `fold` reads. */
export type RecordedEvent = DomainEvent & {
  readonly station: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly leaf: string;
};
