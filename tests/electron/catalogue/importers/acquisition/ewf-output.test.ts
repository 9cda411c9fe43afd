import { describe, expect, test } from 'vitest';
import { percentIn, readEwfInfo, readEwfVerify } from '#electron/catalogue/importers/acquisition/ewf-output.ts';
import { wholeNumber } from '#electron/catalogue/importers/acquisition/labels.ts';
import { readMoment } from '#electron/catalogue/importers/acquisition/moments.ts';
import { formatOfName } from '#electron/catalogue/importers/acquisition/proposal.ts';
import { imageProposal, type ImageProposal } from '#shared/contract/acquisitions.ts';
import { ewfInfo, ewfVerified, md5Of, sha1Of } from '../../../../support/image-logs.ts';

const zone = '+08:00';
const image = { name: 'x.E01', format: 'E01', segments: 1 } as const;

describe('what ewfinfo says', () => {
  test('is read whole', () => {
    expect(imageProposal.parse(readEwfInfo(ewfInfo, image, zone))).toEqual({
      from: 'ewfinfo',
      tool: '',
      toolVersion: '20140813',
      acquiredBy: 'Budi Pemeriksa',
      started: '2026-11-22T11:58:17+08:00',
      finished: null,
      image: { ...image, bytes: 4_194_304 },
      hashes: [{ algorithm: 'md5', acquired: md5Of, verified: null }],
      badSectors: null,
      blocker: null,
      notes: [
        'Nomor perkara: LP/1/2026',
        'Nomor barang bukti: BB-001',
        'Uraian: Cakram é',
        'Catatan: catatan',
        'Waktu komputer: 2026-11-22T11:58:17',
        'Sistem operasi: Linux',
      ].join('; '),
      doubts: ['zone'],
    });
  });

  test.each<[string, (said: string) => string, Partial<ImageProposal> | null]>([
    [
      'in its own form of dates',
      (said) => said.replaceAll('2026-11-22T11:58:17', 'Sun Nov 22 11:58:17 2026'),
      { started: '2026-11-22T11:58:17+08:00' },
    ],
    [
      'with a zone',
      (said) => said.replaceAll('2026-11-22T11:58:17', '2026-11-22T11:58:17+07:00'),
      { started: '2026-11-22T11:58:17+07:00', doubts: [] },
    ],
    [
      'of an image that is not whole',
      (said) => said.replace('\tCompression', '\tIs corrupted:\t\tyes\n\tCompression'),
      { doubts: ['zone', 'corrupted'] },
    ],
    ['without a digest', (said) => said.replace(/\tMD5.*\n/, ''), { hashes: [] }],
    ['with a digest that is not there', (said) => said.replace(md5Of, 'N/A'), { hashes: [], doubts: ['zone'] }],
    [
      'with three digests',
      (said) => said.replace(/\tMD5/, `\tSHA1:\t\t${sha1Of}\n\tSHA256:\t\t${'a'.repeat(64)}\n\tMD5`),
      {
        hashes: [
          { algorithm: 'sha256', acquired: 'a'.repeat(64), verified: null },
          { algorithm: 'sha1', acquired: sha1Of, verified: null },
          { algorithm: 'md5', acquired: md5Of, verified: null },
        ],
      },
    ],
    ['when it could not open the image', () => 'ewfinfo 20140813\n\nUnable to open EWF file(s).\n', null],
    ['when it is another program', (said) => said.replace('ewfinfo', 'ewfecho'), null],
    ['when it says nothing', () => '', null],
  ])('%s', (_, change, expected) => {
    const proposal = readEwfInfo(change(ewfInfo), image, zone);
    if (expected === null) expect(proposal).toBeNull();
    else expect(proposal).toMatchObject(expected);
  });
});

