import type { Primitives } from '#shared/crypto/primitives.ts';
import type { RecoveryKeys } from '#shared/domain/recovery/events.ts';
import { wipe } from '../keys/locked-memory.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { caseKeysOfHolder, deleteCaseKeyOf, putCaseKey, type CaseKeyRow } from '../storage/tables/case-keys.ts';
import { isCleared } from '../storage/tables/clearances.ts';
import { caseKeyState } from '../storage/tables/case-key-states.ts';
import { openCaseKey, sealCaseKey, type KeyPlace, type Sealer } from './case-key.ts';
import { opensSomething } from './disclosures.ts';

export interface ResealTools {
  readonly primitives: Primitives;
  /** The key from the sheets, which is given up. */
  readonly recovery: Sealer & {
    /** X25519 secret. */
    readonly seal: Uint8Array;
  };
  /** Who is recovered, with the new keys. */
  readonly person: Sealer & {
    /** X25519 public key, base64. */
    readonly sealKey: string;
  };
  /** The key on the new sheets. */
  readonly next: Pick<RecoveryKeys, 'id' | 'sealKey'>;
}

/**
 * The sheets give a person new keys: every restricted key that the sheets hold is sealed to the new sheets, and to that
 * person where the ledger says that they are cleared. Call it in the transaction that appends `recovery.used`, after that.
 * A copy that does not open, or that opens nothing of its case, is left behind; `audit` names who has none.
 */
export function resealForRecovery(tools: ResealTools, tx: WriteTx): void {
  const { primitives, recovery } = tools;
  for (const row of caseKeysOfHolder(tx, recovery.id)) {
    const key = isInForce(tx, row) ? openCaseKey(primitives, row, recovery.seal) : null;
    if (key === null) continue;
    // Else somebody put a key of their own there, and what the person writes from then on would be theirs to read.
    const place = { case: row.case_id, generation: row.generation };
    if (opensSomething(primitives, tx, { ...place, key })) reseal(tools, tx, key, place);
    wipe(key);
  }
}

function isInForce(tx: ReadTx, row: CaseKeyRow): boolean {
  return caseKeyState(tx, row.case_id)?.generation === row.generation;
}

function reseal(tools: ResealTools, tx: WriteTx, key: Uint8Array, place: KeyPlace): void {
  const { primitives, recovery, person, next } = tools;
  // The sheets open every case: who holds them needs no forged row to read one.
  const cleared = isCleared(tx, place.case, person.id);
  if (cleared) putCaseKey(tx, sealCaseKey(primitives, key, place, person, person));
  putCaseKey(tx, sealCaseKey(primitives, key, place, next, cleared ? person : recovery));
  deleteCaseKeyOf(tx, place.case, recovery.id);
}
