import type { WriteTx } from '../sql.ts';

/** What an item can be filtered by. */
const filtered = 'due, class, legal, custody, seal, intake, location';

/** BB-002 comes before BB-010, and BB-001.2 right after BB-001. */
const numberKey = `CAST(substr(number, 4) AS INTEGER) * 1000 + CASE WHEN instr(number, '.') > 0
  THEN CAST(substr(number, instr(number, '.') + 1) AS INTEGER) ELSE 0 END`;

/** What lists are sorted and filtered by. `last_seq` is the last entry about a row: order is the ledger's, never the clock's. */
const items = [
  'ALTER TABLE items ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0',
  `ALTER TABLE items ADD COLUMN last_at TEXT NOT NULL DEFAULT ''`,
  `UPDATE items SET (last_seq, last_at) =
    (SELECT seq, at FROM subjects WHERE item_id = items.id ORDER BY seq DESC LIMIT 1)`,
  // All that a list filters and sorts by, so that a filter that finds nothing reads these and no row: a hundred thousand in
  // some 10 ms. Rows are read only for the page.
  `CREATE INDEX items_listed ON items (no, ${filtered})`,
  `CREATE INDEX items_listed_by_change ON items (last_seq, no, ${filtered})`,
  // Not generated columns: an index of such a one would send SQLite to the row itself.
  `CREATE INDEX items_listed_by_number ON items (${numberKey}, no, number, ${filtered})`,
  // What is not due comes last, whichever way.
  `CREATE INDEX items_listed_by_due_up ON items (coalesce(due, '9999-12-31'), no, ${filtered})`,
  `CREATE INDEX items_listed_by_due_down ON items (coalesce(due, ''), no, ${filtered})`,
  `CREATE INDEX items_listed_of_case ON items (case_id, no, last_seq, number, ${filtered})`,
];

const cases = [
  'ALTER TABLE cases ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0',
  `ALTER TABLE cases ADD COLUMN number_key TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE cases ADD COLUMN opened_by TEXT NOT NULL DEFAULT ''`,
  // The first day on which something lent must be back.
  'ALTER TABLE cases ADD COLUMN next_due TEXT',
  `ALTER TABLE cases ADD COLUMN unit TEXT GENERATED ALWAYS AS (json_extract(data, '$.unit')) VIRTUAL`,
  `ALTER TABLE cases ADD COLUMN opened_on TEXT GENERATED ALWAYS AS (json_extract(data, '$.openedOn')) VIRTUAL`,
  'UPDATE cases SET last_seq = (SELECT max(seq) FROM subjects WHERE case_id = cases.id)',
  `UPDATE cases SET opened_by =
    (SELECT by FROM subjects WHERE subjects.station = cases.station AND subjects.seq = cases.seq)`,
  'UPDATE cases SET next_due = (SELECT min(due) FROM items WHERE items.case_id = cases.id)',
  'CREATE INDEX cases_by_number_key ON cases (number_key)',
  `CREATE INDEX cases_by_due_up ON cases (coalesce(next_due, '9999-12-31'))`,
  `CREATE INDEX cases_by_due_down ON cases (coalesce(next_due, ''))`,
  'CREATE INDEX cases_by_date ON cases (opened_on)',
  'CREATE INDEX cases_by_unit ON cases (unit)',
  'CREATE INDEX cases_by_change ON cases (last_seq)',
];

/**
 * One row for every entry that bears a number or a name of its own and is neither a case nor an item: papers, seals, register
 * numbers, finds. `exact` is its number, folded.
 */
const mentions = [
  `CREATE TABLE mentions (
    no INTEGER NOT NULL PRIMARY KEY,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    case_id TEXT NOT NULL,
    item_id TEXT,
    label TEXT NOT NULL,
    exact TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (station, seq)
  ) STRICT`,
  'CREATE INDEX mentions_by_exact ON mentions (kind, exact)',
  `CREATE VIRTUAL TABLE mentions_search USING fts5 (
    kind, words, content = 'mentions', content_rowid = 'no', tokenize = 'trigram case_sensitive 1', columnsize = 0)`,
  `CREATE VIRTUAL TABLE mentions_terms USING fts5vocab (mentions_search, col)`,
  // What is searched for is computed by the program, not here: an older catalogue is read anew when it is next unlocked
  // (ledger/refill-search.ts). A new one has nothing to read.
  `INSERT INTO meta (name, value) SELECT 'search', '1' WHERE NOT EXISTS (SELECT 1 FROM ledger_entries)`,
];

/** Each person's own views of the lists. Not of the ledger: what somebody likes to look at is no evidence. */
const views = [
  `CREATE TABLE saved_views (
    user_id TEXT NOT NULL,
    id TEXT NOT NULL,
    list TEXT NOT NULL,
    place INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (user_id, id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX saved_views_of_list ON saved_views (user_id, list, place)',
];

export function listsAndSearch(tx: WriteTx): void {
  for (const statement of [...items, ...cases, ...mentions, ...views]) tx.run(statement);
}
