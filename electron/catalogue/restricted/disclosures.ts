import type { Primitives } from '#shared/crypto/primitives.ts';
import { disclosureDigest, makeDisclosure } from '#shared/ledger/disclosure.ts';
import { utf8, utf8Text } from '#shared/ledger/encoding.ts';
import type { Effects } from '../effects/effects.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { disclosuresOfCase, putDisclosure, type DisclosureRow } from '../storage/tables/disclosures.ts';
import { openValue, sealValue, type SealedPlace } from './box.ts';
import type { KeyPlace } from './case-key.ts';

/** RFC 9901 section 9.3: fresh for each value, 128 bits. */
const SALT_BYTES = 16;

export function placeOf(row: Pick<DisclosureRow, 'case_id' | 'generation' | 'digest'>): SealedPlace {
  return { what: 'disclosure', case: row.case_id, generation: row.generation, id: row.digest };
}

/** A value with a fresh salt, in its written form, and the commitment to it. */
export interface NewDisclosure {
  readonly disclosure: string;
  readonly digest: string;
}

/** SECURITY SEC-50: one commitment for each member of `values`, empty ones too, so that their number tells nothing. */
export function newDisclosures(
  { primitives, effects }: { readonly primitives: Primitives; readonly effects: Pick<Effects, 'random'> },
  values: Readonly<Record<string, unknown>>,
): NewDisclosure[] {
  return Object.entries(values).map(([name, value]) => {
    const disclosure = makeDisclosure(effects.random(SALT_BYTES), name, value);
    return { disclosure, digest: disclosureDigest(primitives, disclosure) };
  });
}

export function storeDisclosures(
  tx: WriteTx,
  effects: Pick<Effects, 'random'>,
  { key, ...place }: KeyPlace & { readonly key: Uint8Array },
  disclosures: readonly NewDisclosure[],
): void {
  for (const { disclosure, digest } of disclosures) {
    const row = { case_id: place.case, generation: place.generation, digest };
    putDisclosure(tx, { ...row, sealed: sealValue(effects, key, placeOf(row), utf8(disclosure)) });
  }
}

/** The disclosure in a row; null when the row was not sealed for its place with this key, or holds another value than the one committed to. */
export function openDisclosureRow(primitives: Primitives, key: Uint8Array, row: DisclosureRow): string | null {
  const plain = openValue(key, placeOf(row), row.sealed);
  const disclosure = plain === null ? null : utf8Text(plain);
  plain?.fill(0);
  return disclosure !== null && disclosureDigest(primitives, disclosure) === row.digest ? disclosure : null;
}

/** Whether a key is the one that values of the case are sealed under, and not one that somebody put in its place. */
export function opensSomething(
  primitives: Primitives,
  tx: ReadTx,
  { key, ...place }: KeyPlace & { readonly key: Uint8Array },
): boolean {
  return disclosuresOfCase(tx, place.case).some(
    (row) => row.generation === place.generation && openDisclosureRow(primitives, key, row) !== null,
  );
}
