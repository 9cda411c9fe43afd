import type { AuditReport } from '#shared/contract/handover.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { Accounts } from '#shared/domain/user/accounts.ts';
import { FailureError } from '#shared/errors/result.ts';
import { readVault } from '../../keys/vault-file.ts';
import { upToDate } from '../../keys/vault-format.ts';
import { withoutSlot } from '../../session/slots.ts';
import { pathsOf } from '../../storage/folder.ts';

const TABLE = 'vault.json';

/**
 * SECURITY SEC-67: everybody whom the ledger knows, and the recovery key in force, have their way in in `vault.json` as it lies
 * on the disk. Whoever has the data keys could take one away with a right MAC, and it would be missed on the day it is needed.
 */
export function checkSlots(folder: string, primitives: Primitives, accounts: Accounts): AuditReport['findings'] {
  try {
    const vault = upToDate(readVault(primitives, pathsOf(folder).vault));
    return withoutSlot(vault, accounts).map((id) => ({
      code: 'VAULT_SLOT_MISSING',
      table: TABLE,
      row: id,
      details: {},
    }));
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return [{ code: error.failure.code, table: TABLE, row: '', details: {} }];
  }
}
