import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { asFailure } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';
import { backupFiles, signManifest, type BackupFile, type Manifest } from './manifest.ts';
import { archiveEnd, localHeader, localHeaderLength, type ZipEntry } from './zip-layout.ts';

/** What is read and written at a time: the only memory that a file of any size takes. */
export const STEP_BYTES = 1024 * 1024;

/** The content of one file, in chunks that hold until the next one is asked for. */
export interface BackupSource {
  readonly path: string;
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface BackupWork {
  readonly primitives: Primitives;
  readonly signal: AbortSignal;
  /** Bytes so far. */
  readonly progress: (done: number) => void;
}

/** A file of the archive that was written whole. */
type Written = ZipEntry & BackupFile;

/**
 * Writes a new backup: the contents one after the other, then what describes and seals them. Every byte of it is on the
 * disk when this returns. Throws FailureError: DISK_FULL, NOT_WRITABLE, CANCELLED, and what the sources throw; the caller
 * removes the file then.
 */
export async function writeBackup(
  target: string,
  sources: AsyncIterable<BackupSource>,
  describe: (files: readonly BackupFile[]) => Manifest,
  bundleSeed: Uint8Array,
  work: BackupWork,
): Promise<Manifest> {
  const file = await open(target, 'wx', 0o600).catch(rethrow);
  try {
    const archive = new ArchiveWriter(file, work);
    const files: BackupFile[] = [];
    for await (const source of sources) {
      const { path, bytes, sha256 } = await archive.add(source);
      files.push({ path, bytes, sha256 });
    }
    const manifest = describe(files);
    const signed = signManifest(work.primitives, bundleSeed, manifest);
    await archive.add(inMemory(backupFiles.manifest, signed.bytes));
    await archive.add(inMemory(backupFiles.signature, signed.signature));
    await archive.end();
    await file.sync().catch(rethrow);
    return manifest;
  } finally {
    await file.close();
  }
}

function inMemory(path: string, bytes: Uint8Array): BackupSource {
  return { path, chunks: () => [bytes] };
}

class ArchiveWriter {
  readonly #file: FileHandle;
  readonly #work: BackupWork;
  readonly #entries: ZipEntry[] = [];
  #offset = 0;
  #content = 0;

  constructor(file: FileHandle, work: BackupWork) {
    this.#file = file;
    this.#work = work;
  }

  /** The header follows when what it says is known; until then its place is empty. */
  async add({ path, chunks }: BackupSource): Promise<Written> {
    const { primitives, signal, progress } = this.#work;
    const headerAt = this.#offset;
    this.#offset += localHeaderLength(path);
    const hash = primitives.createSha256();
    let [crc, bytes] = [0, 0];
    for await (const chunk of chunks()) {
      if (signal.aborted) throw new FailureError('CANCELLED');
      hash.update(chunk);
      crc = crc32(chunk, crc);
      bytes += chunk.length;
      await this.#put(chunk, this.#offset);
      this.#offset += chunk.length;
      this.#content += chunk.length;
      progress(this.#content);
    }
    const written = { path, bytes, crc, sha256: toHex(hash.digest()) };
    await this.#put(localHeader(written), headerAt);
    this.#entries.push({ path, bytes, crc });
    return written;
  }

  async end(): Promise<void> {
    await this.#put(archiveEnd(this.#entries, this.#offset), this.#offset);
  }

  async #put(bytes: Uint8Array, offset: number): Promise<void> {
    for (let written = 0; written < bytes.length;) {
      const done = await this.#file.write(bytes, written, bytes.length - written, offset + written).catch(rethrow);
      written += done.bytesWritten;
    }
  }
}

/** Length and digest of a file as it lies on its medium now. */
export async function digestOfFile(path: string, work: BackupWork): Promise<{ bytes: number; sha256: string }> {
  syncPath(path);
  const hash = work.primitives.createSha256();
  let bytes = 0;
  for await (const chunk of fileChunks(path)) {
    if (work.signal.aborted) throw new FailureError('CANCELLED');
    hash.update(chunk);
    bytes += chunk.length;
    work.progress(bytes);
  }
  return { bytes, sha256: toHex(hash.digest()) };
}

/** A file from its beginning to its end. Throws FailureError: FILE_MISSING, NOT_READABLE. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r').catch(rethrowRead);
  const buffer = new Uint8Array(STEP_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length).catch(rethrowRead);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function rethrow(error: unknown): never {
  throw asFailure(error, 'write');
}

function rethrowRead(error: unknown): never {
  throw asFailure(error, 'read');
}