describe('what ewfverify says', () => {
  test('is a verdict with what it computed', () => {
    expect(readEwfVerify(ewfVerified(md5Of, 'SUCCESS'), 0)).toEqual({
      version: '20140813',
      success: true,
      digests: [{ algorithm: 'md5', value: md5Of }],
    });
    expect(readEwfVerify(ewfVerified('0'.repeat(32), 'FAILURE'), 1)).toMatchObject({
      success: false,
      digests: [{ algorithm: 'md5', value: '0'.repeat(32) }],
    });
  });

  const hello = 'ewfverify 20140813\n\n';
  test.each([
    [
      'a medium that breaks off',
      `${hello}verification_handle_read_buffer: unable to read storage media buffer.\newfverify: FAILURE\n`,
    ],
    [
      'a segment that is no more than its beginning',
      `${hello}libewf_handle_open_read_segment_files: unable to read section: header2.\n`,
    ],
  ])('is %s', (_, said) => {
    expect(readEwfVerify(said, 1)).toEqual({ version: '20140813', success: false, digests: [] });
  });

  const good = ewfVerified(md5Of, 'SUCCESS');
  test.each<[string, string, number | null]>([
    ['without a verdict', good.replace('ewfverify: SUCCESS', ''), 1],
    ['without a digest', good.replace(/.*calculated.*\n/, ''), 0],
    ['of another program', good.replace('ewfverify 2014', 'ewfver 2014'), 0],
    ['that ends otherwise than it says', good, 1],
    ['that failed and ends well', ewfVerified(md5Of, 'FAILURE'), 0],
    ['that was ended', good, null],
    ['of how it is used', `${hello}Usage: ewfverify [ -A codepage ]\n`, 1],
    ['of an option that it does not know', `${hello}ewfverify: invalid option -- 'd'\n`, 1],
    ['of a library that is not there', 'ewfverify: error while loading shared libraries: libewf.so.2\n', 127],
    ['of a file that may not be read', `${hello}unable to open: access denied.\nunable to read section: volume.\n`, 1],
    ['of too many open files', `${hello}too many open files.\nunable to read section: volume.\n`, 1],
    ['with a failure for no reason', `${hello}ewfverify: FAILURE\n`, 1],
    ['with nothing', '', 0],
  ])('is nothing %s', (_, said, code) => {
    expect(readEwfVerify(said, code)).toBeNull();
  });

  test('counts what it read on the way, and nothing else', () => {
    expect(percentIn(ewfVerified(md5Of, 'SUCCESS'))).toBe(50);
    expect(percentIn('at 7%. at 100%. at 999%.')).toBe(100);
    expect(percentIn('at the end')).toBeNull();
  });
});

test.each<[string, string | null]>([
  ['2026-11-21T10:11:12Z', '2026-11-21T10:11:12+00:00'],
  ['2026-11-21 10:11:12.5 +0900', '2026-11-21T10:11:12+09:00'],
  ['2026-11-21 10:11', '2026-11-21T10:11:00'],
  ['Nov 21, 2026 10:11:12', '2026-11-21T10:11:12'],
  ['Saturday 10:11:12', null],
  ['Sat Nov  1 10:11:12 2026', '2026-11-01T10:11:12'],
  ['Sab Nop 21 10:11:12 2026', null],
  ['21.11.2026 10:11', '2026-11-21T10:11:00'],
  ['11/21/2026 10:11:12 PM', '2026-11-21T22:11:12'],
  ['11/21/2026 12:11:12 AM', '2026-11-21T00:11:12'],
  ['11/21/2026 13:11:12 PM', null],
  ['05/05/2026 10:11:12', '2026-05-05T10:11:12'],
  ['05/06/2026 10:11:12', 'ambiguous'],
  ['31/02/2026 10:11:12', null],
  ['2026-02-29T10:11:12', null],
  ['2028-02-29T10:11:12', '2028-02-29T10:11:12'],
  ['2026-11-21T24:00:00', null],
  ['', null],
])('the time %s is %s', (written, expected) => {
  const moment = readMoment(written);
  expect(typeof moment === 'object' && moment !== null ? moment.local + moment.zone : moment).toBe(expected);
});

test.each<[string, number | null]>([
  ['15,646,720', 15_646_720],
  ['80.026.361.856 (80.0 GB)', 80_026_361_856],
  ['512 bytes', 512],
  ['0', 0],
  ['7.5', null],
  ['1,23', null],
  ['9007199254740993', null],
  ['-3', null],
  ['many', null],
])('the number %s is %s', (written, expected) => {
  expect(wholeNumber(written)).toBe(expected);
});

test.each([
  ['BB.E01', 'E01'],
  ['bb.EAB', 'E01'],
  ['BB.Ex01', 'Ex01'],
  ['BB.001', 'raw'],
  ['BB.dd', 'raw'],
  ['BB.aff4', 'AFF4'],
  ['BB.ufdr', 'UFDR'],
  ['BB', 'other'],
  ['BB.exe', 'other'],
] as const)('%s is called %s', (name, format) => {
  expect(formatOfName(name)).toBe(format);
});
