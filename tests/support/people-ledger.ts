import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { personOf, seedOf, TestLedger } from './ledger.ts';
import type { AppendOptions, Person } from './ledger.ts';
import { problemsOf } from './ledger-check.ts';

/** One person of each office; the founder is FIRST of ledger.ts, an evidence officer. */
export const INVESTIGATOR = personOf(4, 'investigator');
export const SUPERVISOR = personOf(5, 'supervisor');
export const ADMINISTRATOR = personOf(6, 'administrator');
export const OFFICER = personOf(7);
export const SECOND_ADMINISTRATOR = personOf(8, 'administrator');
/** Signs as a person would, under the id of the recovery key. */
export const SHEETS = personOf(31);
export const NEW_SHEETS = personOf(32);
export const reason = 'Mutasi ke Polres lain';

export const keyText = (seed: number) => toBase64(nativePrimitives.ed25519PublicKey(seedOf(seed)));
export const recoveryKeys = ({ user }: Person) => ({
  id: user.id,
  signKey: user.signKey,
  sealKey: user.sealKey,
  threshold: 1,
  shares: 1,
});

/** Entries 0 to 4: the creation, and the founder adds one person of each office; the administrator comes last. */
export function staffed(): TestLedger {
  const ledger = TestLedger.created();
  for (const { user } of [INVESTIGATOR, SUPERVISOR, OFFICER, ADMINISTRATOR]) ledger.append('user.added', { user });
  return ledger;
}

/** Data of an act on a person; `second` is whoever cosigns by `twoSign`. */
export const about = ({ user }: Person, more: Record<string, unknown> = {}) => ({ user: user.id, reason, ...more });

/** Appends an act that two people sign. */
export function twoSign(
  ledger: TestLedger,
  type: string,
  data: Record<string, unknown>,
  second: Person,
  options: AppendOptions = { by: ADMINISTRATOR },
): void {
  ledger.append(type, { ...data, second: second.user.id }, { cosigner: second, ...options });
}

/** `personOf(number)` of the same id with the keys of another number: after recovery. */
export function renewed(person: Person, number: number): Person {
  const { seed, user } = personOf(number);
  return { seed, user: { ...person.user, signKey: user.signKey, sealKey: user.sealKey } };
}

export const manage: AppendOptions = { by: ADMINISTRATOR };
export const backup = (treeSize: number) => ({
  backup: 'bk_0000000000000001',
  createdAt: '2026-11-21T14:00:00.000+08:00',
  treeSize,
  rootHash: 'ab'.repeat(32),
  attachments: 0,
  bytes: 1,
  sha256: 'ab'.repeat(32),
});
/** An entry that every office may sign, so that only the person's state is judged. */
export const anything = (ledger: TestLedger, by: Person, at?: string) =>
  ledger.append('backup.made', backup(1), at === undefined ? { by } : { by, change: { at } });
/** What is found in a log of a staff and these entries; the staff takes 0 to 4. */
export function found(write: (ledger: TestLedger) => void): string[] {
  const ledger = staffed();
  write(ledger);
  return problemsOf(ledger.records, ledger.checkpoint());
}

export const rotation = (seed: number, removed: readonly Person[] = []) => ({
  checkpointKey: keyText(seed),
  bundleKey: keyText(seed + 1),
  removed: removed.map(({ user }) => user.id),
});
