import { describe, expect, test } from 'vitest';
import { readFtkLog } from '#electron/catalogue/importers/acquisition/ftk-log.ts';
import { readTableauLog } from '#electron/catalogue/importers/acquisition/tableau-log.ts';
import type { AcquisitionView } from '#shared/contract/acquisitions.ts';
import { acquisitionRecorded } from '#shared/domain/acquisition/events.ts';
import { methodsOf, needsTool, stands } from '#renderer/features/acquisitions/methods.ts';
import {
  digestsOf,
  emptyImage,
  imageForm,
  imageInput,
  withProposal,
  type ImageTyped,
} from '#renderer/features/acquisitions/record-form.ts';
import { ftkLog, md5Of, sha1Of, tableauLog } from '../../../support/image-logs.ts';
import { imageData, sha256 } from '../../../shared/domain/support/images.ts';

const filled = (over: Partial<ImageTyped> = {}): ImageTyped => ({
  ...emptyImage,
  tool: 'dc3dd',
  acquiredBy: 'Briptu A',
  blocking: 'used',
  model: 'Tableau T35u',
  finished: '2026-11-20T10:00:00+08:00',
  name: 'BB-002.dd',
  format: 'raw',
  bytes: 4096,
  kept: 'Lemari 2',
  acquired: { sha256: sha256(1), sha1: '', md5: '' },
  ...over,
});
const digests = (over: Partial<ImageTyped['acquired']> = {}) => ({ sha256: '', sha1: '', md5: '', ...over });
const problems = (typed: ImageTyped) =>
  (imageForm.safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('the form of a forensic copy', () => {
  test('gives the service what was typed, digests without their spaces and capitals', () => {
    const spaced = `${sha256(1).slice(0, 4)} ${sha256(1).slice(4)}`;
    const typed = imageForm.parse(filled({ acquired: digests({ sha256: spaced, md5: 'A'.repeat(32) }) }));
    const input = imageInput('it_0000000000000001', typed, null);
    expect(input.hashes).toEqual([
      { algorithm: 'sha256', acquired: sha256(1), verified: null },
      { algorithm: 'md5', acquired: 'a'.repeat(32), verified: null },
    ]);
    expect(input).toMatchObject({
      blocker: { model: 'Tableau T35u', serial: '' },
      noBlocker: null,
      started: null,
      replaces: null,
    });
    const entry = { ...input, case: 'ca_0000000000000001', acquisition: 'aq_0000000000000001' };
    expect(acquisitionRecorded.safeParse(entry).success).toBe(true);
  });

  test('sends no blocker where there was none, and no reason that is not needed', () => {
    const typed = imageForm.parse(filled({ blocking: 'live-system', noSha256: 'lupa' }));
    expect(imageInput('x', typed, null)).toMatchObject({ blocker: null, noBlocker: 'live-system', noSha256: '' });
  });

  test.each<[string, Partial<ImageTyped>, string[]]>([
    ['nothing wrong', {}, []],
    ['nothing chosen of the blocker', { blocking: '', model: '' }, ['blocking blocking-needed']],
    ['a blocker without a model', { model: ' ' }, ['model model-needed']],
    ['no hash', { acquired: digests() }, ['acquired.sha256 hash-needed']],
    ['no SHA-256 and no reason', { acquired: digests({ md5: md5Of }) }, ['noSha256 sha256-needed']],
    ['no SHA-256, with a reason', { acquired: digests({ md5: md5Of }), noSha256: 'alat lama' }, []],
    ['a hash that is too short', { acquired: digests({ sha256: md5Of }) }, ['acquired.sha256 digest-length']],
    ['a hash in words', { verified: digests({ sha256: 'sama' }) }, ['verified.sha256 digest-length']],
    ['half a pair', { verified: digests({ md5: md5Of }) }, ['acquired.md5 pair-needed']],
    ['half a hash of the file', { fileSha256: 'ab' }, ['fileSha256 digest-length']],
  ])('says of %s', (_, over, expected) => {
    expect(problems(filled(over))).toEqual(expected);
  });
});

describe('a proposal', () => {
  const ftk = readFtkLog(ftkLog, '+08:00');
  const tableau = readTableauLog(tableauLog, '+08:00');
  if (ftk === null || tableau === null) throw new Error('a log was not read');

  test('fills in what the file says, and leaves the rest as it was typed', () => {
    const typed = withProposal(filled({ kept: 'Lemari 9', serial: 'T-1' }), ftk);
    expect(typed).toMatchObject({
      tool: 'FTK Imager',
      acquiredBy: 'Briptu André',
      model: 'Tableau T35u',
      serial: 'T-1',
      kept: 'Lemari 9',
      name: 'BB-002.E01',
      segments: 2,
      acquired: digests({ sha1: sha1Of, md5: md5Of }),
      verified: digests({ sha1: sha1Of, md5: md5Of }),
    });
  });

  test('of an imager names the imager as the write blocker', () => {
    expect(withProposal(filled({ blocking: 'software' }), tableau)).toMatchObject({
      blocking: 'used',
      model: 'Tableau TD3',
      serial: '000ecc11d370f2',
      badSectors: 3,
    });
  });

  test('that says nothing changes nothing but the parts', () => {
    const silent = {
      ...ftk,
      tool: '',
      toolVersion: '',
      acquiredBy: '',
      started: null,
      finished: null,
      hashes: [],
      badSectors: null,
      notes: '',
    };
    const said = { ...silent, image: { name: '', format: 'other', segments: 1, bytes: null } as const };
    expect(withProposal(filled(), said)).toEqual(filled());
  });
});

test('digests that were typed come in the order of their worth', () => {
  expect(digestsOf(digests({ md5: md5Of, sha256: sha256(1) })).map(({ algorithm }) => algorithm)).toEqual([
    'sha256',
    'md5',
  ]);
});

describe('ways of reading a copy again', () => {
  const view = (over: Partial<ReturnType<typeof imageData>>): AcquisitionView => ({
    seq: 1,
    at: '',
    byName: '',
    data: imageData(over),
    checks: [],
    standing: 'verified',
    pastAlarms: [],
    nextOn: null,
    late: false,
  });
  const raw = { image: { ...imageData().image, format: 'raw' as const }, fileHashes: [] };
  const phone = { image: { ...imageData().image, format: 'UFDR' as const }, fileHashes: [] };

  test.each([
    ['an E01 with its tool', {}, true, ['ewfverify', 'hashed-here'], false],
    ['an E01 without its tool', {}, false, ['hashed-here'], false],
    ['an E01 with neither tool nor hash of its file', { fileHashes: [] }, false, [], true],
    ['a raw image', raw, false, ['hashed-here'], false],
    ['an extraction of a phone', phone, true, [], false],
  ])('are, of %s, these', (_, over, ewf, methods, needs) => {
    expect([methodsOf(view(over), ewf), needsTool(view(over), methodsOf(view(over), ewf))]).toEqual([methods, needs]);
  });

  test.each([
    ['verified', true],
    ['unverified', true],
    ['alarm', true],
    ['replaced', false],
    ['unanswered', false],
  ] as const)('are for one that is %s: %s', (standing, expected) => {
    expect(stands({ ...view({}), standing })).toBe(expected);
  });
});
