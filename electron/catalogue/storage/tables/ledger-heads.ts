import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { audited, blob } from './columns.ts';

/** How far the log of a station reaches, and what is needed to go on: the complete subtrees over it (RFC 6962) and its signed checkpoint. */
const ledgerHead = z.strictObject({ station: z.string(), size: z.int(), frontier: blob, checkpoint: z.string() });
const auditedHead = ledgerHead.extend({ size: audited });
export type LedgerHead = Readonly<z.infer<typeof ledgerHead>>;

export function ledgerHeadOf(tx: ReadTx, station: string): LedgerHead | undefined {
  return tx.get(ledgerHead, 'SELECT station, size, frontier, checkpoint FROM ledger_heads WHERE station = ?', station);
}

export function allLedgerHeads(tx: ReadTx): LedgerHead[] {
  return tx.all(auditedHead, 'SELECT station, size, frontier, checkpoint FROM ledger_heads ORDER BY station');
}

export function putLedgerHead(tx: WriteTx, head: LedgerHead): void {
  tx.run(
    `INSERT INTO ledger_heads (station, size, frontier, checkpoint) VALUES (?, ?, ?, ?)
     ON CONFLICT (station) DO UPDATE SET size = excluded.size, frontier = excluded.frontier, checkpoint = excluded.checkpoint`,
    head.station,
    head.size,
    head.frontier,
    head.checkpoint,
  );
}
