/** The closed list of failure codes. Each has a sentence in both languages in `shared/text/errors.ts` that says what to do next. */
export const errorCodes = [
  // requests
  'INPUT_INVALID', // details.paths: which fields
  'METHOD_UNKNOWN',
  'REQUEST_TOO_LARGE',
  'REQUEST_DUPLICATE',
  'SENDER_REFUSED',
  'RATE_LIMITED',
  'CANCELLED',
  'TIMEOUT',
  'SERVICE_CRASHED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
  'FILE_TOKEN_UNKNOWN',
  // catalogue and keys
  'LOCKED',
  'NOT_OPEN',
  'ALREADY_OPEN', // this process already has a catalogue open
  'CATALOGUE_IN_USE', // another window or command holds the lock
  'CATALOGUE_EXISTS',
  'CATALOGUE_NOT_FOUND',
  'CATALOGUE_DAMAGED',
  'CATALOGUE_NEWER', // written by a newer version
  'VAULT_MISSING',
  'VAULT_DAMAGED',
  'VAULT_MISMATCH', // vault and database are of different catalogues
  'VAULT_SLOT_MISSING', // somebody of the ledger, or the recovery key in force, has no way in in vault.json
  'DATABASE_MISSING',
  'DATABASE_DAMAGED',
  'PASSPHRASE_WRONG',
  'PASSPHRASE_TOO_SHORT', // under 12 characters
  'PASSPHRASE_RETRY_LATER', // details.seconds
  'USER_UNKNOWN',
  'USER_NEEDED', // details.names: several people, and none was named
  'USER_SUSPENDED',
  'USER_EXPIRED', // details.on
  'USER_REMOVED',
  'RECOVERY_NONE', // no recovery key is in force
  'RECOVERY_CODE_INVALID', // details.sheet, group: counted from 1
  'RECOVERY_FILE_EMPTY', // details.file: no code in it
  'RECOVERY_SHEET_INVALID', // details.sheet: every group is right, the whole is not
  'RECOVERY_SHEETS_MISSING', // details.given, needed
  'RECOVERY_SHEETS_MIXED', // sheets of different sets, or one sheet twice
  'RECOVERY_RETIRED', // sheets that were replaced or revoked, or of another catalogue
  'RECOVERY_DAMAGED', // the log is not what was signed: the sheets sign nothing over it; details as of what was found
  'BACKUP_NOT_RECOGNISED',
  'BACKUP_DAMAGED', // details.file
  'BACKUP_OTHER_CATALOGUE',
  'BACKUP_OTHER_KEYS', // made before the keys were changed
  'RUNTIME_TOO_OLD', // Node-API level below 10
  // disk
  'DISK_FULL',
  'NOT_WRITABLE',
  'PRINT_FAILED',
  'NOT_READABLE',
  'FILE_MISSING',
  'FILE_DAMAGED',
  'FILE_CHANGED', // changed while being read
  'TARGET_EXISTS',
  // canonical form and ledger
  'CANONICAL_INVALID',
  'ENTRY_MALFORMED',
  'LEDGER_EMPTY',
  'LEDGER_GAP',
  'LEDGER_SUBJECT_GAP', // details.subject, expected, found
  'LEDGER_LINK_BROKEN',
  'LEDGER_LEAF_MISMATCH',
  'LEDGER_STATION_MISMATCH',
  'LEDGER_CATALOGUE_MISMATCH',
  'LEDGER_FIRST_ENTRY',
  'SIGNER_UNKNOWN',
  'SIGNATURE_INVALID',
  'COSIGNATURE_MISSING',
  'COSIGNATURE_INVALID',
  'COSIGNATURE_SAME_PERSON',
  'COSIGNATURE_UNEXPECTED',
  'SIGNER_SUSPENDED',
  'SIGNER_EXPIRED', // details.expires
  'SIGNER_REMOVED',
  'SIGNER_ROLE', // details.role, type: an office that may not
  'SECOND_ROLE', // the second signer's office may not; details.role, type
  'CHECKPOINT_MALFORMED',
  'CHECKPOINT_SIGNATURE_INVALID',
  'CHECKPOINT_KEY_UNKNOWN',
  'CHECKPOINT_ROOT_MISMATCH',
  'INCLUSION_PROOF_INVALID',
  'CONSISTENCY_PROOF_INVALID',
  'DISCLOSURE_MALFORMED',
  'DISCLOSURE_UNKNOWN', // commits to nothing in the ledger
  'DISCLOSURE_LOST', // a sealed value that an entry commits to is not there or does not open; details.type, seq
  'CASE_KEY_LOST', // the restricted key of a case is not sealed to somebody who is cleared; details.case, user
  'ENTRY_DUPLICATE', // details.id: a thing recorded a second time
  'ENTRY_OUT_OF_ORDER', // details.station, seq: not after the entry before it
  'FOLD_REFUSED', // an entry that the rules do not allow at its place; details.rule: the code of the rule
  'PROJECTION_ROW_CHANGED', // details.table, details.row
  'PROJECTION_ROW_MISSING',
  'PROJECTION_ROW_EXTRA',
  'FILE_LIST_ROW_CHANGED',
  'FILE_LIST_DIGEST_MISMATCH',
  'ATTACHMENT_MISSING',
  'ATTACHMENT_DAMAGED',
  'ATTACHMENT_ORPHAN',
  // rules
  'CASE_UNKNOWN',
  'CASE_NUMBER_TAKEN',
  'WARRANT_UNKNOWN',
  'SEIZURE_UNKNOWN',
  'SEIZURE_WITHOUT_AUTHORITY',
  'SEIZURE_BEFORE_WARRANT',
  'SEIZURE_IN_FUTURE',
  'WITNESS_NOT_CODED',
  'ITEM_UNKNOWN',
  'ITEM_FIELDS_MISSING', // details.fields
  'ITEM_FIELD_INVALID', // details.field
  'CASH_TOTAL_MISMATCH',
  'CUSTODY_ILLEGAL_MOVE', // details.item, from, to
  'CUSTODY_SAME_LOCATION',
  'CUSTODY_DUE_IN_PAST',
  'PACKAGE_ILLEGAL_CHANGE',
  'SEAL_IN_USE',
  'FILE_LIST_NOT_STORAGE', // item class holds no file list
  'FILE_LIST_EXISTS',
  'FILE_LIST_EMPTY',
  'CORRECTION_UNKNOWN_ENTRY',
  'CORRECTION_NOT_ALLOWED', // details.type, field
  'CORRECTION_NO_CHANGE',
  'ATTACHMENT_UNKNOWN',
  'ATTACHMENT_NO_PREVIEW', // not a picture that the window shows, or larger than 8 MB
  'HANDOVER_BLOCKED', // pre-check found blocking gaps
  'HANDOVER_NOTHING',
  'BUNDLE_UNKNOWN',
  'BUNDLE_NOT_REPEATABLE', // this program writes that version otherwise; details.version
  'USER_EXISTS',
  'ACT_NOT_ALLOWED', // details.role, act
  'USER_SELF', // an act that nobody does to their own account
  'USER_STATE', // details.status: the account is so already, or cannot be brought there
  'USER_LAST_MANAGER', // nobody could manage users afterwards
  'RECOVERY_EXISTS',
  'SECOND_UNKNOWN', // the act does not wait any more
  'SECOND_DECLINED',
  'SECOND_NOBODY', // nobody else holds an office that may sign as the second
  'SECOND_FACTS_CHANGED', // what was shown to the second person is not what would be recorded now
  'NOT_CLEARED', // details.case
  'CLEARANCE_EXISTS',
  'CLEARANCE_UNKNOWN',
  'CLEARANCE_ROLE', // the office sees no case
  'CLEARANCE_LAST', // nobody could open the case's restricted values afterwards
  'PERSON_UNKNOWN',
  'BACKUP_UNKNOWN',
  // bundle reading
  'BUNDLE_NOT_RECOGNISED',
  'BUNDLE_VERSION_NEWER',
  'BUNDLE_TOO_LARGE', // details.limit
  'BUNDLE_TRUNCATED',
  'BUNDLE_FILE_MISSING', // details.file
  'BUNDLE_FILE_EXTRA',
  'BUNDLE_FILE_CHANGED',
  'BUNDLE_NAME_DUPLICATE',
  'BUNDLE_PATH_UNSAFE',
  'BUNDLE_SYMLINK',
  'BUNDLE_MANIFEST_MALFORMED',
  'BUNDLE_ZIP_MALFORMED',
  'BUNDLE_ZIP_BOMB',
  'BUNDLE_ORDER_CHANGED',
  'BUNDLE_SIGNATURE_INVALID',
  'BUNDLE_SIGNATURE_MISSING',
  'BUNDLE_KEY_MISMATCH', // signed by another key than the trusted one
  'BUNDLE_FIELDS_DISAGREE', // details.field: two places of the bundle say different things
  'BUNDLE_LIST_MISMATCH', // list is not what the ledger folds to
  'BUNDLE_NOT_EXTENDING', // does not extend the older bundle; details.seq
  'BUNDLE_OTHER_CATALOGUE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
