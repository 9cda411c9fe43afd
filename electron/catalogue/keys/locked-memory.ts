import sodium from 'sodium-native';

const PAGE_BYTES = 4096;

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

/**
 * Locked pages that are in use. They must be unlocked before V8 gets them back: giving back locked memory ends an
 * Electron process with a trap, in the garbage collector or at its very end.
 */
const lockedPages = new Map<ArrayBufferLike, { readonly pages: Buffer; readonly length: number }>();

function unlockPages(memory: ArrayBufferLike): void {
  const known = lockedPages.get(memory);
  if (known === undefined) return;
  lockedPages.delete(memory);
  // Also overwrites them with zeros.
  sodium.sodium_munlock(known.pages);
}

/** Ordinary memory on pages of its own, locked. Where the system's limit forbids locking it is still wiped. */
export function lockedMemory(length: number): Buffer {
  const pages = Buffer.allocUnsafeSlow(Math.ceil(length / PAGE_BYTES) * PAGE_BYTES).fill(0);
  try {
    sodium.sodium_mlock(pages);
    lockedPages.set(pages.buffer, { pages, length });
  } catch {
    // RLIMIT_MEMLOCK: what cannot be locked is wiped all the same.
  }
  return pages.subarray(0, length);
}

process.once('exit', () => {
  for (const memory of [...lockedPages.keys()]) unlockPages(memory);
});

const guardedHeap = guarded(1) !== null;

/** SECURITY SEC-31: zeroed memory for a secret. Give it back to `wipe`. */
export function allocateSecret(length: number): Buffer {
  const buffer = (guardedHeap ? guarded(length) : null) ?? lockedMemory(length);
  sodium.sodium_memzero(buffer);
  return buffer;
}

/** Overwrites with zeros in a way that a compiler cannot leave out, and keeps the place for the next secret. */
export function overwrite(secret: Uint8Array): void {
  sodium.sodium_memzero(asBuffer(secret));
}

/** Overwrites with zeros; a whole secret of `allocateSecret` is given up by that. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) {
    overwrite(secret);
    // A part of a secret is wiped without touching the rest.
    if (secret.length === lockedPages.get(secret.buffer)?.length) unlockPages(secret.buffer);
  }
}

/** As deep as any call into SQLite goes, in places for eight bytes each; V8 lets a call have four times as many. */
const STACK_CELLS = 16_384;
const stackCells: readonly number[] = Array.from({ length: STACK_CELLS }, () => 0);

/**
 * SECURITY SEC-31: overwrites what calls that have ended left behind on the stack, where SQLite's ciphers prepare the key of a
 * page. The arguments of one call lie side by side over it, all of them zero. Again when nothing is under way any more:
 * immediate work begins higher up on the stack than what answers a message, which leaves gaps.
 */
export function wipeStack(): void {
  coverStack();
  setImmediate(coverStack);
}

function coverStack(): void {
  Reflect.apply(() => undefined, null, stackCells);
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
