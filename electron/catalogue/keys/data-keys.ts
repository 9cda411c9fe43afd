import sodium from 'sodium-native';
import { toBase64 } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import type { DataKeys } from './keyring.ts';
import { allocateSecret, takeSecret, wipe } from './locked-memory.ts';
import { KEY_BYTES } from './own-keys.ts';
import { decode } from './vault-mac.ts';
import { dataKeyNames, type DataKeyName, type SealedDataKeys } from './vault-format.ts';

export function createDataKeys({ random }: Pick<Effects, 'random'>): DataKeys {
  const fresh = () => takeSecret(random(KEY_BYTES));
  return { database: fresh(), files: fresh(), checkpoint: fresh(), bundle: fresh() };
}

export function wipeData(data: DataKeys): void {
  wipe(...Object.values(data));
}

/** Sealed boxes (libsodium crypto_box_seal): anybody can make one, only the holder of the secret half opens it. */
export function sealDataKeys(data: DataKeys, sealKey: string): SealedDataKeys {
  const recipient = decode(sealKey);
  const sealed = (name: DataKeyName) => {
    const box = Buffer.alloc(sodium.crypto_box_SEALBYTES + KEY_BYTES);
    sodium.crypto_box_seal(box, data[name], recipient);
    return toBase64(box);
  };
  return {
    database: sealed('database'),
    files: sealed('files'),
    checkpoint: sealed('checkpoint'),
    bundle: sealed('bundle'),
  };
}

/** Null when one of them is not sealed to this key. */
export function openDataKeys(sealed: SealedDataKeys, sealKey: string, sealSecret: Buffer): DataKeys | null {
  const publicKey = decode(sealKey);
  const fresh = () => allocateSecret(KEY_BYTES);
  const data: DataKeys = { database: fresh(), files: fresh(), checkpoint: fresh(), bundle: fresh() };
  const opened = dataKeyNames.every((name) =>
    sodium.crypto_box_seal_open(data[name], decode(sealed[name]), publicKey, sealSecret),
  );
  if (opened) return data;
  wipeData(data);
  return null;
}
