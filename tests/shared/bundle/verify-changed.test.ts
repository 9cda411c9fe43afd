import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import type { BundleFiles } from '../../support/bundle.ts';
import { filesNamed, flipped, problemsOf, resealed, withText } from '../../support/tamper.ts';
import { stationKey, verify, twoBundles } from '../../support/verify-files.ts';

let first: BundleFiles;
let second: BundleFiles;
beforeAll(async () => {
  [first, second] = await twoBundles();
});

describe('a single changed byte', () => {
  it('is found in any file at any place, and the file is named', async () => {
    const paths = [...second.keys()].filter((path) => (second.get(path)?.length ?? 0) > 0);
    const place = fc
      .constantFrom(...paths)
      .chain((path) =>
        fc.tuple(fc.constant(path), fc.nat((second.get(path)?.length ?? 1) - 1), fc.integer({ min: 1, max: 255 })),
      );
    await fc.assert(
      fc.asyncProperty(place, async ([path, at, mask]) => {
        const report = await verify(flipped(second, path, at, mask), { bundleKey: stationKey });
        expect(report.verdict).toBe('broken');
        expect(filesNamed(report)).toContain(path);
      }),
      { numRuns: 200 },
    );
  });

  it('is found all along the signature and the manifest it signs', async () => {
    for (const path of [bundleFiles.signature, bundleFiles.tagManifest]) {
      for (let at = 0; at < (second.get(path)?.length ?? 0); at += 3) {
        const report = await verify(flipped(second, path, at, 1 << (at % 8)));
        expect([report.verdict, filesNamed(report).has(path)]).toEqual(['broken', true]);
      }
    }
  });

  it('is told of as the changed file, not as the signature over it', async () => {
    const report = await verify(flipped(first, bundleFiles.tagManifest, 3, 1));
    expect(report.checks.find(({ check }) => check === 'signature')?.problems).toEqual([
      { code: 'BUNDLE_SIGNATURE_INVALID', details: { file: bundleFiles.tagManifest, reason: 'signed-file' } },
    ]);
  });
});

describe('a bundle of which a file was', () => {
  const notes = 'data/04-foto/BB-001_001_Foto-depan-1.jpg';
  it('removed is broken and names it, whichever it is', async () => {
    for (const path of first.keys()) {
      const files = new Map(first);
      files.delete(path);
      const report = await verify(files);
      expect([path, report.verdict, filesNamed(report).has(path)]).toEqual([path, 'broken', true]);
    }
  });

  it.each([
    'data/06-tambahan.txt',
    'Thumbs.db',
    'data/04-foto/BB-009_009_x.jpg',
    'data/ledger/extra.json',
    'data/05-berkas-digital/BB-001.csv',
  ])('added is broken: %s', async (path) => {
    const report = await verify(new Map(first).set(path, new Uint8Array(1)));
    expect(report.verdict).toBe('broken');
    expect(problemsOf(report)).toContain(`${path.startsWith('data/') ? 'manifest' : 'tag-manifest'} BUNDLE_FILE_EXTRA`);
    expect(filesNamed(report)).toContain(path);
  });

  it('renamed is broken and names both', async () => {
    const files = new Map(first).set(`${notes}.png`, first.get(notes) ?? new Uint8Array(0));
    files.delete(notes);
    expect([...filesNamed(await verify(files))]).toEqual(expect.arrayContaining([notes, `${notes}.png`]));
  });

  it('cut short is broken and names it, whichever it is', async () => {
    for (const [path, bytes] of first) {
      if (bytes.length === 0) continue;
      const report = await verify(new Map(first).set(path, bytes.subarray(0, bytes.length - 1)));
      expect([path, filesNamed(report).has(path)]).toEqual([path, true]);
    }
  });

  it('reordered is told of', async () => {
    const swapLines = (text: string) => {
      const [a = '', b = '', ...rest] = text.split('\n');
      return [b, a, ...rest].join('\n');
    };
    expect(problemsOf(await verify(withText(first, bundleFiles.manifest, swapLines)))).toContain(
      'manifest BUNDLE_ORDER_CHANGED',
    );
    const entries = withText(first, bundleFiles.entries, (text) => {
      const lines = text.split('\n');
      return [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join('\n');
    });
    expect(problemsOf(await verify(resealed(entries)))).toContain('ledger-entries LEDGER_GAP');
  });
});
