import type { WriteTx } from '../sql.ts';

/** More of each account; `users` stays the list of everybody who was ever in the catalogue. */
const accounts = [
  `ALTER TABLE users ADD COLUMN status TEXT NOT NULL DEFAULT 'active'`,
  'ALTER TABLE users ADD COLUMN expires TEXT',
  'ALTER TABLE users ADD COLUMN founder INTEGER NOT NULL DEFAULT 0',
  `ALTER TABLE users ADD COLUMN added_at TEXT NOT NULL DEFAULT ''`,
  `UPDATE users SET added_at =
    (SELECT at FROM subjects WHERE subjects.station = users.station AND subjects.seq = users.seq)`,
  'UPDATE users SET founder = 1 WHERE id = (SELECT by FROM subjects WHERE seq = 0)',
  'CREATE INDEX subjects_by_person ON subjects (by, seq)',
  // Who may sign is read from the entries themselves, and found by their signed bytes, not by a table that somebody could
  // change: what has no '"case":"' in it. A quote inside a text of canonical JSON is always escaped, so no text can look
  // like a field.
  `CREATE INDEX ledger_entries_of_no_case ON ledger_entries (station, seq) WHERE instr(bytes, x'2263617365223a22') = 0`,
  // The recovery key in force: one row or none.
  `CREATE TABLE recovery (
    id TEXT NOT NULL PRIMARY KEY,
    sign_key TEXT NOT NULL,
    seal_key TEXT NOT NULL,
    threshold INTEGER NOT NULL,
    shares INTEGER NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

/** Need-to-know, computed from the ledger as every other table. */
const needToKnow = [
  // Who is cleared now. Whoever opened the case is by that; `reason` is empty then.
  `CREATE TABLE clearances (
    case_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    PRIMARY KEY (case_id, user_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX clearances_of_user ON clearances (user_id, case_id)',
  `INSERT INTO clearances (case_id, user_id, reason, station, seq, at, by)
    SELECT case_id, by, '', station, seq, at, by FROM subjects WHERE type = 'case.opened'`,
  // `generation` of the restricted key by the ledger; `due`: somebody lost clearance since it was last changed.
  `CREATE TABLE case_key_states (
    case_id TEXT NOT NULL PRIMARY KEY,
    generation INTEGER NOT NULL,
    due INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // Protected people of cases. `latest_station`, `latest_seq`: the entry whose commitments are the identity as it stands.
  `CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    code TEXT NOT NULL,
    roles TEXT NOT NULL,
    amended INTEGER NOT NULL,
    latest_station TEXT NOT NULL,
    latest_seq INTEGER NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    UNIQUE (case_id, code)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX people_of_case ON people (case_id, seq)',
  `CREATE TABLE restricted (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    person_id TEXT,
    kind TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX restricted_of_case ON restricted (case_id, seq)',
  'CREATE INDEX restricted_of_person ON restricted (person_id, seq) WHERE person_id IS NOT NULL',
  // Every opening of a restricted value. `about`: a person or a restricted attachment.
  `CREATE TABLE openings (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX openings_in_order ON openings (seq, station)',
  'CREATE INDEX openings_of_case ON openings (case_id, seq, station)',
  'CREATE INDEX openings_about ON openings (about)',
];

/** Sealed under the restricted keys of cases. No ledger determines these bytes, but it says which must be there: `audit` looks. */
const sealed = [
  // `holder`: a person or a recovery key. `by`, `signature`: who sealed it, so that nobody can have us write under a key of their own.
  `CREATE TABLE case_keys (
    case_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    holder TEXT NOT NULL,
    sealed BLOB NOT NULL,
    by TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    PRIMARY KEY (case_id, generation, holder)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX case_keys_of_holder ON case_keys (holder, case_id)',
  // `digest`: the commitment in the entry, base64url.
  `CREATE TABLE disclosures (
    digest TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX disclosures_of_case ON disclosures (case_id, generation)',
  // The key of one restricted attachment's file.
  `CREATE TABLE restricted_keys (
    attachment TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX restricted_keys_of_case ON restricted_keys (case_id, generation)',
];

const backups = [
  `CREATE TABLE backups (
    id TEXT NOT NULL PRIMARY KEY,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX backups_in_order ON backups (seq, station)',
  `CREATE TABLE drills (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    backup_id TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX drills_of_backup ON drills (backup_id, seq)',
  // When each account was last unlocked here: for the notice after unlocking, proof of nothing.
  `CREATE TABLE sign_ins (
    user_id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

export function peopleAndKeys(tx: WriteTx): void {
  for (const statement of [...accounts, ...needToKnow, ...sealed, ...backups]) tx.run(statement);
}
