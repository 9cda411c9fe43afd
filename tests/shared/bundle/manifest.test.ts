import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBagInfo, parseBagInfo, type BagInfo } from '#shared/bundle/bag-info.ts';
import { formatManifest, parseManifest } from '#shared/bundle/manifest.ts';
import {
  decodeManifestPath,
  encodeManifestPath,
  foldedPath,
  printablePath,
  unsafePathReason,
} from '#shared/bundle/safe-path.ts';
import { unwrap } from '#shared/errors/result.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { idOf } from '../../support/case-story.ts';
import { outcome } from '../../support/outcome.ts';

const hash = 'ab'.repeat(32);

describe('a manifest', () => {
  it('reads back, sorted by the bytes of its paths', () => {
    const rows = ['data/b', 'data/a b', 'data/%', 'data/é', 'data/\u{1F600}', 'data/\uffee'].map((path) => ({
      path,
      sha256: hash,
    }));
    const read = unwrap(parseManifest(formatManifest(rows), 'm'));
    expect(read.map(({ path }) => path)).toEqual([
      'data/%',
      'data/a b',
      'data/b',
      'data/é',
      'data/\uffee',
      'data/\u{1F600}',
    ]);
  });

  it.each([
    ['no end of line', `${hash}  a`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['nothing', '', 'BUNDLE_MANIFEST_MALFORMED'],
    ['an empty line', `${hash}  a\n\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['one space', `${hash} a\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['the mark of binary mode', `${hash} *a\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['capital digits', `${hash.toUpperCase()}  a\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['a short digest', `${hash.slice(2)}  a\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['no path', `${hash}  \n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['Windows line ends', `${hash}  a\r\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['a path twice', `${hash}  a\n${hash}  a\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['a path twice in other words', `${hash}  %0a\n${hash}  %0A\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['a percent sign that encodes nothing', `${hash}  a%2F\n`, 'BUNDLE_MANIFEST_MALFORMED'],
    ['another order', `${hash}  b\n${hash}  a\n`, 'BUNDLE_ORDER_CHANGED'],
  ])('is refused with %s', (_, text, code) => {
    expect(outcome(parseManifest(utf8(text), 'm'))).toBe(code);
  });

  it('is refused when it is no UTF-8', () => {
    expect(outcome(parseManifest(Uint8Array.of(0xff, 0x0a), 'm'))).toBe('BUNDLE_MANIFEST_MALFORMED');
  });

  it('encodes any path so that it can be had back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => decodeManifestPath(encodeManifestPath(path)) === path),
    );
  });
});

describe('bag-info.txt', () => {
  const info: BagInfo = {
    format: 1,
    header: {
      case: idOf('ca', 1),
      bundle: idOf('bu', 1),
      stage: 'tahap-1',
      version: 3,
      recipient: 'Kejari',
      createdAt: '2026-11-22T10:00:00.000+08:00',
      treeSize: 9,
      rootHash: hash,
      items: 2,
    },
    catalogue: idOf('ct', 1),
    station: idOf('st', 1),
    unit: 'Satreskrim',
    caseNumber: 'LP/1',
    payloadBytes: 10,
    payloadFiles: 2,
    disclosures: 0,
  };
  const second: BagInfo = { ...info, format: 2, disclosures: 12 };
  const changedSecond = (from: string, to: string) =>
    utf8(new TextDecoder().decode(formatBagInfo(second)).replace(from, to));
  const changed = (from: string, to: string) => utf8(new TextDecoder().decode(formatBagInfo(info)).replace(from, to));

  it('reads back whatever people typed: line ends, percent signs, spaces at the ends', () => {
    const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(typed, typed, (unit, recipient) => {
        for (const each of [info, second]) {
          const given = { ...each, unit, header: { ...each.header, recipient } };
          expect(unwrap(parseBagInfo(formatBagInfo(given)))).toEqual(given);
        }
      }),
      { numRuns: 500 },
    );
    const injected = formatBagInfo({ ...info, unit: 'x\nRantai-Bukti-Version: 9' });
    expect(unwrap(parseBagInfo(injected)).header.version).toBe(3);
  });

  it.each([
    ['another order', changed('Bagging-Date: 2026-11-22\nExternal', 'External')],
    ['a label more', changed('Bagging-Date', 'Kontak: x\nBagging-Date')],
    ['a label twice', changed('Rantai-Bukti-Items: 2', 'Rantai-Bukti-Items: 2\nRantai-Bukti-Items: 2')],
    ['another date than the time of making', changed('Date: 2026-11-22', 'Date: 2026-11-23')],
    ['another stage', changed('tahap-1', 'tahap-3')],
    ['a version of nought', changed('Version: 3', 'Version: 0')],
    ['a number written otherwise', changed('Tree-Size: 9', 'Tree-Size: 09')],
    ['another format below ours', changed('Format: 1', 'Format: 0')],
    ['no end of line', changed('Items: 2\n', 'Items: 2')],
    ['bytes that are no UTF-8', Uint8Array.of(0xff)],
    ['a percent sign that encodes nothing', changed('Kejari', 'Kejari%G0')],
    ['an encoding that was not needed', changed('Kejari', '%4Bejari')],
    ['nothing', new Uint8Array(0)],
    ['a label of format 2 in format 1', changedSecond('Format: 2', 'Format: 1')],
    ['format 2 without its label', changed('Format: 1', 'Format: 2')],
    ['disclosures that are no number', changedSecond('Disclosures: 12', 'Disclosures: satu')],
    ['disclosures written otherwise', changedSecond('Disclosures: 12', 'Disclosures: 012')],
    [
      'the disclosures elsewhere',
      changedSecond(
        'Rantai-Bukti-Items: 2\nRantai-Bukti-Disclosures: 12',
        'Rantai-Bukti-Disclosures: 12\nRantai-Bukti-Items: 2',
      ),
    ],
  ])('is refused with %s', (_, bytes) => {
    expect(outcome(parseBagInfo(bytes))).toBe('BUNDLE_MANIFEST_MALFORMED');
  });

  it('of a later format is told apart', () => {
    expect(outcome(parseBagInfo(changed('Format: 1', 'Format: 12')))).toBe('BUNDLE_VERSION_NEWER');
    expect(outcome(parseBagInfo(changedSecond('Format: 2', 'Format: 5')))).toBe('BUNDLE_VERSION_NEWER');
  });
});

describe('a path', () => {
  it('of any letters is safe, and shown as it is', () => {
    for (const path of [
      'data/04-foto/BB-001_001_a.jpg',
      'data/ñ/目.txt',
      'a b/c',
      '.hidden',
      'constant.txt',
      'com10',
    ]) {
      expect(unsafePathReason(path)).toBeNull();
      expect(printablePath(path)).toBe(path);
    }
  });

  it('that is not safe is shown without its tricks', () => {
    expect(printablePath('a\u202Egnp.exe\n\u0000')).toBe('a\ufffdgnp.exe\ufffd\ufffd');
    expect(printablePath('x'.repeat(500)).length).toBe(200);
  });

  it('never gets past with a part that climbs, a separator of another system or an invisible mark', () => {
    const nasty = fc.constantFrom(
      '..',
      '.',
      '',
      '\\',
      'C:',
      '\u0000',
      '\n',
      '\u200b',
      'NUL',
      'aux.txt',
      'x ',
      'x.',
      '*',
      '?',
    );
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), { maxLength: 3 }),
        nasty,
        fc.nat(3),
        (parts, bad, place) => {
          const segments = parts.filter((part) => !part.includes('/'));
          expect(
            unsafePathReason([...segments.slice(0, place), bad, ...segments.slice(place)].join('/')),
          ).not.toBeNull();
        },
      ),
    );
  });

  it('is the same as another where a file system ignores case', () => {
    expect(foldedPath('Straße/ΣΊΣΥΦΟΣ')).toBe(foldedPath('STRASSE/σίσυφος'));
    expect(foldedPath('a')).not.toBe(foldedPath('b'));
  });
});
