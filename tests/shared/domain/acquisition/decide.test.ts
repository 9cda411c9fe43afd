import { describe, expect, test } from 'vitest';
import { acquisitionsOf } from '#shared/domain/acquisition/acquisition.ts';
import { decideAcquired, decideVerified, type AcquisitionFacts } from '#shared/domain/acquisition/decide.ts';
import {
  acquisitionRecorded,
  acquisitionVerified,
  type AcquisitionRecorded,
  type AcquisitionVerified,
} from '#shared/domain/acquisition/events.ts';
import { itemClasses } from '#shared/domain/item/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, itemState, now } from '../support/facts.ts';
import { imageData, md5, readData, sha1, sha256, signed } from '../support/images.ts';

const known = idOf('at', 1);
const facts = (over: Partial<AcquisitionFacts> = {}): AcquisitionFacts => ({
  item: itemState({ class: 'storage' }),
  acquisitions: [],
  hasAttachment: (id) => id === known,
  ...over,
});
const second = idOf('aq', 2);
const standing = acquisitionsOf(signed([imageData()]), []);
const replaced = acquisitionsOf(signed([imageData(), imageData({ acquisition: second, replaces: idOf('aq', 1) })]), []);

describe('an image of a device', () => {
  test.each(['storage', 'phone', 'computer'] as const)('is recorded of class %s, as it was given', (itemClass) => {
    const decided = decideAcquired(imageData(), facts({ item: itemState({ class: itemClass }) }), now);
    expect(decided).toEqual({ ok: true, value: [{ type: 'acquisition.recorded', data: imageData() }] });
  });

  test.each(itemClasses.filter((each) => !['storage', 'phone', 'computer'].includes(each)))(
    'is not recorded of class %s',
    (itemClass) => {
      const decided = decideAcquired(imageData(), facts({ item: itemState({ class: itemClass }) }), now);
      expect(outcome(decided)).toBe('ACQUISITION_NOT_DEVICE');
    },
  );

  const pair = (algorithm: 'sha256' | 'sha1' | 'md5', acquired: string, verified: string | null = null) =>
    ({ algorithm, acquired, verified }) as const;
  test.each<[string, Partial<AcquisitionRecorded>, Partial<AcquisitionFacts>, string]>([
    ['of an unknown item', {}, { item: null }, 'ITEM_UNKNOWN'],
    ['with a log that the case does not have', { attachment: idOf('at', 2) }, {}, 'ATTACHMENT_UNKNOWN'],
    ['with its log', { attachment: known }, {}, 'ok'],
    ['with neither a blocker nor a reason', { blocker: null }, {}, 'ACQUISITION_BLOCKER_MISSING'],
    ['with a blocker and a reason for none', { noBlocker: 'software' }, {}, 'INPUT_INVALID'],
    ['of a running system', { blocker: null, noBlocker: 'live-system' }, {}, 'ok'],
    ['with no SHA-256', { hashes: [pair('md5', md5(1))] }, {}, 'ACQUISITION_SHA256_MISSING'],
    [
      'with spaces for a reason',
      { hashes: [pair('md5', md5(1))], noSha256: ' \u200b' },
      {},
      'ACQUISITION_SHA256_MISSING',
    ],
    ['with a reason for no SHA-256', { hashes: [pair('md5', md5(1))], noSha256: 'alat lama' }, {}, 'ok'],
    ['with SHA-256 and a reason for none', { noSha256: 'alat lama' }, {}, 'INPUT_INVALID'],
    [
      'with one algorithm twice',
      { hashes: [pair('sha256', sha256(1)), pair('sha256', sha256(2))] },
      {},
      'INPUT_INVALID',
    ],
    ['with a SHA-256 that is a SHA-1', { hashes: [pair('sha256', sha1(1))] }, {}, 'ACQUISITION_DIGEST_LENGTH'],
    ['with a digit too few', { hashes: [pair('sha256', sha256(1).slice(1))] }, {}, 'ACQUISITION_DIGEST_LENGTH'],
    ['with a digit too many', { hashes: [pair('sha256', `${sha256(1)}0`)] }, {}, 'ACQUISITION_DIGEST_LENGTH'],
    ['with half a verification hash', { hashes: [pair('sha256', sha256(1), '0')] }, {}, 'ACQUISITION_DIGEST_LENGTH'],
    [
      'with a file hash of another length',
      { fileHashes: [{ algorithm: 'md5', value: sha1(1) }] },
      {},
      'ACQUISITION_DIGEST_LENGTH',
    ],
    ['that ends before it begins', { started: '2026-11-20T12:00:01+08:00' }, {}, 'ACQUISITION_DATES'],
    ['that begins in another zone, in order', { started: '2026-11-20T12:30:00+09:00' }, {}, 'ok'],
    ['that ends tomorrow', { finished: '2026-11-22T00:00:00+08:00' }, {}, 'ACQUISITION_DATES'],
    ['from before there were such tools', { started: '1989-12-31T00:00:00+08:00' }, {}, 'ACQUISITION_DATES'],
    ['without a beginning', { started: null }, {}, 'ok'],
    ['in the place of none', { replaces: idOf('aq', 1) }, {}, 'ACQUISITION_UNKNOWN'],
    ['in the place of another', { acquisition: second, replaces: idOf('aq', 1) }, { acquisitions: standing }, 'ok'],
    [
      'in the place of a replaced one',
      { acquisition: idOf('aq', 3), replaces: idOf('aq', 1) },
      { acquisitions: replaced },
      'ACQUISITION_REPLACED',
    ],
  ])('%s', (_, over, known_, code) => {
    expect(outcome(decideAcquired(imageData(over), facts(known_), now))).toBe(code);
  });

  test.each<[string, object]>([
    ['capitals in a digest', { hashes: [{ algorithm: 'sha256', acquired: 'A'.repeat(64), verified: null }] }],
    ['another algorithm', { hashes: [{ algorithm: 'crc32', acquired: '0', verified: null }] }],
    ['no hash at all', { hashes: [] }],
    [
      'four hashes',
      { hashes: Array.from({ length: 4 }, () => ({ algorithm: 'md5', acquired: md5(1), verified: null })) },
    ],
    ['no segments', { image: { ...imageData().image, segments: 0 } }],
    ['fewer bytes than none', { image: { ...imageData().image, bytes: -1 } }],
    ['a format of its own', { image: { ...imageData().image, format: 'e01' } }],
    ['a time without a zone', { finished: '2026-11-20T12:00:00' }],
    ['a blocker without a model', { blocker: { model: '', serial: '' } }],
    ['no tool', { tool: '' }],
    ['half a bad sector', { badSectors: 0.5 }],
    ['a member of its own', { more: 1 }],
  ])('is no entry with %s', (_, over) => {
    expect(acquisitionRecorded.safeParse({ ...imageData(), ...over }).success).toBe(false);
  });
});

