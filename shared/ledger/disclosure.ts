import type { Primitives } from '../crypto/primitives.ts';
import type { DomainEvent } from '../domain/events.ts';
import { isSensitiveValue } from '../domain/restricted/sensitive.ts';
import { fail, ok } from '../errors/result.ts';
import type { Result } from '../errors/result.ts';
import { canonicalBytes, parseCanonical } from './canonical.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';

/** A sensitive value with what its commitment was made from (RFC 9901 section 4.2.1). */
export interface Disclosure {
  /** base64url of at least 16 random bytes. */
  readonly salt: string;
  readonly name: string;
  /** Any JSON value. */
  readonly value: unknown;
}

/** SECURITY SEC-65: 128 random bits for each value (RFC 9901 section 9.3), so that a short one cannot be found by trying. */
const SALT_BYTES = 16;
/** The member of `data` that holds the commitments. */
const SD_MEMBER = '_sd';
const RESERVED_NAMES: readonly string[] = [SD_MEMBER, '...'];

/**
 * The disclosure in its written form: base64url of the canonical JSON of `[salt, name, value]`.
 * @param salt fresh random bytes for this value alone, at least `SALT_BYTES`.
 * @throws RangeError for a salt that is too short or a reserved name: mistakes of the caller; FailureError CANONICAL_INVALID for the value.
 */
export function makeDisclosure(salt: Uint8Array, name: string, value: unknown): string {
  if (salt.length < SALT_BYTES) throw new RangeError('salt too short');
  if (RESERVED_NAMES.includes(name)) throw new RangeError('reserved name');
  return toBase64Url(canonicalBytes([toBase64Url(salt), name, value]));
}

/** The commitment: base64url of SHA-256 over the ASCII of the written form (RFC 9901 section 4.2.3). */
export function disclosureDigest(primitives: Primitives, disclosure: string): string {
  return toBase64Url(primitives.sha256(utf8(disclosure)));
}

/** Value of `_sd`: digests in order of their text, so that their order tells nothing (RFC 9901 section 4.2.4.1). */
export function sdMember(primitives: Primitives, disclosures: readonly string[]): string[] {
  return disclosures.map((disclosure) => disclosureDigest(primitives, disclosure)).sort();
}

function isDisclosure(value: unknown): value is [string, string, unknown] {
  return Array.isArray(value) && value.length === 3 && typeof value[0] === 'string' && typeof value[1] === 'string';
}

/** Takes a written disclosure apart, or DISCLOSURE_MALFORMED. Narrower than RFC 9901: the JSON inside must be canonical, so that it has one reading. */
export function parseDisclosure(disclosure: string): Result<Disclosure> {
  const bytes = fromBase64Url(disclosure);
  const parsed = bytes === null ? null : parseCanonical(bytes);
  if (!parsed?.ok || !isDisclosure(parsed.value)) return fail('DISCLOSURE_MALFORMED');
  const [salt, name, value] = parsed.value;
  const saltBytes = fromBase64Url(salt);
  if (saltBytes === null || saltBytes.length < SALT_BYTES || RESERVED_NAMES.includes(name))
    return fail('DISCLOSURE_MALFORMED');
  return ok({ salt, name, value });
}

/** The digests that `data` commits to, or DISCLOSURE_MALFORMED when `_sd` is no sorted list of distinct SHA-256 digests. Empty without `_sd`. */
export function committedDigests(data: Readonly<Record<string, unknown>>): Result<readonly string[]> {
  if (!Object.hasOwn(data, SD_MEMBER)) return ok([]);
  const digests = data[SD_MEMBER];
  if (!Array.isArray(digests) || digests.length === 0) return fail('DISCLOSURE_MALFORMED');
  const texts = digests.filter((digest) => typeof digest === 'string' && fromBase64Url(digest)?.length === 32);
  const sorted = texts.every((digest, index) => index === 0 || String(texts[index - 1]) < String(digest));
  return texts.length === digests.length && sorted ? ok(texts.map(String)) : fail('DISCLOSURE_MALFORMED');
}

/**
 * The values of `disclosures` that `data` commits to, by name. DISCLOSURE_UNKNOWN: commits to nothing here, or twice the
 * same; DISCLOSURE_MALFORMED: unreadable, or a name that stands in `data` already or was disclosed before (RFC 9901
 * section 7.1). Digests without a disclosure stay withheld and are no error.
 */
export function applyDisclosures(
  primitives: Primitives,
  data: Readonly<Record<string, unknown>>,
  disclosures: readonly string[],
): Result<ReadonlyMap<string, unknown>> {
  const committed = committedDigests(data);
  if (!committed.ok) return committed;
  const open = new Set(committed.value);
  const values = new Map<string, unknown>();
  for (const disclosure of disclosures) {
    const parsed = parseDisclosure(disclosure);
    if (!parsed.ok) return parsed;
    if (!open.delete(disclosureDigest(primitives, disclosure))) return fail('DISCLOSURE_UNKNOWN');
    const { name, value } = parsed.value;
    if (values.has(name) || Object.hasOwn(data, name)) return fail('DISCLOSURE_MALFORMED');
    values.set(name, value);
  }
  return ok(values);
}

/**
 * The sensitive values of one entry that `disclosures` open, by name. As `applyDisclosures`, and DISCLOSURE_MALFORMED for a
 * name that this type of entry does not have, or a value of another shape.
 */
export function openEntry(
  primitives: Primitives,
  { type, data }: DomainEvent,
  disclosures: readonly string[],
): Result<ReadonlyMap<string, unknown>> {
  const values = applyDisclosures(primitives, { ...data }, disclosures);
  if (!values.ok) return values;
  const foreign = [...values.value].find(([name, value]) => !isSensitiveValue(type, name, value));
  return foreign === undefined ? values : fail('DISCLOSURE_MALFORMED', { type });
}
