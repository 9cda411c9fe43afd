import { setImmediate } from 'node:timers/promises';
import { foldAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { discardFileCopies, reencrypt } from '../files/reencrypt.ts';
import { recoverFiles } from '../files/recover.ts';
import { createDataKeys } from '../keys/data-keys.ts';
import type { DataKeys } from '../keys/keyring.ts';
import { rotationSigned } from '../keys/rotation.ts';
import type { Rotation } from '../keys/vault-format.ts';
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
  store.keysChanging = true;
  try {
    // One that was under way names only who had left when it began: whoever left since stays due in the ledger, by themself.
    while (needsRotation(store)) {
      begin(store);
      if (store.keys.next !== null) await go(store, store.keys.next, user, report);
    }
    store.keysStopped = null;
    return ok(null);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    store.keysStopped = failure.code;
    return fail(failure.code, failure.details);
  } finally {
    store.keysChanging = false;
  }
}

/** False for a damaged log: over it nothing is signed, and so nothing is changed. */
export function needsRotation(store: Store): boolean {
  return store.damage === null && isDue(store);
}

function isDue({ vaultFile, accounts }: Store): boolean {
  return vaultFile.vault.rotation !== null || rotationDue(accounts);
}

/**
 * Why keys that somebody who left has had are still in use; null when there is nothing to change, and while they are being
 * changed. Damage does not make it less true: whoever left could hide with one byte that they still read.
 */
export function keysDue(store: Store): ErrorCode | null {
  return isDue(store) && !store.keysChanging ? (store.damage?.code ?? store.keysStopped ?? 'CANCELLED') : null;
}

/**
 * Names the next keys, or takes up those that a change which was cut off has named. One that nobody may go on with is
 * dropped, and nothing takes its place when the ledger says that nothing is due.
 */
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
  if (rotationDue(accounts)) vaultFile.beginRotation(createDataKeys(store.tools.effects), accounts.leavers, slots);
}

/**
 * Somebody who was not removed vouches for the next keys, and the ledger, which alone says who has left, takes the entry
 * that ends the change or has it already. Somebody who stays, but will leave, could otherwise choose the keys of their own
 * removal beforehand, or name a change that can never end.
 */
export function isTrusted(store: Store, next: DataKeys): boolean {
  const { vaultFile, station, tools, accounts } = store;
  const { rotation } = vaultFile.vault;
  if (rotation === null) return false;
  const trusted = new Set(peopleWhoStay(accounts).map(({ user }) => user.signKey));
  return (
    rotationSigned(tools.primitives, station.catalogue, rotation, next, trusted) &&
    (isAnnounced(store, next) || mayBeAnnounced(store, next, rotation))
  );
}

function stationKeys({ tools }: Store, { checkpoint, bundle }: DataKeys) {
  const publicKey = (seed: Uint8Array) => toBase64(tools.primitives.ed25519PublicKey(seed));
  return { checkpointKey: publicKey(checkpoint), bundleKey: publicKey(bundle) };
}

/** The ledger names the station's next keys: not the ones that the vault has had before, as a change that changes nothing would have it. */
function isAnnounced(store: Store, next: DataKeys): boolean {
  const named = store.accounts.stations.at(-1)?.station;
  const { checkpointKey, bundleKey } = stationKeys(store, next);
  const before = stationKeys(store, store.keys.data).checkpointKey;
  return named?.checkpointKey === checkpointKey && named.bundleKey === bundleKey && checkpointKey !== before;
}

/** Only who has left, each once, and keys that nobody ever had. */
function mayBeAnnounced(store: Store, next: DataKeys, { removed }: Rotation): boolean {
  const data = { ...stationKeys(store, next), removed };
  const at = store.tools.effects.now();
  const event = { type: 'keys.rotated', data, station: store.station.id, seq: 0, at, by: '', leaf: '' } as const;
  return foldAccounts(store.accounts, event).ok;
}

function peopleWhoStay({ people }: Accounts) {
  return [...people.values()].filter(({ status }) => status !== 'removed');
}

async function go(store: Store, next: DataKeys, user: string, report: Report): Promise<void> {
  const { vaultFile, keys, paths } = store;
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
    if (data.storedWith === undefined)
      await reencrypt(tools.primitives, paths.files, { next: next.files, before: keys.data.files }, data);
  }
  syncPath(paths.files);
}

/** The ledger's own word for it; the head after it is signed with the next key. */
function announce(store: Store, user: string, next: DataKeys): void {
  const { vaultFile, keys } = store;
  if (isAnnounced(store, next)) return;
  const removed = vaultFile.vault.rotation?.removed ?? [];
  keys.useNextStation(true);
  try {
    appendOwn(store, user, [{ type: 'keys.rotated', data: { ...stationKeys(store, next), removed } }]);
  } catch (error) {
    keys.useNextStation(false);
    throw error;
  }
}
