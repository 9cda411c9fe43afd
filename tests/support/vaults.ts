import { createDataKeys } from '#electron/catalogue/keys/data-keys.ts';
import { Keyring } from '#electron/catalogue/keys/keyring.ts';
import { createOwnKeys } from '#electron/catalogue/keys/own-keys.ts';
import { createRecovery } from '#electron/catalogue/keys/recovery.ts';
import { sealDataKeys } from '#electron/catalogue/keys/data-keys.ts';
import { rotationOf } from '#electron/catalogue/keys/rotation.ts';
import { makeSlot } from '#electron/catalogue/keys/vault.ts';
import { sealVault } from '#electron/catalogue/keys/vault-mac.ts';
import {
  checksumOf,
  encodeVault,
  unsealed,
  type UnsealedVault,
  type Vault,
} from '#electron/catalogue/keys/vault-format.ts';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { fromBase64, toBase64 } from '#shared/ledger/encoding.ts';
import { vaultTools } from './raw-catalogue.ts';
import { PASSPHRASE } from './service.ts';

const about = {
  catalogue: { id: 'ct_0123456789abcdef', name: 'Uji', station: 'st_0123456789abcdef' },
  databaseSalt: toBase64(new Uint8Array(16)),
};

/** A vault with two people and a recovery key, and everything that is secret in it. */
export async function makeVault(passphrase: string = PASSPHRASE) {
  const data = createDataKeys(vaultTools.effects);
  const [own, other] = [createOwnKeys(vaultTools), createOwnKeys(vaultTools)];
  const recovery = await createRecovery(vaultTools, { threshold: 1, shares: 1 });
  const secrets = [own.sign, own.seal, ...Object.values(data)].map((key) => Buffer.from(key));
  const user = await makeSlot(vaultTools, { id: 'us_0123456789abcdef', name: 'Petugas' }, own, data, passphrase);
  const second = await makeSlot(vaultTools, { id: 'us_1123456789abcdef', name: 'Penyidik' }, other, data, passphrase);
  const { signKey, sealKey } = recovery.keys;
  const parts: UnsealedVault = {
    format: 'rantai-vault',
    version: 2,
    ...about,
    users: [user, second],
    recovery: [
      {
        id: 'us_2123456789abcdef',
        signKey,
        sealKey,
        threshold: 1,
        shares: 1,
        dataKeys: sealDataKeys(data, sealKey),
      },
    ],
    rotation: null,
  };
  return {
    parts,
    vault: sealVault(nativePrimitives, parts, data),
    user,
    secrets,
    data,
    own,
    recovery,
    keyring: new Keyring(own, data),
  };
}

/** The same vault in the middle of a change of keys. */
export async function makeRotating() {
  const made = await makeVault();
  const next = createDataKeys(vaultTools.effects);
  const before = { removed: ['us_3123456789abcdef'], signatures: [] };
  const rotation = rotationOf(nativePrimitives, made.parts, next, before, [made.own.sign]);
  const parts = { ...made.parts, rotation };
  return { ...made, next, parts, vault: sealVault(nativePrimitives, parts, made.data) };
}

/** A change by somebody who knows the format: the checksum, which needs no key, is right again. */
export function forge(vault: Vault, change: (copy: Vault) => unknown): Uint8Array {
  const copy = structuredClone(vault);
  change(copy);
  const { mac } = copy;
  return encodeVault({ ...copy, checksum: checksumOf(nativePrimitives, { ...unsealed(copy), mac }) });
}

/** Another text of the same length that decodes to other bytes. */
export function otherBytes(text: string): string {
  const bytes = fromBase64(text);
  if (bytes === null) throw new Error('not base64');
  return toBase64(bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte)));
}
