import type { RecordedEvent } from '../events.ts';
import type { EventOf } from '../recorded.ts';
import type { AcquisitionRecorded, AcquisitionVerified, Digest, VerifyOutcome } from './events.ts';

/** An image of a device with everything that was said of it since, the oldest first. */
export interface Acquisition {
  readonly recorded: AcquisitionRecorded;
  readonly checks: readonly AcquisitionVerified[];
  readonly replacedBy: string | null;
  /** What stands in its place was read by the program and found right, in the name of another than whoever recorded it. */
  readonly answered: boolean;
}

/**
 * `alarm`: a hash disagrees, or the image is damaged or could not be read, and nothing since was read that says otherwise;
 * `unanswered`: the same of an image that was replaced, until what stands in its place is proven; `verified`: it was read
 * once more and found whole; `unverified`: nobody has looked yet.
 */
export type AcquisitionStanding = 'verified' | 'unverified' | 'alarm' | 'replaced' | 'unanswered';

/** Who signed the entry. */
export interface Signed<T> {
  readonly data: T;
  readonly by: string;
}

export type AcquisitionEvent = EventOf<'acquisition.recorded' | 'acquisition.verified'>;

export function isAcquisitionEvent(event: RecordedEvent): event is AcquisitionEvent {
  return event.type === 'acquisition.recorded' || event.type === 'acquisition.verified';
}

/** The acquisitions in entries that were admitted, in their order. */
export function acquisitionsIn(events: Iterable<RecordedEvent>): Acquisition[] {
  const images: Signed<AcquisitionRecorded>[] = [];
  const checks: Signed<AcquisitionVerified>[] = [];
  for (const event of events) {
    if (event.type === 'acquisition.recorded') images.push(event);
    else if (event.type === 'acquisition.verified') checks.push(event);
  }
  return acquisitionsOf(images, checks);
}

/** Images with their checks, both in the order of the ledger. */
export function acquisitionsOf(
  images: readonly Signed<AcquisitionRecorded>[],
  checks: readonly Signed<AcquisitionVerified>[],
): Acquisition[] {
  const next = (id: string) => images.find(({ data }) => data.replaces === id);
  const checksOf = (id: string) => checks.filter(({ data }) => data.acquisition === id);
  return images.map(({ data: recorded }) => {
    const own = checksOf(recorded.acquisition).map(({ data }) => data);
    const first = next(recorded.acquisition);
    let last = first;
    while (last !== undefined) {
      const later = next(last.data.acquisition);
      if (later === undefined) break;
      last = later;
    }
    const answered = last !== undefined && isProven(last, checksOf(last.data.acquisition));
    return { recorded, checks: own, replacedBy: first?.data.acquisition ?? null, answered };
  });
}

/** Four eyes: whoever described an image anew is not the one whose word makes it good. */
function isProven({ data: recorded, by }: Signed<AcquisitionRecorded>, checks: readonly Signed<AcquisitionVerified>[]) {
  const whole = openAlarms({ recorded, checks: checks.map(({ data }) => data) }).size === 0;
  return whole && checks.some((check) => check.by !== by && isRead(check.data) && check.data.outcome === 'match');
}

/** The program itself read the bytes, or had them read: what somebody typed is worth a look, and proves nothing. */
function isRead({ method }: Pick<AcquisitionVerified, 'method'>): boolean {
  return method !== 'by-hand';
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
 * What is still unanswered: `data md5` for a hash that disagreed, `reading` for an image that could not be read, `container`
 * for one whose own checksums or stored hashes are wrong. A later check answers only what it compared itself: a matching MD5
 * says nothing of a SHA-256 that did not match. One that was typed can alarm, and answers nothing.
 */
export function openAlarms({ recorded, checks }: Pick<Acquisition, 'recorded' | 'checks'>): ReadonlySet<string> {
  const alarms = alarmsOfPair(recorded);
  for (const check of checks) heed(alarms, recorded, check);
  return alarms;
}

function alarmsOfPair({ hashes }: AcquisitionRecorded): Set<string> {
  const apart = hashes.filter(({ acquired, verified }) => verified !== null && verified !== acquired);
  return new Set(apart.map(({ algorithm }) => `data ${algorithm}`));
}

/** What a check adds to the alarms, and what it answers of them. */
function heed(alarms: Set<string>, recorded: AcquisitionRecorded, check: AcquisitionVerified): void {
  const { subject, digests, outcome, method } = check;
  if (outcome === 'not-readable') alarms.add('reading');
  else if (isRead(check)) alarms.delete('reading');
  if (outcome === 'damaged') alarms.add('container');
  else if (outcome === 'match' && method === 'ewfverify') alarms.delete('container');
  for (const { algorithm, same } of comparedWith(expectedOf(recorded, subject), digests)) {
    if (!same) alarms.add(`${subject} ${algorithm}`);
    else if (isRead(check)) alarms.delete(`${subject} ${algorithm}`);
  }
}

/** That an image was in question once and is so no more: nothing of it goes out of the log, and a court may ask. */
export interface PastAlarm {
  readonly outcome: Exclude<VerifyOutcome, 'match'>;
  /** Times as they stand in the entries. `until`: it was read and found right; null: by what took its place. */
  readonly since: string;
  readonly until: string | null;
  /** What whoever found it right wrote of it; may be empty. */
  readonly why: string;
}

/** The oldest first; what is in question now is not among them. */
export function pastAlarms({ recorded, checks, answered }: Omit<Acquisition, 'replacedBy'>): PastAlarm[] {
  const past: PastAlarm[] = [];
  const alarms = alarmsOfPair(recorded);
  let open: Pick<PastAlarm, 'outcome' | 'since'> | null =
    alarms.size > 0 ? { outcome: 'mismatch', since: recorded.finished } : null;
  for (const check of checks) {
    heed(alarms, recorded, check);
    if (check.outcome !== 'match') open ??= { outcome: check.outcome, since: check.on };
    else if (open !== null && alarms.size === 0) {
      past.push({ ...open, until: check.on, why: check.notes });
      open = null;
    }
  }
  return open !== null && answered ? [...past, { ...open, until: null, why: '' }] : past;
}

export function standingOf(acquisition: Acquisition): AcquisitionStanding {
  if (acquisition.replacedBy !== null) return isInQuestion(acquisition) ? 'unanswered' : 'replaced';
  if (isInQuestion(acquisition)) return 'alarm';
  const { recorded, checks } = acquisition;
  const looked = checks.length > 0 || recorded.hashes.some(({ verified }) => verified !== null);
  return looked ? 'verified' : 'unverified';
}

/** SECURITY SEC-75: nobody ends this by typing: an image is put right when it is read, a replaced one when what took its place is proven. */
export function isInQuestion(acquisition: Acquisition): boolean {
  return openAlarms(acquisition).size > 0 && !acquisition.answered;
}

/** Whether an image of the device is in question. */
export function hasAlarm(acquisitions: readonly Acquisition[]): boolean {
  return acquisitions.some(isInQuestion);
}
