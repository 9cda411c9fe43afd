import { fail, ok, type Result } from '../../errors/result.ts';
import type { BackupDrilled, BackupMade } from './events.ts';

/** A backup holds entries that stand before its own. ENTRY_MALFORMED. */
export function checkMade(data: BackupMade, seq: number): Result<null> {
  return data.treeSize <= seq ? ok(null) : fail('ENTRY_MALFORMED', { paths: ['treeSize'] });
}

/** What a drill says must hang together: a copy with findings was no good one. ENTRY_MALFORMED. */
export function checkDrilled(data: BackupDrilled): Result<null> {
  const impossible = data.result === 'good' && (data.findings > 0 || data.entries !== data.treeSize);
  return impossible ? fail('ENTRY_MALFORMED', { paths: ['result'] }) : ok(null);
}
