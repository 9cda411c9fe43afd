import type { WriteTx } from '../sql.ts';

/** Results of holding a list against another. Rows are written before their entry, and stay for good once it is there. */
const comparisons = [
  `CREATE TABLE file_comparisons (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX file_comparisons_of_item ON file_comparisons (item_id, seq)',
  `CREATE TABLE file_differences (
    comparison TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    path TEXT NOT NULL,
    other TEXT,
    listed_bytes INTEGER,
    found_bytes INTEGER,
    listed BLOB,
    found BLOB,
    PRIMARY KEY (comparison, ordinal)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX file_differences_by_verdict ON file_differences (comparison, verdict, ordinal)',
];

/**
 * Numbers stand for sets and their categories, so that a row of millions is small: `hash_set_places` numbers a set before its
 * entry is there, and a category belongs to one set. Digests of 16, 20 and 32 bytes are MD5, SHA-1 and SHA-256.
 */
const sets = [
  `CREATE TABLE hash_sets (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL,
    retired TEXT
  ) STRICT, WITHOUT ROWID`,
  'CREATE TABLE hash_set_places (no INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT',
  `CREATE TABLE hash_set_categories (
    no INTEGER NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    category TEXT NOT NULL,
    UNIQUE (place, category)
  ) STRICT`,
  `CREATE TABLE hash_set_rows (
    digest BLOB NOT NULL,
    category INTEGER NOT NULL,
    PRIMARY KEY (digest, category)
  ) STRICT, WITHOUT ROWID`,
];

/** `file`: ordinal in the list of the item. A list is filtered by its newest match. */
const matches = [
  `CREATE TABLE file_list_matches (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX file_list_matches_of_item ON file_list_matches (item_id, seq)',
  'CREATE TABLE file_match_places (no INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT',
  `CREATE TABLE file_matches (
    place INTEGER NOT NULL,
    file INTEGER NOT NULL,
    category INTEGER NOT NULL,
    PRIMARY KEY (place, file, category)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX file_matches_by_category ON file_matches (place, category, file)',
];

const never = (table: string, act: 'UPDATE' | 'DELETE', when: string) =>
  `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} ${when}
   BEGIN SELECT RAISE(ABORT, 'a recorded result is not changed'); END`;

const triggers = [
  never('file_differences', 'UPDATE', ''),
  never('file_matches', 'UPDATE', ''),
  never('hash_set_rows', 'UPDATE', ''),
  never('hash_set_categories', 'UPDATE', ''),
  never('file_differences', 'DELETE', 'WHEN EXISTS (SELECT 1 FROM file_comparisons WHERE id = OLD.comparison)'),
  never(
    'file_matches',
    'DELETE',
    `WHEN EXISTS (SELECT 1 FROM file_match_places p JOIN file_list_matches m ON m.id = p.id WHERE p.no = OLD.place)`,
  ),
  never(
    'hash_set_rows',
    'DELETE',
    `WHEN EXISTS (SELECT 1 FROM hash_set_categories c JOIN hash_set_places p ON p.no = c.place JOIN hash_sets s ON s.id = p.id
       WHERE c.no = OLD.category)`,
  ),
];

export function comparisonsAndHashSets(tx: WriteTx): void {
  for (const statement of [...comparisons, ...sets, ...matches, ...triggers]) tx.run(statement);
}
