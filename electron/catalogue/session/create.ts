import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '#shared/contract/contract.ts';
import type { Sheets } from '#shared/contract/users.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { newId } from '../effects/new-id.ts';
import { createDataKeys, wipeData } from '../keys/data-keys.ts';
import { requireLongEnough } from '../keys/kdf.ts';
import { Keyring, type DataKeys } from '../keys/keyring.ts';
import { createOwnKeys, wipeOwn, type NewOwnKeys } from '../keys/own-keys.ts';
import { makeSlot } from '../keys/vault.ts';
import { encodeVault, VAULT_VERSION, type RecoverySlot, type Vault } from '../keys/vault-format.ts';
import { sealVault } from '../keys/vault-mac.ts';
import { LiveAccounts } from '../ledger/accounts.ts';
import { appendEvents } from '../ledger/append.ts';
import { asFailure, withFailures } from '../storage/errors.ts';
import { beginBuilding, databaseSalt, folderNameOf, writeNewFile, type CataloguePaths } from '../storage/folder.ts';
import { takeLock } from '../storage/lock.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open.ts';
import { writeMeta } from '../storage/tables/meta.ts';
import { putSignIn } from '../storage/tables/sign-ins.ts';
import { requireMayUnlock } from './admit.ts';
import { prove } from './after-unlock.ts';
import { openCatalogue, type OpenCatalogue } from './open-catalogue.ts';
import { newRecoverySlot } from './recovery-slot.ts';
import { openStore, type Store } from './store.ts';
import type { SessionTools } from './tools.ts';

type NewCatalogue = Omit<Parsed<'catalogue.create'>, 'parent'>;

interface Plan {
  readonly input: NewCatalogue;
  readonly ids: { readonly catalogue: string; readonly station: string; readonly user: string };
  readonly own: NewOwnKeys;
  readonly data: DataKeys;
  readonly recovery: RecoverySlot;
}

export interface Created {
  readonly open: OpenCatalogue;
  readonly sheets: Sheets;
}

/**
 * Makes `<name>.rantai` in `parent` and opens it. It is built in a hidden folder beside its place and renamed when all of
 * it is on the disk: a killed process or a full disk leaves no catalogue rather than half of one.
 */
export async function createCatalogue(tools: SessionTools, parent: string, input: NewCatalogue): Promise<Created> {
  requireLongEnough(input.passphrase);
  requireFolder(parent);
  const building = withFailures('write', () => beginBuilding(join(parent, folderNameOf(input.name))));
  const [own, data] = [createOwnKeys(tools), createDataKeys(tools.effects)];
  try {
    const { slot, prepared } = await newRecoverySlot(tools, data, input.sheets);
    const ids = {
      catalogue: newId(tools.effects, 'ct'),
      station: newId(tools.effects, 'st'),
      user: newId(tools.effects, 'us'),
    };
    const vault = await build(tools, building.paths, { input, ids, own, data, recovery: slot });
    const paths = withFailures('write', () => building.finish());
    const store = openStore(tools, { paths, lock: takeLock(paths.lock), vault, keys: new Keyring(own, data) });
    return { open: await enterNew(store, ids.user), sheets: prepared.sheets };
  } catch (error) {
    wipeOwn(own);
    wipeData(data);
    building.abandon();
    throw asFailure(error, 'write');
  }
}

async function enterNew(store: Store, id: string): Promise<OpenCatalogue> {
  try {
    const user = requireMayUnlock(store, id);
    await prove(store, user, { signal: new AbortController().signal, progress: () => undefined });
    return openCatalogue(store, user, { lastUnlockedAt: null, failures: 0 });
  } catch (error) {
    await store.close();
    throw error;
  }
}

function requireFolder(parent: string): void {
  const found = withFailures('write', () => statSync(parent));
  if (!found.isDirectory()) throw new FailureError('NOT_WRITABLE');
}

async function build(tools: SessionTools, paths: CataloguePaths, plan: Plan): Promise<Vault> {
  const { input, ids, own, data, recovery } = plan;
  createDatabase(tools, paths, plan);
  const person = { id: ids.user, name: input.userName };
  const vault = {
    format: 'rantai-vault',
    version: VAULT_VERSION,
    catalogue: { id: ids.catalogue, name: input.name, station: ids.station },
    databaseSalt: toBase64(databaseSalt(paths.database)),
    users: [await makeSlot(tools, person, own, data, input.passphrase)],
    recovery: [recovery],
    rotation: null,
  } as const;
  const sealed = sealVault(tools.primitives, { ...vault, users: [...vault.users], recovery: [recovery] }, data);
  writeNewFile(paths.vault, encodeVault(sealed));
  return sealed;
}

function createDatabase(tools: SessionTools, paths: CataloguePaths, plan: Plan): void {
  const { ids, own, data } = plan;
  const database = openDatabase({ file: paths.database, key: data.database, mode: 'create' });
  try {
    migrate(database);
    database.write((tx) => {
      writeMeta(tx, { catalogue: ids.catalogue, station: ids.station });
      appendEvents(tx, firstEvents(tools, plan), {
        effects: tools.effects,
        primitives: tools.primitives,
        station: { id: ids.station, catalogue: ids.catalogue },
        accounts: new LiveAccounts(tools.primitives, ids.station),
        user: ids.user,
        sign: own.sign,
        checkpoint: data.checkpoint,
      });
      putSignIn(tx, ids.user, tools.effects.now());
    });
  } finally {
    database.close();
  }
}

/** A catalogue without a way back in would be lost with one passphrase: the recovery key is its second entry. */
function firstEvents(tools: SessionTools, { input, ids, own, data, recovery }: Plan): DomainEvent[] {
  const publicKey = (seed: Uint8Array) => toBase64(tools.primitives.ed25519PublicKey(seed));
  const station = {
    id: ids.station,
    name: input.station,
    checkpointKey: publicKey(data.checkpoint),
    bundleKey: publicKey(data.bundle),
  };
  const { signKey, sealKey } = own;
  const user = { id: ids.user, name: input.userName, role: input.role, signKey, sealKey };
  const { id, threshold, shares } = recovery;
  const keys = { id, signKey: recovery.signKey, sealKey: recovery.sealKey, threshold, shares };
  return [
    { type: 'catalogue.created', data: { name: input.name, unit: input.unit, station, users: [user] } },
    { type: 'recovery.established', data: { recovery: keys } },
  ];
}
