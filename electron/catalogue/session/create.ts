import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '#shared/contract/contract.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { newId } from '../effects/new-id.ts';
import { requireLongEnough } from '../keys/kdf.ts';
import { createKeys, createVault, keyringOf, wipeKeys, type NewKeys, type VaultTools } from '../keys/vault.ts';
import { encodeVault, type Vault, type VaultUser } from '../keys/vault-format.ts';
import { appendEvents } from '../ledger/append.ts';
import type { Effects } from '../effects/effects.ts';
import { asFailure, withFailures } from '../storage/errors.ts';
import { beginBuilding, databaseSalt, folderNameOf, writeNewFile, type CataloguePaths } from '../storage/folder.ts';
import { takeLock } from '../storage/lock.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open.ts';
import { writeMeta } from '../storage/tables/meta.ts';
import { openCatalogue, type OpenCatalogue } from './open-catalogue.ts';

export interface SessionTools extends VaultTools {
  readonly effects: Effects;
}

type NewCatalogue = Omit<Parsed<'catalogue.create'>, 'parent'>;

interface Plan {
  readonly input: NewCatalogue;
  readonly ids: { readonly catalogue: string; readonly station: string; readonly user: string };
  readonly keys: NewKeys;
}

/**
 * Makes `<name>.rantai` in `parent` and opens it. It is built in a hidden folder beside its place and renamed when all of
 * it is on the disk: a killed process or a full disk leaves no catalogue rather than half of one.
 */
export async function createCatalogue(
  tools: SessionTools,
  parent: string,
  input: NewCatalogue,
): Promise<OpenCatalogue> {
  requireLongEnough(input.passphrase);
  requireFolder(parent);
  const building = withFailures('write', () => beginBuilding(join(parent, folderNameOf(input.name))));
  const ids = {
    catalogue: newId(tools.effects, 'ct'),
    station: newId(tools.effects, 'st'),
    user: newId(tools.effects, 'us'),
  };
  const plan: Plan = { input, ids, keys: createKeys(tools) };
  try {
    const { vault, user } = await build(tools, building.paths, plan);
    const paths = withFailures('write', () => building.finish());
    return openCatalogue(tools.primitives, {
      paths,
      lock: takeLock(paths.lock),
      vault,
      user,
      keys: keyringOf(plan.keys),
    });
  } catch (error) {
    wipeKeys(plan.keys);
    building.abandon();
    throw asFailure(error, 'write');
  }
}

function requireFolder(parent: string): void {
  const found = withFailures('write', () => statSync(parent));
  if (!found.isDirectory()) throw new FailureError('NOT_WRITABLE');
}

async function build(
  tools: SessionTools,
  paths: CataloguePaths,
  plan: Plan,
): Promise<{ readonly vault: Vault; readonly user: VaultUser }> {
  createDatabase(tools, paths, plan);
  const about = {
    catalogue: { id: plan.ids.catalogue, name: plan.input.name, station: plan.ids.station },
    databaseSalt: toBase64(databaseSalt(paths.database)),
  };
  const person = { id: plan.ids.user, name: plan.input.userName, passphrase: plan.input.passphrase };
  const { vault, user } = await createVault(tools, about, person, plan.keys);
  writeNewFile(paths.vault, encodeVault(vault));
  return { vault, user };
}

function createDatabase(tools: SessionTools, paths: CataloguePaths, { input, ids, keys }: Plan): void {
  const publicKey = (seed: Uint8Array) => toBase64(tools.primitives.ed25519PublicKey(seed));
  const database = openDatabase({ file: paths.database, key: keys.data.database, mode: 'create' });
  try {
    migrate(database);
    database.write((tx) => {
      writeMeta(tx, { catalogue: ids.catalogue, station: ids.station });
      const station = {
        id: ids.station,
        name: input.station,
        checkpointKey: publicKey(keys.data.checkpoint),
        bundleKey: publicKey(keys.data.bundle),
      };
      const user = {
        id: ids.user,
        name: input.userName,
        role: input.role,
        signKey: keys.signKey,
        sealKey: keys.sealKey,
      };
      const created: DomainEvent = {
        type: 'catalogue.created',
        data: { name: input.name, unit: input.unit, station, users: [user] },
      };
      appendEvents(tx, [created], {
        effects: tools.effects,
        primitives: tools.primitives,
        station: { id: ids.station, catalogue: ids.catalogue },
        user: ids.user,
        sign: keys.sign,
        checkpoint: keys.data.checkpoint,
      });
    });
  } finally {
    database.close();
  }
}
