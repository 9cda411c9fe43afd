import type { WriteTx } from '../sql.ts';

const items = [
  'ALTER TABLE items ADD COLUMN inside TEXT',
  'ALTER TABLE items ADD COLUMN unit_number TEXT',
  // How the store judged it, while it has not accepted it.
  'ALTER TABLE items ADD COLUMN intake TEXT',
  'CREATE INDEX items_judged ON items (intake, no) WHERE intake IS NOT NULL',
  'CREATE INDEX items_inside ON items (inside) WHERE inside IS NOT NULL',
  'CREATE INDEX items_by_unit_number ON items (unit_number) WHERE unit_number IS NOT NULL',
  'CREATE INDEX items_numbered_by_unit ON items (no) WHERE unit_number IS NOT NULL',
  // What tells one thing from every other; `value` as it is compared (shared/domain/item/identifiers.ts). An older catalogue
  // is read anew for it when it is next unlocked (ledger/refill-search.ts).
  `CREATE TABLE item_identifiers (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    item_id TEXT NOT NULL,
    PRIMARY KEY (kind, value, item_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX item_identifiers_of_item ON item_identifiers (item_id)',
];

const intake = [
  `CREATE TABLE intake_judgements (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL,
    month TEXT GENERATED ALWAYS AS (substr(at, 1, 7)) VIRTUAL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX intake_judgements_of_item ON intake_judgements (item_id, seq)',
  'CREATE INDEX intake_judgements_by_month ON intake_judgements (month, reason, outcome)',
];

/**
 * What somebody is still typing, in the encrypted database and nowhere else. Not of the ledger: nothing has happened yet.
 * `content`: the form's own text; only the window reads it.
 */
const drafts = [
  `CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    title TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    saved_at TEXT NOT NULL,
    form INTEGER NOT NULL,
    content TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX drafts_of_user ON drafts (user_id, saved_at)',
];

export function seizuresAndIntake(tx: WriteTx): void {
  for (const statement of [...items, ...intake, ...drafts]) tx.run(statement);
}
