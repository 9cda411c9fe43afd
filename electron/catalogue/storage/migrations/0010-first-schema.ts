import type { WriteTx } from '../sql.ts';

/** Who this file belongs to, and the replies of commands already done (so that pressing twice is safe). */
const own = [
  `CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE commands (
    request TEXT NOT NULL PRIMARY KEY,
    method TEXT NOT NULL,
    input_sha256 BLOB NOT NULL CHECK (length(input_sha256) = 32),
    reply TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER commands_no_update BEFORE UPDATE ON commands
    BEGIN SELECT RAISE(ABORT, 'replies are never changed'); END`,
  `CREATE TRIGGER commands_no_delete BEFORE DELETE ON commands
    BEGIN SELECT RAISE(ABORT, 'replies are never deleted'); END`,
];

/** The ledger: append-only by trigger, whoever holds the connection. */
const ledger = [
  `CREATE TABLE ledger_entries (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 0),
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    bytes BLOB NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    cosignature BLOB CHECK (length(cosignature) = 64),
    PRIMARY KEY (station, seq)
  ) STRICT`,
  `CREATE TRIGGER ledger_entries_in_order BEFORE INSERT ON ledger_entries
    WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM ledger_entries WHERE station = NEW.station)
    BEGIN SELECT RAISE(ABORT, 'ledger entries follow each other'); END`,
  `CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries
    BEGIN SELECT RAISE(ABORT, 'ledger entries are never changed'); END`,
  `CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries
    BEGIN SELECT RAISE(ABORT, 'ledger entries are never deleted'); END`,
  // How far the log of a station reaches, and the signed checkpoint over it: one row a station, renewed by every append.
  `CREATE TABLE ledger_heads (
    station TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL CHECK (length(frontier) % 32 = 0),
    checkpoint TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE file_list_rows (
    list TEXT NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    path TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 BLOB CHECK (length(sha256) = 32),
    problem TEXT,
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    PRIMARY KEY (list, ordinal)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER file_list_rows_no_update BEFORE UPDATE ON file_list_rows
    BEGIN SELECT RAISE(ABORT, 'rows of a sealed list are never changed'); END`,
  `CREATE TRIGGER file_list_rows_no_delete BEFORE DELETE ON file_list_rows
    BEGIN SELECT RAISE(ABORT, 'rows of a sealed list are never deleted'); END`,
];

/**
 * Tables computed from the ledger. `no` counts rows in the order of the ledger, from 1 and without a hole: it is the
 * order of lists and the key of their pages. `data` is the entry's data with every correction applied, as JSON.
 */
const projection = [
  `CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    sign_key TEXT NOT NULL,
    seal_key TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // Which case and item an entry is about. Entries of the catalogue itself are about neither.
  `CREATE TABLE subjects (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    case_id TEXT,
    item_id TEXT,
    type TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX subjects_of_case ON subjects (case_id, seq, station)',
  'CREATE INDEX subjects_of_item ON subjects (item_id, seq, station) WHERE item_id IS NOT NULL',
  `CREATE TABLE cases (
    no INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    words TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    last_at TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX cases_by_number ON cases (number)',
  `CREATE TABLE warrants (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX warrants_of_case ON warrants (case_id, seq)',
  `CREATE TABLE seizures (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    items INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX seizures_of_case ON seizures (case_id, seq)',
  `CREATE TABLE items (
    no INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL,
    seizure_id TEXT NOT NULL,
    number TEXT NOT NULL,
    class TEXT NOT NULL,
    description TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    custody TEXT NOT NULL,
    location TEXT NOT NULL,
    register_number TEXT,
    due TEXT,
    seal TEXT,
    file_list TEXT,
    words TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX items_of_case ON items (case_id, no)',
  'CREATE INDEX items_by_number ON items (case_id, number)',
  'CREATE INDEX items_by_custody ON items (custody, no)',
  'CREATE INDEX items_of_case_by_custody ON items (case_id, custody, no)',
  'CREATE INDEX items_due ON items (due) WHERE due IS NOT NULL',
  'CREATE INDEX items_of_case_due ON items (case_id, due) WHERE due IS NOT NULL',
  'CREATE INDEX items_by_seal ON items (seal) WHERE seal IS NOT NULL',
  // Items by place of custody, for each case and (case_id empty) for the whole catalogue, so that no list has to count.
  `CREATE TABLE item_counts (
    case_id TEXT NOT NULL,
    custody TEXT NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (case_id, custody)
  ) STRICT, WITHOUT ROWID`,
  // Trigrams of `words`, which is folded already (search/words.ts); `case_id` is there so that a search inside one case stays short.
  `CREATE VIRTUAL TABLE cases_search USING fts5 (
    words, content = 'cases', content_rowid = 'no', tokenize = 'trigram case_sensitive 1', columnsize = 0)`,
  `CREATE VIRTUAL TABLE cases_terms USING fts5vocab (cases_search, row)`,
  `CREATE VIRTUAL TABLE items_search USING fts5 (
    case_id, words, content = 'items', content_rowid = 'no', tokenize = 'trigram case_sensitive 1', columnsize = 0)`,
  `CREATE VIRTUAL TABLE items_terms USING fts5vocab (items_search, col)`,
  `CREATE TABLE corrections (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    target_station TEXT NOT NULL,
    target_seq INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX corrections_of_entry ON corrections (target_station, target_seq, seq, station)',
  `CREATE TABLE attachments (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    item_id TEXT,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX attachments_of_case ON attachments (case_id, seq)',
  'CREATE INDEX attachments_of_item ON attachments (item_id, seq) WHERE item_id IS NOT NULL',
  `CREATE TABLE file_lists (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX file_lists_of_item ON file_lists (item_id, seq)',
  'CREATE INDEX file_lists_of_case ON file_lists (case_id, seq)',
  `CREATE TABLE bundles (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX bundles_of_case ON bundles (case_id, version)',
];

export function firstSchema(tx: WriteTx): void {
  for (const statement of [...own, ...ledger, ...projection]) tx.run(statement);
}
