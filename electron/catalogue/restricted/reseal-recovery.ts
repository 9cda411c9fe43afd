import type { Primitives } from '#shared/crypto/primitives.ts';
import type { RecoveryKeys } from '#shared/domain/recovery/events.ts';
import { FailureError } from '#shared/errors/result.ts';
import { wipe } from '../keys/locked-memory.ts';
import type { ProofTools } from '../ledger/proven-log.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { caseKeysOfHolder, deleteCaseKeyOf, putCaseKey, type CaseKeyRow } from '../storage/tables/case-keys.ts';
import { caseKeyState } from '../storage/tables/case-key-states.ts';
import { openCaseKey, sealCaseKey, type KeyPlace, type Sealer } from './case-key.ts';
import { opensSomething } from './disclosures.ts';
import { clearedByLog } from './holders.ts';

export interface ResealTools {
  readonly primitives: Primitives;
  readonly station: { readonly id: string; readonly catalogue: string };
  /** Of the session that read the log before the sheets signed. */
  readonly keys: ProofTools['keys'];
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
  const cleared = mayHold(tools, tx, place.case);
  if (cleared) putCaseKey(tx, sealCaseKey(primitives, key, place, person, person));
  putCaseKey(tx, sealCaseKey(primitives, key, place, next, cleared ? person : recovery));
  deleteCaseKeyOf(tx, place.case, recovery.id);
}

/**
 * SECURITY SEC-51: no table is believed about it, and no entry of a log that is not what was signed. It was read before the
 * sheets signed; the person's key of before is given up and holds nothing in place, so each signature was checked.
 */
function mayHold({ primitives, station, keys, person }: ResealTools, tx: ReadTx, caseId: string): boolean {
  try {
    return clearedByLog({ primitives, station, user: person, keys }, tx, caseId).includes(person.id);
  } catch (error) {
    // The key stays with the new sheets, for when the log is whole again.
    if (error instanceof FailureError && error.failure.code === 'CATALOGUE_DAMAGED') return false;
    throw error;
  }
}
