import type { WriteTx } from '../sql.ts';

/** A find that became a case is listed as one of that case, which bears its id. */
export function reportedFinds(tx: WriteTx): void {
  tx.run("UPDATE finds SET into_id = id WHERE state = 'reported' AND into_id IS NULL");
}
