import { provenLog, type ProofTools } from '../ledger/proven-log.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { Holder } from './case-key.ts';

/**
 * Who the restricted key of a case is sealed to: everybody cleared, and the recovery key in force. No table is believed
 * about that. Throws CATALOGUE_DAMAGED when the log is not what was signed.
 */
export function holdersOf(tools: ProofTools, tx: ReadTx, caseId: string): Holder[] {
  const { accounts, ...log } = readLog(tools, tx, caseId);
  const people = log.cleared.map((id) => holderIn(accounts, id)).filter((holder) => holder !== null);
  const { recovery } = accounts;
  return recovery === null ? people : [...people, { id: recovery.id, sealKey: recovery.sealKey }];
}

/** Somebody with the key that is theirs by the log. Null for one whom it does not know. */
export function holderOf(tools: ProofTools, tx: ReadTx, id: string): Holder | null {
  return holderIn(provenLog(tools, tx).accounts, id);
}

/** The Ed25519 key of one who is cleared for the case by the log; null for everybody else. */
export function clearedSigner(tools: ProofTools, tx: ReadTx, caseId: string, id: string): string | null {
  const { accounts, cleared } = readLog(tools, tx, caseId);
  return cleared.includes(id) ? (accounts.people.get(id)?.user.signKey ?? null) : null;
}

/** Who is cleared for the case by the log. Throws CATALOGUE_DAMAGED. */
export function clearedByLog(tools: ProofTools, tx: ReadTx, caseId: string): string[] {
  return readLog(tools, tx, caseId).cleared;
}

function readLog(tools: ProofTools, tx: ReadTx, caseId: string) {
  const log = provenLog(tools, tx);
  return { accounts: log.accounts, cleared: [...(log.clearanceOf(caseId)?.cleared.keys() ?? [])] };
}

function holderIn({ people }: ReturnType<typeof provenLog>['accounts'], id: string): Holder | null {
  const account = people.get(id);
  return account === undefined ? null : { id, sealKey: account.user.sealKey };
}
