import sodium from 'sodium-native';
import { concat, utf8 } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import { allocateSecret, asBuffer, takeSecret, wipe } from '../keys/locked-memory.ts';

export const KEY_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
const NONCE_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
const TAG_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
/** Plain bytes are filled up to a multiple of this, so that the length of a row does not tell a short name from a long one. */
const BLOCK_BYTES = 256;

/** What a sealed row stands for. It opens nowhere else: not as another value, not in another case, not under a later key. */
export interface SealedPlace {
  readonly what: 'disclosure' | 'file-key';
  readonly case: string;
  readonly generation: number;
  /** Commitment of a disclosure, id of an attachment. */
  readonly id: string;
}

/** Keys lie in locked memory, of which there is little; values become strings at once, and their bytes are wiped. */
function roomFor(length: number, { what }: SealedPlace): Buffer {
  return what === 'file-key' ? allocateSecret(length) : Buffer.alloc(length);
}

/** No part can hold a line end, so that two places never give the same bytes. */
function placeBytes({ what, case: caseId, generation, id }: SealedPlace): Buffer {
  return asBuffer(utf8(`rantai/restricted/v1\n${what}\n${caseId}\n${String(generation)}\n${id}`));
}

/**
 * SECURITY SEC-51: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) under the restricted key of a case, with a random nonce of
 * 24 bytes before it, bound to its place.
 */
export function sealValue(
  { random }: Pick<Effects, 'random'>,
  key: Uint8Array,
  place: SealedPlace,
  plain: Uint8Array,
): Uint8Array {
  const padded = roomFor(plain.length + BLOCK_BYTES - (plain.length % BLOCK_BYTES), place);
  padded.set(plain);
  sodium.sodium_pad(padded, plain.length, BLOCK_BYTES);
  const nonce = asBuffer(random(NONCE_BYTES));
  const sealed = Buffer.alloc(padded.length + TAG_BYTES);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, padded, placeBytes(place), null, nonce, asBuffer(key));
  wipe(padded);
  return concat(nonce, sealed);
}

/** Leaves nothing behind in the padding, and gives whole what is to be wiped whole. */
function takeOut(padded: Buffer, length: number, { what }: SealedPlace): Buffer {
  const plain = padded.subarray(0, length);
  const out = what === 'file-key' ? takeSecret(plain) : Buffer.from(plain);
  wipe(padded);
  return out;
}

/** The plain bytes, which the caller wipes; null when the row was not sealed with this key for this place. */
export function openValue(key: Uint8Array, place: SealedPlace, row: Uint8Array): Buffer | null {
  const length = row.length - NONCE_BYTES - TAG_BYTES;
  if (length <= 0 || length % BLOCK_BYTES !== 0) return null;
  const padded = roomFor(length, place);
  const bytes = asBuffer(row);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      padded,
      null,
      bytes.subarray(NONCE_BYTES),
      placeBytes(place),
      bytes.subarray(0, NONCE_BYTES),
      asBuffer(key),
    );
    return takeOut(padded, sodium.sodium_unpad(padded, padded.length, BLOCK_BYTES), place);
  } catch {
    // The binding throws where libsodium says "not authentic".
    wipe(padded);
    return null;
  }
}
