import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { attachmentPath, bundleName, fileListPaths } from '#shared/bundle/layout.ts';
import { unsafePathReason } from '#shared/bundle/safe-path.ts';
import { idOf } from '../../support/case-story.ts';

const named = (name: string, kind: AttachmentAdded['kind'] = 'document'): AttachmentAdded => ({
  case: idOf('ca', 1),
  item: null,
  attachment: idOf('at', 1),
  kind,
  name,
  caption: 'x',
  bytes: 1,
  sha256: 'a'.repeat(64),
});
const pathOf = (name: string) => attachmentPath(named(name), 'BB-001', 7);

describe('the name of an attachment in a bundle', () => {
  it.each([
    ['BA Penyitaan.pdf', 'data/03-dokumen/BB-001_007_BA-Penyitaan.pdf'],
    ['../../etc/passwd', 'data/03-dokumen/BB-001_007_etc-passwd'],
    ['C:\\foto\\Café.JPG', 'data/03-dokumen/BB-001_007_C-foto-Cafe.jpg'],
    ['...', 'data/03-dokumen/BB-001_007_berkas'],
    ['目', 'data/03-dokumen/BB-001_007_berkas'],
    ['con.txt', 'data/03-dokumen/BB-001_007_con.txt'],
    ['a\n-rf', 'data/03-dokumen/BB-001_007_a--rf'],
    [`${'x'.repeat(300)}.pdf`, `data/03-dokumen/BB-001_007_${'x'.repeat(70)}.pdf`],
    ['arsip.tar.gz', 'data/03-dokumen/BB-001_007_arsip.tar.gz'],
  ])('is made safe: %j', (name, path) => {
    expect(pathOf(name)).toBe(path);
  });

  it('is safe whatever the name was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const path = pathOf(name) ?? '';
        expect(unsafePathReason(path)).toBeNull();
        expect(path).toMatch(/^data\/03-dokumen\/BB-001_007_[A-Za-z0-9_][A-Za-z0-9._-]*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('says whether it belongs to an item or the case, and its kind by the folder', () => {
    expect(attachmentPath(named('a.jpg', 'photo'), null, 1)).toBe('data/04-foto/KASUS_001_a.jpg');
    expect(attachmentPath(named('a.bin', 'other'), null, 1)).toBeNull();
  });
});

describe('other names', () => {
  it('of the folder are made from case, stage and version', () => {
    expect(bundleName('LP/B/123/IV/2026/SPKT/POLDA NTT', 'tahap-2', 3)).toBe(
      'LP-B-123-IV-2026-SPKT-POLDA-NTT_tahap-2_v3',
    );
    expect(bundleName('../..', 'tahap-1', 1)).toBe('kasus_tahap-1_v1');
    expect(bundleName('é'.repeat(300), 'tahap-1', 1)).toBe('e'.repeat(80) + '_tahap-1_v1');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (number) => unsafePathReason(bundleName(number, 'tahap-1', 1)) === null,
      ),
    );
  });

  const stem = 'data/05-berkas-digital/BB-012';

  it('of a file list follow the item', () => {
    expect(fileListPaths('BB-012', { files: 3 })).toEqual({
      csv: `${stem}.csv`,
      sums: [{ algorithm: 'sha256', path: `${stem}.sha256` }],
      xlsx: null,
    });
  });

  it('of a file list follow the digests that it has, and how long it is', () => {
    const xlsx = `${stem}.xlsx`;
    const md5 = { algorithm: 'md5', path: `${stem}.md5` };
    expect(fileListPaths('BB-012', { files: 5_000_000, algorithms: ['md5'] })).toMatchObject({ sums: [md5], xlsx });
    expect(fileListPaths('BB-012', { files: 5_000_001, algorithms: ['md5'] })).toMatchObject({
      sums: [md5],
      xlsx: null,
    });
    expect(fileListPaths('BB-012', { files: 1, algorithms: [] })).toMatchObject({ sums: [], xlsx });
  });
});
