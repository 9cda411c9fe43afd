import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEwfInfo, readEwfVerify } from '#electron/catalogue/importers/acquisition/ewf-output.ts';
import { lineOf } from '#electron/catalogue/importers/acquisition/proposal.ts';
import { readLog } from '#electron/catalogue/importers/acquisition/read-log.ts';
import { imageProposal, type ImageProposal } from '#shared/contract/acquisitions.ts';
import { ewfInfo, ftkLog, md5Of, sha1Of, tableauLog } from '../../../../support/image-logs.ts';

const zone = '+08:00';
const utf8 = (text: string) => new TextEncoder().encode(text);
const windows1252 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const image = { name: 'x.E01', format: 'E01', segments: 1 } as const;

function read(text: string, bytes: (text: string) => Uint8Array = utf8): ImageProposal {
  const proposal = readLog(bytes(text), zone);
  if (!proposal.ok) throw new Error(proposal.error.code);
  return imageProposal.parse(proposal.value);
}

describe('the report of FTK Imager', () => {
  test.each([
    ['UTF-8', utf8],
    ['Windows-1252', windows1252],
    ['UTF-16', utf16],
  ] as const)('is read whole in %s', (_, bytes) => {
    expect(read(ftkLog, bytes)).toEqual({
      from: 'ftk-imager',
      tool: 'FTK Imager',
      toolVersion: '4.7.1.2',
      acquiredBy: 'Briptu André',
      started: '2026-11-21T10:11:12+08:00',
      finished: '2026-11-21T10:20:13+08:00',
      image: { name: 'BB-002.E01', format: 'E01', segments: 2, bytes: 15_646_720 * 512 },
      hashes: [
        { algorithm: 'sha1', acquired: sha1Of, verified: sha1Of },
        { algorithm: 'md5', acquired: md5Of, verified: md5Of },
      ],
      badSectors: 0,
      blocker: null,
      notes: [
        'Nomor perkara: LP/A/12/XI/2026',
        'Nomor barang bukti: BB-002',
        'Uraian: Flashdisk Kingston',
        'Model: Kingston DataTraveler USB Device',
        'Nomor seri: KG-7781',
      ].join('; '),
      doubts: ['zone'],
    });
  });

  test.each<[string, (log: string) => string, Partial<ImageProposal>]>([
    [
      'without verification',
      (log) => log.split('Image Verification')[0] ?? '',
      {
        hashes: [
          { algorithm: 'sha1', acquired: sha1Of, verified: null },
          { algorithm: 'md5', acquired: md5Of, verified: null },
        ],
      },
    ],
    [
      'with a hash that differs',
      (log) => log.replace(`${md5Of} : verified`, `${md5Of.replace('e', 'f')} : FAILED`),
      {
        hashes: [
          { algorithm: 'sha1', acquired: sha1Of, verified: sha1Of },
          { algorithm: 'md5', acquired: md5Of, verified: md5Of.replace('e', 'f') },
        ],
      },
    ],
    [
      'with half a hash',
      (log) => log.replaceAll(md5Of, md5Of.slice(1)),
      {
        hashes: [{ algorithm: 'sha1', acquired: sha1Of, verified: sha1Of }],
        doubts: ['zone', 'digest'],
      },
    ],
    [
      'without dates',
      (log) => log.replaceAll(/Sat Nov 21 \d\d:\d\d:\d\d 2026/g, ''),
      { started: null, finished: null, doubts: [] },
    ],
    ['with a day that no month has', (log) => log.replaceAll('Nov 21', 'Nov 31'), { started: null, finished: null }],
    [
      'with dates of two readings',
      (log) => log.replaceAll(/Sat Nov 21 (\d\d:\d\d:\d\d) 2026/g, '02/03/2026 $1'),
      { started: null, doubts: ['date'] },
    ],
    [
      'with dates of one reading',
      (log) => log.replaceAll(/Sat Nov 21 (\d\d:\d\d:\d\d) 2026/g, '21/11/2026 $1'),
      { started: '2026-11-21T10:11:12+08:00' },
    ],
    [
      'with bad sectors',
      (log) =>
        `${log}ATTENTION: The following sector(s) on the source drive could not be read:\r\n\t123 through 130\r\n\t4567\r\n`,
      { badSectors: 9 },
    ],
    [
      'with bad sectors the wrong way round',
      (log) => `${log}The following sector(s) on the source drive could not be read:\r\n\t130 through 13\r\n`,
      { badSectors: null },
    ],
    [
      'without its segments',
      (log) => log.replace(/ Segment list:[^]*?\r\n\r\n/, ''),
      { image: { name: '', format: 'other', segments: 1, bytes: 8_011_120_640 } },
    ],
    [
      'with more sectors than a number holds',
      (log) => log.replaceAll(/15,646,720|15646720/g, '9007199254740993'),
      { image: { name: 'BB-002.E01', format: 'E01', segments: 2, bytes: null } },
    ],
    [
      'of an older version',
      (log) => log.replace('Created By AccessData® FTK® Imager 4.7.1.2', 'Created By AccessData FTK Imager 3.4'),
      { toolVersion: '3.4' },
    ],
    [
      'with an examiner that hides signs',
      (log) => log.replace('Briptu André', 'Briptu \u202eA'),
      { acquiredBy: 'Briptu A' },
    ],
  ])('%s', (_, change, expected) => {
    expect(read(change(ftkLog))).toMatchObject(expected);
  });
});

