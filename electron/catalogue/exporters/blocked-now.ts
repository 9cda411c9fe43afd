import { placedAttachments } from '#shared/bundle/evidence-list.ts';
import { blockedItems } from '#shared/domain/blocked/blocked.ts';
import type { CaseState } from '#shared/domain/case/case-state.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { notInSet } from '../ledger/visible.ts';
import type { ReadTx } from '../storage/sql.ts';
import { blockedContentsOfFile, blockedItemsOfCase } from '../storage/tables/blocked.ts';

/**
 * SECURITY SEC-72: a bundle of an earlier position, or of one that somebody has overtaken, may hold what is blocked by now.
 * It is not made any more. Nor is one with bytes that a blocked hash set has, whoever blocks their item or not. CONTENT_BLOCKED,
 * CONTENT_IN_SET.
 */
export function checkNotBlockedNow(tx: ReadTx, state: CaseState): Result<null> {
  const { items } = state;
  const before = blockedItems([...items.values()].map((item) => item.state));
  const blocked = [...blockedItemsOfCase(tx, state.case.case)].filter((item) => !before.has(item));
  const listed = blocked.find((item) => (items.get(item)?.fileList ?? null) !== null);
  const contents = blockedContentsOfFile(tx, state.case.case);
  const placed = placedAttachments(state).flatMap(({ attachment, path }) => (path === null ? [] : [attachment]));
  const because = listed ?? placed.flatMap(({ sha256 }) => contents.get(sha256) ?? [])[0];
  if (because !== undefined) return fail('CONTENT_BLOCKED', { item: items.get(because)?.seized.number ?? because });
  for (const attachment of placed) {
    const known = notInSet(tx, attachment);
    if (!known.ok) return known;
  }
  return ok(null);
}
