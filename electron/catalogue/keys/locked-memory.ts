import sodium from 'sodium-native';

/**
 * libsodium's guarded heap (locked, between guard pages, left out of core dumps). Electron's V8 refuses memory that it
 * did not allocate itself, there and only there the call throws.
 */
function guarded(length: number): Buffer | null {
  try {
    return sodium.sodium_malloc(length);
  } catch {
    return null;
  }
}

/** Ordinary memory on pages of its own, locked. Where the system's limit forbids locking it is still wiped. */
function locked(length: number): Buffer {
  const pages = Buffer.allocUnsafeSlow(Math.ceil(length / 4096) * 4096).fill(0);
  try {
    sodium.sodium_mlock(pages);
  } catch {
    // RLIMIT_MEMLOCK: the promise is "locked where the system allows it" (electron/SECURITY.md).
  }
  return pages.subarray(0, length);
}

const guardedHeap = guarded(1) !== null;

/** SECURITY SEC-31: zeroed memory for a secret. Give it back to `wipe`; it is freed when nothing refers to it. */
export function allocateSecret(length: number): Buffer {
  const buffer = (guardedHeap ? guarded(length) : null) ?? locked(length);
  sodium.sodium_memzero(buffer);
  return buffer;
}

/** Overwrites with zeros in a way that a compiler cannot leave out. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) sodium.sodium_memzero(asBuffer(secret));
}

/** A secret copy of `source`, which is wiped. */
export function takeSecret(source: Uint8Array): Buffer {
  const secret = allocateSecret(source.length);
  secret.set(source);
  wipe(source);
  return secret;
}

/** The same memory, seen as the type that libsodium asks for. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
