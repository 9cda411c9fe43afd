import type { WriteTx } from '../sql.ts';

/** What the columns of a register mean to this unit, by its heading. Not of the ledger: a habit is no evidence. */
export function registerMappings(tx: WriteTx): void {
  tx.run(`CREATE TABLE register_mappings (
    heading TEXT NOT NULL PRIMARY KEY,
    used_at TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`);
}
