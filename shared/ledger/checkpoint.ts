import type { Primitives } from '../crypto/primitives.ts';
import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { concat, equalBytes, fromBase64, toBase64, utf8 } from './encoding.ts';

/** The head of one station's tree (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** 32 bytes: RFC 6962 root at `size`. */
  readonly root: Uint8Array;
}

/** One signature line, not yet verified. */
export interface NoteSignature {
  readonly name: string;
  /** 4 bytes. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

const ORIGIN_PREFIX = 'rantai-bukti';
const ED25519 = 1;
const KEY_ID_BYTES = 4;
/** C2SP signed-note: a limit is advised, but at least 16 signatures must be accepted. */
const MAX_SIGNATURES = 100;
const MAX_TEXT = 1 << 16;
/** Em dash, space, key name (no Unicode space, no plus), space, base64. `\s` lacks NEL, which is a space in Unicode. */
const SIGNATURE_LINE = /^\u2014 ([^\s\u0085+]+) ([A-Za-z0-9+/]+={0,2})$/u;
/** C2SP signed-note: no control character below U+0020 but LF. */
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f]/;

/** Names the log: the first line of its checkpoints and the name of its checkpoint key. */
export function originOf(catalogue: string, station: string): string {
  return `${ORIGIN_PREFIX}/${catalogue}/${station}`;
}

/** C2SP signed-note: the first 4 bytes of SHA-256(name || 0x0A || 0x01 || public key). */
export function keyIdOf(primitives: Primitives, name: string, publicKey: Uint8Array): Uint8Array {
  return primitives.sha256(concat(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, KEY_ID_BYTES);
}

/** The text that is signed, with the line end of its last line. */
function noteText(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${String(checkpoint.size)}\n${toBase64(checkpoint.root)}\n`;
}

/** A signed checkpoint; its UTF-8 bytes are the file. @param seed 32-byte Ed25519 seed of the station's checkpoint key. */
export function signCheckpoint(primitives: Primitives, seed: Uint8Array, checkpoint: Checkpoint): string {
  const text = noteText(checkpoint);
  const keyId = keyIdOf(primitives, checkpoint.origin, primitives.ed25519PublicKey(seed));
  const signature = primitives.ed25519Sign(seed, utf8(text));
  return `${text}\n\u2014 ${checkpoint.origin} ${toBase64(concat(keyId, signature))}\n`;
}

function malformed(reason: string): ReturnType<typeof fail> {
  return fail('CHECKPOINT_MALFORMED', { reason });
}

/** Ours is narrower than C2SP: exactly three lines, no extension lines. */
function parseText(text: string): Result<Checkpoint> {
  const [origin, size, root, end, ...rest] = text.split('\n');
  if (!origin || size === undefined || root === undefined || end !== '' || rest.length > 0) return malformed('lines');
  if (!/^(0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) return malformed('size');
  const digest = fromBase64(root);
  return digest?.length === 32 ? ok({ origin, size: Number(size), root: digest }) : malformed('root');
}

function parseSignatureLine(line: string): NoteSignature | null {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const bytes = fromBase64(encoded);
  if (bytes === null || bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

/** Takes a note apart and proves nothing: CHECKPOINT_MALFORMED with `details.reason`. */
export function parseCheckpoint(
  text: string,
): Result<{ readonly checkpoint: Checkpoint; readonly signatures: readonly NoteSignature[] }> {
  if (text.length > MAX_TEXT) return malformed('too-long');
  if (!text.isWellFormed() || FORBIDDEN.test(text)) return malformed('characters');
  // C2SP signed-note: the last empty line parts text and signatures.
  const blank = text.lastIndexOf('\n\n');
  if (blank < 0 || !text.endsWith('\n')) return malformed('lines');
  const checkpoint = parseText(text.slice(0, blank + 1));
  if (!checkpoint.ok) return checkpoint;
  const lines = text.slice(blank + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return malformed('too-many-signatures');
  const signatures = lines.map(parseSignatureLine).filter((signature) => signature !== null);
  return signatures.length === lines.length
    ? ok({ checkpoint: checkpoint.value, signatures })
    : malformed('signature-line');
}

/**
 * The checkpoint of a note that carries a good signature by `publicKey` under the name of its origin. Signatures of other
 * keys are passed over (C2SP signed-note); CHECKPOINT_KEY_UNKNOWN when none is by this key, CHECKPOINT_SIGNATURE_INVALID
 * when any by this key is bad. The caller compares `origin` with the log it expects.
 */
export function verifyCheckpoint(primitives: Primitives, publicKey: Uint8Array, text: string): Result<Checkpoint> {
  const parsed = parseCheckpoint(text);
  if (!parsed.ok) return parsed;
  const { checkpoint, signatures } = parsed.value;
  const keyId = keyIdOf(primitives, checkpoint.origin, publicKey);
  const own = signatures.filter(({ name, keyId: id }) => name === checkpoint.origin && equalBytes(id, keyId));
  if (own.length === 0) return fail('CHECKPOINT_KEY_UNKNOWN');
  const message = utf8(noteText(checkpoint));
  return own.every(({ signature }) => primitives.ed25519Verify(publicKey, message, signature))
    ? ok(checkpoint)
    : fail('CHECKPOINT_SIGNATURE_INVALID');
}
