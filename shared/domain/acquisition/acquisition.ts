import type { RecordedEvent } from '../events.ts';
import type { EventOf } from '../recorded.ts';
import type { AcquisitionRecorded, AcquisitionVerified, Digest, VerifyOutcome } from './events.ts';

/** An image of a device with everything that was said of it since, the oldest first. */
export interface Acquisition {
  readonly recorded: AcquisitionRecorded;
  readonly checks: readonly AcquisitionVerified[];
  readonly replacedBy: string | null;
}

/**
 * `alarm`: a hash disagrees, or the image could not be read, and nothing since says otherwise; `verified`: it was read once
 * more and found whole; `unverified`: nobody has looked yet.
 */
export type AcquisitionStanding = 'verified' | 'unverified' | 'alarm' | 'replaced';

export type AcquisitionEvent = EventOf<'acquisition.recorded' | 'acquisition.verified'>;

export function isAcquisitionEvent(event: RecordedEvent): event is AcquisitionEvent {
  return event.type === 'acquisition.recorded' || event.type === 'acquisition.verified';
}

/** The acquisitions in entries that were admitted, in their order. */
export function acquisitionsIn(events: Iterable<RecordedEvent>): Acquisition[] {
  const images: AcquisitionRecorded[] = [];
  const checks: AcquisitionVerified[] = [];
  for (const event of events) {
    if (event.type === 'acquisition.recorded') images.push(event.data);
    else if (event.type === 'acquisition.verified') checks.push(event.data);
  }
  return acquisitionsOf(images, checks);
}

/** Images with their checks, both in the order of the ledger. */
export function acquisitionsOf(
  images: readonly AcquisitionRecorded[],
  checks: readonly AcquisitionVerified[],
): Acquisition[] {
  return images.map((recorded) => ({
    recorded,
    checks: checks.filter(({ acquisition }) => acquisition === recorded.acquisition),
    replacedBy: images.find(({ replaces }) => replaces === recorded.acquisition)?.acquisition ?? null,
  }));
}

/** What a check of this subject is held against. */
export function expectedOf(
  { hashes, fileHashes }: Pick<AcquisitionRecorded, 'hashes' | 'fileHashes'>,
  subject: AcquisitionVerified['subject'],
): readonly Digest[] {
  return subject === 'files' ? fileHashes : hashes.map(({ algorithm, acquired }) => ({ algorithm, value: acquired }));
}

/** What digests say against the expected ones; null when no algorithm stands on both sides. */
export function outcomeOf(expected: readonly Digest[], found: readonly Digest[]): VerifyOutcome | null {
  const both = comparedWith(expected, found);
  if (both.length === 0) return null;
  return both.every(({ same }) => same) ? 'match' : 'mismatch';
}

function comparedWith(expected: readonly Digest[], found: readonly Digest[]) {
  return found.flatMap(({ algorithm, value }) => {
    const other = expected.find((each) => each.algorithm === algorithm);
    return other === undefined ? [] : [{ algorithm, same: other.value === value }];
  });
}

/** The two hashes of the acquisition itself disagree. */
export function pairDiffers({ hashes }: Pick<AcquisitionRecorded, 'hashes'>): boolean {
  return hashes.some(({ acquired, verified }) => verified !== null && verified !== acquired);
}

/**
 * What is still unanswered: `data md5` for a hash that disagreed, `reading` for an image that could not be read. A later
 * check answers only what it compared itself: a matching MD5 says nothing of a SHA-256 that did not match.
 */
export function openAlarms({ recorded, checks }: Pick<Acquisition, 'recorded' | 'checks'>): ReadonlySet<string> {
  const alarms = new Set<string>();
  for (const { algorithm, acquired, verified } of recorded.hashes)
    if (verified !== null && verified !== acquired) alarms.add(`data ${algorithm}`);
  for (const { subject, digests, outcome } of checks) {
    if (outcome === 'not-readable') alarms.add('reading');
    else alarms.delete('reading');
    for (const { algorithm, same } of comparedWith(expectedOf(recorded, subject), digests)) {
      if (same) alarms.delete(`${subject} ${algorithm}`);
      else alarms.add(`${subject} ${algorithm}`);
    }
  }
  return alarms;
}

export function standingOf(acquisition: Acquisition): AcquisitionStanding {
  if (acquisition.replacedBy !== null) return 'replaced';
  if (openAlarms(acquisition).size > 0) return 'alarm';
  const { recorded, checks } = acquisition;
  const looked = checks.length > 0 || recorded.hashes.some(({ verified }) => verified !== null);
  return looked ? 'verified' : 'unverified';
}

/** Whether an image of the device is in question. */
export function hasAlarm(acquisitions: readonly Acquisition[]): boolean {
  return acquisitions.some((each) => standingOf(each) === 'alarm');
}
