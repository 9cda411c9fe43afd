import type { LedgerUser, Role } from '#shared/domain/catalogue/events.ts';
import { foldClearances, noClearances } from '#shared/domain/clearance/fold.ts';
import type { Clearances } from '#shared/domain/clearance/fold.ts';
import type { DomainEvent, RecordedEvent } from '#shared/domain/events.ts';
import { identityFields } from '#shared/domain/person/events.ts';
import type { RecoveryKeys } from '#shared/domain/recovery/events.ts';
import { foldAccounts, noAccounts } from '#shared/domain/user/accounts.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import { unwrap } from '#shared/errors/result.ts';
import { idOf, leafAt, now, station } from './facts.ts';

/** A key as text: a different one for each number. */
export function keyOf(number: number): string {
  return `${number.toString(36).padStart(42, 'A')}A=`;
}

export function userOf(number: number, role: Role = 'evidence-officer'): LedgerUser {
  return {
    id: idOf('us', number),
    name: `Petugas ${String(number)}`,
    role,
    signKey: keyOf(number * 2),
    sealKey: keyOf(number * 2 + 1),
  };
}

/** Recovery key number 1, 2 ...: ids and keys apart from all people. */
export function recoveryOf(number: number): RecoveryKeys {
  return {
    id: idOf('us', 900 + number),
    signKey: keyOf(3000 + number * 2),
    sealKey: keyOf(3001 + number * 2),
    threshold: 1,
    shares: 1,
  };
}

export const founder = userOf(1);
export const officer = userOf(2);
export const investigator = userOf(3, 'investigator');
export const supervisor = userOf(4, 'supervisor');
export const administrator = userOf(5, 'administrator');

export function creation(users: readonly LedgerUser[] = [founder]): DomainEvent {
  const keys = { checkpointKey: keyOf(2000), bundleKey: keyOf(2001) };
  return {
    type: 'catalogue.created',
    data: { name: 'Katalog', unit: 'Satreskrim', station: { id: station, name: 'Gudang', ...keys }, users: [...users] },
  };
}

export const added = (user: LedgerUser): DomainEvent => ({ type: 'user.added', data: { user } });

export interface Signed {
  readonly event: DomainEvent;
  readonly by?: string;
  readonly at?: string;
}

/** Entries of one station, by the founder unless told otherwise. */
export function entriesOf(acts: readonly Signed[]): RecordedEvent[] {
  return acts.map(({ event, by = founder.id, at = now }, seq) => ({
    ...event,
    station,
    seq,
    at,
    by,
    leaf: leafAt(seq),
  }));
}

/** Folds what must be allowed. @throws FailureError when a rule refuses it */
export function accountsOf(acts: readonly Signed[]): Accounts {
  return entriesOf(acts).reduce((accounts, event) => unwrap(foldAccounts(accounts, event)), noAccounts());
}

/** Folds accounts and need-to-know together. @throws FailureError when a rule refuses it */
export function bothOf(acts: readonly Signed[]): { readonly accounts: Accounts; readonly clearances: Clearances } {
  let accounts = noAccounts();
  let clearances = noClearances();
  for (const event of entriesOf(acts)) {
    accounts = unwrap(foldAccounts(accounts, event));
    clearances = unwrap(foldClearances(clearances, event, accounts));
  }
  return { accounts, clearances };
}

/** A catalogue with one person of each office beside the founder. */
export const staff: readonly Signed[] = [
  { event: creation() },
  ...[officer, investigator, supervisor, administrator].map((user) => ({ event: added(user) })),
];

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** `count` commitments that stand in no other list made from another letter. */
export function digestsOf(letter: number, count: number = identityFields.length): string[] {
  return Array.from({ length: count }, (_, index) =>
    `${alphabet.charAt(letter)}${alphabet.charAt(index)}`.padEnd(43, 'A'),
  );
}
