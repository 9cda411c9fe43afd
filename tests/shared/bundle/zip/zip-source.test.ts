import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { FailureError } from '#shared/errors/result.ts';
import { collect, memoryBytes } from '../../../support/memory-bytes.ts';
import { hasTool } from '../../../support/tools.ts';
import { forgeZip, type ForgedEntry } from './forge.ts';
import { refusal } from './refusal.ts';

const hello: ForgedEntry = { name: 'a.txt', content: 'hello' };

describe('a zip that is what it says', () => {
  it('gives back stored and deflated files, with folders named', async () => {
    const long = Buffer.alloc(300_000, 'panjang ');
    const source = zipSource(
      memoryBytes(forgeZip([{ name: 'b/', content: '' }, hello, { name: 'b/ü.bin', content: long, deflate: true }])),
    );
    expect(await source.list()).toEqual({
      ok: true,
      value: [
        { path: 'b', size: 0, kind: 'folder' },
        { path: 'a.txt', size: 5, kind: 'file' },
        { path: 'b/ü.bin', size: long.length, kind: 'file' },
      ],
    });
    expect(Buffer.from(await collect(source.open('a.txt'))).toString()).toBe('hello');
    expect(Buffer.from(await collect(source.open('b/ü.bin')))).toEqual(long);
  });

  it('gives back any content, stored or deflated', async () => {
    const entry = fc.record({ content: fc.uint8Array({ maxLength: 40_000 }), deflate: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (entries) => {
        const source = zipSource(
          memoryBytes(forgeZip(entries.map((made, index) => ({ ...made, name: `f${String(index)}` })))),
        );
        for (const [index, { content }] of entries.entries())
          expect(Buffer.from(await collect(source.open(`f${String(index)}`)))).toEqual(Buffer.from(content));
      }),
      { numRuns: 40 },
    );
  });

  it('accepts data descriptors in all four forms', async () => {
    for (const [signed, wide] of [
      [true, false],
      [false, false],
      [true, true],
      [false, true],
    ]) {
      const descriptor = Buffer.alloc((signed === true ? 4 : 0) + (wide === true ? 20 : 12));
      let at = signed === true ? descriptor.writeUInt32LE(0x08074b50, 0) : 0;
      at = descriptor.writeUInt32LE(crc32('hello'), at);
      if (wide === true) descriptor.writeBigUInt64LE(5n, descriptor.writeBigUInt64LE(5n, at));
      else descriptor.writeUInt32LE(5, descriptor.writeUInt32LE(5, at));
      const zeros = { flags: 0x0808, crc: 0, packed: 0, unpacked: 0 };
      const source = zipSource(
        memoryBytes(forgeZip([{ ...hello, local: zeros, central: { flags: 0x0808 }, descriptor }])),
      );
      expect(Buffer.from(await collect(source.open('a.txt'))).toString()).toBe('hello');
    }
  });
});

describe.runIf(hasTool('zip'))('a zip made by another tool', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rb-zip-'));
    mkdirSync(join(folder, 'bag/data'), { recursive: true });
    writeFileSync(join(folder, 'bag/data/one.txt'), 'satu');
    writeFileSync(join(folder, 'bag/big.txt'), 'besar '.repeat(20_000));
    symlinkSync('/etc/passwd', join(folder, 'bag/link'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['Info-ZIP', ['-r', '-X']],
    ['Info-ZIP with time stamps', ['-r']],
    ['Info-ZIP in ZIP64 form', ['-r', '-fz']],
  ])('reads %s', async (_, options) => {
    execFileSync('zip', ['-q', ...options, 'made.zip', 'bag', '-x', 'bag/link'], { cwd: folder });
    const source = zipSource(memoryBytes(readFileSync(join(folder, 'made.zip'))));
    expect((await source.list()).ok).toBe(true);
    expect((await collect(source.open('bag/big.txt'))).length).toBe(120_000);
    expect(Buffer.from(await collect(source.open('bag/data/one.txt'))).toString()).toBe('satu');
    rmSync(join(folder, 'made.zip'));
  });

  it('reads a zip that was streamed', async () => {
    const streamed = execFileSync('zip', ['-q', '-r', '-', 'bag/data'], { cwd: folder });
    const source = zipSource(memoryBytes(streamed));
    expect(Buffer.from(await collect(source.open('bag/data/one.txt'))).toString()).toBe('satu');
  });

  it('names a symbolic link as what it is', async () => {
    execFileSync('zip', ['-q', '-r', '--symlinks', 'made.zip', 'bag'], { cwd: folder });
    const listed = await zipSource(memoryBytes(readFileSync(join(folder, 'made.zip')))).list();
    expect(listed.ok && listed.value.find((entry) => entry.path === 'bag/link')?.kind).toBe('symbolic-link');
  });
});

