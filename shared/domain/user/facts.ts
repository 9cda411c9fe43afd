import { fail, ok } from '../../errors/result.ts';
import type { Result } from '../../errors/result.ts';
import type { DomainEvent, RecordedEvent } from '../events.ts';
import type { Accounts } from './accounts.ts';
import { foldAccounts } from './accounts.ts';

/** What every act on people, keys and recovery is decided by. */
export interface AccountFacts {
  readonly accounts: Accounts;
  /** Who acts. */
  readonly by: string;
  /** Local time with zone offset. */
  readonly now: string;
}

/** The event as the next entry; no rule of accounts asks its station, number and leaf. */
export function asRecorded(event: DomainEvent, { by, now }: Pick<AccountFacts, 'by' | 'now'>): RecordedEvent {
  return { ...event, station: '', seq: 0, at: now, by, leaf: '' };
}

/** Allowed when the fold takes it: whoever decides and whoever verifies ask the same rules. Codes of `foldAccounts`. */
export function allowed<E>(event: DomainEvent, facts: AccountFacts, yields: E): Result<E[]> {
  const folded = foldAccounts(facts.accounts, asRecorded(event, facts));
  return folded.ok ? ok([yields]) : fail(folded.error.code, folded.error.details);
}
