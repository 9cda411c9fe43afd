import sodium from 'sodium-native';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { allocateSecret, asBuffer, overwrite } from '../keys/locked-memory.ts';

const DIGEST_BYTES = 32;
/** One place for every key in turn: there is little memory that may be locked. */
let keyPlace: Buffer | null = null;

/**
 * What a command asked for, so that its id is never answered with another command's reply.
 * SECURITY SEC-50: names and passphrases come in here and the digest is stored, so it is keyed (BLAKE2b) by a secret of the
 * person who asked: with a plain digest, whoever has the database key could try a list of names against it.
 */
export function inputDigest(keys: { readonly seal: Uint8Array }, method: string, input: unknown): Uint8Array {
  const key = (keyPlace ??= allocateSecret(DIGEST_BYTES));
  const digest = Buffer.alloc(DIGEST_BYTES);
  try {
    sodium.crypto_generichash(key, asBuffer(utf8('rantai/command-input/v1')), asBuffer(keys.seal));
    sodium.crypto_generichash(digest, asBuffer(canonicalBytes([method, input])), key);
  } finally {
    overwrite(key);
  }
  return new Uint8Array(digest);
}
