import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Primitives } from './primitives.ts';

/** libsodium refuses a small-order R as well as a small-order key; noble only the key. LEDGER.md section "Signatures" wants both. */
function hasSmallOrderR(signature: Uint8Array): boolean {
  return ed25519.Point.fromBytes(signature.subarray(0, 32)).isSmallOrder();
}

/** `Primitives` in plain TypeScript (noble): browser, offline verifier, anywhere. */
export const portablePrimitives: Primitives = {
  sha256: (bytes) => sha256(bytes),
  createSha256: () => sha256.create(),
  blake2b512: (bytes) => blake2b(bytes, { dkLen: 64 }),
  createBlake2b512: () => blake2b.create({ dkLen: 64 }),
  ed25519PublicKey: (seed) => ed25519.getPublicKey(seed),
  ed25519Sign: (seed, message) => ed25519.sign(message, seed),
  ed25519Verify: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    // zip215: false = RFC 8032 section 5.1.7 with canonical encodings only.
    return ed25519.verify(signature, message, publicKey, { zip215: false }) && !hasSmallOrderR(signature);
  },
};
