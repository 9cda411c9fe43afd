import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { createDataKeys } from '#electron/catalogue/keys/data-keys.ts';
import type { DataKeys, Keyring } from '#electron/catalogue/keys/keyring.ts';
import { rotationOf } from '#electron/catalogue/keys/rotation.ts';
import { encodeVault, parseVault, upToDate } from '#electron/catalogue/keys/vault-format.ts';
import { sealVault } from '#electron/catalogue/keys/vault-mac.ts';
import { pathsOf } from '#electron/catalogue/storage/folder.ts';
import { isUnder, moveDatabase } from '#electron/catalogue/storage/rekey.ts';
import { unwrap } from '#shared/errors/result.ts';
import { keysKeptBy, openedBy } from '../../../support/leavers.ts';
import { outcome } from '../../../support/outcome.ts';
import type { TestUser } from '../../../support/people.ts';
import { vaultTools } from '../../../support/raw-catalogue.ts';
import { makeModel, type Model } from '../../../support/rotation-rounds.ts';
import { startService } from '../../../support/service.ts';

let model: Model;
/** What the leaver has: all data keys of before, and with them the MAC. */
let kept: Keyring;
let chosen: DataKeys;

beforeEach(async () => {
  model = await makeModel();
  kept = await keysKeptBy(model.catalogue.folder, model.leaver);
  chosen = createDataKeys(vaultTools.effects);
});
afterEach(async () => {
  kept.wipe();
  await model.catalogue.dispose();
});

/** The leaver puts next keys of their own choosing into the vault; everything in it is authentic but for who vouches. */
function forge(signer: Uint8Array): void {
  const { vault: file } = pathsOf(model.removed);
  const vault = upToDate(unwrap(parseVault(nativePrimitives, readFileSync(file))));
  const rotation = rotationOf(nativePrimitives, vault, chosen, { removed: [model.leaver.id], signatures: [] }, [
    signer,
  ]);
  writeFileSync(file, encodeVault(sealVault(nativePrimitives, { ...vault, rotation }, kept.data)));
}

async function unlock(user: TestUser): Promise<string> {
  const service = startService();
  const { id, passphrase } = user;
  const folder = service.grant(model.removed);
  const result = outcome(await service.call('catalogue.unlock', { folder, user: id, passphrase }));
  await service.stop();
  return result;
}

describe('somebody who left and writes the vault', () => {
  it('SEC-44 does not choose the next keys: others are made in their place', async () => {
    forge(kept.sign);
    expect(await unlock(model.people.supervisor)).toBe('ok');
    expect(await openedBy(chosen, model.removed, model.attachments)).toEqual([]);
    expect(await openedBy(kept.data, model.removed, model.attachments)).toEqual([]);
    expect(await unlock(model.people.administrator)).toBe('ok');
  });

  it('SEC-44 neither by having brought the database under them: nobody goes on with such a folder', async () => {
    forge(kept.sign);
    const { database } = pathsOf(model.removed);
    moveDatabase(database, kept.data.database, chosen.database);
    expect(isUnder(database, chosen.database)).toBe(true);
    expect(await unlock(model.people.supervisor)).toBe('VAULT_DAMAGED');
  });

  it('a change that somebody began who stays is gone on with, by anybody', async () => {
    const administrator = await keysKeptBy(model.removed, model.people.administrator);
    forge(administrator.sign);
    administrator.wipe();
    moveDatabase(pathsOf(model.removed).database, kept.data.database, chosen.database);
    expect(await unlock(model.people.supervisor)).toBe('ok');
    expect(await openedBy(chosen, model.removed, model.attachments)).toHaveLength(model.attachments.length + 1);
    expect(await unlock(model.people.administrator)).toBe('ok');
  });
});
