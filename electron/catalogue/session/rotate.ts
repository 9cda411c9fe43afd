import { setImmediate } from 'node:timers/promises';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { discardFileCopies, reencrypt } from '../files/reencrypt.ts';
import { recoverFiles } from '../files/recover.ts';
import { createDataKeys } from '../keys/data-keys.ts';
import type { DataKeys } from '../keys/keyring.ts';
import { rotationSigned } from '../keys/rotation.ts';
import { failureOf } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';
import { discardCopy, discardOlderCopies } from '../storage/rekey.ts';
import { allAttachments } from '../storage/tables/attachments.ts';
import { appendOwn } from './append-own.ts';
import { rotationDue, slotsInForce } from './slots.ts';
import type { Store } from './store.ts';
import type { Report } from './tools.ts';

/**
 * SECURITY SEC-44: changes the keys of the database, the attachments and the station, so that whoever left opens nothing
 * with what they kept. In this order, and from any point of it again:
 * 1. vault.json names the next keys, sealed to everybody who stays (from here both sets open the vault);
 * 2. a copy of the database under the next key takes the place of the database;
 * 3. each attachment is brought under the next key, one rename each;
 * 4. `keys.rotated` names the station's next keys in the ledger, whose head is signed with them;
 * 5. vault.json holds the next keys only.
 */
export async function rotate(store: Store, user: string, report: Report): Promise<Result<null>> {
  try {
    // One that was under way names only who had left when it began: whoever left since stays due in the ledger, by themself.
    while (needsRotation(store)) {
      begin(store);
      await go(store, user, report);
    }
    store.keysStopped = null;
    return ok(null);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    store.keysStopped = failure.code;
    return fail(failure.code, failure.details);
  }
}

export function needsRotation({ vaultFile, accounts, damage }: Store): boolean {
  return damage === null && (vaultFile.vault.rotation !== null || rotationDue(accounts));
}

/** Why keys that somebody who left has had are still in use; null when there is nothing to change. */
export function keysDue(store: Store): ErrorCode | null {
  return needsRotation(store) ? (store.keysStopped ?? 'CANCELLED') : null;
}

/** Names the next keys, or takes up those that a change which was cut off has named. */
function begin(store: Store): void {
  const { vaultFile, keys, accounts } = store;
  const { rotation } = vaultFile.vault;
  const slots = slotsInForce(vaultFile.vault, accounts);
  if (rotation !== null && keys.next !== null) {
    if (isTrusted(store, keys.next)) {
      // This person vouches for it too: the one who began it may leave before it ends.
      vaultFile.vouch();
      vaultFile.update(slots);
      return;
    }
    if (store.keys.databaseMoved) throw new FailureError('VAULT_DAMAGED', { field: 'rotation' });
    vaultFile.dropRotation();
  }
  vaultFile.beginRotation(createDataKeys(store.tools.effects), accounts.leavers, slots);
}

/** Somebody who was not removed vouches for the next keys. */
export function isTrusted({ vaultFile, station, tools, accounts }: Store, next: DataKeys): boolean {
  const { rotation } = vaultFile.vault;
  const trusted = new Set(peopleWhoStay(accounts).map(({ user }) => user.signKey));
  return rotation !== null && rotationSigned(tools.primitives, station.catalogue, rotation, next, trusted);
}

function peopleWhoStay({ people }: Accounts) {
  return [...people.values()].filter(({ status }) => status !== 'removed');
}

async function go(store: Store, user: string, report: Report): Promise<void> {
  const { vaultFile, keys, paths } = store;
  const { next } = keys;
  if (next === null) throw new TypeError('no next keys');
  requireNotEnded(report);
  report.progress('rekeying-database', 0, 1, 'steps');
  await setImmediate();
  if (keys.databaseMoved) discardCopy(paths.database);
  else store.moveDatabase();
  await moveFiles(store, next, report);
  announce(store, user, next);
  vaultFile.endRotation(toBase64(store.databaseSalt), slotsInForce(vaultFile.vault, store.accounts));
  discardOlderCopies(paths.database);
}

function requireNotEnded({ signal }: Report): void {
  if (signal.aborted) throw new FailureError('CANCELLED');
}

async function moveFiles(store: Store, next: DataKeys, report: Report): Promise<void> {
  const { paths, database, keys, tools } = store;
  // A part whose entry is there must get its name first, or it would be left under the key before.
  recoverFiles(paths.files, database.read);
  discardFileCopies(paths.files);
  const attachments = [...allAttachments(database.read)];
  for (const [index, { data }] of attachments.entries()) {
    requireNotEnded(report);
    report.progress('rekeying-files', index, attachments.length, 'files');
    await reencrypt(tools.primitives, paths.files, { next: next.files, before: keys.data.files }, data);
  }
  syncPath(paths.files);
}

/** The ledger's own word for it; the head after it is signed with the next key. */
function announce(store: Store, user: string, next: DataKeys): void {
  const { vaultFile, accounts, keys, tools } = store;
  const publicKey = (seed: Uint8Array) => toBase64(tools.primitives.ed25519PublicKey(seed));
  const [checkpointKey, bundleKey] = [publicKey(next.checkpoint), publicKey(next.bundle)];
  if (accounts.stations.at(-1)?.station.checkpointKey === checkpointKey) return;
  const removed = vaultFile.vault.rotation?.removed ?? [];
  keys.useNextStation(true);
  try {
    appendOwn(store, user, [{ type: 'keys.rotated', data: { checkpointKey, bundleKey, removed } }]);
  } catch (error) {
    keys.useNextStation(false);
    throw error;
  }
}
