import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withFailures } from '../storage/errors.ts';
import { syncPath } from '../storage/folder.ts';
import type { ReadTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { isRestricted } from '../storage/tables/restricted.ts';

/** An attachment that is written but not yet in the ledger, or in the ledger but not yet under its final name. */
export const PART = '.part';

/**
 * Ends what a killed process left: a part whose entry is in the ledger gets its name, any other part was never
 * acknowledged and goes. Finished files are never touched, whatever the tables say.
 */
export function recoverFiles(folder: string, tx: ReadTx): void {
  // A folder that somebody removed takes attachments with it, which `audit` names; work must still go on.
  withFailures('write', () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const parts = withFailures('read', () => readdirSync(folder)).filter((name) => name.endsWith(PART));
  if (parts.length === 0) return;
  withFailures('write', () => {
    for (const part of parts) {
      const id = part.slice(0, -PART.length);
      if (attachmentById(tx, id) === undefined && !isRestricted(tx, id)) rmSync(join(folder, part));
      else renameSync(join(folder, part), join(folder, id));
    }
    syncPath(folder);
  });
}
