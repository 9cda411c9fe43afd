import type { Primitives } from '#shared/crypto/primitives.ts';
import type { RecoveryKeys } from '#shared/domain/recovery/events.ts';
import { wipe } from '../keys/locked-memory.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { caseKeysOfHolder, deleteCaseKeyOf, putCaseKey, type CaseKeyRow } from '../storage/tables/case-keys.ts';
import { caseKeyState } from '../storage/tables/case-key-states.ts';
import { disclosuresOfCase } from '../storage/tables/disclosures.ts';
import { openCaseKey, sealCaseKey, type Sealer } from './case-key.ts';
import { openDisclosureRow } from './disclosures.ts';
import { holdersOf, type HolderSource } from './holders.ts';

export interface ResealTools extends HolderSource {
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
    if (opensSomething(primitives, tx, key, row)) reseal(tools, tx, key, row);
    wipe(key);
  }
}

function isInForce(tx: ReadTx, row: CaseKeyRow): boolean {
  return caseKeyState(tx, row.case_id)?.generation === row.generation;
}

/** Else somebody put a key of their own there, and what the person writes from then on would be theirs to read. */
function opensSomething(
  primitives: Primitives,
  tx: ReadTx,
  key: Uint8Array,
  { case_id, generation }: CaseKeyRow,
): boolean {
  return disclosuresOfCase(tx, case_id).some(
    (row) => row.generation === generation && openDisclosureRow(primitives, key, row) !== null,
  );
}

function reseal(tools: ResealTools, tx: WriteTx, key: Uint8Array, { case_id, generation }: CaseKeyRow): void {
  const { primitives, recovery, person, next } = tools;
  const place = { case: case_id, generation };
  const cleared = holdersOf(tools, tx, case_id).some(({ id }) => id === person.id);
  if (cleared) putCaseKey(tx, sealCaseKey(primitives, key, place, person, person));
  putCaseKey(tx, sealCaseKey(primitives, key, place, next, cleared ? person : recovery));
  deleteCaseKeyOf(tx, case_id, recovery.id);
}
