import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { defaultLimits } from '#shared/bundle/limits.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { FailureError } from '#shared/errors/result.ts';
import { memorySource, type BundleFiles } from '../../support/bundle.ts';
import { memoryBytes } from '../../support/memory-bytes.ts';
import { problemsOf, resealed, withText } from '../../support/tamper.ts';
import { verify, verifySource, twoBundles } from '../../support/verify-files.ts';

let first: BundleFiles;
beforeAll(async () => {
  [first] = await twoBundles();
});

describe('SEC-27 a hostile container', () => {
  const file = (path: string, size = 1) => ({ path, size, kind: 'file' as const });
  const listing = () => [...first].map(([path, bytes]) => file(path, bytes.length));
  const refuse = async (entries: Parameters<typeof memorySource>[1], limits = defaultLimits) => {
    const opened: string[] = [];
    const source = memorySource(first, entries);
    const watched: BundleSource = { list: () => source.list(), open: (path) => (opened.push(path), source.open(path)) };
    const report = await verifyBundle(watched, {}, nativePrimitives, { limits });
    expect([report.verdict, opened]).toEqual(['broken', []]);
    return problemsOf(report);
  };

  it.each([
    ['../bag-info.txt', 'climbs'],
    ['data/../../etc/passwd', 'climbs'],
    ['/etc/passwd', 'absolute'],
    ['C:/x', 'forbidden-character'],
    ['data\\x', 'backslash'],
    ['data/./x', 'climbs'],
    ['data//x', 'empty-segment'],
    ['data/nul.txt', 'reserved-name'],
    ['data/COM1', 'reserved-name'],
    ['data/x.', 'trailing-dot-or-space'],
    ['data/x\n', 'control-character'],
    ['data/\u202Etxt.exe', 'control-character'],
    ['data/e\u0301', 'not-nfc'],
    ['data/a:b', 'forbidden-character'],
    [`data/${'x'.repeat(300)}`, 'too-long'],
    ['data/x\ud800', 'not-nfc'],
  ])('is refused without a file being opened: path %j', async (path) => {
    expect(await refuse([...listing(), file(path)])).toEqual(['file-names BUNDLE_PATH_UNSAFE']);
  });

  it.each([['bag-info.txt'], ['BAG-INFO.TXT'], ['data/ledger/ENTRIES.jsonl'], ['bagit.txt/x']])(
    'is refused without a file being opened: a second %s',
    async (path) => {
      expect(await refuse([...listing(), file(path)])).toEqual(['file-names BUNDLE_NAME_DUPLICATE']);
    },
  );

  it('is refused without a file being opened: links, special files, too many, too large', async () => {
    expect(await refuse([...listing(), { path: 'data/link', size: 0, kind: 'symbolic-link' }])).toEqual([
      'container BUNDLE_SYMLINK',
    ]);
    expect(await refuse([...listing(), { path: 'data/pipe', size: 0, kind: 'special' }])).toEqual([
      'container BUNDLE_PATH_UNSAFE',
    ]);
    expect(await refuse(listing(), { ...defaultLimits, entries: 3 })).toEqual(['container BUNDLE_TOO_LARGE']);
    expect(await refuse([...listing(), file('data/big', 2 ** 50)])).toEqual(['container BUNDLE_TOO_LARGE']);
    expect(await refuse(listing(), { ...defaultLimits, totalBytes: 100 })).toEqual(['container BUNDLE_TOO_LARGE']);
  });

  it('is not recognised when it is something else', async () => {
    expect(await refuse([file('foto.jpg')])).toEqual(['container BUNDLE_NOT_RECOGNISED']);
    expect(await refuse([])).toEqual(['container BUNDLE_NOT_RECOGNISED']);
    expect(problemsOf(await verifySource(zipSource(memoryBytes(Buffer.from('hello world, no zip at all')))))).toEqual([
      'container BUNDLE_NOT_RECOGNISED',
    ]);
    expect(problemsOf(await verify(withText(first, 'bagit.txt', (text) => text.replace('1.0', '0.97'))))).toContain(
      'container BUNDLE_NOT_RECOGNISED',
    );
  });

  const named = async (entries: readonly { path: string; size: number; kind: 'file' | 'folder' }[]) => {
    const report = await verifyBundle(memorySource(first, entries), {}, nativePrimitives);
    expect([report.verdict, problemsOf(report)]).toEqual(['broken', ['container BUNDLE_NOT_RECOGNISED']]);
    return report.checks.flatMap(({ problems }) => problems.map(({ details }) => details));
  };
  it.each([
    'data/ledger/x',
    'Data/LEDGER/x',
    'a/b/bag-info.txt',
    'a/BAG-INFO.TXT.bak',
    'manifest-sha256.txt (2)',
    'x/checkpoint.txt',
    'entries.jsonl',
    'x.minisig',
    'y/PERIKSA.html',
    'data/04-foto/BB-001_001_a.jpg',
    'x/01-daftar-barang-bukti.csv',
  ])('is named as what is left of a bundle, and so not taken for something else: %s', async (path) => {
    expect(await named([file('foto.jpg'), file(path)])).toEqual([{ file: path }]);
  });

  it('is what is left of a bundle when every file of fixed name at its top was taken away, moved or given another name', async () => {
    const top = (path: string) => !path.includes('/');
    const left = [...first.keys()].filter((path) => !top(path));
    expect(await named(left.map((path) => file(path)))).toEqual([{ file: left[0] }]);
    const deep = [...first.keys()].map((path) => `a/b/${path}`);
    expect((await named(deep.map((path) => file(path))))[0]).toHaveProperty('file');
    const two = [...first.keys()].flatMap((path) => [`satu/${path}`, `dua/${path}`]);
    expect((await named(two.map((path) => file(path))))[0]).toHaveProperty('file');
    for (const path of left) expect(await named([file(path)])).toEqual([{ file: path }]);
  });

  it('has no sign of a bundle in names that people give', async () => {
    const path = (each: string) => file(each);
    const names = ['foto.jpg', 'Perkara 12/surat.docx', 'data/laporan.csv', 'manifest.json', 'buku-ledger.xlsx'];
    expect(await named(names.map(path))).toEqual([{}]);
  });

  it('is told of as newer when a later program made it', async () => {
    expect(
      problemsOf(await verify(withText(first, bundleFiles.bagInfo, (text) => text.replace('Format: 1', 'Format: 5')))),
    ).toContain('container BUNDLE_VERSION_NEWER');
  });

  it('does not make us hold a file larger than the limit for small files', async () => {
    const report = await verifyBundle(memorySource(first), {}, nativePrimitives, {
      limits: { ...defaultLimits, smallFileBytes: 700 },
    });
    expect(report.verdict).toBe('broken');
    expect(problemsOf(report)).toContain('manifest BUNDLE_TOO_LARGE');
  });

  it('is broken, not an exception, when a file cannot be read', async () => {
    const source = memorySource(first);
    const failing = (error: Error): BundleSource => ({
      list: () => source.list(),
      open: (path) =>
        path === bundleFiles.listXlsx
          ? (async function* () {
              yield new Uint8Array(1);
              await Promise.reject(error);
            })()
          : source.open(path),
    });
    expect(problemsOf(await verifySource(failing(new FailureError('BUNDLE_TRUNCATED'))))).toEqual(
      expect.arrayContaining(['manifest BUNDLE_TRUNCATED']),
    );
    expect(problemsOf(await verifySource(failing(new TypeError('disk gone'))))).toEqual(
      expect.arrayContaining(['manifest NOT_READABLE']),
    );
  });

  it('is broken when a file grew after it was listed', async () => {
    const listed = listing().map((entry) => (entry.path === bundleFiles.verifier ? file(entry.path, 3) : entry));
    expect(problemsOf(await verifySource(memorySource(first, listed)))).toContain('tag-manifest FILE_CHANGED');
  });

  it('never throws, whatever bytes stand in its files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...first.keys()), fc.uint8Array({ maxLength: 300 }), async (path, bytes) => {
        fc.pre(Buffer.compare(bytes, first.get(path) ?? bytes) !== 0);
        const report = await verify(resealedOrAsIs(new Map(first).set(path, bytes)));
        // Sealing again mends the seal itself, and the page is nobody's evidence.
        if (!unboundByLedger.includes(path)) expect(report.verdict).toBe('broken');
      }),
      { numRuns: 150 },
    );
  });
});

const unboundByLedger: readonly string[] = [
  bundleFiles.verifier,
  bundleFiles.manifest,
  bundleFiles.tagManifest,
  bundleFiles.signature,
];

/** Sealed again where bag-info.txt still can be read. */
function resealedOrAsIs(files: BundleFiles): BundleFiles {
  try {
    return resealed(files);
  } catch {
    return files;
  }
}
