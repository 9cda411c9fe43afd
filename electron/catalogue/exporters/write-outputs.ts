import { rm, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Encrypter } from 'age-encryption';
import type { Packer } from '#shared/bundle/packer.ts';
import { writeBundle, type BundleParts, type WrittenBundle } from '#shared/bundle/write.ts';
import type { BaseContext } from '../dispatch/handler.ts';
import { syncPath } from '../storage/folder.ts';
import { WorkerPool } from '../workers/pool.ts';
import { encryptFile } from './encrypt-file.ts';
import { folderSink } from './folder-sink.ts';
import type { Staging } from './staging.ts';
import { zipFolder } from './zip-folder.ts';

/** Which files an export leaves, by their final names. */
export interface OutputNames {
  readonly folder: string;
  readonly zip: string | null;
  readonly age: string | null;
}

export function outputNames(name: string, zip: boolean, encrypt: boolean): OutputNames {
  return { folder: name, zip: zip ? `${name}.zip` : null, age: encrypt ? `${name}.zip.age` : null };
}

export function namesOf({ folder, zip, age }: OutputNames): readonly string[] {
  return [folder, zip, age].filter((name) => name !== null);
}

type WorkContext = Pick<BaseContext, 'primitives' | 'signal' | 'progress'>;

/** Writes the bundle's folder below its temporary name, every byte of it on the disk at the end. */
export async function writeFolder(
  parts: BundleParts,
  path: string,
  { primitives, signal, progress }: WorkContext,
): Promise<WrittenBundle> {
  const sink = await folderSink(path, primitives, signal);
  const pool = new WorkerPool();
  try {
    progress('writing-ledger', 0, parts.records.length, 'entries');
    const tools = { primitives, packer: poolPacker(pool) };
    const written = await writeBundle(parts, sink, tools, ({ step, done, total }) => {
      progress(step, done, total, 'files');
    });
    for (const folder of [...sink.folders].reverse()) syncPath(folder);
    return written;
  } finally {
    await pool.close();
    await sink.close();
  }
}

/**
 * Packing takes as long as all the rest of a long list: another thread does it, always the same one, because the pool starts a
 * second only when the first has something to do.
 */
function poolPacker(pool: WorkerPool): Packer {
  return { deflate: (bytes, last) => pool.run('deflate', { bytes, last }), crc32 };
}

/** Packs and encrypts the finished folder as `names` ask; a zip that only the encryption needed goes again. */
export async function writePackages(
  staging: Staging,
  names: OutputNames,
  encrypter: Encrypter,
  { signal, progress }: WorkContext,
): Promise<void> {
  if (names.zip === null && names.age === null) return;
  const zip = staging.path(names.zip ?? `${names.folder}.zip`);
  try {
    await zipFolder(staging.path(names.folder), zip, {
      root: names.folder,
      signal,
      progress: (done, total) => {
        progress('zipping', done, total, 'files');
      },
    });
    if (names.age === null) return;
    const { size } = await stat(zip);
    await encryptFile(encrypter, zip, staging.path(names.age), {
      signal,
      progress: (done) => {
        progress('encrypting', done, size, 'bytes');
      },
    });
  } finally {
    if (names.zip === null) await rm(zip, { force: true });
  }
}
