import type { DomainEvent } from '#shared/domain/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { wipe } from '../keys/locked-memory.ts';
import { provenLog } from '../ledger/proven-log.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { caseKeyState } from '../storage/tables/case-key-states.ts';
import { isSealedBy, type Holder, type KeyPlace } from './case-key.ts';
import { clearedSigner, holdersOf } from './holders.ts';
import { openKeyInForce, type OpenKey, type SealTools } from './open-key.ts';
import { putNewKey, rotateKey, type PlacedKey } from './rotate.ts';

/** A key that may be written under and sealed to others, and the entry that tells of it if it was changed for that. */
export interface CurrentKey extends PlacedKey {
  readonly events: readonly DomainEvent[];
}

/**
 * The restricted key of a case as it may be used for writing: the one in force; a new one for a case that has none yet; a
 * changed one where somebody lost clearance since, or where the one in force cannot be traced to somebody cleared.
 * The caller has checked clearance, and wipes `key`. CASE_KEY_LOST.
 */
export function currentKey(tools: SealTools, tx: WriteTx, caseId: string): Result<CurrentKey> {
  const holders = () => holdersOf(tools, tx, caseId);
  const state = caseKeyState(tx, caseId);
  if (state === undefined) {
    const first = putNewKey(tools, tx, { case: caseId, generation: 0 }, holders());
    return first.ok ? ok({ ...first.value, events: [] }) : first;
  }
  const open = openKeyInForce(tools, tx, caseId);
  if (!open.ok) return open;
  if (state.due || !isVouched(tools, tx, open.value)) return changed(tools, tx, caseId, open.value, holders());
  return ok({ case: caseId, generation: open.value.generation, key: open.value.key, events: [] });
}

/** The key changed for `holders`. Takes over `open.key` and wipes it. */
export function changed(
  tools: SealTools,
  tx: WriteTx,
  caseId: string,
  { key, generation }: OpenKey,
  holders: readonly Holder[],
): Result<CurrentKey> {
  try {
    if (!isNewest(tools, tx, { case: caseId, generation }))
      return fail('CASE_KEY_LOST', { case: caseId, user: tools.user.id });
    const next = rotateKey(tools, tx, { case: caseId, generation, key }, holders);
    if (!next.ok) return next;
    const data = { case: caseId, generation: next.value.generation };
    return ok({ ...next.value, events: [{ type: 'case.key-rotated', data }] });
  } finally {
    wipe(key);
  }
}

/** By the log: an older key with the rows of its time would have an entry signed that no reader accepts. */
function isNewest(tools: SealTools, tx: ReadTx, place: KeyPlace): boolean {
  const known = provenLog(tools, tx).clearanceOf(place.case);
  return known?.sealed === true && known.generation === place.generation;
}

/** SECURITY SEC-51: our own copy was sealed by somebody who is cleared now, so it is not a key that an outsider put there. */
function isVouched(tools: SealTools, tx: ReadTx, { row }: OpenKey): boolean {
  const signKey = clearedSigner(tools, tx, row.case_id, row.by);
  return signKey !== null && isSealedBy(tools.primitives, row, signKey);
}
