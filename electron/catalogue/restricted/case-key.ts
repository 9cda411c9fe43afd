import sodium from 'sodium-native';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { concat, equalBytes, fromBase64, toBase64, utf8 } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import { allocateSecret, asBuffer, overwrite, takeSecret } from '../keys/locked-memory.ts';
import type { CaseKeyRow } from '../storage/tables/case-keys.ts';
import { KEY_BYTES } from './box.ts';

/** One who may open the restricted key of a case: a cleared person, or the recovery key in force. */
export interface Holder {
  readonly id: string;
  /** X25519 public key, base64, as the ledger has it. */
  readonly sealKey: string;
}

/** Who seals, and signs for it. */
export interface Sealer {
  readonly id: string;
  /** Ed25519 seed. */
  readonly sign: Uint8Array;
}

/** The key of a case in one generation. */
export interface KeyPlace {
  readonly case: string;
  readonly generation: number;
}

const BINDING_BYTES = 32;
const PLAIN_BYTES = KEY_BYTES + BINDING_BYTES;

/** One place for every opened box in turn: there is little memory that may be locked. Nothing here waits. */
let boxPlace: Buffer | null = null;

export function newCaseKey({ random }: Pick<Effects, 'random'>): Buffer {
  return takeSecret(random(KEY_BYTES));
}

/** Goes into the sealed box beside the key, so that a box that was copied to another row does not open there. */
function bindingOf(primitives: Primitives, { case: caseId, generation }: KeyPlace, holder: string): Uint8Array {
  return primitives.sha256(canonicalBytes(['rantai/case-key/v1', caseId, generation, holder]));
}

function signedBytes(row: Omit<CaseKeyRow, 'signature'>): Uint8Array {
  const { case_id, generation, holder, by, sealed } = row;
  return concat(utf8('rantai/case-key/v1\n'), canonicalBytes([case_id, generation, holder, by, toBase64(sealed)]));
}

/**
 * SECURITY SEC-51: the key in a sealed box (X25519, XSalsa20-Poly1305) that only the holder opens. A box says nothing of who
 * made it, so it is signed: without that, somebody with the database key could have us write under a key of their own.
 */
export function sealCaseKey(
  primitives: Primitives,
  key: Uint8Array,
  place: KeyPlace,
  holder: Holder,
  sealer: Sealer,
): CaseKeyRow {
  const plain = (boxPlace ??= allocateSecret(PLAIN_BYTES));
  plain.set(key);
  plain.set(bindingOf(primitives, place, holder.id), KEY_BYTES);
  const sealed = Buffer.alloc(plain.length + sodium.crypto_box_SEALBYTES);
  sodium.crypto_box_seal(sealed, plain, asBuffer(fromBase64(holder.sealKey) ?? new Uint8Array()));
  overwrite(plain);
  const row = {
    case_id: place.case,
    generation: place.generation,
    holder: holder.id,
    by: sealer.id,
    sealed: new Uint8Array(sealed),
  };
  return { ...row, signature: primitives.ed25519Sign(sealer.sign, signedBytes(row)) };
}

/** The key, in locked memory, which the caller wipes; null when the row is not for this holder, place and secret. */
export function openCaseKey(primitives: Primitives, row: CaseKeyRow, seal: Uint8Array): Buffer | null {
  const secret = asBuffer(seal);
  if (row.sealed.length !== PLAIN_BYTES + sodium.crypto_box_SEALBYTES) return null;
  const plain = (boxPlace ??= allocateSecret(PLAIN_BYTES));
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  sodium.crypto_scalarmult_base(publicKey, secret);
  try {
    if (!sodium.crypto_box_seal_open(plain, asBuffer(row.sealed), publicKey, secret)) return null;
    const binding = bindingOf(primitives, { case: row.case_id, generation: row.generation }, row.holder);
    return equalBytes(plain.subarray(KEY_BYTES), binding) ? takeSecret(plain.subarray(0, KEY_BYTES)) : null;
  } finally {
    overwrite(plain);
  }
}

/** Whether the row was sealed by the owner of this Ed25519 public key (base64). */
export function isSealedBy(primitives: Primitives, row: CaseKeyRow, signKey: string): boolean {
  const key = fromBase64(signKey);
  return key !== null && primitives.ed25519Verify(key, signedBytes(row), row.signature);
}
