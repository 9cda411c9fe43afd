import type { Output } from '#shared/contract/contract.ts';
import type { Act } from '#shared/domain/roles/acts.ts';
import type { Push } from '#shared/contract/messages.ts';
import type { Failure } from '#shared/errors/result.ts';
import { call } from './call.ts';
import { createStore, useStore } from './store.ts';
import { forgetTickets } from './uncertain.ts';

export type SessionView = Output<'catalogue.session'>;
export type LockReason = Extract<Push, { kind: 'locked' }>['reason'];
/** `switch`: locked so that somebody else can go on. */
export type LockedFor = LockReason | 'switch';

/** The catalogue folder the person chose; kept over a lock so that unlocking does not begin with a file dialog. */
export interface OpenFolder {
  readonly token: string;
  readonly name: string;
  readonly path: string;
}

export interface SessionState {
  /** Null until main has answered for the first time. */
  readonly view: SessionView | null;
  readonly folder: OpenFolder | null;
  /** Why the catalogue is locked; null while it is open or was never opened. */
  readonly lockReason: LockedFor | null;
  /** Who was signed in before the lock: the one who most likely comes back. An id, no name. */
  readonly lastUser: string | null;
}

const store = createStore<SessionState>({ view: null, folder: null, lockReason: null, lastUser: null });
const closed: SessionView = { state: 'closed', catalogue: null, user: null };

export function sessionState(): SessionState {
  return store.get();
}

export function useSessionState(): SessionState {
  return useStore(store);
}

/** The unlocked session. Only screens behind the lock may ask. */
export function useSession(): {
  catalogue: NonNullable<SessionView['catalogue']>;
  user: NonNullable<SessionView['user']>;
} {
  const { view } = useStore(store);
  const catalogue = view?.catalogue ?? null;
  const user = view?.user ?? null;
  if (catalogue === null || user === null) throw new Error('no open session');
  return { catalogue, user };
}

/** Whether the office of the signed-in person includes an act: nothing is offered that the service would refuse. */
export function useMay(act: Act): boolean {
  return useSession().user.acts.includes(act);
}

export function sessionOpened(view: SessionView, folder: OpenFolder | null): void {
  store.set({ view, folder: folder ?? store.get().folder, lockReason: null, lastUser: view.user?.id ?? null });
}

/** The page was loaded anew while a catalogue was locked: which folder it is. */
export function folderKnown({ token, name, path }: OpenFolder): void {
  store.set({ ...store.get(), folder: { token, name, path } });
}

/** The person wants another catalogue than the locked one. */
export function forgetFolder(): void {
  forgetTickets();
  store.set({ view: closed, folder: null, lockReason: null, lastUser: null });
}

/** Covers the screens: they unmount with the session. The name of the catalogue stays, for the screen that unlocks it. */
export function sessionLocked(reason: LockedFor): void {
  const { folder, view, lockReason, lastUser } = store.get();
  // Main tells of every lock; it does not know that the person pressed the key for switching.
  const why = reason === 'manual' && lockReason === 'switch' ? lockReason : reason;
  const locked: SessionView = { state: 'locked', catalogue: view?.catalogue ?? null, user: null };
  store.set({ view: locked, folder, lockReason: why, lastUser });
}

export async function refreshSession(): Promise<void> {
  const result = await call('catalogue.session', {});
  const before = store.get();
  if (!result.ok) {
    store.set({ ...before, view: before.view ?? closed });
    return;
  }
  // Only a passphrase uncovers: an answer that was on its way while the person locked must not.
  if (before.view?.state === 'locked' && result.value.state === 'unlocked') return;
  const wasOpen = before.view?.state === 'unlocked';
  const lockReason = result.value.state === 'unlocked' ? null : (before.lockReason ?? (wasOpen ? 'crash' : null));
  store.set({ ...before, view: result.value, lockReason });
}

/** A request that finds the catalogue locked means that the page missed the push: ask again rather than show stale pages. */
export function reportFailure(failure: Failure): void {
  if (failure.code === 'LOCKED' || failure.code === 'NOT_OPEN') void refreshSession();
}
