import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import { earliestYear } from '../item/check.ts';
import type { ItemClass } from '../item/events.ts';
import type { ItemState } from '../item/item-state.ts';
import { isBlank } from '../text.ts';
import { compareZoned } from '../time/instant.ts';
import { expectedOf, outcomeOf, type Acquisition } from './acquisition.ts';
import type { AcquisitionRecorded, AcquisitionVerified, Digest, HashAlgorithm } from './events.ts';

/** What can be copied sector by sector or by an extraction of its memory. */
export const imagedClasses: readonly ItemClass[] = ['storage', 'phone', 'computer'];

export interface AcquisitionFacts {
  readonly item: Pick<ItemState, 'case' | 'item' | 'class' | 'number'> | null;
  /** Of the item, the oldest first. */
  readonly acquisitions: readonly Acquisition[];
  readonly hasAttachment: (id: string) => boolean;
}

/** ITEM_UNKNOWN and the codes of `checkAcquired`. `now`: local time of the entry. */
export function decideAcquired(
  command: Omit<AcquisitionRecorded, 'case'>,
  facts: AcquisitionFacts,
  now: string,
): Result<DomainEvent[]> {
  if (facts.item === null) return fail('ITEM_UNKNOWN', { item: command.item });
  const data = { case: facts.item.case, ...command };
  const checked = checkAcquired(data, facts, now);
  return checked.ok ? ok([{ type: 'acquisition.recorded', data }]) : checked;
}

/**
 * ACQUISITION_NOT_DEVICE with `item`, ATTACHMENT_UNKNOWN, ACQUISITION_UNKNOWN and ACQUISITION_REPLACED for what it replaces,
 * ACQUISITION_BLOCKER_MISSING, ACQUISITION_DIGEST_LENGTH with `algorithm` and `length`, ACQUISITION_SHA256_MISSING,
 * ACQUISITION_DATES, INPUT_INVALID with `paths`.
 */
export function checkAcquired(data: AcquisitionRecorded, facts: AcquisitionFacts, at: string): Result<null> {
  const { item } = facts;
  if (item === null) return fail('ITEM_UNKNOWN', { item: data.item });
  if (!imagedClasses.includes(item.class)) return fail('ACQUISITION_NOT_DEVICE', { item: item.number });
  if (data.attachment !== null && !facts.hasAttachment(data.attachment)) return fail('ATTACHMENT_UNKNOWN');
  return first([
    () => (data.replaces === null ? ok(null) : checkStands(facts, data.replaces)),
    () => checkBlocker(data),
    () => checkHashes(data),
    () => checkTimes(data, at),
  ]);
}

function first(checks: readonly (() => Result<null>)[]): Result<null> {
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return ok(null);
}

const invalid = (path: string) => fail('INPUT_INVALID', { paths: [path] });

function checkStands({ acquisitions }: AcquisitionFacts, id: string): Result<null> {
  const found = acquisitions.find(({ recorded }) => recorded.acquisition === id);
  if (found === undefined) return fail('ACQUISITION_UNKNOWN');
  return found.replacedBy === null ? ok(null) : fail('ACQUISITION_REPLACED', { name: found.recorded.image.name });
}

function checkBlocker({ blocker, noBlocker }: AcquisitionRecorded): Result<null> {
  if (blocker === null && noBlocker === null) return fail('ACQUISITION_BLOCKER_MISSING');
  return blocker !== null && noBlocker !== null ? invalid('noBlocker') : ok(null);
}

function checkHashes({ hashes, fileHashes, noSha256 }: AcquisitionRecorded): Result<null> {
  const read = hashes.flatMap(({ algorithm, acquired, verified }): Digest[] =>
    [acquired, verified].flatMap((value) => (value === null ? [] : [{ algorithm, value }])),
  );
  const has = hashes.some(({ algorithm }) => algorithm === 'sha256');
  return first([
    () => onlyOnce(hashes, 'hashes'),
    () => onlyOnce(fileHashes, 'fileHashes'),
    () => checkLengths([...read, ...fileHashes]),
    () => (has || !isBlank(noSha256) ? ok(null) : fail('ACQUISITION_SHA256_MISSING')),
    () => (has && noSha256 !== '' ? invalid('noSha256') : ok(null)),
  ]);
}

