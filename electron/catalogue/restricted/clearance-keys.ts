import type { DomainEvent } from '#shared/domain/events.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { wipe } from '../keys/locked-memory.ts';
import type { WriteTx } from '../storage/sql.ts';
import { deleteCaseKeyOf } from '../storage/tables/case-keys.ts';
import { caseKeyState } from '../storage/tables/case-key-states.ts';
import { changed, currentKey } from './current-key.ts';
import { holderOf, holdersOf } from './holders.ts';
import { openKeyInForce, type SealTools } from './open-key.ts';
import { sealToAll } from './rotate.ts';

/**
 * Seals the key of a case to somebody who is being cleared. Whoever clears but has no copy themself (a supervisor of a case
 * that nobody is cleared for any more, a person who was recovered) lets it to the next unlock of somebody who has.
 */
export function sealToNew(
  tools: SealTools,
  tx: WriteTx,
  caseId: string,
  user: string,
  events: readonly DomainEvent[],
): Result<readonly DomainEvent[]> {
  if (caseKeyState(tx, caseId) === undefined) return ok(events);
  const current = currentKey(tools, tx, caseId);
  if (!current.ok) return canWait(current) ? ok(events) : current;
  const holder = holderOf(tools, tx, user);
  if (holder !== null) sealToAll(tools, tx, current.value, [holder]);
  wipe(current.value.key);
  return ok([...current.value.events, ...events]);
}

/**
 * SECURITY SEC-52: takes the copy of somebody whose clearance is being revoked away, and changes the key at once. Somebody
 * who revokes their own would know the new one, so the next cleared person changes it at unlock.
 */
export function takeFrom(
  tools: SealTools,
  tx: WriteTx,
  caseId: string,
  user: string,
  events: readonly DomainEvent[],
): Result<readonly DomainEvent[]> {
  if (caseKeyState(tx, caseId) === undefined) return ok(events);
  const open = user === tools.user.id ? null : openKeyInForce(tools, tx, caseId);
  deleteCaseKeyOf(tx, caseId, user);
  if (open === null) return ok(events);
  if (!open.ok) return canWait(open) ? ok(events) : open;
  const holders = holdersOf(tools, tx, caseId).filter(({ id }) => id !== user);
  const next = changed(tools, tx, caseId, open.value, holders);
  if (!next.ok) return next;
  wipe(next.value.key);
  return ok([...events, ...next.value.events]);
}

function canWait({ error }: Extract<Result<never>, { ok: false }>): boolean {
  return error.code === 'CASE_KEY_LOST' || error.code === 'NOT_CLEARED';
}
