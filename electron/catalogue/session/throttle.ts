import { FailureError, type Result } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import type { Attempts, FolderLock } from '../storage/lock.ts';

/** This many typing mistakes cost nothing. */
const FREE_FAILURES = 2;
const LONGEST_WAIT_SECONDS = 900;

/** Seconds to wait after so many wrong passphrases in a row: 0, 0, 2, 4, 8 ... 900. */
export function waitSeconds(failures: number): number {
  return failures <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(failures - FREE_FAILURES, 20));
}

function millisecondsOf(now: string): number {
  return Date.parse(now);
}

/**
 * SECURITY SEC-32: throws PASSPHRASE_RETRY_LATER with the whole seconds left. Argon2id is what stops a thief with a copy;
 * this stops guessing at the screen.
 */
export function requireWaited(lock: FolderLock, user: string, now: string): void {
  const { failures, lastAt } = lock.attempts(user);
  const wait = waitSeconds(failures) * 1000;
  const waited = millisecondsOf(now) - lastAt;
  // A clock that was turned back must not lock the person out until it catches up: the wait begins again.
  if (waited < 0) lock.remember(user, { failures, lastAt: millisecondsOf(now) });
  const left = wait - Math.max(waited, 0);
  if (left > 0) throw new FailureError('PASSPHRASE_RETRY_LATER', { seconds: Math.ceil(left / 1000) });
}

/** Counts a try before it is made, so that killing the program in the middle of it does not make it free. */
export function countAttempt(lock: FolderLock, user: string, now: string): Attempts {
  const attempts = { failures: lock.attempts(user).failures + 1, lastAt: millisecondsOf(now) };
  lock.remember(user, attempts);
  return attempts;
}

/**
 * Opens something with a person's passphrase, counted and slowed down. Only a wrong one is a try at guessing; a right one
 * leaves the count as it was, for the ledger to be told of when that person unlocks.
 */
export async function tryPassphrase<T>(
  lock: FolderLock,
  user: string,
  { now }: Pick<Effects, 'now'>,
  open: () => Promise<Result<T>>,
): Promise<Result<T>> {
  requireWaited(lock, user, now());
  const before = lock.attempts(user);
  countAttempt(lock, user, now());
  const opened = await open();
  if (opened.ok || opened.error.code !== 'PASSPHRASE_WRONG') lock.remember(user, before);
  return opened;
}

export function forgetAttempts(lock: FolderLock, user: string): void {
  lock.remember(user, { failures: 0, lastAt: 0 });
}
