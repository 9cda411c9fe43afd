import type { WriteTx } from '../sql.ts';

/** How far each case has come. Cases of before stand where they were opened: at the report, on its day. */
const cases = [
  `ALTER TABLE cases ADD COLUMN stage TEXT NOT NULL DEFAULT 'reported'`,
  `ALTER TABLE cases ADD COLUMN stage_since TEXT NOT NULL DEFAULT ''`,
  `UPDATE cases SET stage_since = json_extract(data, '$.openedOn')`,
  // The code of procedure; null until there is a Sprindik. `regime_set`: who set it otherwise, as JSON.
  'ALTER TABLE cases ADD COLUMN regime TEXT',
  'ALTER TABLE cases ADD COLUMN regime_set TEXT',
  'CREATE INDEX cases_by_stage ON cases (stage, no)',
];

const papers = [
  `CREATE TABLE case_stages (
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (case_id, seq, station)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE case_papers (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX case_papers_of_case ON case_papers (case_id, seq, station)',
];

/** Lists that an entry replaces as a whole: `ordinal` is the place in the list. */
const traits = [
  `CREATE TABLE case_team (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    user_id TEXT,
    name TEXT NOT NULL,
    task TEXT NOT NULL,
    PRIMARY KEY (case_id, ordinal)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX case_team_of_user ON case_team (user_id, case_id) WHERE user_id IS NOT NULL',
  `CREATE TABLE case_tags (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (case_id, ordinal)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX case_tags_by_tag ON case_tags (tag, case_id)',
  `CREATE TABLE case_links (
    case_id TEXT NOT NULL,
    other_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (case_id, other_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX case_links_of_case ON case_links (case_id, seq, station)',
];

export function stagesAndPapers(tx: WriteTx): void {
  for (const statement of [...cases, ...papers, ...traits]) tx.run(statement);
}