describe('an image that is read again', () => {
  const read = (over: Partial<AcquisitionVerified> = {}, acquisitions = standing) =>
    outcome(decideVerified(readData(over), { item: itemState({ class: 'storage' }), acquisitions }, now));
  const digest = (value: string, algorithm: 'sha256' | 'sha1' | 'md5' = 'sha256') => [{ algorithm, value }] as const;

  test('is recorded as it was found', () => {
    const decided = decideVerified(readData(), { item: itemState({ class: 'storage' }), acquisitions: standing }, now);
    expect(decided).toEqual({ ok: true, value: [{ type: 'acquisition.verified', data: readData() }] });
  });

  test.each<[string, Partial<AcquisitionVerified>, string]>([
    ['of an image that is not there', { acquisition: second }, 'ACQUISITION_UNKNOWN'],
    ['that matches and is said to differ', { outcome: 'mismatch' }, 'ACQUISITION_OUTCOME'],
    ['that differs and is said to match', { digests: [...digest(sha256(2))] }, 'ACQUISITION_OUTCOME'],
    ['that differs', { digests: [...digest(sha256(2))], outcome: 'mismatch' }, 'ok'],
    [
      'of which one hash of two differs',
      { digests: [...digest(sha256(1)), ...digest(md5(2), 'md5')] },
      'ACQUISITION_OUTCOME',
    ],
    [
      'with an algorithm that was not recorded',
      { digests: [...digest(sha1(1), 'sha1')] },
      'ACQUISITION_NOT_COMPARABLE',
    ],
    ['with one more algorithm than recorded', { digests: [...digest(sha256(1)), ...digest(sha1(1), 'sha1')] }, 'ok'],
    ['with no digest', { digests: [] }, 'ACQUISITION_NOT_COMPARABLE'],
    ['that could not be read', { digests: [], outcome: 'not-readable' }, 'ok'],
    ['that could not be read and has a digest', { outcome: 'not-readable' }, 'INPUT_INVALID'],
    ['with one algorithm twice', { digests: [...digest(sha256(1)), ...digest(sha256(1))] }, 'INPUT_INVALID'],
    ['with a digest of another length', { digests: [...digest(sha256(1).slice(2))] }, 'ACQUISITION_DIGEST_LENGTH'],
    ['by its files', { subject: 'files', digests: [...digest(sha256(7))] }, 'ok'],
    [
      'by its files, with the hash of the data',
      { subject: 'files', digests: [...digest(sha256(1))] },
      'ACQUISITION_OUTCOME',
    ],
    [
      'by the MD5 of its files, which nobody recorded',
      { subject: 'files', digests: [...digest(md5(1), 'md5')] },
      'ACQUISITION_NOT_COMPARABLE',
    ],
    ['before it was made', { on: '2026-11-20T11:59:59+08:00' }, 'ACQUISITION_DATES'],
    ['tomorrow', { on: '2026-11-22T00:00:00+08:00' }, 'ACQUISITION_DATES'],
  ])('%s', (_, over, code) => {
    expect(read(over)).toBe(code);
  });

  test('is not one that another replaced', () => {
    expect(read({}, replaced)).toBe('ACQUISITION_REPLACED');
    expect(outcome(decideVerified(readData(), { item: null, acquisitions: standing }, now))).toBe('ITEM_UNKNOWN');
  });

  test.each<[string, object]>([
    ['an outcome of its own', { outcome: 'fine' }],
    ['a way of its own', { method: 'md5sum' }],
    ['a subject of its own', { subject: 'disk' }],
    ['a day alone', { on: '2026-11-20' }],
    ['nobody', { verifiedBy: '' }],
  ])('is no entry with %s', (_, over) => {
    expect(acquisitionVerified.safeParse({ ...readData(), ...over }).success).toBe(false);
  });
});
