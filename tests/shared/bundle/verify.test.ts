import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { defaultLimits } from '#shared/bundle/limits.ts';
import { formatPublicKey, formatPublicKeyFile, minisignKey } from '#shared/bundle/minisign.ts';
import { bundleChecks } from '#shared/bundle/report.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { verifyBundle, type BundleTrust } from '#shared/bundle/verify.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { verificationReport } from '#shared/contract/handover.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { FailureError } from '#shared/errors/result.ts';
import { memorySource, TestCase, type BundleFiles } from '../../support/bundle.ts';
import { BUNDLE_SEED, seedOf } from '../../support/ledger.ts';
import { memoryBytes } from '../../support/memory-bytes.ts';
import { filesNamed, flipped, problemsOf, resealed, resultOf, textOf, withText } from '../../support/tamper.ts';
import { forgeZip } from './zip/forge.ts';

const keyOf = (seed: Uint8Array) => minisignKey(nativePrimitives, nativePrimitives.ed25519PublicKey(seed));
const stationKey = formatPublicKey(keyOf(BUNDLE_SEED));
const verify = (files: ReadonlyMap<string, Uint8Array>, trust: BundleTrust = {}) => verifyBundle(memorySource(files), trust, nativePrimitives);
const verifySource = (source: BundleSource) => verifyBundle(source, {}, nativePrimitives);

let first: BundleFiles;
let second: BundleFiles;
beforeAll(async () => {
  const made = new TestCase();
  first = (await made.export()).files;
  made.other();
  second = (await made.export()).files;
});

describe('a whole bundle', () => {
  it('passes every check with the key of the station, and says what it is', async () => {
    const report = await verify(second, { bundleKey: stationKey, older: { kind: 'bundle', source: memorySource(first) } });
    expect(problemsOf(report)).toEqual([]);
    expect(report.verdict).toBe('whole');
    expect(report.checks.map(({ check, result }) => `${check} ${result}`)).toEqual(bundleChecks.map((check) => `${check} passed`));
    expect(report.subject).toMatchObject({ caseNumber: 'LP/A/1/XI/2026/SPKT', stage: 'tahap-2', version: 2, unit: 'Satreskrim', signerKey: stationKey, items: 3, files: second.size });
  });

  it('is not trusted without a key: nothing inside it vouches for its maker', async () => {
    const report = await verify(second);
    expect(report.verdict).toBe('whole-but-untrusted-signer');
    expect([resultOf(report, 'signer-trusted'), resultOf(report, 'extends-older')]).toEqual(['not-possible', 'not-possible']);
  });

  it('takes the key as the file of minisign too', async () => {
    expect((await verify(second, { bundleKey: formatPublicKeyFile(keyOf(BUNDLE_SEED)) })).verdict).toBe('whole');
  });

  it('gives the same report by either implementation of the primitives, and fits the contract', async () => {
    const report = await verifyBundle(memorySource(second), { bundleKey: stationKey }, portablePrimitives);
    expect(report).toEqual(await verify(second, { bundleKey: stationKey }));
    expect(verificationReport.parse(report)).toEqual(report);
  });

  it('is the same in a folder, in a folder of its own inside a zip, and with folders listed', async () => {
    const expected = await verify(first);
    const named = [...first].map(([path, content]) => ({ name: `LP-1_tahap-2_v1/${path}`, content, deflate: path.endsWith('.json') }));
    const folders = ['', 'data/', 'data/ledger/'].map((path) => ({ name: `LP-1_tahap-2_v1/${path}`, content: '' }));
    for (const entries of [named, [...folders, ...named], [...first].map(([name, content]) => ({ name, content }))]) {
      expect(await verifySource(zipSource(memoryBytes(forgeZip(entries))))).toEqual(expected);
    }
  });

  it('tells how far it is and stops when told to', async () => {
    const steps: string[] = [];
    const signal = { aborted: false };
    const progress = ({ step, done, total }: { step: string; done: number; total: number }) => {
      steps.push(step);
      expect(done).toBeLessThanOrEqual(total);
    };
    await verifyBundle(memorySource(first), {}, nativePrimitives, { progress, signal });
    expect(new Set(steps)).toEqual(new Set(['reading', 'entries']));
    signal.aborted = true;
    const stopped: unknown = await verifyBundle(memorySource(first), {}, nativePrimitives, { signal }).catch((error: unknown) => error);
    expect(stopped instanceof FailureError && stopped.failure.code).toBe('CANCELLED');
  });
});

