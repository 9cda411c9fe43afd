import type { Accounts } from '#shared/domain/user/accounts.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { OpenTools } from '../../restricted/open-key.ts';
import type { CaseKeyState } from '../../storage/tables/case-key-states.ts';

/** The auditor: what is sealed for them is opened too. */
export interface Auditor extends OpenTools {
  readonly accounts: Accounts;
  /** Where attachments lie. */
  readonly files: string;
}

/** What the ledger says about one case, and the key if the auditor has it. */
export interface AuditedCase extends CaseKeyState {
  readonly case: string;
  /** By the ledger: the people cleared. */
  readonly cleared: ReadonlySet<string>;
  readonly key: Buffer | null;
}

/** A row that is not of its table's shape is as good as none. */
export function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'CATALOGUE_DAMAGED') return undefined;
    throw error;
  }
}
