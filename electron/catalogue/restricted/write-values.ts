import type { DomainEvent } from '#shared/domain/events.ts';
import { type Result } from '#shared/errors/result.ts';
import { ok } from '#shared/errors/result.ts';
import { wipe } from '../keys/locked-memory.ts';
import type { WriteTx } from '../storage/sql.ts';
import { putRestrictedKey } from '../storage/tables/restricted-keys.ts';
import { sealValue } from './box.ts';
import { currentKey } from './current-key.ts';
import { storeDisclosures, type NewDisclosure } from './disclosures.ts';
import { filePlaceOf } from './file-keys.ts';
import type { SealTools } from './open-key.ts';

/** What goes beside an entry that was allowed. */
export interface SealedWrite {
  readonly case: string;
  readonly disclosures: readonly NewDisclosure[];
  /** Of a restricted attachment. */
  readonly file: { readonly attachment: string; readonly key: Uint8Array } | null;
}

/**
 * Seals what `events` commit to, in the transaction that records them; gives the events with the changing of the key
 * before them, where that was due. CASE_KEY_LOST, NOT_CLEARED.
 */
export function writeSealed(
  tools: SealTools,
  tx: WriteTx,
  { case: caseId, disclosures, file }: SealedWrite,
  events: readonly DomainEvent[],
): Result<readonly DomainEvent[]> {
  const current = currentKey(tools, tx, caseId);
  if (!current.ok) return current;
  const { key, generation } = current.value;
  try {
    storeDisclosures(tx, tools.effects, current.value, disclosures);
    if (file !== null) {
      const row = { attachment: file.attachment, case_id: caseId, generation };
      putRestrictedKey(tx, { ...row, sealed: sealValue(tools.effects, key, filePlaceOf(row), file.key) });
    }
    return ok([...current.value.events, ...events]);
  } finally {
    wipe(key);
  }
}
