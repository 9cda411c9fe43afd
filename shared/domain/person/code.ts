import type { PersonRole, ProtectedRole } from './events.ts';

/**
 * AK anak korban, KB korban, AS anak saksi, SK saksi, PL pelapor, AN anak (terduga), TS tersangka: domain.md section 5.
 *
 * Suspects who are victims themselves (domain.md section 7): a code stands on every paper, so it must not tell of the
 * victimhood. Whoever is recorded as a suspect and as something else is TS-nn, in whichever order the two were named, and
 * the other role is sealed with the identity (`suspectIdentity`). Who already has a code as a victim or witness gets a
 * second one, TS-nn, as another person of the case: nothing outside of the seal ties the two together, so that the
 * papers in which KB-01 is protected do not name a suspect, nor those about TS-05 a victim.
 */
const prefixes: Readonly<Record<PersonRole, string>> = {
  'child-victim': 'AK',
  victim: 'KB',
  'child-witness': 'AS',
  witness: 'SK',
  reporter: 'PL',
  'child-suspect': 'AN',
  suspect: 'TS',
};

/** What everybody reads instead of the name: AK-01. `number` counts through those of the case whose first role is the same. */
export function personCode(role: PersonRole, number: number): string {
  return `${prefixes[role]}-${String(number).padStart(2, '0')}`;
}

/** The number of a code; 0 when it has none. */
export function codeNumber(code: string): number {
  return Number(/-(\d+)$/.exec(code)?.[1] ?? '0');
}

/** Only an adult suspect has such a code. */
export function isSuspectCode(code: string): boolean {
  return code.startsWith(`${prefixes.suspect}-`);
}

/** Whose arrest and detention the case file tells, be they grown up or not. */
export function isHeldRole(roles: readonly PersonRole[]): boolean {
  return roles.includes('suspect') || roles.includes('child-suspect');
}

/** What an entry says of the roles that were chosen, and what is sealed of them; null: nothing is, there is no adult suspect. */
export function sealRoles(roles: readonly PersonRole[]): {
  readonly open: PersonRole[];
  readonly otherRole: ProtectedRole | '' | null;
} {
  if (!roles.includes('suspect')) return { open: [...roles], otherRole: null };
  const others = roles.filter((role) => role !== 'suspect');
  // One role twice stays what it is, for the rule that refuses it.
  if (others.length < roles.length - 1) return { open: [...roles], otherRole: others[0] ?? '' };
  return { open: ['suspect'], otherRole: others[0] ?? '' };
}