describe('the log of a Tableau imager', () => {
  test('is read whole, the imager as the write blocker', () => {
    expect(read(tableauLog)).toEqual({
      from: 'tableau',
      tool: 'Tableau TD3',
      toolVersion: '2.0.0',
      acquiredBy: 'Briptu B',
      started: '2026-11-21T14:31:53+08:00',
      finished: '2026-11-21T14:42:49+08:00',
      image: { name: 'BB-002.E01', format: 'E01', segments: 2, bytes: 3_926_949_888 },
      hashes: [
        { algorithm: 'sha1', acquired: sha1Of, verified: sha1Of },
        { algorithm: 'md5', acquired: md5Of, verified: md5Of },
      ],
      badSectors: 3,
      blocker: { model: 'Tableau TD3', serial: '000ecc11d370f2' },
      notes: [
        'Status: Ok',
        'Nomor perkara: LP/A/12/XI/2026',
        'Model: Kingston DataTraveler 108',
        'Nomor seri USB: 0060E049DF71EBB100005893',
      ].join('; '),
      doubts: ['zone'],
    });
  });

  test.each<[string, (log: string) => string, Partial<ImageProposal>]>([
    [
      'of which the verification ran later, in an entry of its own',
      (log) => log.replace(/Verification.*\n/g, '') + tableauLog.replaceAll(md5Of, '0'.repeat(32)),
      {
        hashes: [
          { algorithm: 'sha1', acquired: sha1Of, verified: null },
          { algorithm: 'md5', acquired: md5Of, verified: null },
        ],
      },
    ],
    ['without anybody', (log) => log.replace('User: Briptu B', 'User: <<not entered>>'), { acquiredBy: '' }],
    ['without its errors', (log) => log.replace('Total errors: 3\n', ''), { badSectors: null }],
    ['that broke off', (log) => log.slice(0, log.indexOf('Total errors')), { hashes: [], badSectors: null }],
    [
      'with no number of chunks',
      (log) => log.replace('Chunks written: 2', 'Chunks written: many'),
      { image: { name: 'BB-002.E01', format: 'E01', segments: 1, bytes: 3_926_949_888 } },
    ],
    [
      'with a hash in words',
      (log) => log.replaceAll(md5Of, 'not computed'),
      { hashes: [{ algorithm: 'sha1', acquired: sha1Of, verified: sha1Of }], doubts: ['zone', 'digest'] },
    ],
  ])('%s', (_, change, expected) => {
    expect(read(change(tableauLog))).toMatchObject(expected);
  });
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a text of its own', utf8('Created By hand\nMD5 checksum: 1\n')],
  ['zeros', new Uint8Array(5000)],
  ['a list of sums', utf8(`${md5Of}  a.jpg\n`)],
  ['the head of a log far down', utf8(`${' '.repeat(5000)}\n${tableauLog}`)],
  ['a PDF', utf8(`%PDF-1.7\n${ftkLog}`)],
])('%s is no log', (_, bytes) => {
  const proposal = readLog(bytes, zone);
  expect(proposal.ok ? 'ok' : proposal.error.code).toBe('ACQUISITION_LOG_UNKNOWN');
});

describe('whatever a file holds', () => {
  const mangled = fc
    .tuple(
      fc.constantFrom(ftkLog, tableauLog, ewfInfo),
      fc.array(fc.tuple(fc.nat(4000), fc.string({ maxLength: 9 })), { maxLength: 6 }),
    )
    .map(([log, cuts]) =>
      cuts.reduce(
        (text, [at, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + put.length * 3),
        log,
      ),
    );

  test('is read to a proposal of the contract or to none, and never throws', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const proposal = readLog(utf8(text), zone);
        if (proposal.ok) expect(imageProposal.safeParse(proposal.value).success).toBe(true);
        const info = readEwfInfo(text, image, zone);
        if (info !== null) expect(imageProposal.safeParse(info).success).toBe(true);
        readEwfVerify(text, 0);
      }),
      { numRuns: 400 },
    );
  });

  test('takes no longer for lines that are made to take long', () => {
    const head = '-----Start of TD3 Log Entry-----\n';
    const long = [
      '-'.repeat(200),
      ' Segment list:\n' + '  x\n'.repeat(50_000),
      'a:'.repeat(100_000),
      '['.repeat(100_000),
    ];
    // A pattern that tried everything would not end before the test is given up.
    expect(long.map((each) => readLog(utf8(head + each), zone).ok)).toEqual(long.map(() => true));
  });

  test('leaves no sign that hides or turns in a line', () => {
    expect(lineOf('a\u0000\u202eb\n\u200bc\ud800', 9)).toBe('a b c\ufffd');
    expect(lineOf('x'.repeat(500), 400)).toHaveLength(400);
  });
});
