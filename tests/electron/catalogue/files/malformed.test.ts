import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { CHUNK_BYTES, HEADER_BYTES, SEALED_CHUNK_BYTES } from '#electron/catalogue/files/cipher.ts';
import { opensUnder, readAttachment, type Expected } from '#electron/catalogue/files/read-attachment.ts';
import { writeChunks } from '#electron/catalogue/files/write-chunks.ts';
import { FailureError } from '#shared/errors/result.ts';
import { attachmentBench, content, type AttachmentBench } from '../../../support/attachments.ts';

const id = 'at_0000000000000000';
const key = Buffer.alloc(32, 7);
const lengths = [0, 1, 200, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES + 40];
let folder: string;
/** A sealed file of each length, and what the ledger says of it. */
const whole: { readonly sealed: Buffer; readonly expected: Expected }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rantai-store-'));
  for (const length of lengths) {
    const plain = content(length);
    const sha256 = createHash('sha256').update(plain).digest('hex');
    const chunks = Array.from({ length: Math.max(1, Math.ceil(length / CHUNK_BYTES)) }, (_, index) =>
      Buffer.from(plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES)),
    );
    const tools = { primitives: nativePrimitives, signal: new AbortController().signal, progress: () => undefined };
    const part = await writeChunks(tools, folder, key, id, { bytes: length, chunks });
    await part.keep();
    whole.push({ sealed: readFileSync(join(folder, id)), expected: { attachment: id, bytes: length, sha256 } });
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What somebody could have made of a stored file. */
const harm = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('more' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }) }),
  fc.record({ kind: fc.constant('other' as const), bytes: fc.uint8Array({ maxLength: 400 }) }),
  fc.record({ kind: fc.constant('swap' as const), from: fc.nat(3), to: fc.nat(3) }),
  fc.record({ kind: fc.constant('head' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: HEADER_BYTES }) }),
);
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function harmed(sealed: Buffer, what: Harm): Buffer {
  const made = Buffer.from(sealed);
  const chunk = (index: number) => HEADER_BYTES + index * SEALED_CHUNK_BYTES;
  switch (what.kind) {
    case 'flip':
      made[what.at % made.length] = (made[what.at % made.length] ?? 0) ^ what.mask;
      return made;
    case 'cut':
      return made.subarray(0, what.at % made.length);
    case 'more':
      return Buffer.concat([made, what.bytes]);
    case 'other':
      return Buffer.from(what.bytes);
    case 'swap':
      made.set(sealed.subarray(chunk(what.from), chunk(what.from + 1)), Math.min(chunk(what.to), made.length));
      return made;
    case 'head':
      made.set(what.bytes);
      return made;
  }
}

/** The code, or `whole` with the bytes that came out. */
async function read(expected: Expected): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of readAttachment(nativePrimitives, folder, key, expected)) chunks.push(chunk);
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
  return createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
}

describe('SEC-38 a stored file that somebody has made', () => {
  it('is damaged or the very bytes that the ledger promised, in 2,000 ways', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(lengths.length - 1), harm, async (which, what) => {
        const file = whole[which];
        if (file === undefined) return;
        const { sealed, expected } = file;
        const made = swapFits(sealed, what) ? harmed(sealed, what) : sealed;
        writeFileSync(join(folder, id), made);
        expect(await read(expected)).toBe(made.equals(sealed) ? expected.sha256 : 'ATTACHMENT_DAMAGED');
        expect(typeof (await opensUnder(folder, key, expected))).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it('is damaged where the ledger says another size, digest or name', async () => {
    for (const { sealed, expected } of whole) {
      writeFileSync(join(folder, id), sealed);
      expect(await read({ ...expected, bytes: expected.bytes + 1 })).toBe('ATTACHMENT_DAMAGED');
      expect(await read({ ...expected, bytes: 2 ** 52 })).toBe('ATTACHMENT_DAMAGED');
      expect(await read({ ...expected, sha256: '0'.repeat(64) })).toBe('ATTACHMENT_DAMAGED');
      writeFileSync(join(folder, 'at_1111111111111111'), sealed);
      expect(await read({ ...expected, attachment: 'at_1111111111111111' })).toBe('ATTACHMENT_DAMAGED');
    }
  });
});

/** Whole chunks only: what reaches over the end is another file than a swap makes. */
function swapFits(sealed: Buffer, what: Harm): boolean {
  return (
    what.kind !== 'swap' || sealed.length >= HEADER_BYTES + (Math.max(what.from, what.to) + 1) * SEALED_CHUNK_BYTES
  );
}

describe('the name of a file', () => {
  let bench: AttachmentBench;
  beforeEach(async () => {
    bench = await attachmentBench();
  });
  afterEach(async () => {
    expect(bench.catalogue.internalErrors).toEqual([]);
    await bench.catalogue.dispose();
  });

  it('is kept or refused, never leads out of the folder, and never stops the work', async () => {
    const hostile = [
      '..',
      '.',
      '/',
      '\\',
      'CON',
      'nul.txt',
      '../../etc/passwd',
      'C:\\Windows\\x',
      'a\u0000b',
      '\u202Egnp.exe',
      '-rf',
      ' ',
      '\n',
      'é'.repeat(300),
      '$(id)',
      '%s%n',
      '.part',
      `${id}.part`,
      'vault.json',
    ];
    const names = [...hostile, ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), 100)];
    const outside = new Set(readdirSync(bench.catalogue.parent));
    for (const [index, name] of names.entries()) {
      const file = { name, base64: Buffer.from(`isi ${String(index)}`).toString('base64') };
      const added = await bench.catalogue.call('attachments.add', {
        case: bench.caseId,
        item: null,
        kind: 'other',
        caption: 'x',
        file,
      });
      if (!added.ok) {
        expect(added.error.code).toBe('INPUT_INVALID');
        continue;
      }
      const saved = await bench.save(added.value.attachment);
      if (!saved.ok) expect(saved.error.code).toBe('TARGET_EXISTS');
    }
    expect(readdirSync(bench.catalogue.parent).filter((name) => !outside.has(name))).toEqual([]);
    expect(readdirSync(bench.stored()).every((name) => /^at_[0-9a-z]{16}$/.test(name))).toBe(true);
    for (const name of readdirSync(bench.outside('out')))
      expect(readFileSync(bench.outside(`out/${name}`), 'utf8')).toMatch(/^isi \d+$/);
  });
});
