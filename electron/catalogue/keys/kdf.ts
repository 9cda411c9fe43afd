import sodium from 'sodium-native';
import { FailureError } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import { allocateSecret, asBuffer, wipe } from './locked-memory.ts';

/** Argon2id version 1.3 (RFC 9106) as libsodium computes it, one lane. */
export interface KdfCost {
  readonly operations: number;
  readonly memoryBytes: number;
}

/** What a vault may ask for. Weaker than the floor: somebody lowered it. Above the ceiling: opening would starve the machine. */
export interface KdfPolicy {
  readonly floor: KdfCost;
  readonly ceiling: KdfCost;
  /** A new passphrase is made to cost at least this long on the machine that creates it. */
  readonly leastMilliseconds: number;
}

const MIB = 1024 * 1024;

export const productionKdf: KdfPolicy = {
  floor: { operations: 3, memoryBytes: 256 * MIB },
  // About ten seconds on a machine where the floor takes half a second: no honest vault asks for more, an edited one may.
  ceiling: { operations: 16, memoryBytes: 1024 * MIB },
  leastMilliseconds: 500,
};

export const SALT_BYTES = 16;
const KEY_BYTES = 32;

export function costAllowed(cost: KdfCost, policy: KdfPolicy): boolean {
  return (
    cost.operations >= policy.floor.operations &&
    cost.operations <= policy.ceiling.operations &&
    cost.memoryBytes >= policy.floor.memoryBytes &&
    cost.memoryBytes <= policy.ceiling.memoryBytes
  );
}

/** NIST SP 800-63B section 5.1.1.2 counts code points; the rule here is 12. */
const LEAST_CODE_POINTS = 12;

/**
 * The bytes that are hashed: UTF-8 of Unicode NFC, so that a name typed with a composed or a decomposed accent opens the
 * same vault. NFC, not NFKC: it does not make different characters equal.
 */
function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFC'), 'utf8');
}

/** Throws PASSPHRASE_TOO_SHORT under 12 characters, counted as code points after NFC. */
export function requireLongEnough(passphrase: string): void {
  if (Array.from(passphrase.normalize('NFC')).length < LEAST_CODE_POINTS)
    throw new FailureError('PASSPHRASE_TOO_SHORT', { least: LEAST_CODE_POINTS });
}

/** The 32-byte key of a passphrase, in locked memory, on a thread of its own. */
export async function deriveKey(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  const key = allocateSecret(KEY_BYTES);
  const bytes = passphraseBytes(passphrase);
  try {
    await hash(key, bytes, asBuffer(salt), cost);
    return key;
  } catch (error) {
    wipe(key);
    throw error;
  } finally {
    wipe(bytes);
  }
}

function hash(key: Buffer, passphrase: Buffer, salt: Buffer, cost: KdfCost): Promise<void> {
  return new Promise((resolve, reject) => {
    sodium.crypto_pwhash_async(
      key,
      passphrase,
      salt,
      cost.operations,
      cost.memoryBytes,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
      (error) => {
        if (error === null) resolve();
        else reject(error);
      },
    );
  });
}

/** Derives with a cost that this machine needs at least `leastMilliseconds` for; the cost is to be stored beside the salt. */
export async function deriveCalibrated(
  passphrase: string,
  salt: Uint8Array,
  policy: KdfPolicy,
  effects: Pick<Effects, 'monotonic'>,
): Promise<{ readonly key: Buffer; readonly cost: KdfCost }> {
  let cost = policy.floor;
  for (;;) {
    const started = effects.monotonic();
    const key = await deriveKey(passphrase, salt, cost);
    const took = effects.monotonic() - started;
    if (took >= policy.leastMilliseconds || cost.operations >= policy.ceiling.operations) return { key, cost };
    wipe(key);
    cost = { ...cost, operations: nextOperations(cost.operations, took, policy) };
  }
}

/** Time grows in proportion to the operations; always at least one more, so that the search ends. */
function nextOperations(operations: number, took: number, policy: KdfPolicy): number {
  const wanted = Math.ceil((operations * policy.leastMilliseconds) / Math.max(took, 1));
  return Math.min(policy.ceiling.operations, Math.max(operations + 1, wanted));
}
