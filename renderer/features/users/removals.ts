import type { UserRow } from '#shared/contract/users.ts';
import { createStore, useStore } from '../../bridge/store.ts';

/** What was begun here. Ids and a public key, never a name: it outlives the lock, so that the notice waits for whoever removed. */
export interface Removal {
  readonly user: string;
  /** Who signed it first. */
  readonly by: string;
  /** The bundle signer's key in force until then. */
  readonly keyBefore: string;
}

const store = createStore<readonly Removal[]>([]);

/** Nothing is said about it until the account is out: it may still be declined. */
export function removalBegun(removal: Removal): void {
  store.set([...store.get().filter(({ user }) => user !== removal.user), removal]);
}

export function dismissRemovals(users: readonly string[]): void {
  store.set(store.get().filter(({ user }) => !users.includes(user)));
}

export function useRemovals(): readonly Removal[] {
  return useStore(store);
}

export interface Aftermath {
  readonly users: readonly string[];
  readonly names: readonly string[];
  /** The station signs with another key by now; changing keys may have been cut off, and goes on at the next unlock. */
  readonly keysChanged: boolean;
}

/** What to say to this person. Null: nothing they began has come to be. */
export function aftermathOf(
  removals: readonly Removal[],
  rows: readonly Pick<UserRow, 'user' | 'name' | 'status'>[],
  session: { readonly user: string; readonly bundleKey: string },
): Aftermath | null {
  const own = removals.filter(({ by }) => by === session.user);
  const out = rows.filter(({ user, status }) => status === 'removed' && own.some((removal) => removal.user === user));
  if (out.length === 0) return null;
  const users = out.map(({ user }) => user);
  const keysChanged = own
    .filter(({ user }) => users.includes(user))
    .every(({ keyBefore }) => keyBefore !== session.bundleKey);
  return { users, names: out.map(({ name }) => name), keysChanged };
}
