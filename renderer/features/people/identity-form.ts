import { z } from 'zod';
import {
  identity,
  personRoles,
  protectedRoles,
  type Identity,
  type PersonRole,
  type ProtectedRole,
} from '#shared/domain/person/events.ts';
import { formatDate } from '#shared/text/dates.ts';
import type { Language } from '#shared/text/text.ts';
import { hasCome } from '../../ui/form/not-future.ts';
import { parseDate } from '../../ui/form/parse-date.ts';

/** As it is typed: the date in any usual way. A day that is none must be seen, not dropped as if nothing had been typed. */
const typedBirthDate = z.string().transform((typed, context) => {
  if (typed.trim() === '') return '';
  const date = parseDate(typed);
  if (date !== null && hasCome(date)) return date;
  context.addIssue({ code: 'custom', message: date === null ? 'date' : 'future-day' });
  return z.NEVER;
});

export const identityForm = identity.extend({ birthDate: typedBirthDate });

/** A known identity as a form shows it. */
export function typedIdentity(language: Language, known: Identity): z.input<typeof identityForm> {
  return { ...known, birthDate: known.birthDate === '' ? '' : formatDate(language, known.birthDate) };
}

export const personForm = identityForm
  .extend({ firstRole: z.enum(personRoles), secondRole: z.enum(personRoles).nullable() })
  .refine(({ firstRole, secondRole }) => firstRole !== secondRole, { path: ['secondRole'], error: 'same-role' });
export type PersonForm = z.output<typeof personForm>;

const roleOfChild: Readonly<Partial<Record<PersonRole, PersonRole>>> = {
  suspect: 'child-suspect',
  victim: 'child-victim',
  witness: 'child-witness',
};

/** The standing that a child would have, where one of a grown-up is chosen for somebody under 18 on `today`; else null. */
export function childRole(roles: readonly (PersonRole | null | undefined)[], typed: string, today: string) {
  const born = parseDate(typed);
  const grown = `${String(Number(today.slice(0, 4)) - 18)}${today.slice(4)}`;
  if (born === null || born <= grown || born > today) return null;
  return roles.flatMap((role) => roleOfChild[role ?? 'reporter'] ?? [])[0] ?? null;
}

/** What is opened of a person: the identity, and what else an adult suspect is. */
export interface OpenedPerson {
  readonly identity: Identity;
  readonly otherRole: ProtectedRole | null;
}

export const amendForm = identityForm.extend({
  reason: z.string().min(1).max(400),
  otherRole: z.enum(protectedRoles).nullable(),
});

/** What the service is sent. */
export function recordInput(caseId: string, { firstRole, secondRole, ...known }: PersonForm) {
  return { case: caseId, roles: secondRole === null ? [firstRole] : [firstRole, secondRole], identity: known };
}

/** What the ledger will say of the two standings: of an adult suspect that one alone, else the first. */
export function toldRole({ firstRole, secondRole }: PersonForm): PersonRole {
  return secondRole === 'suspect' ? secondRole : firstRole;
}
