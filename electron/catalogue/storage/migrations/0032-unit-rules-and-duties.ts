import type { WriteTx } from '../sql.ts';

const steps = [
  // What the unit set, by topic; a topic that it never set has its default and no row.
  `CREATE TABLE configuration (
    topic TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // Duties that arose, of all rules, switched on or not; `seq`: the entry each arose from. When one is due hangs on what
  // the unit has set and is computed when it is asked for.
  `CREATE TABLE duties (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    rule TEXT NOT NULL,
    case_id TEXT NOT NULL,
    regime TEXT NOT NULL,
    assumed INTEGER NOT NULL,
    since TEXT NOT NULL,
    cleared_on TEXT,
    about TEXT NOT NULL,
    PRIMARY KEY (station, seq, rule)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX duties_of_case ON duties (case_id, seq, station, rule)',
  'CREATE INDEX duties_open ON duties (rule, regime, since, seq, station, cleared_on) WHERE cleared_on IS NULL',
];

export function unitRulesAndDuties(tx: WriteTx): void {
  for (const step of steps) tx.run(step);
}
