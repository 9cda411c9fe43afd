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
        'case number: LP/1/2026',
        'evidence number: BB-001',
        'description: Cakram é',
        'notes: catatan',
        'system date: 2026-11-22T11:58:17',
        'operating system used: Linux',
      ].join('\n'),
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
    expect(readEwfVerify(ewfVerified(md5Of, 'SUCCESS'))).toEqual({
      version: '20140813',
      success: true,
      digests: [{ algorithm: 'md5', value: md5Of }],
    });
    expect(readEwfVerify(ewfVerified('0'.repeat(32), 'FAILURE'))).toMatchObject({
      success: false,
      digests: [{ algorithm: 'md5', value: '0'.repeat(32) }],
    });
  });

  test.each([
    ['without a verdict', ewfVerified(md5Of, 'SUCCESS').replace('ewfverify: SUCCESS', '')],
    ['of another program', ewfVerified(md5Of, 'SUCCESS').replace('ewfverify 2014', 'ewfver 2014')],
    ['with nothing', ''],
  ])('is nothing %s', (_, said) => {
    expect(readEwfVerify(said)).toBeNull();
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
