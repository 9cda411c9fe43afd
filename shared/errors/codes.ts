import { acquisitionCodes } from './acquisition-codes.ts';
import { hashSetCodes } from './hash-set-codes.ts';
import { proofCodes } from './proof-codes.ts';
import { registerCodes } from './register-codes.ts';

/** The closed list of failure codes. Each has a sentence in both languages in `shared/text/errors.ts` that says what to do next. */
export const errorCodes = [
  // requests
  'INPUT_INVALID', // details.paths: which fields
  'METHOD_UNKNOWN', // details.method
  'REFERENCE_UNKNOWN', // of a script: details.place, details.reference
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
  'ROWS_DIGEST_MISMATCH', // details.table, row: rows that only their digest stands in the ledger of
  'ATTACHMENT_MISSING',
  'ATTACHMENT_DAMAGED',
  'ATTACHMENT_ORPHAN',
  'VIEW_UNKNOWN',
  'VIEW_NAME_TAKEN', // details.name
  'VIEW_TOO_MANY', // details.most
  // rules
  'CASE_UNKNOWN',
  'CASE_NUMBER_TAKEN',
  'CONFIGURATION_SAME',
  'CONFIGURATION_TWICE', // details.value
  'CONFIGURATION_UNKNOWN', // details.value: no such rule or field
  'CONFIGURATION_NO_CHOICES', // details.value: label of the field
  'NUMBER_PATTERN_INVALID', // details.pattern
  'NUMBER_EXAMPLE_DIFFERS', // details.pattern, example
  'CASE_NO_CHANGE', // what is set already
  'CASE_LINKED',
  'CASE_NOT_LINKED',
  'STAGE_MOVED_ON', // details.from: where the case stands now
  'STAGE_NOT_ALLOWED', // details.from, to
  'STAGE_IN_FUTURE', // details.happened, today
  'STAGE_TOO_EARLY', // details.happened, earliest
  'STAGE_PAPER_MISSING', // details.to, fields
  'STAGE_PAPER_DATE', // details.paperDate, earliest, happened
  'STAGE_PAPER_LATE', // details.paperDate, happened
  'STAGE_ANSWER_EARLY', // details.paperDate, earliest
  'STAGE_REPORT_NUMBER_MISSING',
  'STAGE_CONFERENCE_MISSING', // details.to
  'STAGE_SPDP_MISSING', // a warning
  'STAGE_LIST_NOT_FROZEN',
  'STAGE_LIST_INCOMPLETE', // a warning; details.listed, items
  'STAGE_RETURNED_TWICE', // a warning
  'STAGE_GUIDANCE_OPEN',
  'STAGE_ITEMS_NOT_HANDED_OVER', // details.items: numbers
  'STAGE_ITEMS_BARRED', // details.items: numbers
  'STAGE_VERDICT_MISSING',
  'STAGE_ITEMS_UNSETTLED', // details.items: numbers
  'STAGE_RETURN_PLAN_MISSING',
  'STAGE_NO_CHILD_SUSPECT',
  'PERSON_BORN_LATER', // details.today
  'FIND_UNKNOWN',
  'FIND_IN_FUTURE', // details.happened, today
  'FIND_TOO_EARLY', // details.happened, earliest
  'FIND_WITHOUT_TRACE', // neither account nor link nor place
  'FIND_CLOSED', // details.number
  'FIND_REPORTED', // details.number
  'FIND_CAPTURE_MISSING', // details.number: a take-down before anything was captured
  'FIND_CHANGED', // details.number: what went into the case is not what the find says
  'REFERRAL_UNKNOWN',
  'WARRANT_UNKNOWN',
  'SEIZURE_UNKNOWN',
  'SEIZURE_WITHOUT_AUTHORITY',
  'SEIZURE_BEFORE_WARRANT',
  'SEIZURE_IN_FUTURE',
  'SEIZURE_IMMOVABLE_URGENT', // details.item
  'SEIZURE_ASKED',
  'SEIZURE_TOO_OLD', // details.seized
  'COURT_APPLICATION_UNKNOWN',
  'COURT_APPLICATION_OPEN', // details.item: asked already, not answered yet
  'COURT_NOT_NEEDED', // details.item: leave or approval is there
  'COURT_BEFORE_SEIZURE', // details.seized, date
  'COURT_LEAVE_AFTER_SEIZURE', // details.seized, date
  'COURT_ALREADY_DECIDED',
  'COURT_BEFORE_APPLICATION', // details.date, asked
  'COURT_RECEIVED_BEFORE_DECISION', // details.received, date
  'COURT_BEFORE_DECISION', // details.date, decided
  'COURT_AGAIN_NEEDED', // details.item: refused once, so this is the re-application
  'COURT_AGAIN_NOT_REFUSED',
  'COURT_AGAIN_OTHER', // things that the court did not refuse in that application
  'COURT_AGAIN_ONCE', // details.item
  'COURT_PART_NOT_GRANTED', // things refused by name in a decision that refuses all
  'COURT_PART_OTHER', // details.item: a thing that the application is not about
  'COURT_PART_ALL',
  'WITNESS_NOT_CODED',
  'ITEM_UNKNOWN',
  'ITEM_FIELDS_MISSING', // details.fields
  'ITEM_FIELD_INVALID', // details.field
  'CASH_TOTAL_MISMATCH',
  'ITEM_INSIDE_UNKNOWN', // details.item: names no item of the case, or no earlier row
  'ITEM_INSIDE_DEEPER', // details.item, outer
  'ITEM_INSIDE_GONE', // details.item, outer: with the prosecutor
  'ITEM_INSIDE_FULL', // details.item
  'ITEM_NUMBER_WRONG', // details.item: does not say what it is inside of
  'IDENTIFIER_KNOWN', // details.item, field, others: numbers of the items that bear it
  'INTAKE_NOT_WAITING', // details.item, custody
  'INTAKE_NOTES_MISSING', // the reason is "other"
  'DRAFT_UNKNOWN',
  'DRAFT_CHANGED', // details.revision: saved by another window
  'DRAFT_TOO_LARGE',
  'DRAFT_LIMIT', // details.limit
  'CUSTODY_ILLEGAL_MOVE', // details.item, from, to
  'CUSTODY_SAME_LOCATION',
  'CUSTODY_DUE_IN_PAST',
  'CUSTODY_BARRED', // details.item
  'PACKAGE_ILLEGAL_CHANGE',
  'SEAL_IN_USE',
  'FILE_LIST_NOT_STORAGE', // item class holds no file list: neither device nor account
  'FILE_LIST_EXISTS',
  'FILE_LIST_EMPTY',
  'FILE_LIST_PATH_TWICE', // details.path
  'FILE_LIST_LINES_TWICE', // details.path, other, line
  'FILE_LIST_TOO_LARGE', // details.limit
  'FILE_INDEXES_MISSING', // a disk refused them at the unlock: nothing would be found, which is not nothing there
  'FILE_ROW_UNKNOWN', // no such row in the list of the item
  ...proofCodes,
  'HASH_JOB_UNKNOWN',
  'HASH_JOB_EXISTS', // details.job: of the same item, not finished
  'HASH_JOB_RUNNING',
  'HASH_SOURCE_CATALOGUE', // a folder around the catalogue itself, or in it
  'HASH_SOURCE_OTHER', // nothing there is as it was when the job was paused
  'FILE_LIST_FILE_EMPTY', // of 0 bytes
  'FILE_LIST_UNKNOWN_KIND', // no list of files that is known
  'FILE_LIST_IS_LOG', // details.tool: a report about an image
  'FILE_LIST_COLUMN_MISSING', // a table without a column of paths
  'FILE_LIST_REFUSED', // details.errors, line: of the first
  'FILE_LIST_FILE_CHANGED', // not the file that was looked at
  'FILE_LIST_NONE', // details.item: nothing to compare or match
  'FILE_LISTS_NOT_COMPARABLE', // no kind of digest that both have
  'COMPARISON_UNKNOWN',
  'COMPARISON_NOTHING_SAME', // details.found: so many files, and no path is in both; elsewhere: of so many the content is
  ...hashSetCodes,
  'CORRECTION_UNKNOWN_ENTRY',
  'CORRECTION_NOT_ALLOWED', // details.type, field
  'CORRECTION_NO_CHANGE',
  'CORRECTION_TAKES_TWO', // what a court said is corrected by two people
  'ATTACHMENT_UNKNOWN',
  'ATTACHMENT_NO_PREVIEW', // not a picture that the window shows, or larger than 8 MB or 50 million points
  'ATTACHMENT_NOT_SAME', // stored with another attachment that does not hold the same bytes
  'CONTENT_BLOCKED', // details.item: its content must not be seen
  'CONTENT_BLOCKED_ALREADY', // details.item
  'CONTENT_IN_SET', // details.set: the blocked hash set that has its SHA-256
  'CONTENT_NOT_BLOCKED', // details.item: not by an entry of its own
  'ATTACHMENT_NOT_BLOCKED', // it is saved like any other
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
  'PERSON_NOT_SUSPECT', // details.code
  'HOLD_NOT_ALLOWED', // details.measure, state
  'HOLD_OUT_OF_ORDER', // details.last: first day of the measure before
  'HOLD_EXTENSION_GAP', // details.until: last day of the detention
  ...acquisitionCodes,
  'BACKUP_UNKNOWN',
  ...registerCodes,
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
  'STATION_KEY_FOREIGN', // a minisign key whose id is not that of a station's: of another program, or a slip of the hand
  'BUNDLE_FIELDS_DISAGREE', // details.field: two places of the bundle say different things
  'BUNDLE_LIST_MISMATCH', // list is not what the ledger folds to
  'BUNDLE_NOT_EXTENDING', // does not extend the older bundle; details.seq
  'BUNDLE_OTHER_CATALOGUE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