function onlyOnce(digests: readonly { readonly algorithm: HashAlgorithm }[], path: string): Result<null> {
  return new Set(digests.map(({ algorithm }) => algorithm)).size < digests.length ? invalid(path) : ok(null);
}

/** Hexadecimal digits of each digest (RFC 1321; FIPS 180-4). */
export const digestLengths: Readonly<Record<HashAlgorithm, number>> = { md5: 32, sha1: 40, sha256: 64 };

function checkLengths(digests: readonly Digest[]): Result<null> {
  const wrong = digests.find(({ algorithm, value }) => value.length !== digestLengths[algorithm]);
  if (wrong === undefined) return ok(null);
  const { algorithm, value } = wrong;
  return fail('ACQUISITION_DIGEST_LENGTH', { algorithm, length: value.length, expected: digestLengths[algorithm] });
}

/** Nothing ends before it begins, nor after it is written down, nor before such tools were made. */
function checkTimes({ started, finished }: AcquisitionRecorded, at: string): Result<null> {
  const begun = started ?? finished;
  const inOrder = compareZoned(begun, finished) <= 0 && compareZoned(finished, at) <= 0 && begun >= earliestYear;
  return inOrder ? ok(null) : fail('ACQUISITION_DATES');
}

/** ITEM_UNKNOWN and the codes of `checkVerified`. */
export function decideVerified(
  command: Omit<AcquisitionVerified, 'case'>,
  facts: Omit<AcquisitionFacts, 'hasAttachment'>,
  now: string,
): Result<DomainEvent[]> {
  if (facts.item === null) return fail('ITEM_UNKNOWN', { item: command.item });
  const data = { case: facts.item.case, ...command };
  const checked = checkVerified(data, facts, now);
  return checked.ok ? ok([{ type: 'acquisition.verified', data }]) : checked;
}

/**
 * ACQUISITION_UNKNOWN, ACQUISITION_REPLACED with `name`, ACQUISITION_DIGEST_LENGTH, ACQUISITION_NOT_COMPARABLE when no digest
 * is of an algorithm that was recorded, ACQUISITION_OUTCOME with `outcome` when the digests say something else,
 * ACQUISITION_DATES, INPUT_INVALID with `paths`.
 */
export function checkVerified(
  data: AcquisitionVerified,
  { acquisitions }: Pick<AcquisitionFacts, 'acquisitions'>,
  at: string,
): Result<null> {
  const found = acquisitions.find(({ recorded }) => recorded.acquisition === data.acquisition);
  if (found === undefined) return fail('ACQUISITION_UNKNOWN');
  if (found.replacedBy !== null) return fail('ACQUISITION_REPLACED', { name: found.recorded.image.name });
  const { digests, on } = data;
  const inOrder = compareZoned(found.recorded.finished, on) <= 0 && compareZoned(on, at) <= 0;
  return first([
    () => onlyOnce(digests, 'digests'),
    () => checkLengths(digests),
    () => checkOutcome(data, expectedOf(found.recorded, data.subject)),
    () => (inOrder ? ok(null) : fail('ACQUISITION_DATES')),
  ]);
}

/** What could not be read has no digest; what was read says by itself whether it is the same. */
function checkOutcome({ outcome, digests, method }: AcquisitionVerified, expected: readonly Digest[]): Result<null> {
  if (outcome === 'not-readable') return digests.length === 0 ? ok(null) : invalid('digests');
  const said = outcomeOf(expected, digests);
  if (said === null) return fail('ACQUISITION_NOT_COMPARABLE');
  if (said === 'match' && outcome === 'damaged') return method === 'hashed-here' ? invalid('outcome') : ok(null);
  return said === outcome ? ok(null) : fail('ACQUISITION_OUTCOME', { outcome: said });
}
