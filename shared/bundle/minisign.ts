import type { Primitives } from '../crypto/primitives.ts';
import { fail, ok, type Result } from '../errors/result.ts';
import { concat, equalBytes, fromBase64, toBase64, utf8 } from '../ledger/encoding.ts';

/*
 * The formats of minisign 0.10 and later (https://jedisct1.github.io/minisign/, "Signature format" and "Public key
 * format"). Only pre-hashed signatures ("ED", Ed25519 over BLAKE2b-512 of the file) are made and accepted: the legacy
 * form ("Ed", over the file itself) would need the whole file in memory and minisign itself has stopped making it.
 */

export interface MinisignKey {
  /** 8 bytes; for our keys the first 8 of SHA-256 of the public key. */
  readonly id: Uint8Array;
  /** Ed25519, 32 bytes. */
  readonly key: Uint8Array;
}

const keyAlgorithm = utf8('Ed');
const prehashedAlgorithm = utf8('ED');

/** The minisign key of an Ed25519 public key of a station. */
export function minisignKey(primitives: Primitives, publicKey: Uint8Array): MinisignKey {
  return { id: primitives.sha256(publicKey).subarray(0, 8), key: publicKey };
}

/** The line that `minisign -P` takes. */
export function formatPublicKey({ id, key }: MinisignKey): string {
  return toBase64(concat(keyAlgorithm, id, key));
}

/** What `formatPublicKey` of every key of that id begins with, so that people can hold it against one on paper. */
export function keyBeginning(id: Uint8Array): string {
  // The algorithm and the id are 10 bytes: 13 whole characters.
  return toBase64(concat(keyAlgorithm, id)).slice(0, 13);
}

/** A key id as minisign prints it: the 8 bytes as a little-endian number in upper-case hex. */
export function printKeyId(id: Uint8Array): string {
  return [...id]
    .reverse()
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The file that `minisign -p` takes. */
export function formatPublicKeyFile(key: MinisignKey): string {
  return `untrusted comment: minisign public key ${printKeyId(key.id)}\n${formatPublicKey(key)}\n`;
}

/** Reads the line or the file, with white space around it. Fails with INPUT_INVALID: a person typed or pasted it. */
export function parsePublicKey(text: string): Result<MinisignKey> {
  const lines = text.trim().split(/\r?\n/);
  const line = lines.length === 2 && lines[0]?.startsWith('untrusted comment: ') === true ? lines[1] : lines[0];
  const bytes = lines.length > 2 || line === undefined ? null : fromBase64(line.trim());
  if (bytes?.length !== 42 || !equalBytes(bytes.subarray(0, 2), keyAlgorithm))
    return fail('INPUT_INVALID', { paths: ['trustKey'] });
  return ok({ id: bytes.slice(2, 10), key: bytes.slice(10) });
}

/**
 * `parsePublicKey` for the key of a station, whose id follows from the key: so a slip in copying it from paper is found.
 * INPUT_INVALID, STATION_KEY_FOREIGN.
 */
export function parseStationKey(text: string, primitives: Primitives): Result<MinisignKey> {
  const parsed = parsePublicKey(text);
  if (!parsed.ok) return parsed;
  const { id, key } = parsed.value;
  return equalBytes(id, minisignKey(primitives, key).id) ? parsed : fail('STATION_KEY_FOREIGN');
}

export interface MinisignSignature {
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
  readonly trustedComment: string;
  readonly globalSignature: Uint8Array;
}

/** First line of a signature file. Minisign does not sign it, so the format leaves it no freedom. */
function untrustedComment(keyId: Uint8Array): string {
  return `untrusted comment: signature from Rantai Bukti key ${printKeyId(keyId)}`;
}

function formatSignature({ keyId, signature, trustedComment, globalSignature }: MinisignSignature): string {
  return [
    untrustedComment(keyId),
    toBase64(concat(prehashedAlgorithm, keyId, signature)),
    `trusted comment: ${trustedComment}`,
    toBase64(globalSignature),
    '',
  ].join('\n');
}

/**
 * The text of a `.minisig` file.
 * @param seed 32-byte Ed25519 seed
 * @param digest BLAKE2b-512 of the signed file
 * @param comment one line of printable ASCII
 */
export function signMinisign(primitives: Primitives, seed: Uint8Array, digest: Uint8Array, comment: string): string {
  const { id } = minisignKey(primitives, primitives.ed25519PublicKey(seed));
  const signature = primitives.ed25519Sign(seed, digest);
  const globalSignature = primitives.ed25519Sign(seed, concat(signature, utf8(comment)));
  return formatSignature({ keyId: id, signature, trustedComment: comment, globalSignature });
}

/** Reads a `.minisig` text that is exactly as `signMinisign` writes it. Fails with BUNDLE_SIGNATURE_INVALID. */
export function parseSignature(text: string): Result<MinisignSignature> {
  const [, first = '', second = '', third = '', fourth = ''] =
    /^(.+)\n(.+)\ntrusted comment: ([\x20-\x7e]+)\n(.+)\n$/.exec(text) ?? [];
  const bytes = fromBase64(second);
  const globalSignature = fromBase64(fourth);
  if (bytes?.length !== 74 || globalSignature?.length !== 64 || !equalBytes(bytes.subarray(0, 2), prehashedAlgorithm)) {
    return fail('BUNDLE_SIGNATURE_INVALID', { reason: 'malformed' });
  }
  const read = { keyId: bytes.slice(2, 10), signature: bytes.slice(10), trustedComment: third, globalSignature };
  return first === untrustedComment(read.keyId) ? ok(read) : fail('BUNDLE_SIGNATURE_INVALID', { reason: 'malformed' });
}

/**
 * Holds a signature against a key and the BLAKE2b-512 of the file. BUNDLE_KEY_MISMATCH: made by another key.
 * BUNDLE_SIGNATURE_INVALID with `reason` `signature-file` (it was changed itself) or `signed-file` (it is as the key's
 * owner made it, so the signed file was changed).
 */
export function verifyMinisign(
  primitives: Primitives,
  { id, key }: MinisignKey,
  digest: Uint8Array,
  read: MinisignSignature,
): Result<null> {
  if (!equalBytes(id, read.keyId))
    return fail('BUNDLE_KEY_MISMATCH', { expected: printKeyId(id), found: printKeyId(read.keyId) });
  const whole = concat(read.signature, utf8(read.trustedComment));
  if (!primitives.ed25519Verify(key, whole, read.globalSignature))
    return fail('BUNDLE_SIGNATURE_INVALID', { reason: 'signature-file' });
  return primitives.ed25519Verify(key, digest, read.signature)
    ? ok(null)
    : fail('BUNDLE_SIGNATURE_INVALID', { reason: 'signed-file' });
}
