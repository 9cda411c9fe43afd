import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Primitives } from './primitives.ts';

const { Point } = ed25519;

/** Null for an encoding that is not canonical (RFC 8032 section 5.1.3) or names no point of the curve. */
function decodePoint(bytes: Uint8Array): InstanceType<typeof Point> | null {
  try {
    return Point.fromBytes(bytes, false);
  } catch {
    return null;
  }
}

/**
 * RFC 8032 section 5.1.7 with the equation as it stands, not multiplied by the cofactor, and without keys or R of small
 * order: exactly what libsodium decides. noble's own `verify` multiplies by the cofactor, so it would accept signatures
 * that libsodium refuses, and two verifiers of one bundle would differ.
 */
function verifyStrict(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const encodedR = signature.subarray(0, 32);
  const key = decodePoint(publicKey);
  const r = decodePoint(encodedR);
  const s = bytesToNumberLE(signature.subarray(32));
  if (key === null || r === null || key.isSmallOrder() || r.isSmallOrder() || !Point.Fn.isValid(s)) return false;
  const digest = sha512.create().update(encodedR).update(publicKey).update(message).digest();
  const k = Point.Fn.create(bytesToNumberLE(digest));
  return Point.BASE.multiplyUnsafe(s).equals(r.add(key.multiplyUnsafe(k)));
}

/** `Primitives` in plain TypeScript (noble): browser, offline verifier, anywhere. */
export const portablePrimitives: Primitives = {
  sha256: (bytes) => sha256(bytes),
  createSha256: () => sha256.create(),
  blake2b512: (bytes) => blake2b(bytes, { dkLen: 64 }),
  createBlake2b512: () => blake2b.create({ dkLen: 64 }),
  ed25519PublicKey: (seed) => ed25519.getPublicKey(seed),
  ed25519Sign: (seed, message) => ed25519.sign(message, seed),
  ed25519Verify: verifyStrict,
};
