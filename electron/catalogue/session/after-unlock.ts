import { setImmediate } from 'node:timers/promises';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import { readZoned } from '#shared/domain/time/instant.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { repairAtUnlock } from '../restricted/repair.ts';
import { proveLog } from '../ledger/proven-log.ts';
import { asFailure, failureOf } from '../storage/errors.ts';
import { zonedText } from '../effects/zoned.ts';
import { lastSignIn, putSignIn } from '../storage/tables/sign-ins.ts';
import { appendOwn } from './append-own.ts';
import { openCatalogue, type OpenCatalogue, type SignIn } from './open-catalogue.ts';
import { settle } from './open-vault.ts';
import { needsRotation, rotate } from './rotate.ts';
import type { Store } from './store.ts';
import { forgetAttempts } from './throttle.ts';
import type { Report } from './tools.ts';

/**
 * What is due once the log was read and somebody may be let in: slots that nobody stands behind go, a change of keys is
 * ended, and the tries to be this person are told to the ledger. A full disk or a folder that cannot be written leaves that
 * for the next time. Throws CANCELLED and LOCKED; the caller closes the store then.
 */
export async function enter(store: Store, user: LedgerUser, report: Report): Promise<OpenCatalogue> {
  attempt(() => {
    settle(store);
  });
  if (needsRotation(store)) await rotateIfPossible(store, user.id, report);
  const open = openCatalogue(store, user, signInOf(store, user.id));
  attempt(() => {
    store.bringUpToDate();
  });
  try {
    await store.indexFiles(report);
  } catch (error) {
    requirePassing(error);
  }
  attempt(() => {
    recordSignIn(store, open);
  });
  await repair(store, open, report);
  attempt(() => {
    if (open.damage === null) store.cleanLists();
  });
  return open;
}

/**
 * Before anything is signed. A log that is not what was signed can be read and audited; nothing is signed over it. Throws
 * CANCELLED, and what kept the log from being read this time and says nothing of what is in it.
 */
export async function prove(store: Store, user: LedgerUser, report: Report): Promise<void> {
  const { tools, station, keys, database } = store;
  const proof = { primitives: tools.primitives, station, user, keys };
  try {
    await proveLog(proof, database.read, async (entries) => {
      if (entries > 0) report.progress('verifying-ledger', entries, 0, 'entries');
      await setImmediate();
      if (report.signal.aborted) throw new FailureError('CANCELLED');
    });
  } catch (error) {
    const failure = failureOf(error, 'read');
    if (failure === null || !lasting.has(failure.code)) throw asFailure(error, 'read');
    store.foundInLog(failure);
  }
}

/** What is found again at the next unlock. */
const lasting: ReadonlySet<ErrorCode> = new Set(['CATALOGUE_DAMAGED', 'DATABASE_DAMAGED']);

/** Restricted keys that only somebody cleared can change or hand on. */
async function repair({ tools }: Store, open: OpenCatalogue, report: Report): Promise<void> {
  try {
    await repairAtUnlock(tools, open, (done, total) => {
      report.progress('rekeying-cases', done, total, 'steps');
    });
  } catch (error) {
    requirePassing(error);
  }
}

async function rotateIfPossible(store: Store, user: string, report: Report): Promise<void> {
  try {
    unwrap(await rotate(store, user, report));
  } catch (error) {
    requirePassing(error);
    store.tools.effects.log.event('keys.rotation-put-off', {});
  }
}

/** What a disk refuses now it may take later; anything else is not passed over. */
function requirePassing(error: unknown): void {
  const passing = ['DISK_FULL', 'NOT_WRITABLE', 'CATALOGUE_IN_USE', 'CATALOGUE_DAMAGED'];
  if (!(error instanceof FailureError) || !passing.includes(error.failure.code)) throw error;
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    requirePassing(error);
  }
}

function signInOf(store: Store, user: string): SignIn {
  return {
    lastUnlockedAt: lastSignIn(store.database.read, user),
    failures: store.lock.attempts(user).failures,
  };
}

/** SECURITY SEC-46: `unlock.failed` first; the count is forgotten only when the ledger has it. */
function recordSignIn(store: Store, { user, signIn, damage }: OpenCatalogue): void {
  if (damage !== null) return;
  const now = store.tools.effects.now();
  const { failures } = signIn;
  const { lastAt } = store.lock.attempts(user.id);
  const data = { user: user.id, failures, lastAt: zonedText(lastAt, readZoned(now)?.offset ?? 0) };
  if (failures > 0)
    appendOwn(store, user.id, [{ type: 'unlock.failed', data }], (tx) => {
      putSignIn(tx, user.id, now);
    });
  else
    store.database.write((tx) => {
      putSignIn(tx, user.id, now);
    });
  forgetAttempts(store.lock, user.id);
}
