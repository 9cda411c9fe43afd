import type { WriteTx } from '../sql.ts';

/**
 * Each list has a range of numbers of its own, `base` and up, so that one number names a row of any list. Ranges begin at
 * multiples of 65,536, which the indexes count in.
 */
const places = [
  `CREATE TABLE file_list_places (
    list TEXT NOT NULL PRIMARY KEY,
    base INTEGER NOT NULL UNIQUE CHECK (base % 65536 = 0),
    files INTEGER NOT NULL CHECK (files > 0),
    state TEXT NOT NULL CHECK (state IN ('storing', 'sealed'))
  ) STRICT, WITHOUT ROWID`,
];

const rows = [
  `CREATE TABLE file_rows_new (
    id INTEGER NOT NULL PRIMARY KEY,
    path TEXT NOT NULL,
    bytes INTEGER,
    sha256 BLOB CHECK (length(sha256) = 32),
    sha1 BLOB CHECK (length(sha1) = 20),
    md5 BLOB CHECK (length(md5) = 16),
    modified INTEGER,
    problem TEXT,
    leaf BLOB NOT NULL CHECK (length(leaf) = 32)
  ) STRICT`,
  `INSERT INTO file_list_places (list, base, files, state)
    SELECT list, sum((files + 65535) / 65536) OVER (ORDER BY list) * 65536 - (files + 65535) / 65536 * 65536, files, 'sealed'
    FROM (SELECT list, max(ordinal) + 1 AS files FROM file_list_rows GROUP BY list)`,
  `INSERT INTO file_rows_new (id, path, bytes, sha256, problem, leaf)
    SELECT p.base + r.ordinal, r.path, r.bytes, r.sha256, r.problem, r.leaf
    FROM file_list_places p JOIN file_list_rows r ON r.list = p.list ORDER BY p.base, r.ordinal`,
  'DROP TRIGGER file_list_rows_no_update',
  'DROP TRIGGER file_list_rows_no_delete',
  'DROP TABLE file_list_rows',
  'ALTER TABLE file_rows_new RENAME TO file_list_rows',
];

/** Only what no entry sealed may go: a list whose storing was cut off. */
const triggers = [
  `CREATE TRIGGER file_list_rows_no_update BEFORE UPDATE ON file_list_rows
    BEGIN SELECT RAISE(ABORT, 'rows of a file list are never changed'); END`,
  `CREATE TRIGGER file_list_rows_no_delete BEFORE DELETE ON file_list_rows
    WHEN (SELECT state FROM file_list_places WHERE base <= OLD.id ORDER BY base DESC LIMIT 1) IS NOT 'storing'
    BEGIN SELECT RAISE(ABORT, 'rows of a sealed list are never deleted'); END`,
  `CREATE TRIGGER file_list_places_sealed BEFORE UPDATE ON file_list_places
    WHEN OLD.state = 'sealed' OR NEW.list <> OLD.list OR NEW.base <> OLD.base OR NEW.files <> OLD.files
    BEGIN SELECT RAISE(ABORT, 'a sealed list stays where it is'); END`,
  `CREATE TRIGGER file_list_places_no_delete BEFORE DELETE ON file_list_places WHEN OLD.state = 'sealed'
    BEGIN SELECT RAISE(ABORT, 'a sealed list stays where it is'); END`,
];

/** What rows are found by. All of it can be computed from the rows. */
const indexes = [
  // The length of a digest tells its algorithm.
  `CREATE TABLE file_digests (
    digest BLOB NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (digest, id)
  ) STRICT, WITHOUT ROWID`,
  // The root over every 256 rows (id = the first of them / 256), so that the proof of one row reads no other's.
  `CREATE TABLE file_list_blocks (
    id INTEGER NOT NULL PRIMARY KEY,
    root BLOB NOT NULL CHECK (length(root) = 32)
  ) STRICT`,
  // The places of rows in the order of their size or date, 4,096 a block, four bytes each.
  `CREATE TABLE file_list_orders (
    base INTEGER NOT NULL,
    sorted_by TEXT NOT NULL CHECK (sorted_by IN ('bytes', 'modified')),
    block INTEGER NOT NULL,
    ordinals BLOB NOT NULL CHECK (length(ordinals) % 4 = 0),
    PRIMARY KEY (base, sorted_by, block)
  ) STRICT`,
  // id = chunk * 2^24 + three bytes of a folded path; which of the 65,536 rows of the chunk have them.
  `CREATE TABLE file_name_grams (
    id INTEGER NOT NULL PRIMARY KEY,
    rows BLOB NOT NULL
  ) STRICT`,
  // The indexes are computed by the program, not here: those of an older catalogue when it is next unlocked.
  `INSERT INTO meta (name, value) SELECT 'file-indexes', '1' WHERE NOT EXISTS (SELECT 1 FROM file_list_places)`,
];

export function fileListsAtScale(tx: WriteTx): void {
  for (const statement of [...places, ...rows, ...triggers, ...indexes]) tx.run(statement);
}
