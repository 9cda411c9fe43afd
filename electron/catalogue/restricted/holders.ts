import type { Primitives } from '#shared/crypto/primitives.ts';
import { foldClearances, noClearances } from '#shared/domain/clearance/fold.ts';
import { noAccounts } from '#shared/domain/user/accounts.ts';
import { foldVerified } from '../ledger/accounts.ts';
import { eventOf } from '../ledger/recorded.ts';
import type { ReadTx } from '../storage/sql.ts';
import { ledgerEntriesOfClearance } from '../storage/tables/ledger-entries.ts';
import type { Holder } from './case-key.ts';

/** Where the entries are that say who is cleared. */
export interface HolderSource {
  readonly primitives: Primitives;
  readonly station: { readonly id: string };
}

/**
 * Who the restricted key of a case is sealed to: everybody cleared, and the recovery key in force.
 * SECURITY SEC-51: no table is believed about that. The entries themselves are read, each with its signature and by the
 * rules, and the keys are theirs: somebody who puts a row into a table with a tool has nothing sealed to them.
 */
export function holdersOf({ primitives, station }: HolderSource, tx: ReadTx, caseId: string): Holder[] {
  let accounts = noAccounts();
  let clearances = noClearances();
  for (const stored of ledgerEntriesOfClearance(tx, station.id, caseId)) {
    const event = eventOf(stored);
    const next = foldVerified(primitives, accounts, stored);
    if (!next.ok || !event.ok) continue;
    accounts = next.value;
    const cleared = foldClearances(clearances, event.value, accounts);
    if (cleared.ok) clearances = cleared.value;
  }
  const people = [...(clearances.get(caseId)?.cleared.keys() ?? [])].flatMap((id) => {
    const account = accounts.people.get(id);
    return account === undefined ? [] : [{ id, sealKey: account.user.sealKey }];
  });
  const { recovery } = accounts;
  return recovery === null ? people : [...people, { id: recovery.id, sealKey: recovery.sealKey }];
}