describe('a single changed byte', () => {
  it('is found in any file at any place, and the file is named', async () => {
    const paths = [...second.keys()].filter((path) => (second.get(path)?.length ?? 0) > 0);
    const place = fc.constantFrom(...paths).chain((path) => fc.tuple(fc.constant(path), fc.nat((second.get(path)?.length ?? 1) - 1), fc.integer({ min: 1, max: 255 })));
    await fc.assert(
      fc.asyncProperty(place, async ([path, at, mask]) => {
        const report = await verify(flipped(second, path, at, mask), { bundleKey: stationKey });
        expect(report.verdict).toBe('broken');
        expect(filesNamed(report)).toContain(path);
      }),
      { numRuns: 400 },
    );
  });

  it('is found at every place of the signature and of the manifest it signs', async () => {
    for (const path of [bundleFiles.signature, bundleFiles.tagManifest]) {
      for (let at = 0; at < (second.get(path)?.length ?? 0); at++) {
        const report = await verify(flipped(second, path, at, 1));
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

  it.each(['data/06-tambahan.txt', 'Thumbs.db', 'data/04-foto/BB-009_009_x.jpg', 'data/ledger/extra.json', 'data/05-berkas-digital/BB-001.csv'])('added is broken: %s', async (path) => {
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
    expect(problemsOf(await verify(withText(first, bundleFiles.manifest, swapLines)))).toContain('manifest BUNDLE_ORDER_CHANGED');
    const entries = withText(first, bundleFiles.entries, (text) => {
      const lines = text.split('\n');
      return [...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join('\n');
    });
    expect(problemsOf(await verify(resealed(entries)))).toContain('ledger-entries LEDGER_GAP');
  });
});

describe('a bundle that its own maker changed and sealed again', () => {
  const broken = async (files: BundleFiles) => {
    const report = await verify(resealed(files), { bundleKey: stationKey });
    expect(report.verdict).toBe('broken');
    expect([resultOf(report, 'manifest'), resultOf(report, 'tag-manifest'), resultOf(report, 'signature')]).toEqual(['passed', 'passed', 'passed']);
    return problemsOf(report);
  };

  it('does not pass with a list that the ledger does not fold to', async () => {
    expect(await broken(withText(first, bundleFiles.listCsv, (text) => text.replace('Flashdisk 64 GB', 'Flashdisk 32 GB')))).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(await broken(withText(first, bundleFiles.listJson, (text) => text.replace('"stored"', '"in-court"')))).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(await broken(new Map(first).set(bundleFiles.listXlsx, second.get(bundleFiles.listXlsx) ?? new Uint8Array(0)))).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(await broken(new Map(first).set(bundleFiles.listXlsx, forgeZip([{ name: '[Content_Types].xml', content: '' }])))).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(await broken(withText(first, bundleFiles.timeline, (text) => text.replace('baik', 'rusak')))).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
  });

  it('does not pass with a row of a file list changed, left out, added or written otherwise', async () => {
    const csv = 'data/05-berkas-digital/BB-002.csv';
    expect(await broken(withText(first, csv, (text) => text.replace('-rf,3,', '-rf,4,')))).toContain('file-lists FILE_LIST_DIGEST_MISMATCH');
    expect(await broken(withText(first, csv, (text) => text.replace(/'-rf.*\r\n/, '')))).toContain('file-lists FILE_LIST_DIGEST_MISMATCH');
    expect(await broken(withText(first, csv, (text) => `${text}ÿ,1,${'f'.repeat(64)},\r\n`))).toContain('file-lists FILE_LIST_DIGEST_MISMATCH');
    expect(await broken(withText(first, csv, (text) => text.replace("'-rf,3", "'-rf,03")))).toContain('file-lists FILE_LIST_ROW_CHANGED');
    expect(await broken(withText(first, csv, (text) => text.replace("'=1+1", '=1+1')))).toContain('file-lists FILE_LIST_ROW_CHANGED');
    expect(await broken(withText(first, csv, (text) => text.replace('Berkas,', 'Nama,')))).toContain('file-lists FILE_LIST_ROW_CHANGED');
    expect(await broken(withText(first, csv, (text) => text.slice(0, -2)))).toContain('file-lists FILE_LIST_ROW_CHANGED');
    expect(await broken(withText(first, 'data/05-berkas-digital/BB-002.sha256', (text) => text.replace('  -rf', '  -fr')))).toEqual(['file-lists FILE_LIST_DIGEST_MISMATCH']);
  });

  it('does not pass with another attachment, one missing or one more', async () => {
    const photo = 'data/04-foto/BB-001_001_Foto-depan-1.jpg';
    expect(await broken(withText(first, photo, () => 'foto lain'))).toEqual(['attachments-match ATTACHMENT_DAMAGED']);
    const without = new Map(first);
    without.delete(photo);
    expect(await broken(without)).toEqual(['attachments-match ATTACHMENT_MISSING']);
    expect(await broken(new Map(first).set('data/04-foto/BB-001_009_x.jpg', new Uint8Array(1)))).toEqual(['file-names BUNDLE_FILE_EXTRA']);
    expect(problemsOf(await verify(resealed(new Map(first).set('catatan.txt', new Uint8Array(1)))))).toEqual(['tag-manifest BUNDLE_FILE_EXTRA']);
  });

  it('does not pass with an entry changed, left out or signed by nobody', async () => {
    expect(await broken(withText(first, bundleFiles.entries, (text) => text.replace('"location":"Rak A"', '"location":"Rak B"')))).toEqual(
      expect.arrayContaining(['ledger-signatures SIGNATURE_INVALID', 'inclusion INCLUSION_PROOF_INVALID', 'list-matches-ledger BUNDLE_LIST_MISMATCH']),
    );
    const lines = textOf(first, bundleFiles.entries).split('\n');
    const without = withText(first, bundleFiles.entries, () => lines.filter((line) => !line.includes('package.sealed')).join('\n'));
    expect(await broken(without)).toEqual(expect.arrayContaining(['inclusion INCLUSION_PROOF_INVALID']));
    expect(await broken(withText(first, bundleFiles.entries, (text) => text.slice(0, -1)))).toContain('ledger-entries ENTRY_MALFORMED');
    expect(await broken(withText(first, bundleFiles.entries, (text) => text.replace('{"entry"', ' {"entry"')))).toContain('ledger-entries CANONICAL_INVALID');
    expect(await broken(withText(first, bundleFiles.entries, () => ''))).toContain('ledger-entries LEDGER_EMPTY');
  });

  it('does not pass with an order of entries that the rules refuse', async () => {
    const made = new TestCase();
    made.tell({ type: 'custody.received', data: { case: 'ca_0123456789abcdef', item: 'it_0000000000000001', releasedBy: 'a', receivedBy: 'b', registerNumber: 'r', location: 'l', document: 'd', condition: '' } });
    const refused = made.facts.bind(made);
    expect(refused).toThrow('FOLD_REFUSED');
  });

  it('does not pass with other fields in bag-info.txt', async () => {
    const change = (from: string, to: string) => withText(first, bundleFiles.bagInfo, (text) => text.replace(from, to));
    expect(await broken(change('LP/A/1/', 'LP/A/2/'))).toContain('list-matches-ledger BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Organization: Satreskrim', 'Organization: Satreskoba'))).toContain('list-matches-ledger BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Version: 1', 'Version: 2'))).toContain('list-matches-ledger BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Items: 3', 'Items: 4'))).toContain('list-matches-ledger BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Tree-Size: 28', 'Tree-Size: 27'))).toContain('checkpoint BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Root-Hash: 1', 'Root-Hash: 2'))).toContain('checkpoint BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('bukti_', 'bukti-').set('data/ledger/checkpoint.txt', new Uint8Array(0)))).toContain('checkpoint CHECKPOINT_MALFORMED');
  });

  it('does not pass with a disclosure that no entry commits to', async () => {
    const withLine = (line: string) => broken(new Map(first).set(bundleFiles.disclosures, new TextEncoder().encode(line)));
    expect(await withLine('WyJBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIiwibmFtYSIsIngiXQ\n')).toEqual(['disclosures DISCLOSURE_UNKNOWN']);
    expect(await withLine('bukan disclosure\n')).toEqual(['disclosures DISCLOSURE_MALFORMED']);
    expect(await withLine('\n')).toEqual(['disclosures DISCLOSURE_MALFORMED']);
  });

  it('does not pass with a proof from an earlier bundle changed or left out', async () => {
    const inclusion = (text: string) => text.slice(text.indexOf('"inclusion"'));
    const cut = withText(second, bundleFiles.proofs, (text) => `{"consistency":[],${inclusion(text)}`);
    expect(problemsOf(await verify(resealed(cut)))).toEqual(['history-consistency CONSISTENCY_PROOF_INVALID']);
    const loose = withText(second, bundleFiles.proofs, (text) => `${text} `);
    expect(problemsOf(await verify(resealed(loose)))).toContain('history-consistency CANONICAL_INVALID');
    expect(problemsOf(await verify(resealed(withText(second, bundleFiles.proofs, (text) => text.replace(/"size":\d+/, '"size":5')))))).toContain('history-consistency CONSISTENCY_PROOF_INVALID');
  });
});

