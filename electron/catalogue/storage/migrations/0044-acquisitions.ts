import type { WriteTx } from '../sql.ts';

/** Images of devices and every time they were read again, as computed from the ledger; `data` with every correction applied. */
export function imagesOfDevices(tx: WriteTx): void {
  tx.run(`CREATE TABLE acquisitions (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`);
  tx.run('CREATE INDEX acquisitions_of_item ON acquisitions (item_id, seq)');
  tx.run('CREATE INDEX acquisitions_of_case ON acquisitions (case_id, seq)');
  tx.run(`CREATE TABLE acquisition_checks (
    station TEXT NOT NULL,
    seq INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (station, seq)
  ) STRICT, WITHOUT ROWID`);
  tx.run('CREATE INDEX acquisition_checks_of_item ON acquisition_checks (item_id, seq)');
  tx.run('CREATE INDEX acquisition_checks_of_case ON acquisition_checks (case_id, seq)');
}
