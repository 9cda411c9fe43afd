import { z } from 'zod';
import type { Primitives } from '../crypto/primitives.ts';
import { catalogueId, stationId, userId } from '../domain/ids/ids.ts';
import { count, sha256Hex } from '../domain/text.ts';
import { zonedTime } from '../domain/time/zoned-time.ts';
import { fail, FailureError, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { canonicalBytes, parseCanonical } from './canonical.ts';
import { concat, fromBase64, toBase64, utf8 } from './encoding.ts';

/** Canonical bytes of one entry may not be longer: a reader of hostile lines needs a bound. */
export const MAX_ENTRY_BYTES = 1 << 20;
/** `prev` of the first entry of a station. */
export const NO_PREVIOUS = '0'.repeat(64);

const LEAF_PREFIX = Uint8Array.of(0);
/** Domain separation: a signature for one purpose can never be shown as one for another. */
const ENTRY_CONTEXT = utf8('rantai/entry/v1\n');
const COSIGN_CONTEXT = utf8('rantai/cosign/v1\n');
const SIGNATURE_BYTES = 64;

/** Entry v1 of LEDGER.md. The shape of `data` for each `type` is `eventSchemas` of shared/domain/events.ts, checked apart from this. */
export const entryShape = z.strictObject({
  v: z.literal(1),
  catalogue: catalogueId,
  station: stationId,
  /** Counts from 0 per station. */
  seq: count,
  /** Leaf of `seq - 1`, lower-case hexadecimal. */
  prev: sha256Hex,
  /** Counts from 0 what this station said about the same subject (`subjectOf`), so that nobody can leave one of it out unseen. */
  subjectSeq: count,
  at: zonedTime,
  by: userId,
  type: z.string().min(1).max(100),
  data: z.record(z.string(), z.unknown()),
  /** How far this station had seen the logs of others: tree size by station. */
  seen: z.record(stationId, count).exactOptional(),
});
export type Entry = Readonly<z.infer<typeof entryShape>>;

/** What `subjectSeq` counts: the case that `data` names, else the catalogue itself. */
export function subjectOf({ catalogue, data }: Pick<Entry, 'catalogue' | 'data'>): string {
  const named = Object.hasOwn(data, 'case') ? data['case'] : undefined;
  return typeof named === 'string' ? named : catalogue;
}

/** Signatures are raw bytes here; base64 only in lines. */
export interface SignedEntry {
  readonly entry: Entry;
  /** 64 bytes, by the key of `entry.by`. */
  readonly sig: Uint8Array;
  /** 64 bytes, by the key of the person named in `entry.data.second`. */
  readonly cosig?: Uint8Array;
}

/** An entry as it is stored: canonical bytes and signatures, not yet judged. */
export interface LedgerRecord {
  readonly bytes: Uint8Array;
  readonly sig: Uint8Array;
  readonly cosig?: Uint8Array;
}

function malformed(error: z.ZodError): ReturnType<typeof fail> {
  return fail('ENTRY_MALFORMED', { paths: error.issues.map((issue) => issue.path.map(String).join('.')) });
}

/**
 * The canonical bytes of an entry: what is hashed, signed and stored.
 * @throws FailureError ENTRY_MALFORMED or CANONICAL_INVALID: whoever appends must not get past this.
 */
export function makeEntryBytes(entry: Entry): Uint8Array {
  const shape = entryShape.safeParse(entry);
  if (!shape.success) throw new FailureError('ENTRY_MALFORMED', malformed(shape.error).error.details);
  const bytes = canonicalBytes(entry);
  if (bytes.length > MAX_ENTRY_BYTES) throw new FailureError('ENTRY_MALFORMED', { limit: MAX_ENTRY_BYTES });
  return bytes;
}

/** The entry that stands in canonical bytes: CANONICAL_INVALID, or ENTRY_MALFORMED with `details.paths`. `data` is not checked against its type. */
export function readEntry(bytes: Uint8Array): Result<Entry> {
  if (bytes.length > MAX_ENTRY_BYTES) return fail('ENTRY_MALFORMED', { limit: MAX_ENTRY_BYTES });
  const value = parseCanonical(bytes);
  if (!value.ok) return value;
  const shape = entryShape.safeParse(value.value);
  return shape.success ? ok(shape.data) : malformed(shape.error);
}

/** Leaf hash of RFC 6962 section 2.1: SHA-256(0x00 || bytes). */
export function leafOf(primitives: Primitives, bytes: Uint8Array): Uint8Array {
  return primitives.sha256(concat(LEAF_PREFIX, bytes));
}

/** What the author signs. */
export function entryMessage(leaf: Uint8Array): Uint8Array {
  return concat(ENTRY_CONTEXT, leaf);
}

/** What the second person signs. */
export function cosignMessage(leaf: Uint8Array): Uint8Array {
  return concat(COSIGN_CONTEXT, leaf);
}

/** @param seed 32-byte Ed25519 seed of the author. */
export function signLeaf(primitives: Primitives, seed: Uint8Array, leaf: Uint8Array): Uint8Array {
  return primitives.ed25519Sign(seed, entryMessage(leaf));
}

/** @param seed 32-byte Ed25519 seed of the person named in `data.second`. */
export function cosignLeaf(primitives: Primitives, seed: Uint8Array, leaf: Uint8Array): Uint8Array {
  return primitives.ed25519Sign(seed, cosignMessage(leaf));
}

export function verifyLeaf(primitives: Primitives, key: Uint8Array, leaf: Uint8Array, signature: Uint8Array): boolean {
  return primitives.ed25519Verify(key, entryMessage(leaf), signature);
}

export function verifyCosign(
  primitives: Primitives,
  key: Uint8Array,
  leaf: Uint8Array,
  signature: Uint8Array,
): boolean {
  return primitives.ed25519Verify(key, cosignMessage(leaf), signature);
}

const COSIG_START = '{"cosig":"';
const COSIG_END = '","entry":';
const PLAIN_START = '{"entry":';
const SIG_START = ',"sig":"';
const SIG_END = '"}';
const SIGNATURE_TEXT = Math.ceil(SIGNATURE_BYTES / 3) * 4;
const COSIG_FRAME = COSIG_START.length + SIGNATURE_TEXT + COSIG_END.length;
const SIG_FRAME = SIG_START.length + SIGNATURE_TEXT + SIG_END.length;
/** Longest line of entries.jsonl, without its LF. */
export const MAX_LINE_BYTES = MAX_ENTRY_BYTES + COSIG_FRAME + SIG_FRAME;

/**
 * One line of entries.jsonl, without LF, around bytes that are canonical already: equal to the canonical form of
 * `{"cosig"?, "entry", "sig"}` without writing the entry a second time.
 */
export function frameLine(record: LedgerRecord): Uint8Array {
  const start = record.cosig === undefined ? PLAIN_START : COSIG_START + toBase64(record.cosig) + COSIG_END;
  return concat(utf8(start), record.bytes, utf8(SIG_START + toBase64(record.sig) + SIG_END));
}

/** One line of entries.jsonl, without LF. @throws FailureError as `makeEntryBytes`. */
export function encodeLine(signed: SignedEntry): Uint8Array {
  return frameLine({ ...signed, bytes: makeEntryBytes(signed.entry) });
}

function startsWith(bytes: Uint8Array, text: string, offset: number): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

function signatureAt(line: Uint8Array, offset: number): Uint8Array | null {
  const signature = fromBase64(String.fromCharCode(...line.subarray(offset, offset + SIGNATURE_TEXT)));
  return signature?.length === SIGNATURE_BYTES ? signature : null;
}

/** Takes a line apart by its fixed frame, so that only the entry itself has to be parsed. Null: the frame is another one. */
function unframe(line: Uint8Array): LedgerRecord | null {
  const cosigned = startsWith(line, COSIG_START, 0);
  const start = cosigned ? COSIG_FRAME : PLAIN_START.length;
  const end = line.length - SIG_FRAME;
  const framed =
    end > start &&
    (cosigned ? startsWith(line, COSIG_END, start - COSIG_END.length) : startsWith(line, PLAIN_START, 0)) &&
    startsWith(line, SIG_START, end) &&
    startsWith(line, SIG_END, line.length - SIG_END.length);
  if (!framed) return null;
  const sig = signatureAt(line, end + SIG_START.length);
  if (sig === null) return null;
  const bytes = line.subarray(start, end);
  if (!cosigned) return { bytes, sig };
  const cosig = signatureAt(line, COSIG_START.length);
  return cosig === null ? null : { bytes, sig, cosig };
}

/**
 * The record in one line of entries.jsonl (without LF). The bytes of the entry are not parsed yet (`readEntry` does), so
 * CANONICAL_INVALID is only told here when the line does not even have the frame.
 */
export function readLine(line: Uint8Array): Result<LedgerRecord> {
  if (line.length > MAX_LINE_BYTES) return fail('ENTRY_MALFORMED', { limit: MAX_LINE_BYTES });
  const record = unframe(line);
  if (record !== null) return ok(record);
  const value = parseCanonical(line);
  return value.ok ? fail('ENTRY_MALFORMED', { paths: [''] }) : value;
}

/** One line of entries.jsonl, without LF: CANONICAL_INVALID unless byte-identical to the canonical form of its parse; ENTRY_MALFORMED for another shape. */
export function decodeLine(line: Uint8Array): Result<SignedEntry> {
  const record = readLine(line);
  if (!record.ok) return record;
  const entry = readEntry(record.value.bytes);
  if (!entry.ok) return entry;
  const { sig, cosig } = record.value;
  return ok(cosig === undefined ? { entry: entry.value, sig } : { entry: entry.value, sig, cosig });
}
