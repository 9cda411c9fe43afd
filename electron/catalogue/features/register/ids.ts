import type { Primitives } from '#shared/crypto/primitives.ts';
import type { IdPrefix } from '#shared/domain/ids/ids.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';

/** Crockford's base 32, as identifiers are written. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Identifiers of what is imported follow from the file and the row, so that a row is recorded once however often, by
 * whatever interruption, it is asked for: an id that is there says so, also after the tables were made anew from the
 * ledger. 80 bits of SHA-256, with the station in it: two stations that import one register make two records.
 */
export function derivedId(
  primitives: Primitives,
  station: { readonly id: string; readonly catalogue: string },
  prefix: IdPrefix,
  parts: readonly (string | number | null)[],
): string {
  const digest = primitives.sha256(
    canonicalBytes(['rantai/register/1', station.catalogue, station.id, prefix, ...parts]),
  );
  return `${prefix}_${Array.from(digest.subarray(0, 16), (byte) => ALPHABET.charAt(byte & 31)).join('')}`;
}
