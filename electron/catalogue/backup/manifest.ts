import { z } from 'zod';
import { minisignKey, parseSignature, signMinisign, verifyMinisign } from '#shared/bundle/minisign.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { attachmentId, backupId, catalogueId, stationId } from '#shared/domain/ids/ids.ts';
import { count, key32, sha256Hex, shortText } from '#shared/domain/text.ts';
import { zonedTime } from '#shared/domain/time/zoned-time.ts';
import { fail, FailureError, ok, type Result } from '#shared/errors/result.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { originOf, parseCheckpoint } from '#shared/ledger/checkpoint.ts';
import { equalBytes, fromBase64, toBase64, toHex, utf8, utf8Text } from '#shared/ledger/encoding.ts';

/** Number of the format that BACKUP.md describes. */
export const BACKUP_VERSION = 1;
export const BACKUP_ENDING = '.rantai-cadangan';

/** Names of fixed place in the archive. */
export const backupFiles = {
  vault: 'vault.json',
  database: 'catalogue.db',
  manifest: 'backup.json',
  signature: 'backup.json.minisig',
} as const;

const FILES = 'files/';

export function attachmentPath(id: string): string {
  return `${FILES}${id}`;
}

/** The attachment behind a path, or null. */
export function attachmentOf(path: string): string | null {
  const id = attachmentId.safeParse(path.startsWith(FILES) ? path.slice(FILES.length) : '');
  return id.success ? id.data : null;
}

const isContent = (path: string) =>
  path === backupFiles.vault || path === backupFiles.database || attachmentOf(path) !== null;

/** vault.json, catalogue.db, then attachments by id, none twice: one content has one order. */
function inOrder(files: readonly { readonly path: string }[]): boolean {
  const [vault, database, ...rest] = files;
  const fixed = vault?.path === backupFiles.vault && database?.path === backupFiles.database;
  return fixed && rest.every(({ path }, index) => index === 0 || (rest[index - 1]?.path ?? '') < path);
}

const backupFile = z.strictObject({ path: z.string().refine(isContent), bytes: count, sha256: sha256Hex });
export type BackupFile = z.infer<typeof backupFile>;

/** backup.json: what the file is, of which catalogue at which moment, and the digest of everything in it. */
const manifestShape = z.strictObject({
  format: z.literal('rantai-cadangan'),
  version: z.literal(BACKUP_VERSION),
  backup: backupId,
  catalogue: z.strictObject({ id: catalogueId, name: shortText, station: stationId }),
  createdAt: zonedTime,
  treeSize: z.int().positive(),
  rootHash: sha256Hex,
  /** Signed note over this head, as the station signed it. */
  checkpoint: z.string().max(4096),
  /** Ed25519 public key of the station that signed this file. Who has no ledger at hand can take it for nothing but a checksum. */
  bundleKey: key32,
  files: z.array(backupFile).refine(inOrder),
  /** Attachments that the ledger has and the folder had not when the backup was made. */
  missing: z.array(attachmentId),
});
export type Manifest = z.infer<typeof manifestShape>;

const versionShape = z.looseObject({ format: z.literal('rantai-cadangan'), version: z.int() });

/** Minisign's comment: what was signed, in words that its own tool prints. */
function commentOf({ backup, catalogue, treeSize }: Manifest): string {
  return `rantai-cadangan backup=${backup} catalogue=${catalogue.id} tree=${String(treeSize)}`;
}

export function damaged(file: string): ReturnType<typeof fail> {
  return fail('BACKUP_DAMAGED', { file });
}

export function damage(file: string): FailureError {
  return new FailureError('BACKUP_DAMAGED', { file });
}

export interface SignedManifest {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** @param seed Ed25519 seed of the station's bundle key. */
export function signManifest(primitives: Primitives, seed: Uint8Array, manifest: Manifest): SignedManifest {
  const bytes = canonicalBytes(manifest);
  const text = signMinisign(primitives, seed, primitives.blake2b512(bytes), commentOf(manifest));
  return { bytes, signature: utf8(text) };
}

/**
 * Reads backup.json and holds it against its signature by the key that it names itself.
 * BACKUP_NOT_RECOGNISED, CATALOGUE_NEWER, BACKUP_DAMAGED.
 */
export function readManifest(primitives: Primitives, { bytes, signature }: SignedManifest): Result<Manifest> {
  const value = parseJson(bytes);
  const head = versionShape.safeParse(value);
  if (!head.success) return value === undefined ? damaged(backupFiles.manifest) : fail('BACKUP_NOT_RECOGNISED');
  if (head.data.version > BACKUP_VERSION)
    return fail('CATALOGUE_NEWER', { version: head.data.version, newest: BACKUP_VERSION });
  const parsed = manifestShape.safeParse(value);
  if (!parsed.success) return damaged(backupFiles.manifest);
  const manifest = parsed.data;
  if (!equalBytes(canonicalBytes(manifest), bytes) || !agrees(manifest)) return damaged(backupFiles.manifest);
  return signed(primitives, manifest, { bytes, signature });
}

function parseJson(bytes: Uint8Array): unknown {
  const text = utf8Text(bytes);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The note is over the head that stands beside it. Its signature is judged by who has the ledger. */
function agrees({ checkpoint, catalogue, treeSize, rootHash }: Manifest): boolean {
  const read = parseCheckpoint(checkpoint);
  if (!read.ok) return false;
  const { origin, size, root } = read.value.checkpoint;
  return origin === originOf(catalogue.id, catalogue.station) && size === treeSize && toHex(root) === rootHash;
}

function signed(primitives: Primitives, manifest: Manifest, { bytes, signature }: SignedManifest): Result<Manifest> {
  const read = parseSignature(utf8Text(signature) ?? '');
  if (!read.ok || read.value.trustedComment !== commentOf(manifest)) return damaged(backupFiles.signature);
  const key = minisignKey(primitives, fromBase64(manifest.bundleKey) ?? new Uint8Array());
  const verified = verifyMinisign(primitives, key, primitives.blake2b512(bytes), read.value);
  if (verified.ok) return ok(manifest);
  const file = verified.error.details['reason'] === 'signature-file' ? backupFiles.signature : backupFiles.manifest;
  return damaged(file);
}

/** The public key of a station's seed as it stands in a manifest. */
export function bundleKeyOf(primitives: Primitives, seed: Uint8Array): string {
  return toBase64(primitives.ed25519PublicKey(seed));
}
