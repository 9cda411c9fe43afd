import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipFolder } from '#electron/catalogue/exporters/zip-folder.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { FailureError } from '#shared/errors/result.ts';
import { collect, memoryBytes } from '../../../support/memory-bytes.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const row = `berkas.jpg,0,${'e3b0c442'.repeat(8)},\r\n`;

async function zipped(files: Readonly<Record<string, Buffer>>, signal = new AbortController().signal) {
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(folder.path, 'paket', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const zip = join(folder.path, 'paket.zip');
  await zipFolder(join(folder.path, 'paket'), zip, { root: 'paket', signal, progress: () => undefined });
  return zip;
}

describe('SEC-27 the zip of our own bundle', () => {
  it('is never what our own reader refuses as a bomb, whatever the files hold', async () => {
    const files = {
      'data/01-daftar-barang-bukti.json': Buffer.alloc(3 << 20, ' '),
      'data/03-dokumen/KASUS_001_kosong.bmp': Buffer.alloc(8 << 20),
      'data/04-foto/BB-001_002_putih.bmp': Buffer.alloc(8 << 20, 255),
      'data/05-berkas-digital/BB-001.csv': Buffer.from(row.repeat(100_000)),
      'data/ledger/disclosures.jsonl': Buffer.alloc(0),
    };
    const source = zipSource(memoryBytes(readFileSync(await zipped(files))));
    const listed = await source.list();
    expect(listed.ok && listed.value.map(({ path }) => path)).toEqual(
      Object.keys(files).map((path) => `paket/${path}`),
    );
    for (const [path, bytes] of Object.entries(files))
      expect([path, Buffer.compare(Buffer.from(await collect(source.open(`paket/${path}`))), bytes)]).toEqual([
        path,
        0,
      ]);
  });

  it('still packs an ordinary list of files', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => row.replace('0', String(index * 7919)));
    const list = Buffer.from(rows.join(''));
    const zip = await zipped({ 'data/05-berkas-digital/BB-001.csv': list });
    expect(statSync(zip).size).toBeLessThan(list.length / 3);
  });

  it('stops when told to, also while it measures', async () => {
    const signal = AbortSignal.abort();
    const list = Buffer.alloc(4 << 20, 'x');
    const thrown: unknown = await zipped({ 'data/05-berkas-digital/BB-001.csv': list }, signal).catch(
      (error: unknown) => error,
    );
    expect(thrown instanceof FailureError && thrown.failure.code).toBe('CANCELLED');
  });
});
