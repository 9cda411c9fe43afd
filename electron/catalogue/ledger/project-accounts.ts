import type { RecordedEvent } from '#shared/domain/events.ts';
import { foldAccounts, type Accounts } from '#shared/domain/user/accounts.ts';
import type { Result } from '#shared/errors/result.ts';
import type { WriteTx } from '../storage/sql.ts';
import { dropRecovery, putRecovery } from '../storage/tables/recovery.ts';
import { putUser } from '../storage/tables/users.ts';

/** Folds what an event says about people and keys, and writes the rows that are different after it. */
export function projectAccounts(tx: WriteTx, event: RecordedEvent, before: Accounts): Result<Accounts> {
  const folded = foldAccounts(before, event);
  if (!folded.ok || folded.value === before) return folded;
  const after = folded.value;
  for (const [id, account] of after.people) if (before.people.get(id) !== account) putUser(tx, account, event.station);
  if (after.recovery === null) dropRecovery(tx);
  else if (after.recovery !== before.recovery) putRecovery(tx, after.recovery, event.station);
  return folded;
}
