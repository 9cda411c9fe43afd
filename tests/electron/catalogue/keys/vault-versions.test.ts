import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { openVault, openWith } from '#electron/catalogue/keys/vault.ts';
import { checksumOf, encodeVault, parseVault, unsealed, type Vault } from '#electron/catalogue/keys/vault-format.ts';
import { sealVault } from '#electron/catalogue/keys/vault-mac.ts';
import { unwrap } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import { vaultTools } from '../../../support/raw-catalogue.ts';
import { PASSPHRASE } from '../../../support/service.ts';
import { forge, makeRotating, makeVault } from '../../../support/vaults.ts';

const hex = (key: Uint8Array) => Buffer.from(key).toString('hex');

async function openBytes(bytes: Uint8Array): Promise<string> {
  const vault = parseVault(nativePrimitives, bytes);
  const slot = vault.ok ? vault.value.users[0] : undefined;
  if (!vault.ok || slot === undefined) return vault.ok ? 'no user' : vault.error.code;
  return outcome(await openVault(vaultTools, vault.value, slot, PASSPHRASE));
}

describe('a vault of the first version', () => {
  /** Sealed as the program of that time did: over what it knew. */
  const older = async (): Promise<Vault> => {
    const { parts, data } = await makeVault();
    const { format, catalogue, databaseSalt, users } = parts;
    const first: unknown = { format, version: 1, catalogue, databaseSalt, users };
    return sealVault(nativePrimitives, first as typeof parts, data);
  };

  it('is opened still, with the same keys', async () => {
    const vault = await older();
    expect(vault.version).toBe(1);
    expect(await openBytes(encodeVault(vault))).toBe('ok');
  });

  it('SEC-30 is not opened with a changed field, whatever the checksum says', async () => {
    const vault = await older();
    expect(await openBytes(forge(vault, (copy) => (copy.catalogue.name = 'Lain')))).toBe('VAULT_DAMAGED');
    expect(await openBytes(forge(vault, (copy) => Object.assign(copy, { recovery: [] })))).toBe('VAULT_DAMAGED');
    const { mac } = vault;
    const same = { ...vault, checksum: checksumOf(nativePrimitives, { ...unsealed(vault), mac }) };
    expect(await openBytes(encodeVault(same))).toBe('ok');
  });
});

describe('a change of keys in the vault', () => {
  it('gives both sets of keys to whoever stays, and each is used when it has come so far', async () => {
    const { vault, data, next } = await makeRotating();
    const [slot] = vault.users;
    if (slot === undefined) throw new Error('no user');
    const keys = unwrap(await openVault(vaultTools, vault, slot, PASSPHRASE));
    const used = () => [keys.database, keys.files, keys.checkpoint, keys.bundle].map(hex);
    expect(used()).toEqual([data.database, data.files, data.checkpoint, data.bundle].map(hex));
    expect(keys.fileKeys.map(hex)).toEqual([next.files, data.files].map(hex));
    keys.useNextDatabase();
    expect(used()).toEqual([next.database, next.files, data.checkpoint, data.bundle].map(hex));
    keys.useNextStation(true);
    expect(used()).toEqual([next.database, next.files, next.checkpoint, next.bundle].map(hex));
    keys.endRotation();
    expect(used()).toEqual([next.database, next.files, next.checkpoint, next.bundle].map(hex));
    expect(keys.fileKeys.map(hex)).toEqual([hex(next.files)]);
    expect(keys.next).toBeNull();
  });

  it('gives them to the sheets too', async () => {
    const { vault, parts, recovery, next } = await makeRotating();
    const [slot] = parts.recovery;
    if (slot === undefined) throw new Error('no recovery slot');
    const keys = unwrap(openWith(vault, slot, { sign: recovery.keys.sign, seal: recovery.keys.seal }));
    expect(hex(keys.next?.database ?? new Uint8Array())).toBe(hex(next.database));
  });
});
