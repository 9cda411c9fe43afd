/** Incremental hash. `digest` may be called once. */
export interface HashStream {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/**
 * The cryptographic operations that ledger, bundle and verifier need; bytes in, bytes out, synchronous.
 * Two implementations answer the same vectors: `portable.ts` (noble; browser, anywhere) and
 * `electron/catalogue/crypto/native-primitives.ts` (libsodium + node:crypto).
 */
export interface Primitives {
  /** SHA-256 (FIPS 180-4): any length -> 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array;
  createSha256(): HashStream;
  /** Unkeyed BLAKE2b with 64-byte output (RFC 7693), as minisign pre-hashes. */
  blake2b512(bytes: Uint8Array): Uint8Array;
  createBlake2b512(): HashStream;
  /** Ed25519 (RFC 8032): 32-byte seed -> 32-byte public key. */
  ed25519PublicKey(seed: Uint8Array): Uint8Array;
  /** Ed25519: 32-byte seed, message -> 64-byte signature (deterministic). */
  ed25519Sign(seed: Uint8Array, message: Uint8Array): Uint8Array;
  /**
   * Ed25519: strict as libsodium is (canonical S, key and R; none of small order; equation without the cofactor), so that
   * every implementation decides alike. False for a wrong or malformed signature or key; never throws.
   */
  ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}
