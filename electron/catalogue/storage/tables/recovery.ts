import { z } from 'zod';
import type { RecoveryKeys } from '#shared/domain/recovery/events.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';
import { position, type EntryPosition } from './columns.ts';

const recoveryRow = z.strictObject({
  ...position,
  id: z.string(),
  threshold: z.int(),
  shares: z.int(),
  at: z.string(),
  by: z.string(),
});
export type StoredRecovery = Readonly<z.infer<typeof recoveryRow>>;

/** The recovery key in force takes the place of the one before. */
export function putRecovery(
  tx: WriteTx,
  keys: RecoveryKeys,
  entry: EntryPosition & { readonly at: string; readonly by: string },
): void {
  dropRecovery(tx);
  tx.run(
    `INSERT INTO recovery (id, sign_key, seal_key, threshold, shares, station, seq, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    keys.id,
    keys.signKey,
    keys.sealKey,
    keys.threshold,
    keys.shares,
    entry.station,
    entry.seq,
    entry.at,
    entry.by,
  );
}

export function dropRecovery(tx: WriteTx): void {
  tx.run('DELETE FROM recovery');
}

export function recoveryInForce(tx: ReadTx): StoredRecovery | undefined {
  return tx.get(recoveryRow, 'SELECT id, threshold, shares, station, seq, at, by FROM recovery');
}

export const recoveryTable: AuditedTable = {
  table: 'recovery',
  rows: 'SELECT * FROM recovery ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
