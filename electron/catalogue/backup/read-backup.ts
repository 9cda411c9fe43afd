import { crc32 } from 'node:zlib';
import type { BundleEntry, BundleSource, ByteSource } from '#shared/bundle/source.ts';
import type { BundleLimits } from '#shared/bundle/limits.ts';
import { printablePath } from '#shared/bundle/safe-path.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, FailureError, ok, unwrap, type Failure, type Result } from '#shared/errors/result.ts';
import { equalBytes, toHex } from '#shared/ledger/encoding.ts';
import { fileBytes } from '../bundle-folder.ts';
import { backupFiles, damage, damaged, readManifest, type Manifest } from './manifest.ts';
import { archiveLength, framings, type ZipEntry } from './zip-layout.ts';

/** What a drill or a restore says of a change that is in no file: in the headers of the archive. */
const ARCHIVE = 'zip';

/** A backup is stored, never deflated, so that nothing in it can be larger than the file itself; the rest bounds memory. */
const limits: BundleLimits = {
  entries: 500_000,
  fileBytes: Number.MAX_SAFE_INTEGER,
  totalBytes: Number.MAX_SAFE_INTEGER,
  smallFileBytes: 128 * 1024 * 1024,
  ratio: 1,
  ratioFrom: 0,
};

/** A backup whose description has been read and agrees with itself. The contents are believed when they have been read. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /** Bytes of content, for progress. */
  readonly contentBytes: number;
  /**
   * Every file in order, each chunk as soon as it is read: nothing made from them may be used before this has ended.
   * Throws FailureError: BACKUP_DAMAGED with the name of what is not as it was written.
   */
  extract(sink: BackupSink): Promise<void>;
}

export interface BackupSink {
  begin(path: string): Promise<void>;
  write(chunk: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Runs `work` on a backup file. Throws FailureError: FILE_MISSING, NOT_READABLE, and BACKUP_* of a file that is none or is damaged. */
export async function withBackup<T>(
  path: string,
  primitives: Primitives,
  work: (backup: OpenBackup) => Promise<T>,
): Promise<T> {
  const bytes = await fileBytes(path);
  try {
    return await work(unwrap(await openBackup(bytes, primitives)));
  } finally {
    await bytes.close();
  }
}

/**
 * SECURITY SEC-56: names, sizes and order are those that the signed description lists and no others, and every byte that
 * is no content is the one byte that the format allows there: a backup has one form, and any other is refused by name.
 */
export async function openBackup(bytes: ByteSource, primitives: Primitives): Promise<Result<OpenBackup>> {
  const source = zipSource(bytes, limits);
  const listed = await source.list();
  if (!listed.ok) return { ok: false, error: containerFailure(listed.error) };
  const entries = listed.value;
  if (!entries.some(({ path }) => path === backupFiles.manifest)) return fail('BACKUP_NOT_RECOGNISED');
  const manifest = await manifestOf(source, entries, primitives);
  if (!manifest.ok) return manifest;
  const wrong = unexpected(entries, manifest.value, bytes.size);
  if (wrong !== null) return damaged(wrong);
  const contentBytes = manifest.value.files.reduce((sum, file) => sum + file.bytes, 0);
  return ok({
    manifest: manifest.value,
    contentBytes,
    extract: (sink) => extract(source, bytes, entries, { manifest: manifest.value, primitives, sink }),
  });
}

/** What the zip reader says of any container, as what it means for a backup. */
function containerFailure({ code, details }: Failure): Failure {
  if (code === 'BUNDLE_NOT_RECOGNISED') return fail('BACKUP_NOT_RECOGNISED').error;
  if (!code.startsWith('BUNDLE_')) return { code, details };
  const { file } = details;
  return damaged(typeof file === 'string' ? printablePath(file) : ARCHIVE).error;
}

async function manifestOf(
  source: BundleSource,
  entries: readonly BundleEntry[],
  primitives: Primitives,
): Promise<Result<Manifest>> {
  const read = async (path: string) => {
    const entry = entries.find((each) => each.path === path);
    if (entry?.kind !== 'file' || entry.size > limits.smallFileBytes) return null;
    return collect(source, path);
  };
  const bytes = await read(backupFiles.manifest);
  if (bytes === null) return damaged(backupFiles.manifest);
  const signature = await read(backupFiles.signature);
  if (signature === null) return damaged(backupFiles.signature);
  return readManifest(primitives, { bytes, signature });
}

async function collect(source: BundleSource, path: string): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of source.open(path)) chunks.push(chunk.slice());
  } catch (error) {
    if (error instanceof FailureError && error.failure.code.startsWith('BUNDLE_')) return null;
    throw error;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The first name that is not where and what the description says, or null. */
function unexpected(entries: readonly BundleEntry[], manifest: Manifest, size: number): string | null {
  const expected = [...manifest.files.map(({ path, bytes }) => ({ path, bytes })), ...describing(entries)];
  for (const [index, { path, kind, size: bytes }] of entries.entries()) {
    const wanted = expected[index];
    if (wanted?.path !== path || kind !== 'file' || wanted.bytes !== bytes) return printablePath(path);
  }
  const missing = expected[entries.length];
  if (missing !== undefined) return missing.path;
  return archiveLength(expected) === size ? null : ARCHIVE;
}

/** The two that cannot list themselves. */
function describing(entries: readonly BundleEntry[]): { readonly path: string; readonly bytes: number }[] {
  return [backupFiles.manifest, backupFiles.signature].map((path) => ({
    path,
    bytes: entries.find((entry) => entry.path === path)?.size ?? 0,
  }));
}

interface Extraction {
  readonly manifest: Manifest;
  readonly primitives: Primitives;
  readonly sink: BackupSink;
}

async function extract(
  source: BundleSource,
  bytes: ByteSource,
  entries: readonly BundleEntry[],
  { manifest, primitives, sink }: Extraction,
): Promise<void> {
  const placed: ZipEntry[] = [];
  for (const file of manifest.files) {
    const hash = primitives.createSha256();
    let crc = 0;
    await sink.begin(file.path);
    for await (const chunk of contentOf(source, file.path)) {
      hash.update(chunk);
      crc = crc32(chunk, crc);
      await sink.write(chunk);
    }
    await sink.end();
    if (toHex(hash.digest()) !== file.sha256) throw damage(file.path);
    placed.push({ path: file.path, bytes: file.bytes, crc });
  }
  for (const { path, bytes: length } of describing(entries)) {
    let crc = 0;
    for await (const chunk of contentOf(source, path)) crc = crc32(chunk, crc);
    placed.push({ path, bytes: length, crc });
  }
  for (const framing of framings(placed)) {
    const found = await bytes.read(framing.offset, framing.bytes.length);
    if (!equalBytes(found, framing.bytes)) throw damage(framing.path ?? ARCHIVE);
  }
}

async function* contentOf(source: BundleSource, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* source.open(path);
  } catch (error) {
    if (error instanceof FailureError && error.failure.code.startsWith('BUNDLE_')) throw damage(path);
    throw error;
  }
}
