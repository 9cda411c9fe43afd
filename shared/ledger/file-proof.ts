import { z } from 'zod';
import type { Primitives } from '../crypto/primitives.ts';
import { fileListSealed, type FileListSealed } from '../domain/file-list/events.ts';
import { userId } from '../domain/ids/ids.ts';
import { count, sha256Hex } from '../domain/text.ts';
import { fail, ok, type Failure, type Result } from '../errors/result.ts';
import { canonicalBytes, parseCanonical } from './canonical.ts';
import { equalBytes, fromBase64, fromHex, toHex, utf8Text } from './encoding.ts';
import {
  decodeLine,
  frameLine,
  leafOf,
  makeEntryBytes,
  MAX_LINE_BYTES,
  verifyLeaf,
  type Entry,
  type LedgerRecord,
  type SignedEntry,
} from './entry.ts';
import { fileListFormat, fileRowLeaf, fileRowOf, type FileListFormat, type FileRowValue } from './file-list.ts';
import { pathDigests } from './proofs.ts';
import { verifyInclusion } from './tree.ts';

/** A document is not longer: an entry, a row and fifty digests. */
export const MAX_FILE_PROOF_BYTES = MAX_LINE_BYTES + 256 * 1024;

const documentType = 'rantai-bukti/file-proof';

/** Canonical JSON of this, without a line end: LEDGER.md section "Proof of one file". */
const proofShape = z.strictObject({
  v: z.literal(1),
  type: z.literal(documentType),
  /** The line of entries.jsonl of the entry that seals the list, as JSON. */
  entry: z.record(z.string(), z.unknown()),
  /** The members of the row in the order in which they are digested. */
  row: z.array(z.union([z.string(), z.number(), z.null()])),
  /** Its place in the list, from 0. */
  ordinal: count,
  /** From the leaf of the row up to the digest of the list, lower-case hexadecimal. */
  path: z.array(sha256Hex).max(54),
  /** Who signed the entry, with the public key (base64) that the ledger has for them. */
  signer: z.strictObject({ user: userId, name: z.string().min(1).max(400), key: z.string().max(100) }),
});
export type FileProof = Readonly<z.infer<typeof proofShape>>;

/** Members of a row of each format. */
const members: Readonly<Record<FileListFormat, readonly (keyof FileRowValue)[]>> = {
  1: ['path', 'bytes', 'sha256', 'problem'],
  2: ['path', 'bytes', 'sha256', 'sha1', 'md5', 'modified', 'problem'],
};

export interface FileProofParts {
  /** The entry that seals the list. */
  readonly record: LedgerRecord;
  readonly row: FileRowValue;
  readonly format: FileListFormat;
  readonly ordinal: number;
  /** From the leaf up, as `MerkleTree.inclusionProof` gives it. */
  readonly path: readonly Uint8Array[];
  readonly signer: FileProof['signer'];
}

/** The bytes of a document. CANONICAL_INVALID for an entry that is none. */
export function encodeFileProof({ record, row, format, ordinal, path, signer }: FileProofParts): Result<Uint8Array> {
  const entry = parseCanonical(frameLine(record));
  if (!entry.ok) return entry;
  return ok(
    canonicalBytes({
      v: 1,
      type: documentType,
      entry: entry.value,
      row: members[format].map((member) => row[member]),
      ordinal,
      path: path.map(toHex),
      signer,
    }),
  );
}

/** Whether bytes, good or not, are meant as such a document: whoever takes them for something else is told what they are. */
export function isMeantAsFileProof(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b && utf8Text(bytes)?.includes(`"${documentType}"`) === true;
}

/** FILE_PROOF_MALFORMED for bytes that are not exactly such a document. */
export function readFileProof(bytes: Uint8Array): Result<FileProof> {
  if (bytes.length > MAX_FILE_PROOF_BYTES) return fail('FILE_PROOF_MALFORMED');
  const value = parseCanonical(bytes);
  const shape = value.ok ? proofShape.safeParse(value.value) : null;
  return shape?.success === true ? ok(shape.data) : fail('FILE_PROOF_MALFORMED');
}

/** What a document says; `problems` are the reasons not to believe it, none: the row belongs to the list that the entry seals. */
export interface FileProofReport {
  readonly problems: readonly Failure[];
  /** Null where the document does not hold one that can be read. */
  readonly entry: Entry | null;
  readonly sealed: FileListSealed | null;
  readonly row: FileRowValue | null;
  /** The line of the entry, to be found in a bundle. */
  readonly line: Uint8Array;
}

/** Everything that can be checked without a bundle: row, list, entry, signature. That the key is its owner's is not. Never throws. */
export function checkFileProof(primitives: Primitives, proof: FileProof): FileProofReport {
  const line = canonicalBytes(proof.entry);
  const signed = decodeLine(line);
  if (!signed.ok) return { problems: [signed.error], entry: null, sealed: null, row: null, line };
  const { entry } = signed.value;
  const data = entry.type === 'file-list.sealed' ? fileListSealed.safeParse(entry.data) : null;
  if (data?.success !== true) {
    const problem = fail('ENTRY_MALFORMED', { type: entry.type }).error;
    return { problems: [problem], entry, sealed: null, row: null, line };
  }
  const row = rowOf(proof.row, fileListFormat(data.data));
  const problems = [checkRow(primitives, proof, data.data, row), checkSignature(primitives, proof, signed.value)];
  return { problems: problems.filter((problem) => problem !== null), entry, sealed: data.data, row, line };
}

function rowOf(values: FileProof['row'], format: FileListFormat): FileRowValue | null {
  const names = members[format];
  if (values.length !== names.length) return null;
  const missing = { sha1: null, md5: null, modified: null };
  return fileRowOf({ ...missing, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) }, format);
}

function checkRow(
  primitives: Primitives,
  { ordinal, path }: FileProof,
  sealed: FileListSealed,
  row: FileRowValue | null,
): Failure | null {
  if (row === null) return fail('FILE_LIST_ROW_CHANGED', { row: ordinal }).error;
  const leaf = fileRowLeaf(primitives, row, fileListFormat(sealed));
  const digests = pathDigests(path) ?? [];
  const root = fromHex(sealed.digest) ?? new Uint8Array();
  if (verifyInclusion(primitives, leaf, ordinal, sealed.files, digests, root)) return null;
  return fail('FILE_PROOF_ROW_NOT_IN_LIST', { row: ordinal + 1 }).error;
}

function checkSignature(primitives: Primitives, { signer }: FileProof, { entry, sig }: SignedEntry): Failure | null {
  if (signer.user !== entry.by) return fail('SIGNER_UNKNOWN', { user: entry.by }).error;
  const key = fromBase64(signer.key);
  const leaf = leafOf(primitives, makeEntryBytes(entry));
  if (key?.length === 32 && verifyLeaf(primitives, key, leaf, sig)) return null;
  return fail('SIGNATURE_INVALID', { seq: entry.seq }).error;
}

/** Whether a line of entries.jsonl is the entry of a document. */
export function isLineOf(report: FileProofReport, line: Uint8Array): boolean {
  return equalBytes(line, report.line);
}

/** What minisign signs beside the document, so that it can be told apart from a bundle's. */
export function fileProofComment({ station, seq }: Pick<Entry, 'station' | 'seq'>, ordinal: number): string {
  return `rantai-bukti file-proof station=${station} seq=${String(seq)} ordinal=${String(ordinal)}`;
}
