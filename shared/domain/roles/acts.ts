import type { Role } from '../catalogue/events.ts';
import type { EventType } from '../events.ts';

/** What an office may do. Everything that asks "may they?" asks this table: rules, service, verifier and window. */
export const acts = [
  'read-cases',
  'record-case',
  'keep-items',
  'pack-items',
  'correct',
  'hand-over',
  'approve-disclosure',
  'approve-correction',
  'approve-content',
  'know-people',
  'see-openings',
  'manage-users',
  'second-user-act',
  'back-up',
  'audit',
  'own-account',
  'keep-station',
  'use-recovery',
  'configure',
  'read-configuration',
] as const;
export type Act = (typeof acts)[number];

/** Signs nothing but `recovery.used`. */
export type SignerRole = Role | 'recovery';

const officers = ['evidence-officer', 'investigator'] as const;
const withCases = [...officers, 'supervisor'] as const;
const everybody = [...withCases, 'administrator'] as const;

/**
 * Duties are parted (design.md section 1): who keeps the store does not oversee it, who oversees records nothing, and who
 * adds people sees no case by that.
 */
export const roleTable: Readonly<Record<Act, readonly SignerRole[]>> = {
  'read-cases': withCases,
  'record-case': officers,
  'keep-items': ['evidence-officer'],
  'pack-items': officers,
  correct: officers,
  'hand-over': officers,
  'approve-disclosure': ['supervisor'],
  'approve-correction': ['supervisor'],
  'approve-content': ['supervisor'],
  'know-people': withCases,
  'see-openings': ['supervisor'],
  'manage-users': ['administrator'],
  'second-user-act': ['supervisor', 'administrator'],
  'back-up': everybody,
  audit: everybody,
  'own-account': everybody,
  'keep-station': everybody,
  'use-recovery': ['recovery'],
  // What the unit's lists and rules are is overseen, not set by whoever they bind.
  configure: ['supervisor', 'administrator'],
  'read-configuration': everybody,
};

/** The act that signing an entry of this type is. */
export const actOfEvent: Readonly<Record<EventType, Act>> = {
  // Entry 0 is judged by LEDGER.md section 5: its signer is the first person, whatever their office.
  'catalogue.created': 'keep-station',
  'clock.moved-back': 'keep-station',
  'keys.rotated': 'keep-station',
  'user.added': 'manage-users',
  'user.role-changed': 'manage-users',
  'user.expiry-set': 'manage-users',
  'user.suspended': 'manage-users',
  'user.reinstated': 'manage-users',
  'user.removed': 'manage-users',
  'user.passphrase-changed': 'own-account',
  'unlock.failed': 'own-account',
  'recovery.established': 'manage-users',
  'recovery.revoked': 'manage-users',
  'recovery.used': 'use-recovery',
  'case.opened': 'record-case',
  'warrant.recorded': 'record-case',
  'seizure.recorded': 'record-case',
  'item.seized': 'record-case',
  'attachment.added': 'record-case',
  'file-list.sealed': 'record-case',
  'custody.received': 'keep-items',
  'custody.moved': 'keep-items',
  'custody.lent': 'keep-items',
  'custody.returned': 'keep-items',
  'custody.handed-over': 'keep-items',
  'package.sealed': 'pack-items',
  'package.opened': 'pack-items',
  'entry.corrected': 'correct',
  'bundle.exported': 'hand-over',
  'clearance.granted': 'know-people',
  'clearance.revoked': 'know-people',
  'case.key-rotated': 'know-people',
  'person.recorded': 'know-people',
  'person.amended': 'know-people',
  'restricted.added': 'know-people',
  'restricted.opened': 'know-people',
  'backup.made': 'back-up',
  'backup.drilled': 'back-up',
  'case.team-set': 'record-case',
  'case.tagged': 'record-case',
  'case.linked': 'record-case',
  'case.unlinked': 'record-case',
  'case.stage-changed': 'record-case',
  'case.regime-set': 'record-case',
  'paper.recorded': 'record-case',
  'court.applied': 'record-case',
  'court.decided': 'record-case',
  'pretrial.ruled': 'record-case',
  'find.recorded': 'record-case',
  'find.captured': 'record-case',
  'referral.sent': 'record-case',
  'referral.answered': 'record-case',
  'find.closed': 'record-case',
  'find.adopted': 'record-case',
  'intake.judged': 'keep-items',
  'configuration.set': 'configure',
  'person.held': 'record-case',
  'acquisition.recorded': 'record-case',
  'acquisition.verified': 'record-case',
  'item.content-blocked': 'record-case',
  'item.content-released': 'record-case',
  'attachment.opened': 'record-case',
  'file-list.compared': 'record-case',
  'file-list.matched': 'record-case',
  'hash-set.added': 'configure',
  'hash-set.retired': 'configure',
};

/** The office that a second signer of this type needs; types that need none are not in it. */
export const secondActOfEvent: Readonly<Partial<Record<EventType, Act>>> = {
  'user.removed': 'second-user-act',
  'recovery.revoked': 'second-user-act',
  'bundle.exported': 'approve-disclosure',
  'entry.corrected': 'approve-correction',
  'item.content-released': 'approve-content',
  'attachment.opened': 'approve-content',
  'hash-set.retired': 'approve-content',
};

/**
 * May this office do it? `founder`: the first person of a catalogue that has no active administrator (yet, or any more):
 * they may manage users, or nobody ever could.
 */
export function mayDo(role: SignerRole, act: Act, founder: boolean): boolean {
  return roleTable[act].includes(role) || (founder && act === 'manage-users');
}

/** All acts of an office, for the window: it shows nothing that the service would refuse. */
export function actsOf(role: Role, founder: boolean): Act[] {
  return acts.filter((act) => mayDo(role, act, founder));
}
