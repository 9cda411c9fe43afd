import type { WriteTx } from '../sql.ts';

/** Arrest and detention of suspects, as computed from the ledger; `data` with every correction applied, as JSON. */
export function arrestAndDetention(tx: WriteTx): void {
  tx.run(`CREATE TABLE person_holds (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`);
  tx.run('CREATE INDEX person_holds_of_person ON person_holds (person_id, seq)');
  tx.run('CREATE INDEX person_holds_of_case ON person_holds (case_id, seq)');
}
