import type { ErrorCode } from '#shared/errors/codes.ts';

/** What a script may rely on (design.md section 7). */
export const exitCodes = { good: 0, findings: 1, usage: 2, cannotUnlock: 3, damaged: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const cannotUnlock: ReadonlySet<ErrorCode> = new Set([
  'LOCKED',
  'NOT_OPEN',
  'CATALOGUE_IN_USE',
  'PASSPHRASE_WRONG',
  'PASSPHRASE_RETRY_LATER',
  'USER_UNKNOWN',
  'USER_SUSPENDED',
  'USER_EXPIRED',
  'USER_REMOVED',
  'RECOVERY_NONE',
  'RECOVERY_CODE_INVALID',
  'RECOVERY_SHEET_INVALID',
  'RECOVERY_SHEETS_MISSING',
  'RECOVERY_SHEETS_MIXED',
  'RECOVERY_RETIRED',
]);

const damaged: ReadonlySet<ErrorCode> = new Set([
  'CATALOGUE_DAMAGED',
  'CATALOGUE_NEWER',
  'VAULT_MISSING',
  'VAULT_DAMAGED',
  'VAULT_MISMATCH',
  'VAULT_SLOT_MISSING',
  'DATABASE_MISSING',
  'DATABASE_DAMAGED',
  'BACKUP_DAMAGED',
  'RECOVERY_DAMAGED',
]);

const usage: ReadonlySet<ErrorCode> = new Set([
  'INPUT_INVALID',
  'METHOD_UNKNOWN',
  'REFERENCE_UNKNOWN',
  'STATION_KEY_FOREIGN',
  'FILE_PROOF_NOT_BUNDLE',
  'CATALOGUE_NOT_FOUND',
  'CATALOGUE_EXISTS',
  'PASSPHRASE_TOO_SHORT',
  'USER_NEEDED',
  'CASE_UNKNOWN',
  'ITEM_UNKNOWN',
  'FILE_MISSING',
  'RECOVERY_FILE_EMPTY',
  'TARGET_EXISTS',
  'PERSON_UNKNOWN',
  'BACKUP_NOT_RECOGNISED',
  'BACKUP_OTHER_CATALOGUE',
]);

/** The exit code of a command that ended with this failure; a refusal by the rules is a finding. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (cannotUnlock.has(code)) return exitCodes.cannotUnlock;
  if (damaged.has(code)) return exitCodes.damaged;
  if (usage.has(code)) return exitCodes.usage;
  return exitCodes.findings;
}
