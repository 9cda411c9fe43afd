import sodium from 'sodium-native';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { concat, fromBase64, toBase64, utf8 } from '#shared/ledger/encoding.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { sealDataKeys } from './data-keys.ts';
import type { DataKeys } from './keyring.ts';
import { asBuffer } from './locked-memory.ts';
import { KEY_BYTES } from './own-keys.ts';
import { dataKeyNames, type Rotation, type UnsealedVault } from './vault-format.ts';

type Slots = Pick<UnsealedVault, 'users' | 'recovery'>;

/** What is signed: a BLAKE2b fingerprint of each next key, so that slots may come and go while the change is under way. */
function message(catalogue: string, removed: readonly string[], next: DataKeys): Uint8Array {
  const keys = dataKeyNames.map((name) => {
    const fingerprint = Buffer.alloc(KEY_BYTES);
    sodium.crypto_generichash(fingerprint, asBuffer(utf8(`rantai/next-key/v1\n${name}`)), next[name]);
    return toBase64(fingerprint);
  });
  return concat(utf8('rantai/rotation/v1\n'), canonicalBytes({ catalogue, removed, keys }));
}

/** The next data keys, sealed to every slot that the vault has by now. */
function sealedTo({ users, recovery }: Slots, next: DataKeys): Rotation['next'] {
  return [...users, ...recovery].map(({ signKey, sealKey }) => ({ signKey, dataKeys: sealDataKeys(next, sealKey) }));
}

/** A change that begins, or that goes on with the slots as they are now. `signers`: who vouches for it, besides those who do already. */
export function rotationOf(
  primitives: Primitives,
  vault: Slots & Pick<UnsealedVault, 'catalogue'>,
  next: DataKeys,
  before: Pick<Rotation, 'removed' | 'signatures'>,
  signers: readonly Uint8Array[],
): Rotation {
  const { removed } = before;
  const signed = message(vault.catalogue.id, removed, next);
  const signatures = signers.map((seed) => ({
    signKey: toBase64(primitives.ed25519PublicKey(seed)),
    signature: toBase64(primitives.ed25519Sign(seed, signed)),
  }));
  const others = before.signatures.filter(({ signKey }) => !signatures.some((own) => own.signKey === signKey));
  return { removed, next: sealedTo(vault, next), signatures: [...others, ...signatures] };
}

/**
 * SECURITY SEC-44: whether one of these keys vouches for the change. Somebody who left knows the keys before, with them the
 * MAC, and could write a vault whose next keys are of their own choosing.
 */
export function rotationSigned(
  primitives: Primitives,
  catalogue: string,
  { removed, signatures }: Rotation,
  next: DataKeys,
  trusted: ReadonlySet<string>,
): boolean {
  const signed = message(catalogue, removed, next);
  return signatures.some(({ signKey, signature }) => {
    const [key, bytes] = [fromBase64(signKey), fromBase64(signature)];
    return trusted.has(signKey) && key !== null && bytes !== null && primitives.ed25519Verify(key, signed, bytes);
  });
}

/** Every slot under the next keys, and no trace of the ones before. */
export function rotated(vault: UnsealedVault, next: DataKeys, databaseSalt: string): UnsealedVault {
  return {
    ...vault,
    databaseSalt,
    users: vault.users.map((slot) => ({ ...slot, dataKeys: sealDataKeys(next, slot.sealKey) })),
    recovery: vault.recovery.map((slot) => ({ ...slot, dataKeys: sealDataKeys(next, slot.sealKey) })),
    rotation: null,
  };
}