describe('the signer', () => {
  it('is refused when another key sealed the bundle', async () => {
    const report = await verify(resealed(first, seedOf(99)), { bundleKey: stationKey });
    expect(report.verdict).toBe('broken');
    expect(problemsOf(report)).toEqual(['signature BUNDLE_KEY_MISMATCH', 'signer-trusted BUNDLE_SIGNATURE_INVALID']);
  });

  it('is refused when the trusted key is not the one the ledger names, though the seal is by it', async () => {
    const report = await verify(resealed(first, seedOf(99)), { bundleKey: formatPublicKey(keyOf(seedOf(99))) });
    expect(problemsOf(report)).toEqual(['signer-trusted BUNDLE_KEY_MISMATCH']);
  });

  it('is refused with a key that is none, and with a stranger key', async () => {
    expect(problemsOf(await verify(first, { bundleKey: 'bukan kunci' }))).toEqual(['signer-trusted INPUT_INVALID']);
    expect(problemsOf(await verify(first, { bundleKey: formatPublicKey(keyOf(seedOf(98))) }))).toEqual(['signature BUNDLE_KEY_MISMATCH', 'signer-trusted BUNDLE_KEY_MISMATCH']);
  });

  it('cannot speak for a whole catalogue of their own making', async () => {
    const report = await verify(first, { bundleKey: formatPublicKey(keyOf(seedOf(97))) });
    expect(report.verdict).toBe('broken');
  });
});

