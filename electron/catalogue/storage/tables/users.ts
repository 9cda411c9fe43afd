import { z } from 'zod';
import { role, type LedgerUser } from '#shared/domain/catalogue/events.ts';
import type { Account } from '#shared/domain/user/accounts.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { ofNoCase } from './ledger-entries.ts';

const userRow = z.strictObject({ id: z.string(), name: z.string(), role, sign_key: z.string(), seal_key: z.string() });
const nameRow = z.strictObject({ id: z.string(), name: z.string() });
const listedUser = z.strictObject({ id: z.string(), lastSignedAt: z.string().nullable(), cleared: z.int() });

/** A new person, or what has changed about one who is there. */
export function putUser(tx: WriteTx, { user, status, expires, founder, addedAt, seq }: Account, station: string): void {
  tx.run(
    `INSERT INTO users (id, name, role, sign_key, seal_key, station, seq, status, expires, founder, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET role = excluded.role, sign_key = excluded.sign_key, seal_key = excluded.seal_key,
       status = excluded.status, expires = excluded.expires`,
    user.id,
    user.name,
    user.role,
    user.signKey,
    user.sealKey,
    station,
    seq,
    status,
    expires,
    founder ? 1 : 0,
    addedAt,
  );
}

export function userById(tx: ReadTx, id: string): LedgerUser | undefined {
  const row = tx.get(userRow, 'SELECT id, name, role, sign_key, seal_key FROM users WHERE id = ?', id);
  return row && { id: row.id, name: row.name, role: row.role, signKey: row.sign_key, sealKey: row.seal_key };
}

/** Names by id, for lists that say who did something. */
export function userNames(tx: ReadTx): ReadonlyMap<string, string> {
  return new Map(tx.all(nameRow, 'SELECT id, name FROM users').map(({ id, name }) => [id, name]));
}

/** Entries that carry a second signature, by the person who gave it: exports that disclose, and acts about no case. */
const seconds = `seconds (user_id, seq, at) AS MATERIALIZED (
    SELECT json_extract(b.data, '$.second'), s.seq, s.at
    FROM bundles b JOIN subjects s ON s.station = b.station AND s.seq = b.seq
    WHERE json_extract(b.data, '$.second') IS NOT NULL
    UNION ALL
    SELECT json_extract(CAST(e.bytes AS TEXT), '$.data.second'), s.seq, s.at
    FROM ledger_entries e JOIN subjects s ON s.station = e.station AND s.seq = e.seq
    WHERE ${ofNoCase} AND e.cosignature IS NOT NULL)`;

/** Everybody in the order in which they came, with when they last signed an entry, as first or second, and for how many cases they are cleared. */
export function listedUsers(tx: ReadTx): z.infer<typeof listedUser>[] {
  return tx.all(
    listedUser,
    `WITH ${seconds}
     SELECT u.id,
       (SELECT at FROM (
          SELECT seq, at FROM (SELECT s.seq, s.at FROM subjects s WHERE s.by = u.id ORDER BY s.seq DESC LIMIT 1)
          UNION ALL SELECT seq, at FROM seconds WHERE user_id = u.id)
        ORDER BY seq DESC LIMIT 1) AS lastSignedAt,
       (SELECT count(*) FROM clearances c WHERE c.user_id = u.id) AS cleared
     FROM users u ORDER BY u.seq, u.station, u.founder DESC, u.id`,
  );
}

export const usersTable: AuditedTable = {
  table: 'users',
  rows: 'SELECT * FROM users ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
