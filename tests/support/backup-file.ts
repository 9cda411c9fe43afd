import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { signManifest, type Manifest } from '#electron/catalogue/backup/manifest.ts';
import { openBackup, type OpenBackup } from '#electron/catalogue/backup/read-backup.ts';
import { writeBackup, type BackupSource } from '#electron/catalogue/backup/write-backup.ts';
import { archiveEnd, localHeader } from '#electron/catalogue/backup/zip-layout.ts';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { memoryBytes } from '#shared/bundle/zip/memory-bytes.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import { originOf, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { toBase64, toHex } from '#shared/ledger/encoding.ts';

export const bundleSeed = new Uint8Array(32).fill(3);
const root = new Uint8Array(32).fill(9);
const catalogue = { id: 'ct_0000000000000001', name: 'Satreskrim Uji', station: 'st_0000000000000001' };
export const ids = ['at_0000000000000001', 'at_0000000000000002', 'at_0000000000000003'] as const;

export const contents: ReadonlyMap<string, Uint8Array> = new Map([
  ['vault.json', new TextEncoder().encode('{"format":"rantai-vault"}\n')],
  ['catalogue.db', new Uint8Array(3 * 4096).map((_, index) => index * 31)],
  [`files/${ids[0]}`, new Uint8Array(70_000).map((_, index) => index * 7)],
  [`files/${ids[1]}`, new Uint8Array(0)],
  [`files/${ids[2]}`, new Uint8Array([1, 2, 3])],
]);

export function manifestOf(files: Manifest['files'], changes: Partial<Manifest> = {}): Manifest {
  const checkpoint = { origin: originOf(catalogue.id, catalogue.station), size: 5, root };
  return {
    format: 'rantai-cadangan',
    version: 1,
    backup: 'bk_0000000000000001',
    catalogue,
    createdAt: '2026-11-21T14:05:00.000+08:00',
    treeSize: 5,
    rootHash: toHex(root),
    checkpoint: signCheckpoint(nativePrimitives, new Uint8Array(32).fill(4), checkpoint),
    bundleKey: toBase64(nativePrimitives.ed25519PublicKey(bundleSeed)),
    files,
    missing: [],
    ...changes,
  };
}

/** A backup file of `from`, as the program writes it. */
export async function backupBytes(from: ReadonlyMap<string, Uint8Array> = contents): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'rantai-test-'));
  const target = join(folder, 'x.rantai-cadangan');
  async function* sources(): AsyncGenerator<BackupSource> {
    for (const [path, bytes] of from) yield await Promise.resolve({ path, chunks: () => [bytes] });
  }
  const work = { primitives: nativePrimitives, signal: new AbortController().signal, progress: () => undefined };
  await writeBackup(target, sources(), (files) => manifestOf([...files]), bundleSeed, work);
  const bytes = new Uint8Array(readFileSync(target));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** What stands in a forged archive: any names in any order, described or not. */
export interface Forged {
  readonly entries: readonly (readonly [path: string, bytes: Uint8Array])[];
  readonly manifest: Manifest;
}

/** An archive of the right form by somebody who knows the format and signs with a key of their own. */
export function forge({ entries, manifest }: Forged): Uint8Array {
  const signed = signManifest(nativePrimitives, bundleSeed, manifest);
  const all = [...entries, ['backup.json', signed.bytes] as const, ['backup.json.minisig', signed.signature] as const];
  const named = all.map(([path, bytes]) => ({ path, bytes: bytes.length, crc: crc32(bytes), content: bytes }));
  const parts = named.flatMap((entry) => [localHeader(entry), entry.content]);
  const offset = parts.reduce((sum, part) => sum + part.length, 0);
  return new Uint8Array(Buffer.concat([...parts, archiveEnd(named, offset)]));
}

export function fileRow(path: string, bytes: Uint8Array): Manifest['files'][number] {
  return { path, bytes: bytes.length, sha256: toHex(nativePrimitives.sha256(bytes)) };
}

/** Everything that a backup holds, or the failure it is refused with. */
export async function readAll(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array[]>();
  let current: Uint8Array[] = [];
  const backup: OpenBackup = unwrap(await openBackup(memoryBytes(bytes), nativePrimitives));
  await backup.extract({
    begin: (path) => {
      current = [];
      found.set(path, current);
      return Promise.resolve();
    },
    write: (chunk) => {
      current.push(chunk.slice());
      return Promise.resolve();
    },
    end: () => Promise.resolve(),
  });
  return new Map([...found].map(([path, chunks]) => [path, new Uint8Array(Buffer.concat(chunks))]));
}

/** `CODE file` of the refusal, or `ok`. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readAll(bytes);
    return 'ok';
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const { code, details } = error.failure;
    return typeof details['file'] === 'string' ? `${code} ${details['file']}` : code;
  }
}

/** Every file of an archive by any zip reader of ours, the description too. */
export async function contentsOfZip(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const source = zipSource(memoryBytes(new Uint8Array(readFileSync(path))));
  const found = new Map<string, Uint8Array>();
  for (const entry of unwrap(await source.list())) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.open(entry.path)) chunks.push(chunk.slice());
    found.set(entry.path, new Uint8Array(Buffer.concat(chunks)));
  }
  return found;
}
