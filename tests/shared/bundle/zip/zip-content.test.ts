import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '#shared/bundle/limits.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { collect, memoryBytes } from '../../../support/memory-bytes.ts';
import { forgeZip, type ForgedEntry } from './forge.ts';
import { readFailure, refusal } from './refusal.ts';

const hello: ForgedEntry = { name: 'a.txt', content: 'hello' };

describe('SEC-27 a zip that lies about its content', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);

  it('is a bomb when it declares far more than it packs', async () => {
    expect(await refusal(forgeZip([{ name: 'bomb', content: zeros, deflate: true }]))).toMatchObject({
      code: 'BUNDLE_ZIP_BOMB',
      details: { file: 'bomb' },
    });
  });

  it('is a bomb when its files together pass the limit, each alone below it', async () => {
    const limits = { ...defaultLimits, totalBytes: 9 };
    expect(await refusal(forgeZip([hello, { name: 'b', content: 'hello' }]), limits)).toMatchObject({
      code: 'BUNDLE_ZIP_BOMB',
    });
  });

  it('is a bomb when one file passes the limit', async () => {
    expect(await refusal(forgeZip([hello]), { ...defaultLimits, fileBytes: 4 })).toMatchObject({
      code: 'BUNDLE_ZIP_BOMB',
    });
  });

  it('is stopped at the declared size when it unpacks to more, and hardly any of it was unpacked', async () => {
    const raw = deflateRawSync(zeros);
    const declared = { unpacked: 1000, method: 8 };
    const bytes = memoryBytes(forgeZip([{ name: 'bomb', content: zeros, raw, local: declared, central: declared }]));
    const source = zipSource(bytes);
    expect((await source.list()).ok).toBe(true);
    const before = bytes.bytesRead();
    await expect(collect(source.open('bomb'))).rejects.toMatchObject({
      failure: { code: 'BUNDLE_ZIP_BOMB', details: { file: 'bomb' } },
    });
    // DEFLATE makes at most 1032 bytes of one: whoever has read so little holds no more than some 8 MiB.
    expect(bytes.bytesRead() - before).toBeLessThanOrEqual(8 * 1024);
    expect(raw.length).toBeGreaterThan(7 * 8 * 1024);
  });

  it('is truncated when it unpacks to less', async () => {
    const fields = { unpacked: 6, method: 8 };
    expect(
      (await readFailure(forgeZip([{ ...hello, deflate: true, local: fields, central: fields }]), 'a.txt')).code,
    ).toBe('BUNDLE_TRUNCATED');
  });

  it('is found changed when the checksum differs', async () => {
    expect(await readFailure(forgeZip([{ ...hello, raw: Buffer.from('hallo') }]), 'a.txt')).toMatchObject({
      code: 'BUNDLE_FILE_CHANGED',
      details: { file: 'a.txt' },
    });
  });

  it('is malformed when the packed bytes are no DEFLATE stream', async () => {
    const raw = Buffer.alloc(64, 0xff);
    const fields = { method: 8 };
    expect((await readFailure(forgeZip([{ ...hello, raw, local: fields, central: fields }]), 'a.txt')).code).toBe(
      'BUNDLE_ZIP_MALFORMED',
    );
  });

  it('is given up when a stream goes on without output', async () => {
    const empties = Buffer.alloc(400_000);
    for (let at = 0; at < empties.length; at += 5) empties.set([0, 0, 0, 0xff, 0xff], at);
    const fields = { method: 8 };
    expect(
      await readFailure(forgeZip([{ ...hello, raw: empties, local: fields, central: fields }]), 'a.txt'),
    ).toMatchObject({ details: { reason: 'idle-stream' } });
  });

  it('has too many entries', async () => {
    expect(
      await refusal(forgeZip([hello, { name: 'b', content: '' }]), { ...defaultLimits, entries: 1 }),
    ).toMatchObject({ code: 'BUNDLE_TOO_LARGE' });
  });

  it('does not open what it does not list', async () => {
    const source = zipSource(memoryBytes(forgeZip([hello, { name: 'link', content: '/etc/passwd', mode: 0o120777 }])));
    await expect(collect(source.open('link'))).rejects.toMatchObject({ failure: { code: 'BUNDLE_FILE_MISSING' } });
    await expect(collect(source.open('../a.txt'))).rejects.toMatchObject({ failure: { code: 'BUNDLE_FILE_MISSING' } });
  });
});
