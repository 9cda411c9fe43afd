import type { WriteTx } from '../sql.ts';

/** Finds before a report, as computed from the ledger. `no` as in `cases`; `data` with every correction applied, as JSON. */
const finds = [
  // `state`: open, reported, closed or adopted; `into_id`: the case it went into. `unanswered`: letters without any reply.
  `CREATE TABLE finds (
    no INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    into_id TEXT,
    reason TEXT NOT NULL,
    platform TEXT NOT NULL,
    words TEXT NOT NULL,
    captures INTEGER NOT NULL,
    referrals INTEGER NOT NULL,
    unanswered INTEGER NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    last_at TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX finds_by_number ON finds (number)',
  'CREATE INDEX finds_by_state ON finds (state, no)',
  'CREATE INDEX finds_by_platform ON finds (platform, no)',
  'CREATE INDEX finds_by_platform_and_state ON finds (platform, state, no)',
  'CREATE INDEX finds_into ON finds (into_id, no) WHERE into_id IS NOT NULL',
  `CREATE VIRTUAL TABLE finds_search USING fts5 (
    words, content = 'finds', content_rowid = 'no', tokenize = 'trigram case_sensitive 1', columnsize = 0)`,
  'CREATE VIRTUAL TABLE finds_terms USING fts5vocab (finds_search, row)',
];

const captures = [
  `CREATE TABLE find_captures (
    attachment TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX find_captures_of_find ON find_captures (case_id, seq)',
];

const referrals = [
  `CREATE TABLE referrals (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX referrals_of_find ON referrals (case_id, seq)',
  `CREATE TABLE referral_answers (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    referral_id TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX referral_answers_of_find ON referral_answers (case_id, seq)',
  'CREATE INDEX referral_answers_of_referral ON referral_answers (referral_id)',
];

const adoptions = [
  `CREATE TABLE find_adoptions (
    find_id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX find_adoptions_of_case ON find_adoptions (case_id, seq)',
];

export function findsBeforeReports(tx: WriteTx): void {
  for (const statement of [...finds, ...captures, ...referrals, ...adoptions]) tx.run(statement);
}
