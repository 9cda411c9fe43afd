import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_BYTES, HEADER_BYTES, SEALED_CHUNK_BYTES } from '#electron/catalogue/files/cipher.ts';
import { attachmentBench, content, type AttachmentBench } from '../../../support/attachments.ts';
import { outcome } from '../../../support/outcome.ts';
import type { TestCatalogue } from '../../../support/service.ts';

let bench: AttachmentBench;
let catalogue: TestCatalogue;
let stored: AttachmentBench['stored'];
let outside: AttachmentBench['outside'];
let added: AttachmentBench['added'];
let save: AttachmentBench['save'];

beforeEach(async () => {
  bench = await attachmentBench();
  ({ catalogue, stored, outside, added, save } = bench);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

describe('an attachment that was changed on the disk', () => {
  const bytes = content(3 * CHUNK_BYTES + 500);
  const change: readonly (readonly [string, (sealed: Buffer) => Buffer])[] = [
    ['cut at a chunk', (sealed) => sealed.subarray(0, HEADER_BYTES + 2 * SEALED_CHUNK_BYTES)],
    ['cut inside a chunk', (sealed) => sealed.subarray(0, -100)],
    ['empty', () => Buffer.alloc(0)],
    ['with something after its end', (sealed) => Buffer.concat([sealed, Buffer.alloc(17)])],
    [
      'with two chunks exchanged',
      (sealed) =>
        Buffer.concat([
          sealed.subarray(0, HEADER_BYTES),
          sealed.subarray(HEADER_BYTES + SEALED_CHUNK_BYTES, HEADER_BYTES + 2 * SEALED_CHUNK_BYTES),
          sealed.subarray(HEADER_BYTES, HEADER_BYTES + SEALED_CHUNK_BYTES),
          sealed.subarray(HEADER_BYTES + 2 * SEALED_CHUNK_BYTES),
        ]),
    ],
    [
      'with its first chunk twice',
      (sealed) =>
        Buffer.concat([
          sealed.subarray(0, HEADER_BYTES + SEALED_CHUNK_BYTES),
          sealed.subarray(HEADER_BYTES, -SEALED_CHUNK_BYTES),
        ]),
    ],
    ['replaced by plain bytes', () => bytes],
    ['replaced by zeros', (sealed) => Buffer.alloc(sealed.length)],
  ];

  it.each(change)('SEC-38 (%s) is ATTACHMENT_DAMAGED, and nothing is left of the copy', async (_, damage) => {
    const id = await added('foto.jpg', bytes);
    writeFileSync(stored(id), damage(readFileSync(stored(id))));
    expect(await save(id)).toMatchObject({
      ok: false,
      error: { code: 'ATTACHMENT_DAMAGED', details: { attachment: id } },
    });
    expect(readdirSync(outside('out'))).toEqual([]);
  });

  it('SEC-38 at any byte is ATTACHMENT_DAMAGED', async () => {
    const id = await added('foto.jpg', bytes);
    const sealed = readFileSync(stored(id));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
        const changed = Buffer.from(sealed);
        changed[place] = (changed[place] ?? 0) ^ mask;
        writeFileSync(stored(id), changed);
        expect(outcome(await save(id))).toBe('ATTACHMENT_DAMAGED');
        expect(readdirSync(outside('out'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('SEC-38 put in the place of another one is ATTACHMENT_DAMAGED', async () => {
    const [first, second] = [await added('a', content(1000)), await added('b', content(1000).reverse())];
    renameSync(stored(first), stored('x'));
    renameSync(stored(second), stored(first));
    renameSync(stored('x'), stored(second));
    expect([outcome(await save(first)), outcome(await save(second))]).toEqual([
      'ATTACHMENT_DAMAGED',
      'ATTACHMENT_DAMAGED',
    ]);
  });

  it('and is not there is ATTACHMENT_MISSING', async () => {
    const id = await added('a', content(10));
    rmSync(stored(id));
    expect(outcome(await save(id))).toBe('ATTACHMENT_MISSING');
    expect(outcome(await save('at_0000000000000000'))).toBe('ATTACHMENT_UNKNOWN');
  });
});

describe('what a killed process left', () => {
  it('SEC-38 is ended at the next unlock: a part without its entry goes, one with its entry gets its name', async () => {
    const id = await added('foto.jpg', content(5000));
    await catalogue.lock();
    renameSync(stored(id), stored(`${id}.part`));
    writeFileSync(stored('at_0000000000000000.part'), 'half');
    await catalogue.unlock();
    expect(readdirSync(stored())).toEqual([id]);
    expect(outcome(await save(id))).toBe('ok');
  });

  it('never costs a finished file, whatever the tables say', async () => {
    await catalogue.lock();
    writeFileSync(stored('at_0000000000000000'), 'unknown');
    writeFileSync(stored('catatan.txt'), 'not ours');
    await catalogue.unlock();
    expect(readdirSync(stored()).sort()).toEqual(['at_0000000000000000', 'catatan.txt']);
  });
});
