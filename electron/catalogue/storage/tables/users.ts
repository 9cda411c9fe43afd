import { z } from 'zod';
import { role, type LedgerUser } from '#shared/domain/catalogue/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import type { EntryPosition } from './columns.ts';

const userRow = z.strictObject({ id: z.string(), name: z.string(), role, sign_key: z.string(), seal_key: z.string() });
const nameRow = z.strictObject({ id: z.string(), name: z.string() });

export function insertUser(tx: WriteTx, user: LedgerUser, at: EntryPosition): void {
  tx.run(
    'INSERT INTO users (id, name, role, sign_key, seal_key, station, seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
    user.id,
    user.name,
    user.role,
    user.signKey,
    user.sealKey,
    at.station,
    at.seq,
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

export const usersTable: AuditedTable = {
  table: 'users',
  rows: 'SELECT * FROM users ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
