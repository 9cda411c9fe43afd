import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';

const signInRow = z.strictObject({ at: z.string() });

/** When this account was last unlocked here; null: never. For the notice after unlocking, proof of nothing. */
export function lastSignIn(tx: ReadTx, user: string): string | null {
  return tx.get(signInRow, 'SELECT at FROM sign_ins WHERE user_id = ?', user)?.at ?? null;
}

export function putSignIn(tx: WriteTx, user: string, at: string): void {
  tx.run('INSERT OR REPLACE INTO sign_ins (user_id, at) VALUES (?, ?)', user, at);
}
