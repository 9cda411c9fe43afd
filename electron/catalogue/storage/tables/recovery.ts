import type { RecoveryInForce } from '#shared/domain/user/accounts.ts';
import type { WriteTx } from '../sql.ts';
import { keyName, type AuditedTable } from './audited.ts';

/** The recovery key in force takes the place of the one before. */
export function putRecovery(tx: WriteTx, recovery: RecoveryInForce, station: string): void {
  dropRecovery(tx);
  tx.run(
    `INSERT INTO recovery (id, sign_key, seal_key, threshold, shares, station, seq, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    recovery.id,
    recovery.signKey,
    recovery.sealKey,
    recovery.threshold,
    recovery.shares,
    station,
    recovery.seq,
    recovery.at,
    recovery.by,
  );
}

export function dropRecovery(tx: WriteTx): void {
  tx.run('DELETE FROM recovery');
}

export const recoveryTable: AuditedTable = {
  table: 'recovery',
  rows: 'SELECT * FROM recovery ORDER BY id',
  key: ['id'],
  name: keyName('id'),
};
