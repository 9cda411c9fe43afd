import sodium from 'sodium-native';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import type { OwnKeys } from './keyring.ts';
import { takeSecret, wipe } from './locked-memory.ts';

export const KEY_BYTES = 32;

/** A person's key pairs, or those of a recovery key: the secret halves in locked memory, the public ones as the ledger writes them. */
export interface NewOwnKeys extends OwnKeys {
  readonly signKey: string;
  readonly sealKey: string;
}

/** Takes over an Ed25519 seed and an X25519 secret. */
export function ownKeys(primitives: Primitives, { sign, seal }: OwnKeys): NewOwnKeys {
  const sealKey = Buffer.alloc(KEY_BYTES);
  sodium.crypto_scalarmult_base(sealKey, seal);
  return { sign, seal, signKey: toBase64(primitives.ed25519PublicKey(sign)), sealKey: toBase64(sealKey) };
}

export function createOwnKeys(tools: {
  readonly effects: Pick<Effects, 'random'>;
  readonly primitives: Primitives;
}): NewOwnKeys {
  const fresh = () => takeSecret(tools.effects.random(KEY_BYTES));
  return ownKeys(tools.primitives, { sign: fresh(), seal: fresh() });
}

export function wipeOwn({ sign, seal }: OwnKeys): void {
  wipe(sign, seal);
}
