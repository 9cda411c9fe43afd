import type { WriteTx } from '../sql.ts';

/** Who this file belongs to, and the replies of commands already done (so that pressing twice is safe). */
const own = [
  `CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE commands (
    request TEXT NOT NULL PRIMARY KEY,
    method TEXT NOT NULL,
    input_sha256 BLOB NOT NULL CHECK (length(input_sha256) = 32),
    reply TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

/** The ledger: append-only by trigger, whoever holds the connection. */
const ledger: readonly string[] = [];

/** Tables computed from the ledger, and the rows of sealed file lists. */
const projection: readonly string[] = [];

export function firstSchema(tx: WriteTx): void {
  for (const statement of [...own, ...ledger, ...projection]) tx.run(statement);
}
