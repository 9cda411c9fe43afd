import sodium from 'sodium-native';
import { utf8 } from '#shared/ledger/encoding.ts';
import { allocateSecret, asBuffer, wipe } from '../keys/locked-memory.ts';

/** sodium-native 5 takes plain buffers and numbers here; its published types are of version 2. */
declare module 'sodium-native' {
  export const crypto_secretstream_xchacha20poly1305_STATEBYTES: number;
  export function crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void;
  export function crypto_secretstream_xchacha20poly1305_push(
    state: Buffer,
    ciphertext: Buffer,
    message: Buffer,
    ad: Buffer,
    tag: number,
  ): number;
  export function crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void;
  export function crypto_secretstream_xchacha20poly1305_pull(
    state: Buffer,
    message: Buffer,
    tag: Buffer,
    ciphertext: Buffer,
    ad: Buffer,
  ): number;
}

/**
 * An attachment on disk: 8 bytes that name the format, the 24-byte header of libsodium's secretstream, then chunks of
 * 65,536 plain bytes (the last one shorter or equal, possibly empty), each 17 bytes longer than what it holds. Only the
 * last chunk is tagged final, so that a file cut at a chunk is seen. Each chunk authenticates the attachment's id: two
 * files cannot be swapped.
 */
export const MAGIC = utf8('rantaiA1');
export const HEADER_BYTES = MAGIC.length + sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
export const CHUNK_BYTES = 64 * 1024;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + sodium.crypto_secretstream_xchacha20poly1305_ABYTES;

const TAG_MESSAGE = 0;
const TAG_FINAL = 3;

/** Length on disk of an attachment of `bytes` plain bytes. */
export function sealedLength(bytes: number): number {
  const chunks = Math.max(1, Math.ceil(bytes / CHUNK_BYTES));
  return HEADER_BYTES + bytes + chunks * (SEALED_CHUNK_BYTES - CHUNK_BYTES);
}

/** SECURITY SEC-38: one key a file, by keyed BLAKE2b from the files key and the id, so that no key ever encrypts two streams. */
function fileKey(filesKey: Uint8Array, id: string): Buffer {
  const key = allocateSecret(sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES);
  sodium.crypto_generichash(key, asBuffer(utf8(`rantai/file/v1\n${id}`)), asBuffer(filesKey));
  return key;
}

function withState(filesKey: Uint8Array, id: string, begin: (state: Buffer, key: Buffer) => void): Buffer {
  const state = allocateSecret(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  const key = fileKey(filesKey, id);
  begin(state, key);
  wipe(key);
  return state;
}

export interface Sealer {
  /** Format name and header: the first bytes of the file. */
  readonly header: Uint8Array;
  /** Writes the sealed chunk to the front of `into`; gives its length. */
  seal(plain: Uint8Array, last: boolean, into: Buffer): number;
  end(): void;
}

export function createSealer(filesKey: Uint8Array, id: string): Sealer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.set(MAGIC);
  const ad = asBuffer(utf8(id));
  const state = withState(filesKey, id, (fresh, key) => {
    sodium.crypto_secretstream_xchacha20poly1305_init_push(fresh, header.subarray(MAGIC.length), key);
  });
  return {
    header,
    seal: (plain, last, into) => {
      const sealed = into.subarray(0, plain.length + SEALED_CHUNK_BYTES - CHUNK_BYTES);
      sodium.crypto_secretstream_xchacha20poly1305_push(
        state,
        sealed,
        asBuffer(plain),
        ad,
        last ? TAG_FINAL : TAG_MESSAGE,
      );
      return sealed.length;
    },
    end: () => wipe(state),
  };
}

export interface Opener {
  /** The plain bytes of one chunk, or null if it is not authentic here, or is last where it should not be, or the other way round. */
  open(sealed: Uint8Array, last: boolean): Uint8Array | null;
  end(): void;
}

/** @param header the first `HEADER_BYTES` of the file. Null if they are of no format of ours. */
export function createOpener(filesKey: Uint8Array, id: string, header: Uint8Array): Opener | null {
  if (header.length !== HEADER_BYTES || !MAGIC.every((byte, index) => header[index] === byte)) return null;
  const ad = asBuffer(utf8(id));
  const state = withState(filesKey, id, (fresh, key) => {
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(fresh, asBuffer(header.subarray(MAGIC.length)), key);
  });
  return {
    open: (sealed, last) => {
      if (sealed.length < SEALED_CHUNK_BYTES - CHUNK_BYTES) return null;
      const plain = Buffer.allocUnsafe(sealed.length - (SEALED_CHUNK_BYTES - CHUNK_BYTES));
      const tag = Buffer.alloc(1);
      try {
        sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, asBuffer(sealed), ad);
      } catch {
        // The binding throws where libsodium says "not authentic".
        return null;
      }
      return (tag[0] === TAG_FINAL) === last ? plain : null;
    },
    end: () => wipe(state),
  };
}
