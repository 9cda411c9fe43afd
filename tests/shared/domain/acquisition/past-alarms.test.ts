import { describe, expect, test } from 'vitest';
import { acquisitionsOf, pastAlarms } from '#shared/domain/acquisition/acquisition.ts';
import type { AcquisitionRecorded, AcquisitionVerified } from '#shared/domain/acquisition/events.ts';
import { idOf } from '../support/facts.ts';
import { imageData, md5, readData, sha256, signed } from '../support/images.ts';

const imaged = (over: Partial<AcquisitionRecorded>, ...checks: readonly Partial<AcquisitionVerified>[]) =>
  acquisitionsOf(signed([imageData(over)]), signed(checks.map((check) => readData(check))));
const differs: Partial<AcquisitionVerified> = {
  digests: [{ algorithm: 'sha256', value: sha256(2) }],
  outcome: 'mismatch',
};
const unread: Partial<AcquisitionVerified> = { digests: [], outcome: 'not-readable' };
const damaged = { outcome: 'damaged' } as const;
const typed = { method: 'by-hand' } as const;
const pairApart: Partial<AcquisitionRecorded> = {
  hashes: [{ algorithm: 'sha256', acquired: sha256(1), verified: sha256(2) }],
};

const on = (hour: number) => `2026-11-20T${String(hour)}:00:00+08:00`;
const at = (hour: number, over: Partial<AcquisitionVerified> = {}) => ({ on: on(hour), ...over });

describe('what was in question once', () => {
  test.each<[string, ReturnType<typeof imaged>, (string | null)[][]]>([
    ['is nothing of an image that nobody doubted', imaged({}, at(13), at(14, typed)), []],
    ['is not what is in question now', imaged({}, at(13, differs)), []],
    ['is not what somebody only typed the end of', imaged({}, at(13, differs), at(14, typed)), []],
    [
      'is not what another hash was read right of',
      imaged({}, at(13, differs), at(14, { digests: [{ algorithm: 'md5', value: md5(1) }] })),
      [],
    ],
    [
      'stays after it was read right, with what was written of it',
      imaged({}, at(13, differs), at(14, { notes: 'salah salin' })),
      [['mismatch', on(13), on(14), 'salah salin']],
    ],
    ['begins with the pair of the tool', imaged(pairApart, at(13)), [['mismatch', on(12), on(13), '']]],
    [
      'begins with the first of several that stood together',
      imaged({}, at(13, unread), at(14, differs), at(15)),
      [['not-readable', on(13), on(15), '']],
    ],
    [
      'is each time by itself',
      imaged({}, at(13, differs), at(14), at(15, damaged), at(16), at(17, unread)),
      [
        ['mismatch', on(13), on(14), ''],
        ['damaged', on(15), on(16), ''],
      ],
    ],
  ])('%s', (_, acquisitions, past) => {
    expect(
      acquisitions.flatMap(pastAlarms).map(({ outcome, since, until, why }) => [outcome, since, until, why]),
    ).toEqual(past);
  });

  test('ends for a replaced image only when what took its place is proven', () => {
    const images = signed([imageData(pairApart), imageData({ acquisition: idOf('aq', 2), replaces: idOf('aq', 1) })]);
    const proof = signed([readData({ acquisition: idOf('aq', 2) })], idOf('us', 2));
    expect(acquisitionsOf(images, []).flatMap(pastAlarms)).toEqual([]);
    expect(acquisitionsOf(images, proof).flatMap(pastAlarms)).toEqual([
      { outcome: 'mismatch', since: on(12), until: null, why: '' },
    ]);
  });
});
