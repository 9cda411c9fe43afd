import { createHash, hash } from 'node:crypto';
import sodium from 'sodium-native';
import type { HashStream, Primitives } from '#shared/crypto/primitives.ts';
import { allocateSecret, asBuffer, overwrite } from '../keys/locked-memory.ts';

/** sodium-native 5 has these; its published types are of version 2. */
declare module 'sodium-native' {
  export function crypto_generichash_init(state: Buffer, key: Buffer | null, outputLength: number): void;
  export function crypto_generichash_update(state: Buffer, input: Buffer): void;
  export function crypto_generichash_final(state: Buffer, output: Buffer): void;
}

const BLAKE2B_BYTES = 64;

/** A plain array that owns its memory: a Buffer may be a window on Node's pool, which a message between processes would carry whole. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer);
}

function createSha256(): HashStream {
  const state = createHash('sha256');
  return {
    update(bytes) {
      state.update(bytes);
    },
    digest: () => plain(state.digest()),
  };
}

function createBlake2b512(): HashStream {
  const state = Buffer.alloc(sodium.crypto_generichash_STATEBYTES);
  sodium.crypto_generichash_init(state, null, BLAKE2B_BYTES);
  let finished = false;
  return {
    update(bytes) {
      // libsodium would go on from the wiped state and give a wrong digest without a word.
      if (finished) throw new Error('digest was already taken');
      sodium.crypto_generichash_update(state, asBuffer(bytes));
    },
    digest() {
      if (finished) throw new Error('digest was already taken');
      finished = true;
      const output = Buffer.alloc(BLAKE2B_BYTES);
      sodium.crypto_generichash_final(state, output);
      return plain(output);
    },
  };
}

/** One place for every secret key in turn: an allocation for each signature would use up what may be locked. */
let secretKeyPlace: Buffer | null = null;

/** Calls `use` with the 64-byte secret key of a seed, in locked memory that is wiped after. Not re-entrant; nothing here waits. */
function withSecretKey<T>(seed: Uint8Array, use: (secretKey: Buffer, publicKey: Buffer) => T): T {
  const secretKey = (secretKeyPlace ??= allocateSecret(sodium.crypto_sign_SECRETKEYBYTES));
  try {
    const publicKey = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES);
    sodium.crypto_sign_seed_keypair(publicKey, secretKey, asBuffer(seed));
    return use(secretKey, publicKey);
  } finally {
    overwrite(secretKey);
  }
}

/** `Primitives` by node:crypto (SHA-256, hardware) and libsodium (Ed25519, BLAKE2b). */
export const nativePrimitives: Primitives = {
  sha256: (bytes) => plain(hash('sha256', bytes, 'buffer')),
  createSha256,
  blake2b512: (bytes) => {
    const output = Buffer.alloc(BLAKE2B_BYTES);
    sodium.crypto_generichash(output, asBuffer(bytes));
    return plain(output);
  },
  createBlake2b512,
  ed25519PublicKey: (seed) => withSecretKey(seed, (_, publicKey) => plain(publicKey)),
  ed25519Sign: (seed, message) =>
    withSecretKey(seed, (secretKey) => {
      const signature = Buffer.alloc(sodium.crypto_sign_BYTES);
      sodium.crypto_sign_detached(signature, asBuffer(message), secretKey);
      return plain(signature);
    }),
  ed25519Verify: (publicKey, message, signature) => {
    if (publicKey.length !== sodium.crypto_sign_PUBLICKEYBYTES || signature.length !== sodium.crypto_sign_BYTES)
      return false;
    return sodium.crypto_sign_verify_detached(asBuffer(signature), asBuffer(message), asBuffer(publicKey));
  },
};
