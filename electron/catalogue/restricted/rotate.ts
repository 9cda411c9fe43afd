import { fail, ok, type Result } from '#shared/errors/result.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { wipe } from '../keys/locked-memory.ts';
import type { WriteTx } from '../storage/sql.ts';
import { deleteCaseKeys, putCaseKey } from '../storage/tables/case-keys.ts';
import { disclosuresOfCase, putDisclosure } from '../storage/tables/disclosures.ts';
import { putRestrictedKey, restrictedKeysOfCase } from '../storage/tables/restricted-keys.ts';
import { sealValue } from './box.ts';
import { newCaseKey, sealCaseKey, type Holder, type KeyPlace } from './case-key.ts';
import { openDisclosureRow, opensSomething, placeOf } from './disclosures.ts';
import { filePlaceOf, openFileKeyRow } from './file-keys.ts';
import type { SealTools } from './open-key.ts';

/** A key and the place it is for; whoever has it wipes it. */
export interface PlacedKey extends KeyPlace {
  readonly key: Buffer;
}

/** A fresh key, sealed to every holder and to nobody else. NOT_CLEARED when whoever makes it would not be one of them. */
export function putNewKey(
  tools: SealTools,
  tx: WriteTx,
  place: KeyPlace,
  holders: readonly Holder[],
): Result<PlacedKey> {
  if (!holders.some(({ id }) => id === tools.user.id)) return fail('NOT_CLEARED', { case: place.case });
  const key = newCaseKey(tools.effects);
  // Also what somebody put here before there was a key.
  deleteCaseKeys(tx, place.case);
  sealToAll(tools, tx, { ...place, key }, holders);
  return ok({ ...place, key });
}

export function sealToAll(
  { primitives, user, keys }: SealTools,
  tx: WriteTx,
  { key, ...place }: PlacedKey,
  holders: readonly Holder[],
): void {
  for (const holder of holders)
    putCaseKey(tx, sealCaseKey(primitives, key, place, holder, { id: user.id, sign: keys.sign }));
}

/**
 * SECURITY SEC-52: everything restricted of a case is sealed anew under a fresh key, and the old one is sealed to nobody any
 * more: whoever kept it opens nothing that is written or sealed from then on. All in the caller's transaction, so that a
 * crash leaves the old state or the new one. CASE_KEY_LOST when `old` opens nothing of it: it is not the key then, and
 * giving up the true one would lose everything. A row that does not open stays as it is, for `audit` to name.
 */
export function rotateKey(
  tools: SealTools,
  tx: WriteTx,
  old: PlacedKey,
  holders: readonly Holder[],
): Result<PlacedKey> {
  if (!opensSomething(tools.primitives, tx, old)) return fail('CASE_KEY_LOST', { case: old.case, user: tools.user.id });
  const next = putNewKey(tools, tx, { case: old.case, generation: old.generation + 1 }, holders);
  if (!next.ok) return next;
  moveDisclosures(tools, tx, old, next.value);
  moveFileKeys(tools, tx, old, next.value);
  return next;
}

function moveDisclosures({ primitives, effects }: SealTools, tx: WriteTx, old: PlacedKey, next: PlacedKey): void {
  for (const row of disclosuresOfCase(tx, old.case)) {
    const disclosure = row.generation === old.generation ? openDisclosureRow(primitives, old.key, row) : null;
    if (disclosure === null) continue;
    const target = { ...row, generation: next.generation };
    putDisclosure(tx, { ...target, sealed: sealValue(effects, next.key, placeOf(target), utf8(disclosure)) });
  }
}

function moveFileKeys({ effects }: SealTools, tx: WriteTx, old: PlacedKey, next: PlacedKey): void {
  for (const row of restrictedKeysOfCase(tx, old.case)) {
    const fileKey = row.generation === old.generation ? openFileKeyRow(old.key, row) : null;
    if (fileKey === null) continue;
    const target = { ...row, generation: next.generation };
    putRestrictedKey(tx, { ...target, sealed: sealValue(effects, next.key, filePlaceOf(target), fileKey) });
    wipe(fileKey);
  }
}
