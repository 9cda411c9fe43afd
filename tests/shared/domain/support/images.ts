import type { DomainEvent } from '#shared/domain/events.ts';
import type { AcquisitionRecorded, AcquisitionVerified } from '#shared/domain/acquisition/events.ts';
import { idOf, theCase } from './facts.ts';

/** Digests that differ from each other in every place. */
export const sha256 = (n: number) => String(n % 10).repeat(64);
export const sha1 = (n: number) => String(n % 10).repeat(40);
export const md5 = (n: number) => String(n % 10).repeat(32);

/** Entries of one person. */
export const signed = <T>(all: readonly T[], by = idOf('us', 1)) => all.map((data) => ({ data, by }));

/** An image whose hashes agree, finished at noon of the day. */
export function imageData(over: Partial<AcquisitionRecorded> = {}, day = '2026-11-20'): AcquisitionRecorded {
  return {
    case: theCase,
    item: idOf('it', 1),
    acquisition: idOf('aq', 1),
    tool: 'ewfacquire',
    toolVersion: '20140813',
    blocker: { model: 'Tableau T35u', serial: 'T-1' },
    noBlocker: null,
    acquiredBy: 'Briptu A',
    started: `${day}T11:00:00+08:00`,
    finished: `${day}T12:00:00+08:00`,
    image: { name: 'BB-001.E01', format: 'E01', segments: 1, bytes: 4096 },
    kept: 'Lemari 2, diska L-07',
    hashes: [
      { algorithm: 'sha256', acquired: sha256(1), verified: sha256(1) },
      { algorithm: 'md5', acquired: md5(1), verified: md5(1) },
    ],
    fileHashes: [{ algorithm: 'sha256', value: sha256(7) }],
    noSha256: '',
    badSectors: 0,
    notes: '',
    attachment: null,
    replaces: null,
    ...over,
  };
}

/** The image was read again and found whole. */
export function readData(over: Partial<AcquisitionVerified> = {}, day = '2026-11-20'): AcquisitionVerified {
  return {
    case: theCase,
    item: idOf('it', 1),
    acquisition: idOf('aq', 1),
    on: `${day}T13:00:00+08:00`,
    verifiedBy: 'Briptu B',
    method: 'ewfverify',
    subject: 'data',
    digests: [
      { algorithm: 'sha256', value: sha256(1) },
      { algorithm: 'md5', value: md5(1) },
    ],
    outcome: 'match',
    tool: 'ewfverify 20140813',
    notes: '',
    ...over,
  };
}

export function image(day: string, over: Partial<AcquisitionRecorded> = {}): DomainEvent {
  return { type: 'acquisition.recorded', data: imageData(over, day) };
}

/** Its two MD5 disagree. */
export function alarmingImage(day: string): DomainEvent {
  return image(day, {
    hashes: [
      { algorithm: 'sha256', acquired: sha256(1), verified: sha256(1) },
      { algorithm: 'md5', acquired: md5(1), verified: md5(2) },
    ],
  });
}

export function imageRead(day: string, over: Partial<AcquisitionVerified> = {}): DomainEvent {
  return { type: 'acquisition.verified', data: readData(over, day) };
}