describe('SEC-27 a zip that lies about its structure', () => {
  const malformed = (reason: string) =>
    expect.objectContaining({
      code: 'BUNDLE_ZIP_MALFORMED',
      details: expect.objectContaining({ reason }) as unknown,
    }) as unknown;
  const descriptorOf = (crc: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32LE(crc, 0);
    bytes.writeUInt32LE(5, 4);
    bytes.writeUInt32LE(5, 8);
    return bytes;
  };
  const unicodePath = Buffer.from([0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0x62]);
  const twice64 = Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]);
  const other: ForgedEntry = { name: 'b.txt', content: 'other' };

  it.each<[string, Uint8Array, string]>([
    ['a file that DOS would call a directory', forgeZip([{ ...hello, dos: 0x10 }]), 'directory-attribute'],
    [
      'such a file with the mode of a file beside it',
      forgeZip([{ ...hello, dos: 0x10, mode: 0o100644 }]),
      'directory-attribute',
    ],
    ['an archive comment', forgeZip([hello], { comment: Buffer.from('x') }), 'comment'],
    ['more entries than it lists', forgeZip([hello], { entries: 2 }), 'entry-count'],
    ['a directory elsewhere', forgeZip([hello], { offset: 3 }), 'directory-place'],
    ['a second disk', forgeZip([hello], { disk: 1 }), 'disks'],
    ['bytes before the first entry', forgeZip([{ ...hello, before: Buffer.from('#!/bin/sh') }]), 'gap'],
    ['bytes between entries', forgeZip([hello, { ...other, before: Buffer.from('hidden') }]), 'gap'],
    ['an entry the directory leaves out', forgeZip([hello, { ...other, leaveOutOfDirectory: true }]), 'gap'],
    [
      'two entries on the same bytes',
      forgeZip([
        hello,
        { name: 'b.txt', content: 'hello', leaveOutOfDirectory: true },
        { name: 'a.txt', content: 'hello', central: { localOffset: 0 } },
      ]),
      'overlap',
    ],
    [
      'an entry inside another',
      forgeZip([{ ...hello, local: { packed: 20, unpacked: 20 }, central: { packed: 20, unpacked: 20 } }, other]),
      'overlap',
    ],
    ['another name in the local header', forgeZip([{ ...hello, local: { name: 'b.txt' } }]), 'local-name'],
    ['another size in the local header', forgeZip([{ ...hello, local: { unpacked: 6 } }]), 'local-sizes'],
    ['another checksum in the local header', forgeZip([{ ...hello, local: { crc: 1 } }]), 'local-sizes'],
    ['another method in the local header', forgeZip([{ ...hello, local: { method: 8 } }]), 'local-header'],
    ['another time in the local header', forgeZip([{ ...hello, local: { stamp: 7 } }]), 'local-header'],
    [
      'a data descriptor with another checksum',
      forgeZip([{ ...hello, local: { flags: 0x0808 }, central: { flags: 0x0808 }, descriptor: descriptorOf(7) }]),
      'descriptor',
    ],
    [
      'no data descriptor where one is announced',
      forgeZip([{ ...hello, local: { flags: 0x0808 }, central: { flags: 0x0808 } }]),
      'descriptor',
    ],
    ['an encrypted entry', forgeZip([{ ...hello, local: { flags: 1 }, central: { flags: 1 } }]), 'encrypted'],
    ['a flag of patch data', forgeZip([{ ...hello, local: { flags: 32 }, central: { flags: 32 } }]), 'flags'],
    ['an unknown method', forgeZip([{ ...hello, local: { method: 12 }, central: { method: 12 } }]), 'method'],
    [
      'a stored entry of two sizes',
      forgeZip([{ ...hello, local: { packed: 5, unpacked: 9 }, central: { packed: 5, unpacked: 9 } }]),
      'stored-size',
    ],
    ['a folder with content', forgeZip([{ name: 'f/', content: 'x' }]), 'folder-with-content'],
    ['an empty name', forgeZip([{ name: '', content: 'x' }]), 'name'],
    [
      'a name in a legacy code page',
      forgeZip([{ name: 'ü', content: 'x', local: { flags: 0 }, central: { flags: 0 } }]),
      'name',
    ],
    ['a second name in an extra field', forgeZip([{ ...hello, central: { extra: unicodePath } }]), 'extra-field'],
    [
      'an extra field that ends too early',
      forgeZip([{ ...hello, central: { extra: Buffer.from([9, 9, 200, 0]) } }]),
      'extra-field',
    ],
    ['two ZIP64 fields', forgeZip([{ ...hello, central: { extra: twice64 } }]), 'extra-field'],
    [
      'ZIP64 sizes that are not given',
      forgeZip([{ ...hello, central: { packed: 0xffffffff, unpacked: 0xffffffff } }]),
      'zip64-field',
    ],
    ['a local header outside the file', forgeZip([{ ...hello, central: { localOffset: 900 } }]), 'gap'],
  ])('is refused: %s', async (_, bytes, reason) => {
    expect(await refusal(bytes)).toEqual(malformed(reason));
  });

  it('is refused when cut short anywhere, whatever the place', async () => {
    const whole = forgeZip([hello, { ...other, deflate: true }]);
    for (let length = 0; length < whole.length; length++) {
      expect(['BUNDLE_TRUNCATED', 'BUNDLE_NOT_RECOGNISED', 'BUNDLE_ZIP_MALFORMED']).toContain(
        (await refusal(whole.subarray(0, length))).code,
      );
    }
  });

  it('is BUNDLE_TRUNCATED when a download stopped, and BUNDLE_NOT_RECOGNISED when it is no zip', async () => {
    expect((await refusal(forgeZip([hello]).subarray(0, 60))).code).toBe('BUNDLE_TRUNCATED');
    expect((await refusal(Buffer.from('%PDF-1.7 and so on, long enough'))).code).toBe('BUNDLE_NOT_RECOGNISED');
    expect((await refusal(new Uint8Array(0))).code).toBe('BUNDLE_TRUNCATED');
  });

  it('is refused as a zip, not as something else, when both its ends were overwritten', async () => {
    const whole = forgeZip([hello, { ...other, deflate: true }]);
    for (let ends = 19; ends <= 30; ends++) {
      const changed = Uint8Array.from(whole, (byte, at) => (at < ends || at >= whole.length - ends ? 0xaa : byte));
      expect(await refusal(changed)).toEqual(malformed('start'));
    }
    const photo = (before: number) => Buffer.concat([Buffer.alloc(before, 0xd8), whole, Buffer.alloc(70, 0xd9)]);
    expect(await refusal(photo(40))).toEqual(malformed('start'));
    expect(await refusal(photo(200_000))).toEqual(malformed('start'));
    expect((await refusal(Buffer.alloc(200_000, 'PK'))).code).toBe('BUNDLE_NOT_RECOGNISED');
  });

  it('never throws and never reads far, whatever single byte is changed', async () => {
    const whole = forgeZip([hello, { ...other, deflate: true }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
        const changed = whole.map((byte, index) => (index === place ? byte ^ mask : byte));
        const bytes = memoryBytes(changed);
        const source = zipSource(bytes);
        const listed = await source.list();
        if (listed.ok) {
          for (const entry of listed.value) {
            const outcome = await collect(source.open(entry.path)).catch((error: unknown) => error);
            expect(outcome instanceof Uint8Array || outcome instanceof FailureError).toBe(true);
          }
        }
        expect(bytes.longestRead()).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 400 },
    );
  });
});
