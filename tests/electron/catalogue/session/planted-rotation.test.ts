import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { createDataKeys } from '#electron/catalogue/keys/data-keys.ts';
import type { DataKeys, Keyring } from '#electron/catalogue/keys/keyring.ts';
import { rotationOf } from '#electron/catalogue/keys/rotation.ts';
import { encodeVault, parseVault, upToDate } from '#electron/catalogue/keys/vault-format.ts';
import { sealVault } from '#electron/catalogue/keys/vault-mac.ts';
import { pathsOf } from '#electron/catalogue/storage/folder.ts';
import { isUnder, moveDatabase } from '#electron/catalogue/storage/rekey.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { openWithTool } from '../../../support/attacker.ts';
import { keysKeptBy } from '../../../support/leavers.ts';
import { outcome } from '../../../support/outcome.ts';
import { ownEventsOf } from '../../../support/own-events.ts';
import { addEverybody, unlockAs, type TestUser } from '../../../support/people.ts';
import { removeUser } from '../../../support/removal.ts';
import { createTestCatalogue, testEffects, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let leaver: TestUser;
let kept: Keyring;
let chosen: DataKeys;

/** The leaver has an account still, and with it the data keys and a signature that counts. */
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
  leaver = people.investigator;
  await catalogue.lock();
  kept = await keysKeptBy(catalogue.folder, leaver);
  chosen = createDataKeys(testEffects());
});
afterEach(async () => {
  kept.wipe();
  await catalogue.dispose();
});

const file = () => join(catalogue.folder, 'vault.json');
const vault = () => upToDate(unwrap(parseVault(nativePrimitives, readFileSync(file()))));

/** They write into the vault that a change of keys is under way, to keys of their own choosing, which shuts `removed` out. */
function plant(removed: readonly string[], next: DataKeys = chosen): void {
  const rotation = rotationOf(nativePrimitives, vault(), next, { removed: [...removed], signatures: [] }, [kept.sign]);
  writeFileSync(file(), encodeVault(sealVault(nativePrimitives, { ...vault(), rotation }, kept.data)));
}

async function everybodyIn(): Promise<string[]> {
  const outcomes: string[] = [];
  for (const who of [people.administrator, people.supervisor, people['evidence-officer']]) {
    outcomes.push(outcome(await unlockAs(catalogue, who)));
    await catalogue.lock();
  }
  return outcomes;
}

async function changesOfKeys(): Promise<string[][]> {
  const events = await ownEventsOf(catalogue.folder);
  return events.flatMap((event) => (event.type === 'keys.rotated' ? [event.data.removed] : []));
}

const locking: readonly (readonly [string, () => void])[] = [
  ['somebody who has not left', () => plant([leaver.id])],
  ['somebody whom nobody knows', () => plant(['us_00000000000000ff'])],
  ['sheets that are in force', () => plant([vault().recovery[0]?.id ?? ''])],
  ['nobody, to keys that the station has', () => plant([], { ...chosen, checkpoint: kept.data.checkpoint })],
  ['nobody, to one key twice', () => plant([], { ...chosen, bundle: chosen.checkpoint })],
];

describe('a change of keys that the ledger does not ask for', () => {
  it.each(locking)('SEC-44 locks nobody out, and leaves nothing under keys they chose: of %s', async (_, write) => {
    write();
    expect(await everybodyIn()).toEqual(['ok', 'ok', 'ok']);
    expect(vault().rotation).toBeNull();
    expect(isUnder(pathsOf(catalogue.folder).database, chosen.database)).toBe(false);
    expect(await changesOfKeys()).toEqual([]);
  });

  it('SEC-44 does not take the place of the one that their removal makes due', async () => {
    const paths = pathsOf(catalogue.folder);
    plant([leaver.id]);
    // Somebody who reads the file keeps it from being exchanged at once.
    const tool = openWithTool(catalogue.folder, Buffer.from(kept.data.database));
    tool.prepare('SELECT count(*) FROM users').get();
    expect(outcome(await unlockAs(catalogue, people.administrator))).toBe('ok');
    tool.close();
    expect(outcome(await removeUser(catalogue, leaver, people.supervisor))).toBe('ok');
    await catalogue.lock();
    expect(await changesOfKeys()).toEqual([[leaver.id]]);
    expect([isUnder(paths.database, chosen.database), isUnder(paths.database, kept.data.database)]).toEqual([
      false,
      false,
    ]);
    expect(await everybodyIn()).toEqual(['ok', 'ok', 'ok']);
  });

  it('SEC-44 is not gone on with where they have brought the database under those keys', async () => {
    plant([leaver.id]);
    moveDatabase(pathsOf(catalogue.folder).database, kept.data.database, chosen.database);
    expect(await everybodyIn()).toEqual(['VAULT_DAMAGED', 'VAULT_DAMAGED', 'VAULT_DAMAGED']);
  });
});
