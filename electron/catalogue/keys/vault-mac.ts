import sodium from 'sodium-native';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fromBase64, toBase64, utf8 } from '#shared/ledger/encoding.ts';
import type { DataKeys } from './keyring.ts';
import { allocateSecret, asBuffer, wipe } from './locked-memory.ts';
import { checksumOf, dataKeyNames, macMessage, unsealed, type UnsealedVault, type Vault } from './vault-format.ts';

const KEY_BYTES = 32;

/** Only for texts that the vault's shape has already accepted. */
export function decode(text: string): Buffer {
  return asBuffer(fromBase64(text) ?? new Uint8Array());
}

/** Keyed BLAKE2b. The MAC's key is made from all data keys, so that none of them serves two purposes. */
function macOf(message: Uint8Array, keys: DataKeys): Buffer {
  const macKey = allocateSecret(KEY_BYTES);
  const mac = Buffer.alloc(KEY_BYTES);
  sodium.crypto_generichash_batch(macKey, [
    asBuffer(utf8('rantai/vault-mac/v1')),
    ...dataKeyNames.map((name) => keys[name]),
  ]);
  sodium.crypto_generichash(mac, asBuffer(message), macKey);
  wipe(macKey);
  return mac;
}

export function sealVault(primitives: Primitives, vault: UnsealedVault, keys: DataKeys): Vault {
  const authenticated = { ...vault, mac: toBase64(macOf(macMessage(vault), keys)) };
  return { ...authenticated, checksum: checksumOf(primitives, authenticated) };
}

/** Whether somebody who has these data keys wrote all of it. */
export function authentic(vault: Vault, keys: DataKeys): boolean {
  return sodium.sodium_memcmp(macOf(macMessage(unsealed(vault)), keys), decode(vault.mac));
}
