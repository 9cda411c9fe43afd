import { z } from 'zod';
import { backupId } from '../ids/ids.ts';
import { count, sha256Hex } from '../text.ts';
import { zonedTime } from '../time/zoned-time.ts';

/** A backup file that is whole on its medium. It holds the ledger below `treeSize`. */
export const backupMade = z.strictObject({
  backup: backupId,
  createdAt: zonedTime,
  treeSize: z.int().positive(),
  rootHash: sha256Hex,
  attachments: count,
  bytes: count,
  /** Of the whole file. */
  sha256: sha256Hex,
});
export type BackupMade = z.infer<typeof backupMade>;

/** A backup was restored to a scratch place, audited and compared with this ledger (features F53). */
export const backupDrilled = z.strictObject({
  backup: backupId,
  sha256: sha256Hex,
  treeSize: z.int().positive(),
  rootHash: sha256Hex,
  entries: count,
  attachments: count,
  /** Findings of the audit of the restored copy. */
  findings: count,
  result: z.enum(['good', 'bad']),
});
export type BackupDrilled = z.infer<typeof backupDrilled>;