describe('a hostile container', () => {
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
    ['../bag-info.txt', 'climbs'], ['data/../../etc/passwd', 'climbs'], ['/etc/passwd', 'absolute'], ['C:/x', 'forbidden-character'], ['data\\x', 'backslash'],
    ['data/./x', 'climbs'], ['data//x', 'empty-segment'], ['data/nul.txt', 'reserved-name'], ['data/COM1', 'reserved-name'], ['data/x.', 'trailing-dot-or-space'],
    ['data/x\n', 'control-character'], ['data/\u202Etxt.exe', 'control-character'], ['data/e\u0301', 'not-nfc'], ['data/a:b', 'forbidden-character'], [`data/${'x'.repeat(300)}`, 'too-long'], ['data/x\ud800', 'not-nfc'],
  ])('is refused without a file being opened: path %j', async (path) => {
    expect(await refuse([...listing(), file(path)])).toEqual(['file-names BUNDLE_PATH_UNSAFE']);
  });

  it.each([['bag-info.txt'], ['BAG-INFO.TXT'], ['data/ledger/ENTRIES.jsonl'], ['bagit.txt/x']])('is refused without a file being opened: a second %s', async (path) => {
    expect(await refuse([...listing(), file(path)])).toEqual(['file-names BUNDLE_NAME_DUPLICATE']);
  });

  it('is refused without a file being opened: links, special files, too many, too large', async () => {
    expect(await refuse([...listing(), { path: 'data/link', size: 0, kind: 'symbolic-link' }])).toEqual(['container BUNDLE_SYMLINK']);
    expect(await refuse([...listing(), { path: 'data/pipe', size: 0, kind: 'special' }])).toEqual(['container BUNDLE_PATH_UNSAFE']);
    expect(await refuse(listing(), { ...defaultLimits, entries: 3 })).toEqual(['container BUNDLE_TOO_LARGE']);
    expect(await refuse([...listing(), file('data/big', 2 ** 50)])).toEqual(['container BUNDLE_TOO_LARGE']);
    expect(await refuse(listing(), { ...defaultLimits, totalBytes: 100 })).toEqual(['container BUNDLE_TOO_LARGE']);
  });

  it('is not recognised when it is something else', async () => {
    expect(await refuse([file('foto.jpg')])).toEqual(['container BUNDLE_NOT_RECOGNISED']);
    expect(await refuse([])).toEqual(['container BUNDLE_NOT_RECOGNISED']);
    expect(problemsOf(await verifySource(zipSource(memoryBytes(Buffer.from('hello world, no zip at all')))))).toEqual(['container BUNDLE_NOT_RECOGNISED']);
    expect(problemsOf(await verify(withText(first, 'bagit.txt', (text) => text.replace('1.0', '0.97'))))).toContain('container BUNDLE_NOT_RECOGNISED');
  });

  it('is told of as newer when a later program made it', async () => {
    expect(problemsOf(await verify(withText(first, bundleFiles.bagInfo, (text) => text.replace('Format: 1', 'Format: 2'))))).toContain('container BUNDLE_VERSION_NEWER');
  });

  it('does not make us hold a file larger than the limit for small files', async () => {
    const report = await verifyBundle(memorySource(first), {}, nativePrimitives, { limits: { ...defaultLimits, smallFileBytes: 700 } });
    expect(report.verdict).toBe('broken');
    expect(problemsOf(report)).toContain('manifest BUNDLE_TOO_LARGE');
  });

  it('is broken, not an exception, when a file cannot be read', async () => {
    const source = memorySource(first);
    const failing = (error: Error): BundleSource => ({
      list: () => source.list(),
      open: (path) => (path === bundleFiles.listXlsx ? (async function* () { yield new Uint8Array(1); await Promise.reject(error); })() : source.open(path)),
    });
    expect(problemsOf(await verifySource(failing(new FailureError('BUNDLE_TRUNCATED'))))).toEqual(expect.arrayContaining(['manifest BUNDLE_TRUNCATED']));
    expect(problemsOf(await verifySource(failing(new TypeError('disk gone'))))).toEqual(expect.arrayContaining(['manifest NOT_READABLE']));
  });

  it('never throws, whatever bytes stand in its files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...first.keys()), fc.uint8Array({ maxLength: 300 }), async (path, bytes) => {
        fc.pre(Buffer.compare(bytes, first.get(path) ?? bytes) !== 0);
        const report = await verify(resealedOrAsIs(new Map(first).set(path, bytes)));
        // Sealing again mends the seal itself, and the page is nobody's evidence.
        if (!unboundByLedger.includes(path)) expect(report.verdict).toBe('broken');
      }),
      { numRuns: 300 },
    );
  });
});

const unboundByLedger: readonly string[] = [bundleFiles.verifier, bundleFiles.manifest, bundleFiles.tagManifest, bundleFiles.signature];

/** Sealed again where bag-info.txt still can be read. */
function resealedOrAsIs(files: BundleFiles): BundleFiles {
  try {
    return resealed(files);
  } catch {
    return files;
  }
}
